import { setTimeout as sleep } from 'node:timers/promises';
import { App, ExpressReceiver, LogLevel, type AppOptions, type ExpressReceiverOptions } from '@slack/bolt';
import { createUnderWay } from '../../chat/under-way.ts';
import { codeOf, isRefused } from './api-error.ts';
import { listen } from './handlers.ts';
import { clientOf, createInstallations, createStates } from './install.ts';
import { libraryLog } from './library-log.ts';
import { EVENTS_PATH, INSTALL_PATH, REDIRECT_PATH, SCOPES } from './manifest.ts';
import { createPeople } from './people.ts';
import { PLATFORM, type Client, type Room, type SlackNeeds } from './room.ts';
import { createSocket } from './socket.ts';

/** The server that Slack's requests come to. */
export type Express = NonNullable<ExpressReceiverOptions['app']>;

/** Longest wait for an answer of Slack, ms. */
const PATIENCE = 30_000;
/** Longest wait of an event for our own id, ms. */
const WHO_AM_I = 1000;
/** A request of Slack is as old, or as far ahead, as this at most. Seconds. */
const CLOCK_SKEW = 300;

export interface Connection {
  /** Our own id, and whether the token is good; throws where Slack cannot be reached. */
  whoAmI(): Promise<void>;
  /** Opens the socket; nothing to do where Slack comes to us. */
  open(): Promise<void>;
  close(): Promise<void>;
  clientFor(team: string): Promise<Client>;
}

/** Slack's own policy goes on for half an hour; whoever asked is gone by then. 429 waits as long as Slack says. */
const RETRIES = { retries: 3, minTimeout: 300, maxTimeout: 3000, factor: 2 };

/**
 * Bolt with everything that hangs on it. `server`: where Slack's requests arrive, when there is no socket. `onLost`: the socket is
 * gone, and wants to be opened again.
 */
export function createConnection(
  needs: SlackNeeds,
  { server, onLost }: { server: Express | undefined; onLost: () => void },
): Connection {
  const { settings, log } = needs;
  const { signal, run, end } = createUnderWay((err) => {
    if (isRefused(err)) log.warn({ err, platform: PLATFORM }, 'a workspace does not take our answers any more');
    else log.error({ err, platform: PLATFORM }, 'an event could not be answered');
  });
  const room: Room = { ...needs, signal, run, people: createPeople(needs) };
  const options = clientOptions(needs);
  const own = createOwn(needs, () => app.client);
  const installing = settings.oauth && server ? createInstaller(needs, server) : undefined;

  const logger = libraryLog(log);
  const socket =
    settings.appToken === undefined ? undefined : createSocket(settings.appToken, { options, logger, onLost });
  const app: App = new App({
    receiver: socket?.receiver ?? createReceiver(needs, server),
    logger,
    logLevel: LogLevel.WARN,
    clientOptions: options,
    convoStore: false,
    authorize: installing?.authorize ?? own.authorize,
  });
  app.error(async (error) => log.error({ err: error, platform: PLATFORM }, 'an event could not be handled'));
  listen(app, room, installing?.store.remove);

  return {
    whoAmI: async () => {
      if (!installing) await own.ask();
    },
    open: async () => {
      await socket?.open();
    },
    close: async () => {
      await end();
      await socket?.close();
    },
    clientFor: (team) => clientOf(needs, options, { store: installing?.store, team }),
  };
}

const clientOptions = ({ settings, log }: SlackNeeds): NonNullable<AppOptions['clientOptions']> => ({
  slackApiUrl: settings.apiUrl,
  retryConfig: RETRIES,
  timeout: PATIENCE,
  logger: libraryLog(log),
});

interface Own {
  ask(): Promise<{ botUserId?: string; botId?: string }>;
  authorize: NonNullable<AppOptions['authorize']>;
}

/** The one workspace whose token is in the settings. */
function createOwn({ settings: { botToken } }: SlackNeeds, client: () => Client): Own {
  let asked: ReturnType<Own['ask']> | undefined;
  const find: Own['ask'] = async () => {
    const { user_id: botUserId, bot_id: botId } = await client().auth.test(
      botToken === undefined ? {} : { token: botToken },
    );
    return { ...(botUserId === undefined ? {} : { botUserId }), ...(botId === undefined ? {} : { botId }) };
  };
  const ask: Own['ask'] = () =>
    (asked ??= find().catch((error: unknown) => {
      asked = undefined;
      throw error;
    }));
  return {
    ask,
    // Bolt acknowledges nothing before it, so an event does not wait for long: some answers need no token.
    authorize: async () => ({
      ...(botToken === undefined ? {} : { botToken }),
      ...(await Promise.race([ask().catch(() => ({})), sleep(WHO_AM_I, {}, { ref: false })])),
    }),
  };
}

function createReceiver({ settings, log }: SlackNeeds, server: Express | undefined): ExpressReceiver {
  if (!server) throw new Error('Slack has no server to send events to: mount it first');
  if (settings.signingSecret === undefined) throw new Error('SLACK_SIGNING_SECRET is missing');
  server.post(EVENTS_PATH, (request, response, next) => {
    // Bolt refuses what is too old, and takes what comes from the future.
    const sent = Number(request.headers['x-slack-request-timestamp']);
    if (Math.abs(Date.now() / 1000 - sent) <= CLOCK_SKEW) next();
    else response.status(401).end();
  });
  return new ExpressReceiver({
    app: server,
    signingSecret: settings.signingSecret,
    endpoints: EVENTS_PATH,
    logger: libraryLog(log),
  });
}

interface Installer {
  readonly store: ReturnType<typeof createInstallations>;
  readonly authorize: NonNullable<AppOptions['authorize']>;
}

/** The pages by which other workspaces install us. */
function createInstaller(needs: SlackNeeds, server: Express): Installer {
  const { settings, sealer, pageUrl, log } = needs;
  if (!settings.oauth || !sealer) throw new Error('installation in several workspaces needs keys to seal their tokens');
  const store = createInstallations(needs, sealer);
  const receiver = new ExpressReceiver({
    app: server,
    // It takes no events; those have a receiver of their own.
    endpoints: {},
    signingSecret: async () => '',
    ...settings.oauth,
    installationStore: store,
    scopes: [...SCOPES],
    redirectUri: new URL(REDIRECT_PATH, pageUrl).href,
    logger: libraryLog(log),
    installerOptions: {
      installPath: INSTALL_PATH,
      redirectUriPath: REDIRECT_PATH,
      directInstall: true,
      stateStore: createStates(needs),
      authorizationUrl: new URL('/oauth/v2/authorize', settings.apiUrl).href,
      clientOptions: clientOptions(needs),
    },
  });
  return {
    store,
    authorize: async (source) => {
      try {
        return (await receiver.installer?.authorize(source)) ?? {};
      } catch (error) {
        log.warn(
          { err: error, platform: PLATFORM, code: codeOf(error) },
          'an event of a workspace without installation',
        );
        // Commands and clicks bring an address that takes answers without a token.
        return {};
      }
    },
  };
}
