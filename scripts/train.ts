// npm run train -- [--user NAME] [--json] [--rollback [VERSION]]: learns a user's taste from the plays that are there, or lets an
// older version answer again. Where nothing changed since the last time, nothing is done.
import { parseArgs } from 'node:util';
import { LOCAL_USER } from '../src/domain/user.ts';
import type { TrainedVersion } from './lib/operator-contract.ts';
import { runScript } from './lib/operator.ts';

const USAGE = 'npm run train -- [--user NAME] [--json] [--rollback [VERSION]]';

const question = readArguments();
if (question) {
  const { user, json, rollback, version } = question;
  await runScript(async (operator) => {
    const trained = await (rollback ? operator.rollBackTaste(user, version) : operator.trainTaste(user));
    console.log(json ? JSON.stringify(numbersOf(user ?? LOCAL_USER, trained)) : describe(trained));
  });
}

function readArguments():
  | { user: string | undefined; json: boolean; rollback: boolean; version: number | undefined }
  | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        user: { type: 'string' },
        json: { type: 'boolean', default: false },
        rollback: { type: 'boolean', default: false },
      },
    });
    const [wanted, ...more] = positionals;
    if (more.length > 0 || (wanted !== undefined && !values.rollback)) {
      throw new Error(`"${more[0] ?? wanted}" is one word too many.`);
    }
    const version = wanted === undefined ? undefined : Number(wanted);
    if (version !== undefined && !(Number.isInteger(version) && version > 0)) {
      throw new Error(`A version is a whole number from 1, not "${wanted}".`);
    }
    return { user: values.user, json: values.json, rollback: values.rollback, version };
  } catch (error) {
    console.error(`${(error as Error).message}\nUsage: ${USAGE}`);
    process.exitCode = 1;
    return undefined;
  }
}

/** What `--json` prints. */
function numbersOf(user: string, { version, promoted, serving, verdict, plays, metrics }: TrainedVersion) {
  return { user, version, promoted, serving, verdict, plays, metrics };
}

function describe({ version, serving, verdict, plays, metrics }: TrainedVersion): string {
  const ours = metrics.skip['hybrid'];
  const plain = metrics.skip['track-rate'];
  const figures = (name: string, of: typeof ours): string[] =>
    of ? [`  ${name.padEnd(22)} AUC ${of.auc?.toFixed(4) ?? '–'}   log-loss ${of.logloss?.toFixed(4) ?? '–'}`] : [];
  return [
    `Version ${version}, learned from ${plays.toLocaleString('en')} plays, ${serving ? 'answers' : 'does not answer'}. ${verdict}`,
    ...figures('learned', ours),
    ...figures("track's own skip rate", plain),
    ...(metrics.incumbent ? figures(`version ${metrics.incumbent.version}`, metrics.incumbent.figures) : []),
  ].join('\n');
}
