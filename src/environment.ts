import { existsSync } from 'node:fs';

/** The process's environment, with what `.env` in the working folder adds to it; real variables win. */
export function readEnvironment(): NodeJS.ProcessEnv {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}
