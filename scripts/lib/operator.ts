import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadConfig } from '../../src/config.ts';
import { UserError } from '../../src/domain/errors.ts';
import { LOCAL_USER } from '../../src/domain/user.ts';
import { readEnvironment } from '../../src/environment.ts';
import type { HistoryFile } from '../../src/services/ports.ts';
import { createLog, openServices, operatorFile } from '../../src/open-services.ts';
import type { Operator } from './operator-contract.ts';
import { connectToServer } from './running-server.ts';

/** Opens the database; where a running server holds the embedded one, goes through that server on loopback instead. */
export async function openOperator(): Promise<Operator> {
  const environment = readEnvironment();
  // A script speaks through its output; the log only says what went wrong.
  const config = {
    ...loadConfig(environment),
    logLevel: environment['LOG_LEVEL'] ? loadConfig(environment).logLevel : ('warn' as const),
  };
  try {
    const { services, close } = await openServices(config, createLog(config));
    const idOf = async (user = LOCAL_USER): Promise<number> => (await services.users.ensure(user)).id;
    return {
      importFiles: async ({ user, files, includePrivate, signal, onProgress }) => {
        const userId = await idOf(user);
        return services.imports.importFiles({ userId, files: [...files], includePrivate, signal, onProgress });
      },
      importFeatures: (question) => services.enrich.importFeatures(question),
      createToken: async (user) => services.users.createToken(await idOf(user)),
      trainTaste: async (user) => services.taste.train(await idOf(user)),
      rollBackTaste: async (user, version) => services.taste.rollBack({ userId: await idOf(user), version }),
      listening: async (user) => services.taste.history(await idOf(user)),
      close,
    };
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'database_in_use') throw error;
    const server = await readServerFile(operatorFile(config));
    if (!server) throw error;
    return connectToServer(server);
  }
}

async function readServerFile(file: string): Promise<{ url: string; secret: string } | undefined> {
  try {
    const { url, secret } = JSON.parse(await readFile(file, 'utf8')) as { url: string; secret: string };
    return { url, secret };
  } catch {
    return undefined; // no server wrote it: the database is open in another script
  }
}

/** Runs a script's work: closes what it opened, turns the user's mistakes into a sentence, and sets the exit code. */
export async function runScript(work: (operator: Operator) => Promise<void>): Promise<void> {
  let operator: Operator | undefined;
  try {
    operator = await openOperator();
    await work(operator);
  } catch (error) {
    const known = error instanceof UserError || (error instanceof Error && error.name === 'ConfigError');
    console.error(known ? (error as Error).message : error);
    process.exitCode = 1;
  } finally {
    await operator?.close();
  }
}

/** A path as the person typed it, for the file and its label. */
export const historyFile = (file: string): HistoryFile => ({ path: path.resolve(file), name: path.basename(file) });
