// npm run evaluate -- [--user NAME | --file HISTORY…] [--test skip|month|session|sources|ablation|lastfm] [--tags TAGS.csv] [--json]: how well
// the models do beside plain ways of guessing, on plays they have not seen. Of a user, or straight from history files; nothing is
// stored. Progress goes to standard error; the figures, or with --json nothing but their JSON, to standard output.
import { parseArgs } from 'node:util';
import { UserError } from '../src/domain/errors.ts';
import { LOCAL_USER } from '../src/domain/user.ts';
import type { ListeningHistory } from '../src/recommender/listening-history.ts';
import { historyOfFile } from '../src/services/taste/history-of-file.ts';
import { evaluations, isEvaluation, type EvaluationName } from './lib/evaluations.ts';
import { measureLastfm } from './lib/measure-lastfm.ts';
import { historyFile, openOperator } from './lib/operator.ts';

const USAGE =
  'npm run evaluate -- [--user NAME | --file HISTORY…] [--test skip|month|session|sources|ablation|lastfm] [--tags TAGS.csv] [--json]';

interface Question {
  readonly user: string | undefined;
  readonly files: readonly string[];
  readonly test: EvaluationName | 'lastfm';
  readonly tags: string | undefined;
  readonly json: boolean;
}

try {
  const question = readArguments();
  const found: { json: object; text: string }[] = [];
  for await (const measured of measure(question)) found.push(measured);
  console.log(
    question.json
      ? JSON.stringify(
          found.map(({ json }) => json),
          withoutNaN,
        )
      : found.map(({ text }) => text).join('\n\n'),
  );
} catch (error) {
  const known = error instanceof UserError || (error instanceof Error && error.name === 'ConfigError');
  console.error(known ? (error as Error).message : error);
  process.exitCode = 1;
}

function readArguments(): Question {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        user: { type: 'string' },
        file: { type: 'string', multiple: true, default: [] },
        test: { type: 'string', default: 'skip' },
        tags: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const { user, test, tags, json } = values;
    const files = [...values.file, ...positionals];
    if (positionals.length > 0 && values.file.length === 0) throw new Error('Name the files behind --file.');
    if (user !== undefined && files.length > 0) throw new Error('Give either --user or --file.');
    if (test !== 'lastfm' && !isEvaluation(test)) throw new Error(`There is no test "${test}".`);
    if (test === 'lastfm' && files.length !== 1) {
      throw new Error('The test lastfm needs --file with one table of the columns user, artist and plays.');
    }
    if (tags !== undefined && test !== 'lastfm') throw new Error('--tags belongs to the test lastfm.');
    return { user, files, test, tags, json };
  } catch (error) {
    throw new UserError('invalid_input', `${(error as Error).message}\nUsage: ${USAGE}`, { cause: error });
  }
}

/** One measurement after the other, so that only one history is in memory. */
async function* measure({ user, files, test, tags }: Question): AsyncGenerator<{ json: object; text: string }> {
  if (test === 'lastfm') {
    const [file = ''] = files;
    console.error(`measuring ${file} …`);
    yield await measureLastfm({ file, tags });
    return;
  }
  const run = evaluations[test];
  for await (const { label, history } of histories(user, files)) {
    console.error(`measuring ${Object.values(label).join()}: ${history.length.toLocaleString('en')} plays …`);
    const { figures, text } = run(history);
    yield { json: { ...label, ...figures }, text: `${Object.values(label).join()}\n${text}` };
  }
}

async function* histories(
  user: string | undefined,
  files: readonly string[],
): AsyncGenerator<{ label: Record<string, string>; history: ListeningHistory }> {
  for (const file of files) {
    yield { label: { file }, history: await historyOfFile(historyFile(file), new AbortController().signal) };
  }
  if (files.length > 0) return;
  const operator = await openOperator();
  try {
    yield { label: { user: user ?? LOCAL_USER }, history: await operator.listening(user) };
  } finally {
    await operator.close();
  }
}

/** JSON knows no NaN: a figure that a history does not tell is null. */
function withoutNaN(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}
