import { ConfigError, loadConfig, type Config } from './config.ts';
import { UserError } from './domain/errors.ts';
import { readEnvironment } from './environment.ts';
import { createLog } from './open-services.ts';
import { startApp } from './wiring.ts';

/** Longest time a stop may take before the process ends anyway; nothing acknowledged is lost by that. */
const STOP_MS = 9_000;

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const fail = (text: string): never => {
  process.stderr.write(`${text}\n`);
  process.exit(1);
};

/** A start that failed for a reason the operator can mend gets a sentence; anything else keeps its stack. */
function explain(error: unknown, config?: Config): string {
  if (error instanceof ConfigError || error instanceof UserError) return error.message;
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === 'EADDRINUSE' && config) {
    return `Port ${config.web.port} on ${config.web.host} is taken by another program. Stop it, or choose another port: PORT=3001 npm start`;
  }
  if (code === 'EACCES' && config)
    return `EchoTune may not write to ${config.dataDir} or listen on port ${config.web.port}.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function main(): Promise<void> {
  let config: Config;
  try {
    config = loadConfig(readEnvironment());
  } catch (error) {
    return fail(explain(error));
  }
  const log = createLog(config);
  let stopping = false;
  try {
    const app = await startApp(config, log, (error) => {
      log.error({ err: error }, 'the database stopped unexpectedly');
      process.exit(1);
    });
    const stop = (signal: string): void => {
      if (stopping) return;
      stopping = true;
      log.info({ signal }, 'stopping');
      setTimeout(() => process.exit(1), STOP_MS).unref();
      app.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'stopped with an error');
          process.exit(1);
        },
      );
    };
    process.on('SIGTERM', () => stop('SIGTERM'));
    process.on('SIGINT', () => stop('SIGINT'));
    say(`\n  EchoTune is ready: ${app.url}\n`);
    if (!app.openToLocalUser) say('  Visitors sign in with a token: npm run token -- --user NAME\n');
  } catch (error) {
    fail(explain(error, config));
  }
}

process.on('unhandledRejection', (reason) => fail(explain(reason)));
await main();
