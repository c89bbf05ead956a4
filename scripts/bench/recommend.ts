import path from 'node:path';
import type { Bench, BenchTable } from './bench.ts';
import { writeHistoryCsv } from './history-file.ts';
import { openPlaces } from './places.ts';
import { runProduct, startServer } from './product-process.ts';

/** Tracks of the library; three plays of each on average. */
const SIZES = [10_000, 100_000];
const PLAYS_PER_TRACK = 3;
/** Asked in turn; none waits for a language model. */
const QUESTIONS = [
  '',
  'prompt=upbeat',
  'novelty=new',
  'novelty=0',
  'activity=workout',
  'prompt=calm%20evening',
  'limit=50',
  'prompt=something%20I%20have%20not%20heard%20for%20a%20year',
];
const ROUNDS = 12;

/** How long a recommendation takes in a large library: the first after a start, and later ones, through the API of the built product. */
export const benchRecommend: Bench = {
  name: 'recommend',
  async run(question): Promise<BenchTable> {
    const { folder, places, notes, close } = await openPlaces(question);
    try {
      const rows: BenchTable['rows'][number][] = [];
      for (const tracks of question.rows ?? SIZES) {
        const file = path.join(folder, `${tracks}.csv`);
        await writeHistoryCsv(file, PLAYS_PER_TRACK * tracks, { tracks, each: true });
        for (const place of places) {
          question.say(`${place.name}: a library of ${tracks.toLocaleString('en')} tracks …`);
          const env = await place.product();
          const token = (await runProduct('token', [], env)).trim();
          await runProduct('import', [file, '--json'], env);
          await runProduct('train', ['--json'], env);
          rows.push({ database: place.name, tracks, ...(await measure(env, token)) });
        }
      }
      return { rows, notes };
    } finally {
      await close();
    }
  },
};

async function measure(env: Record<string, string>, token: string): Promise<BenchTable['rows'][number]> {
  const { child, url } = await startServer(env);
  try {
    const ask = async (query: string): Promise<number> => {
      const started = performance.now();
      const response = await fetch(new URL(`/api/v1/recommendations/me?${query}`, url), {
        headers: { authorization: `Bearer ${token}` },
      });
      const answer = (await response.json()) as { items?: unknown[] };
      if (!response.ok || !answer.items?.length) throw new Error(`no recommendation: ${response.status}`);
      return performance.now() - started;
    };
    const first = await ask('');
    const waits: number[] = [];
    for (let round = 0; round < ROUNDS; round++) for (const query of QUESTIONS) waits.push(await ask(query));
    waits.sort((a, b) => a - b);
    const at = (share: number): number => Math.round(waits[Math.floor(share * waits.length)] ?? 0);
    return { 'first ms': Math.round(first), 'p50 ms': at(0.5), 'p95 ms': at(0.95), 'worst ms': at(0.999) };
  } finally {
    child.kill('SIGKILL');
  }
}
