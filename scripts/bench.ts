// npm run bench -- [NAME…] [--rows N,N…] [--database embedded|server] [--json]: figures of this computer, as ratios within one run.
import { parseArgs } from 'node:util';
import { benchFeatures } from './bench/features.ts';
import { benchImport } from './bench/import.ts';
import { benchPictures } from './bench/pictures.ts';
import { benchRecommend } from './bench/recommend.ts';
import { benchTrain } from './bench/train.ts';
import { benchUnderstand } from './bench/understand.ts';
import { describeTable, type Bench } from './bench/bench.ts';

const benches: readonly Bench[] = [
  benchImport,
  benchFeatures,
  benchRecommend,
  benchTrain,
  benchPictures,
  benchUnderstand,
];

const USAGE = `npm run bench -- [${benches.map(({ name }) => name).join(' | ')}] [--rows 10000,100000] [--database embedded] [--json]`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rows: { type: 'string' },
      database: { type: 'string', multiple: true },
      json: { type: 'boolean', default: false },
    },
  });
  const unknown = positionals.find((name) => !benches.some((bench) => bench.name === name));
  const databases = values.database ?? ['embedded', 'server'];
  const rows = values.rows?.split(',').map(Number);
  if (
    unknown !== undefined ||
    databases.some((name) => name !== 'embedded' && name !== 'server') ||
    rows?.some(Number.isNaN)
  ) {
    throw new Error(`Usage: ${USAGE}`);
  }
  const question = {
    rows,
    databases: databases as ('embedded' | 'server')[],
    say: (text: string) => void process.stderr.write(`${text}\n`),
  };
  const wanted = benches.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  for (const bench of wanted) {
    const table = await bench.run(question);
    process.stdout.write(values.json ? `${JSON.stringify({ bench: bench.name, ...table })}\n` : describeTable(table));
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
