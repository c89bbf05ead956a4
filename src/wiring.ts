import { rm } from 'node:fs/promises';
import path from 'node:path';
import { commands } from '../commands/index.ts';
import { createAgentReply } from './agent/agent.ts';
import { deriveSecret, loadOrCreateSecretKeys, writePrivateFile } from './adapters/secrets/secret-keys.ts';
import { createChat } from './chat/chat.ts';
import { replyToError } from './chat/reply-to-error.ts';
import type { Config } from './config.ts';
import { openServices, operatorFile, root } from './open-services.ts';
import type { Log } from './services/ports.ts';
import { createCronSurface } from './surfaces/cron/index.ts';
import { retrain } from './surfaces/cron/retrain.ts';
import { createUploadDir, PARTIAL } from './surfaces/web/upload-folder.ts';
import { createWebSurface } from './surfaces/web/index.ts';

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
    const chat = createChat({
      services,
      agent,
      commands,
      conversations: ports.conversations,
      clock: ports.clock,
      log,
      pageUrl: publicUrl ?? new URL(`http://${host.includes(':') ? `[${host}]` : host}:${port}`),
      makeUploadDir: async () => {
        const partialDir = await createUploadDir({ dataDir: config.dataDir }, PARTIAL);
        return { partialDir, uploadDir: partialDir.slice(0, -PARTIAL.length) };
      },
    });

    // Behind a proxy every visitor seems to come from this computer, so a public address closes the door as well.
    const openToLocalUser = isLoopback(host) && (publicUrl === undefined || isLoopback(publicUrl.hostname));
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
      ready: async () => ({ database: await checked(() => storage.ping()) }),
      log,
      clock: ports.clock,
      pageDir: path.join(root, 'dist/page'),
    });

    const cron = createCronSurface({ jobs: [retrain(services, config.schedules.retrain)], log });
    const sole = storage.kind === 'embedded';
    await services.imports.runner.start({ sole });
    const { url } = await web.start();
    await services.taste.runner.start({ sole });
    cron.start();
    await writePrivateFile(operatorFile(config), JSON.stringify({ url, secret: operatorSecret, pid: process.pid }));
    log.info({ url, database: storage.kind, languageModel: agent.modelName }, 'ready');

    return {
      url,
      openToLocalUser,
      stop: async () => {
        await rm(operatorFile(config), { force: true });
        await cron.stop();
        await web.stop();
        await services.imports.runner.stop();
        await services.taste.runner.stop();
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
