import { LogLevel, type Logger } from '@slack/bolt';
import type { Log } from '../../services/ports.ts';
import { PLATFORM } from './room.ts';

const silent = (): void => undefined;

/** Says nothing: for calls whose failure is told anyway. */
export const quiet: Logger = {
  debug: silent,
  info: silent,
  warn: silent,
  error: silent,
  setLevel: silent,
  getLevel: () => LogLevel.ERROR,
  setName: silent,
};

/** What Slack's libraries complain of, as our own warnings. Their lower levels repeat messages and are dropped. */
export function libraryLog(log: Log): Logger {
  const warn = (...told: unknown[]): void => {
    const said = told.map((one) => (one instanceof Error ? one.message : String(one))).join(' ');
    log.warn({ platform: PLATFORM, said: said.slice(0, 500) }, 'the Slack library complains');
  };
  return { ...quiet, warn, error: warn };
}
