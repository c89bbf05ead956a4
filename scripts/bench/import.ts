import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Bench, BenchQuestion, BenchTable } from './bench.ts';
import { chatWhileImporting } from './chat-while-importing.ts';
import { writeHistoryCsv } from './history-file.ts';
import { openPlaces, type Place } from './places.ts';
import { runProduct, runSource } from './product-process.ts';

const SIZES = [10_000, 100_000, 1_000_000, 5_000_000];
/** Rows of the import during which somebody chats. */
const CHAT_ROWS = 1_000_000;

interface Report {
  readonly rows: number;
  readonly added: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly seconds: number;
  readonly peakRssMb: number;
}

/** Imports of growing files against what the same engine does with the same rows from memory, before and after. */
export const benchImport: Bench = {
  name: 'import',
  async run(question): Promise<BenchTable> {
    const { folder, places, notes, close } = await openPlaces(question);
    try {
      const rows: BenchTable['rows'][number][] = [];
      for (const size of question.rows ?? SIZES) {
        const file = path.join(folder, `${size}.csv`);
        question.say(`writing ${size.toLocaleString('en')} rows …`);
        await writeHistoryCsv(file, size);
        for (const place of places) rows.push(await measure(question, { place, file, size }));
        await rm(file);
      }
      if (question.rows === undefined || question.rows.includes(CHAT_ROWS)) {
        const file = path.join(folder, 'chat.csv');
        await writeHistoryCsv(file, CHAT_ROWS);
        for (const place of places) {
          question.say(`${place.name}: chatting while ${CHAT_ROWS.toLocaleString('en')} rows are imported …`);
          notes.push(`${place.name}: ${await chatWhileImporting({ env: await place.product(), file })}`);
        }
      }
      return { rows, notes };
    } finally {
      await close();
    }
  },
};

async function measure(
  { say }: BenchQuestion,
  { place, file, size }: { place: Place; file: string; size: number },
): Promise<BenchTable['rows'][number]> {
  say(`${place.name}: ${size.toLocaleString('en')} rows …`);
  const before = await runReference(file, await place.reference());
  const env = await place.product();
  await runProduct('token', [], env); // makes the database
  const first = await importFile(file, env);
  const again = await importFile(file, env);
  const after = await runReference(file, await place.reference());
  if (first.added !== first.rows || first.rows !== size) throw new Error('the import did not add every row');
  if (again.added !== 0 || again.duplicates !== size) throw new Error('the second import added rows');
  const rate = size / first.seconds;
  const reference = (before + after) / 2;
  return {
    database: place.name,
    rows: size,
    MB: Math.round((await stat(file)).size / 1e6),
    'import rows/s': Math.round(rate),
    'reference rows/s': Math.round(reference),
    'of reference': `${Math.round((rate / reference) * 100)} %`,
    'again rows/s': Math.round(size / again.seconds),
    'peak RSS MB': first.peakRssMb,
    'again MB': again.peakRssMb,
  };
}

/** Rows per second, measured in a new process. */
async function runReference(file: string, where: { folder: string } | { databaseUrl: string }): Promise<number> {
  return Number(await runSource('scripts/bench/reference-process.ts', [file, JSON.stringify(where)]));
}

async function importFile(file: string, env: Record<string, string>): Promise<Report> {
  const output = await runProduct('import', [file, '--json'], env);
  const report = JSON.parse(output) as Report & { podcasts: number; private: number };
  const { rows, added, duplicates, podcasts, rejected } = report;
  if (rows !== added + duplicates + podcasts + report.private + rejected) throw new Error('the report does not add up');
  return report;
}
