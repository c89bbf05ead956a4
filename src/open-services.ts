// The store and the services on it: all that a script needs. wiring.ts adds the surfaces, the chat and the language model.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pino from 'pino';
import { createPictureDrawer } from './adapters/png/picture-drawer.ts';
import { createFeatureSources } from './adapters/sources/index.ts';
import { openStorage, type Storage } from './adapters/storage/index.ts';
import { createHistoryParser } from './adapters/workers/history-parser.ts';
import { createTrainer } from './adapters/workers/trainer.ts';
import type { Config } from './config.ts';
import { createServices, type Services } from './services/index.ts';
import type { Clock, Log, Ports } from './services/ports.ts';

/** The project's folder, seen from src/ as well as from dist/src/. */
export const root = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '..' : '../..', import.meta.url));
const extension = path.extname(fileURLToPath(import.meta.url));

/** As in package.json; a test keeps both equal. */
export const VERSION = '0.1.0';

const systemClock: Clock = { now: () => new Date() };

/** Names under which secrets and message texts could reach a log by mistake. */
const REDACTED = ['token', 'text', 'secret', 'password', 'authorization', 'cookie', 'apiKey', 'databaseUrl'].flatMap(
  (name) => [name, `*.${name}`, `*.*.${name}`],
);

/** JSON lines on standard error: standard output belongs to what a person asked for. */
export function createLog(config: Pick<Config, 'logLevel'>): Log {
  return pino(
    { level: config.logLevel, base: null, redact: { paths: REDACTED, censor: '[redacted]' } },
    pino.destination({ dest: 2, sync: false }),
  );
}

export interface OpenServices {
  readonly services: Services;
  readonly storage: Storage;
  readonly ports: Ports;
  close(): Promise<void>;
}

/** The store and everything EchoTune can do with it; scripts need no more than this. */
export async function openServices(
  config: Pick<Config, 'dataDir' | 'databaseUrl'> & Partial<Pick<Config, 'featureSources' | 'web'>>,
  log: Log,
  onFatal?: (error: Error) => void,
  clock: Clock = systemClock,
): Promise<OpenServices> {
  const storage = await openStorage({
    ...(config.databaseUrl === undefined ? {} : { databaseUrl: config.databaseUrl }),
    dataDir: config.dataDir,
    migrationsDir: path.join(root, 'prisma/migrations'),
    log,
    ...(onFatal ? { onFatal } : {}),
  });
  const historyParser = createHistoryParser(new URL(`./services/history/read-history${extension}`, import.meta.url));
  const pictures = createPictureDrawer();
  const { sources: featureSources, skipped } = config.featureSources
    ? createFeatureSources(
        { states: storage.sourceStates, clock },
        { ...config.featureSources, contact: config.web?.publicUrl?.href ?? 'self-hosted', version: VERSION },
      )
    : { sources: [], skipped: [] };
  if (skipped.length > 0) log.info({ skipped }, 'sources without their key are not asked');
  const trainer = createTrainer();
  const ports: Ports = { ...storage, historyParser, trainer, pictures, featureSources, clock, log };
  const services = createServices(ports);
  const close = async (): Promise<void> => {
    await pictures.stop();
    await storage.close();
  };
  return { services, storage, ports, close };
}

/** Where scripts find a running server: its address and a secret, for this computer's user alone. */
export const operatorFile = (config: Pick<Config, 'dataDir'>): string => path.join(config.dataDir, 'operator.json');
