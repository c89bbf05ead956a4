import { webApi } from '@slack/bolt';
import { codeOf } from './api-error.ts';
import { OPTIONAL_SCOPE, SCOPES } from './manifest.ts';
import { quiet } from './library-log.ts';
import type { SlackSurfaceSettings } from './room.ts';

/** Longest wait for an answer, ms. */
const PATIENCE = 10_000;

/** What is wrong with the settings of the bot, as sentences; none where it can be started. */
export async function checkSlack(settings: SlackSurfaceSettings): Promise<string[]> {
  const faults = formFaults(settings);
  if (settings.botToken !== undefined && !settings.oauth) faults.push(...(await checkBot(settings, settings.botToken)));
  if (settings.appToken !== undefined) faults.push(...(await checkApp(settings, settings.appToken)));
  return faults;
}

function formFaults({ botToken, appToken, signingSecret }: SlackSurfaceSettings): string[] {
  return [
    ...(botToken !== undefined && !botToken.startsWith('xoxb-')
      ? ['SLACK_BOT_TOKEN does not begin with "xoxb-": take the Bot User OAuth Token, under OAuth & Permissions.']
      : []),
    ...(appToken !== undefined && !appToken.startsWith('xapp-')
      ? ['SLACK_APP_TOKEN does not begin with "xapp-": make one under Basic Information, App-Level Tokens.']
      : []),
    ...(signingSecret === undefined && appToken === undefined
      ? [
          'SLACK_SIGNING_SECRET is missing: it is under Basic Information, App Credentials. Only Socket Mode goes without.',
        ]
      : []),
  ];
}

const clientWith = (token: string, { apiUrl }: SlackSurfaceSettings): webApi.WebClient =>
  new webApi.WebClient(token, {
    slackApiUrl: apiUrl,
    timeout: PATIENCE,
    retryConfig: { retries: 1, minTimeout: 200 },
    logger: quiet,
  });

async function checkBot(settings: SlackSurfaceSettings, token: string): Promise<string[]> {
  try {
    const { response_metadata: told } = await clientWith(token, settings).auth.test();
    const granted = told?.scopes;
    // Only Slack itself tells the scopes, in a header.
    if (!granted) return [];
    const missing = SCOPES.filter((scope) => scope !== OPTIONAL_SCOPE && !granted.includes(scope));
    if (missing.length === 0) return [];
    return [
      `The Slack app lacks ${missing.length === 1 ? 'the scope' : 'the scopes'} ${missing.join(', ')}: add ${missing.length === 1 ? 'it' : 'them'} under OAuth & Permissions, then install the app anew.`,
    ];
  } catch (error) {
    return [sayFailure(error, settings, 'SLACK_BOT_TOKEN')];
  }
}

async function checkApp(settings: SlackSurfaceSettings, token: string): Promise<string[]> {
  try {
    await clientWith(token, settings).apps.connections.open({});
    return [];
  } catch (error) {
    if (codeOf(error) === 'missing_scope')
      return ['SLACK_APP_TOKEN lacks the scope connections:write: make a new one with it.'];
    if (codeOf(error) === 'forbidden_team' || codeOf(error) === 'feature_not_enabled')
      return ['Socket Mode is off for this Slack app: turn it on under Socket Mode, or leave SLACK_APP_TOKEN empty.'];
    return [sayFailure(error, settings, 'SLACK_APP_TOKEN')];
  }
}

function sayFailure(error: unknown, { apiUrl }: SlackSurfaceSettings, setting: string): string {
  const code = codeOf(error);
  if (code === 'account_inactive' || code === 'token_revoked')
    return `Slack no longer accepts ${setting} (${code}): install the app in the workspace again, and copy the new one.`;
  if (code !== undefined && /^[a-z_]{1,60}$/.test(code))
    return `Slack refuses ${setting} (${code}). Copy it anew from the app's settings.`;
  if (error instanceof webApi.WebAPIHTTPError)
    return `Slack answered ${error.statusCode} at ${apiUrl}. If SLACK_API_URL is set, is it right? Otherwise try again later.`;
  if (code !== undefined) return `What answers at ${apiUrl} is not Slack. Look at SLACK_API_URL.`;
  return `Slack cannot be reached at ${apiUrl}. Look at the network, and at SLACK_API_URL.`;
}
