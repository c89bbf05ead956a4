// npm run doctor: looks at the settings and at all that they name, and says what is wrong in words.
import { ConfigError, loadConfig, type Config } from '../src/config.ts';
import { readEnvironment } from '../src/environment.ts';
import { address } from './doctor/address.ts';
import type { Finding } from './doctor/check.ts';
import { dataFolder } from './doctor/data-folder.ts';
import { database } from './doctor/database.ts';
import { languageModel } from './doctor/language-model.ts';
import { discord, slack } from './doctor/platforms.ts';

const CHECKS = [dataFolder, database, address, languageModel, discord, slack];
const MARKS = { ok: '✓', off: '–', wrong: '✗' } as const;

const say = (name: string, { state, says }: Finding): void =>
  console.log(`${MARKS[state]} ${name}\n${says.map((line) => `    ${line}`).join('\n')}`);

function readConfig(): Config | undefined {
  try {
    const config = loadConfig(readEnvironment());
    say('Settings', { state: 'ok', says: ['All of them can be read.'] });
    return config;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    say('Settings', { state: 'wrong', says: error.message.split('\n') });
    process.exitCode = 1;
    return undefined;
  }
}

const config = readConfig();
if (config) {
  let wrong = 0;
  for (const { name, run } of CHECKS) {
    const finding = await run(config);
    say(name, finding);
    if (finding.state === 'wrong') wrong++;
  }
  console.log(
    wrong === 0 ? '\nAll is well.' : `\n${wrong === 1 ? 'One thing has' : `${wrong} things have`} to be mended.`,
  );
  if (wrong > 0) process.exitCode = 1;
}
