// What the doctor says of the settings, against a stand-in for Slack.
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  APP_TOKEN,
  BOT_TOKEN,
  SIGNING_SECRET,
  startSlackStandIn,
  type SlackStandIn,
} from '../../../tests/fakes/slack/stand-in.ts';
import { checkSlack } from './check-slack.ts';
import type { SlackSurfaceSettings } from './room.ts';

let slack: SlackStandIn;

beforeEach(async () => {
  slack = await startSlackStandIn();
});
afterEach(async () => {
  await slack.close();
  expect(slack.violations).toEqual([]);
});

const settings = (): SlackSurfaceSettings => ({
  botToken: BOT_TOKEN,
  signingSecret: SIGNING_SECRET,
  appToken: APP_TOKEN,
  oauth: undefined,
  apiUrl: slack.apiUrl,
  fileHosts: [],
});

test('finds nothing where all is well', async () => {
  expect(await checkSlack(settings())).toEqual([]);
});

test('says what is wrong in words', async () => {
  const [token] = await checkSlack({ ...settings(), botToken: 'xoxb-wrong' });
  expect(token).toContain('Slack refuses SLACK_BOT_TOKEN (invalid_auth)');
  const [kind] = await checkSlack({ ...settings(), botToken: APP_TOKEN });
  expect(kind).toContain('does not begin with "xoxb-"');
  const [where] = await checkSlack({ ...settings(), appToken: undefined, apiUrl: 'http://127.0.0.1:9/api/' });
  expect(where).toContain('cannot be reached');
  slack.routes.scopes = slack.routes.scopes.filter((scope) => scope !== 'files:read' && scope !== 'assistant:write');
  expect(await checkSlack(settings())).toEqual([
    'The Slack app lacks the scope files:read: add it under OAuth & Permissions, then install the app anew.',
  ]);
  slack.workspace.removed = true;
  expect((await checkSlack(settings()))[0]).toContain('install the app in the workspace again');
});
