// npm run sample -- [--plays N] [--seed S] [--out FILE]: writes the history of an invented listener, for trying EchoTune out.
// FILE may end in .json or .csv, and in .gz behind it; without it the JSON goes to standard output.
import { createWriteStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { createGzip } from 'node:zlib';
import { sampleListener } from '../src/services/history/sample/sample-listener.ts';
import { asCsv, asJson, writeText } from '../src/services/history/sample/write-sample-history.ts';

const MOST_PLAYS = 1_000_000;

try {
  const { values } = parseArgs({
    options: {
      plays: { type: 'string', default: '20000' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string' },
    },
  });
  const plays = wholeNumber('--plays', values.plays, 1, MOST_PLAYS);
  const seed = wholeNumber('--seed', values.seed, 0, 0xffff_ffff);
  const { out } = values;
  const kind = /\.(json|csv)(\.gz)?$/i.exec(out ?? '.json');
  if (!kind) throw new Error(`--out must end in .json, .csv, .json.gz or .csv.gz, not "${out}".`);
  const asTable = kind[1]?.toLowerCase() === 'csv';
  const rows = sampleListener({ plays, seed, now: new Date() });
  const text = asTable ? asCsv(rows) : asJson(rows);
  const target = out === undefined ? process.stdout : createWriteStream(out);
  await (kind[2] ? writeText(text, createGzip(), target) : writeText(text, target));
  if (out !== undefined)
    console.error(
      `${out}: ${plays.toLocaleString('en')} rows of an invented listener${asTable ? ', episodes and private sessions left out' : ''}`,
    );
} catch (error) {
  // Whoever reads standard output may stop early, as head does.
  if ((error as NodeJS.ErrnoException).code !== 'EPIPE') {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

function wholeNumber(name: string, text: string, low: number, high: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= low && value <= high) return value;
  throw new Error(`${name} must be a whole number from ${low} to ${high}, not "${text}".`);
}
