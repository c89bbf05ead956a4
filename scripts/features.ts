// npm run features -- FILE.csv [--json]: audio features, genres and years from any CSV with Spotify's columns. Progress goes to
// standard error; the report, or with --json nothing but its JSON, to standard output.
import { parseArgs } from 'node:util';
import { historyFile, runScript } from './lib/operator.ts';

const USAGE = 'npm run features -- FILE.csv [--json]';

const question = readArguments();
if (question) {
  const { file, json } = question;
  await runScript(async (operator) => {
    const abort = new AbortController();
    process.on('SIGINT', () => abort.abort()); // what was read so far stays and is correct
    const report = await operator.importFeatures({
      file: historyFile(file),
      signal: abort.signal,
      onProgress: ({ rows, done }) => {
        if (process.stderr.isTTY)
          process.stderr.write(`\r${rows.toLocaleString('en')} rows, ${Math.floor(done * 100)} %`);
      },
    });
    if (process.stderr.isTTY) process.stderr.write('\n');
    const { rows, tracks, artists, genres, rejected } = report;
    console.log(
      json
        ? JSON.stringify({ rows, tracks, artists, rejected })
        : `${rows.toLocaleString('en')} rows told of ${tracks.toLocaleString('en')} tracks, ${artists.toLocaleString('en')} artists and ` +
            `${genres.toLocaleString('en')} genres. ${rejected.toLocaleString('en')} could not be used.`,
    );
  });
}

function readArguments(): { file: string; json: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new Error('Name one file.');
    return { file, json: values.json };
  } catch (error) {
    console.error(`${(error as Error).message}\nUsage: ${USAGE}`);
    process.exitCode = 1;
    return undefined;
  }
}
