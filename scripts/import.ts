// npm run import -- FILE… [--user NAME] [--include-private] [--json]: imports listening histories. Progress goes to standard
// error; the report, or with --json nothing but its JSON, to standard output.
import { parseArgs } from 'node:util';
import type { ImportReport } from '../src/domain/import.ts';
import { historyFile, runScript } from './lib/operator.ts';
import { createProgressLine } from './lib/progress-line.ts';

const USAGE = 'npm run import -- FILE… [--user NAME] [--include-private] [--json]';

const question = readArguments();
if (question) {
  const { files, user, includePrivate, json } = question;
  await runScript(async (operator) => {
    const line = createProgressLine(process.stderr);
    const abort = new AbortController();
    process.on('SIGINT', () => abort.abort()); // Ctrl-C takes back what was added so far
    try {
      const { report } = await operator.importFiles({
        files: files.map(historyFile),
        user,
        includePrivate,
        signal: abort.signal,
        onProgress: (progress) => line.show(progress),
      });
      line.end();
      if (!report) throw new Error('the import ended without a report');
      console.log(json ? JSON.stringify(numbersOf(report)) : describe(report));
    } finally {
      line.end();
    }
  });
}

function readArguments():
  | { files: string[]; user: string | undefined; includePrivate: boolean; json: boolean }
  | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        user: { type: 'string' },
        'include-private': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    if (positionals.length === 0) throw new Error('Name the files to import.');
    return {
      files: positionals,
      user: values.user,
      includePrivate: values['include-private'],
      json: values.json,
    };
  } catch (error) {
    console.error(`${(error as Error).message}\nUsage: ${USAGE}`);
    process.exitCode = 1;
    return undefined;
  }
}

/** What `--json` prints. */
function numbersOf(report: ImportReport) {
  const { rows, added, skips, duplicates, podcasts, private: privates, rejected, seconds, peakRssMb } = report;
  return { rows, added, skips, duplicates, podcasts, private: privates, rejected, seconds, peakRssMb };
}

function describe(report: ImportReport): string {
  const richer = report.merged > 0 ? `, ${report.merged.toLocaleString('en')} of them made richer` : '';
  const plays = report.added - report.likes - report.playlistEntries;
  const counts: [number, string][] = [
    [plays, `plays added (${report.skips.toLocaleString('en')} of them skipped)`],
    [report.likes, 'likes and dislikes added'],
    [report.playlistEntries, 'playlist tracks added'],
    [report.duplicates, `known already${richer}`],
    [report.podcasts, 'podcasts and audiobooks, left out'],
    [report.private, 'from private sessions, left out'],
    [report.rejected, 'could not be used'],
  ];
  const width = report.rows.toLocaleString('en').length;
  const line = (count: number, text: string): string => `${count.toLocaleString('en').padStart(width)}  ${text}`;
  const period = report.from && report.to ? `, ${report.from.slice(0, 10)} to ${report.to.slice(0, 10)}` : '';
  return [
    line(report.rows, `rows read in ${report.seconds.toFixed(1)} s${period}`),
    ...counts.filter(([count], i) => count > 0 || i === 0).map(([count, text]) => line(count, text)),
    ...report.passedOver.map(({ name, reason }) => `“${name}” was passed over. ${reason}`),
    ...report.advice,
  ].join('\n');
}
