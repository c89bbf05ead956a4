import { rm } from 'node:fs/promises';
import path from 'node:path';
import { commands } from '../commands/index.ts';
import { createAgentReply } from './agent/agent.ts';
import { deriveSecret, loadOrCreateSecretKeys, writePrivateFile } from './adapters/secrets/secret-keys.ts';
import { createChat } from './chat/chat.ts';
import { drawCardPicture } from './chat/draw-card-picture.ts';
import { replyToError } from './chat/reply-to-error.ts';
import type { Config } from './config.ts';
import { openPlatforms } from './open-platforms.ts';
import { openServices, operatorFile, root } from './open-services.ts';
import type { Log } from './services/ports.ts';
import { enrich } from './surfaces/cron/enrich.ts';
import { createCronSurface } from './surfaces/cron/index.ts';
import { postRecaps } from './surfaces/cron/post-recaps.ts';
import { retrain } from './surfaces/cron/retrain.ts';
import { createUploadDir, PARTIAL } from './surfaces/web/upload-folder.ts';
import { createWebSurface } from './surfaces/web/index.ts';

/** Pixels: chat platforms show a picture no wider than this, at twice the density. */
const CHAT_PICTURE_WIDTH = 800;

export interface App {
  /** Where the page is. */
  readonly url: string;
  /** How the page greets: open to this computer's user, or asking everyone to sign in. */
  readonly openToLocalUser: boolean;
  stop(): Promise<void>;
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || host.startsWith('127.');

/** Builds every part once, hands each what it needs, and starts the surfaces. */
export async function startApp(config: Config, log: Log, onFatal: (error: Error) => void): Promise<App> {
  const keys = config.secretKeys ?? (await loadOrCreateSecretKeys(config.dataDir));
  const [sealing] = keys;
  if (!sealing) throw new Error('there is no secret key');
  const operatorSecret = deriveSecret(sealing, 'operator');

  const { services, storage, ports, close } = await openServices(config, log, onFatal);
  try {
    const agent = createAgentReply({
      services,
      languageModel: config.languageModel,
      conversations: ports.conversations,
      modelUsage: ports.modelUsage,
      clock: ports.clock,
      log,
    });
    const { host, port, publicUrl } = config.web;
    const pageUrl = publicUrl ?? new URL(`http://${host.includes(':') ? `[${host}]` : host}:${port}`);
    const chat = createChat({
      services,
      agent,
      commands,
      conversations: ports.conversations,
      clock: ports.clock,
      log,
      pageUrl,
      makeUploadDir: async () => {
        const partialDir = await createUploadDir({ dataDir: config.dataDir }, PARTIAL);
        return { partialDir, uploadDir: partialDir.slice(0, -PARTIAL.length) };
      },
    });

    const platforms = openPlatforms(config, keys, {
      chat,
      services,
      platforms: ports.platforms,
      drawPicture: (userId, picture) =>
        drawCardPicture(services, { userId, picture, theme: 'dark', width: CHAT_PICTURE_WIDTH }),
      pageUrl,
      replyToError,
      clock: ports.clock,
      log,
    });

    // Where others come in as well, this computer's visitor signs in like them. Behind a proxy every visitor seems to come from
    // this computer, so a public address closes the door too.
    const openToLocalUser =
      platforms.surfaces.length === 0 &&
      isLoopback(host) &&
      (publicUrl === undefined || isLoopback(publicUrl.hostname));
    const web = createWebSurface({
      settings: {
        host,
        port,
        publicUrl,
        dataDir: config.dataDir,
        sessionSecrets: keys.map((key) => deriveSecret(key, 'sessions')),
        openToLocalUser,
        operatorSecret,
      },
      services,
      chat,
      sessions: ports.sessions,
      replyToError,
      ready: async () => ({
        needed: { database: await checked(() => storage.ping()) },
        others: platforms.states(),
      }),
      mounts: platforms.mounts,
      log,
      clock: ports.clock,
      pageDir: path.join(root, 'dist/page'),
    });

    const cron = createCronSurface({
      jobs: [
        retrain(services, config.schedules.retrain),
        enrich(services, config.schedules.enrich),
        postRecaps({ services, surfaces: platforms.surfaces, log }, config.schedules.recap),
      ],
      log,
    });
    const sole = storage.kind === 'embedded';
    await services.imports.runner.start({ sole });
    const { url } = await web.start();
    await services.taste.runner.start({ sole });
    services.enrich.runner.start();
    platforms.start();
    cron.start();
    await writePrivateFile(operatorFile(config), JSON.stringify({ url, secret: operatorSecret, pid: process.pid }));
    log.info({ url, database: storage.kind, languageModel: agent.modelName }, 'ready');

    return {
      url,
      openToLocalUser,
      stop: async () => {
        await rm(operatorFile(config), { force: true });
        await cron.stop();
        await platforms.stop();
        await web.stop();
        await services.imports.runner.stop();
        await services.taste.runner.stop();
        await services.enrich.runner.stop();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function checked(probe: () => Promise<void>): Promise<string> {
  try {
    await probe();
    return 'ok';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
