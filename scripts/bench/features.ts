import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { once } from 'node:events';
import { seededRandom } from '../../src/recommender/math/random.ts';
import { NODE_ENVIRONMENT, NODE_FLAGS } from '../lib/node-flags.mjs';
import type { Bench, BenchTable } from './bench.ts';
import { openPlaces } from './places.ts';
import { productEnvironment, root } from './product-process.ts';

const SIZES = [100_000, 1_000_000];
const HEADER =
  'artist_name,track_name,track_id,popularity,year,genre,danceability,energy,key,loudness,mode,speechiness,acousticness,instrumentalness,liveness,valence,tempo,duration_ms,time_signature\n';
const GENRES = ['pop', 'rock', 'hip-hop', 'jazz', 'techno'];
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** How fast a table of features comes in, first and again, and how much memory it takes. */
export const benchFeatures: Bench = {
  name: 'features',
  async run(question): Promise<BenchTable> {
    const { folder, places, notes, close } = await openPlaces(question);
    const rows: BenchTable['rows'][number][] = [];
    try {
      for (const size of question.rows ?? SIZES) {
        const file = path.join(folder, `features-${size}.csv`);
        await writeTable(file, size);
        for (const place of places) {
          const env = await place.product();
          await readInto(env, await oneRow(folder)); // makes the database
          for (const turn of ['first', 'again']) {
            question.say(`${size.toLocaleString('en')} rows, ${place.name}, ${turn} …`);
            const { seconds, peakRssMb } = await readInto(env, file);
            rows.push({
              database: place.name,
              rows: size,
              turn,
              seconds: Math.round(seconds * 10) / 10,
              'rows/s': Math.round(size / seconds),
              'peak RSS MB': peakRssMb,
            });
          }
        }
        await rm(file);
      }
    } finally {
      await close();
    }
    return {
      rows,
      notes: [...notes, 'The bar is a million rows in about a minute, with memory that does not grow with the file.'],
    };
  },
};

async function oneRow(folder: string): Promise<string> {
  const file = path.join(folder, 'one.csv');
  await writeTable(file, 1);
  return file;
}

async function writeTable(file: string, size: number): Promise<void> {
  const random = seededRandom(7);
  const below = (most: number): number => Math.floor(random() * most);
  const part = (): string => random().toFixed(4);
  const out = createWriteStream(file);
  out.write(HEADER);
  for (let n = 0; n < size; n++) {
    const id = Array.from({ length: 22 }, () => LETTERS[below(LETTERS.length)]).join('');
    const row = [
      `Artist ${below(size / 16 + 1)},Song number ${n},${id},${below(101)},${1950 + below(75)},${GENRES[below(GENRES.length)]},${part()},${part()},${below(12)}`,
      `${(-60 * random()).toFixed(3)},${below(2)},${part()},${part()},${part()},${part()},${part()},${(60 + 140 * random()).toFixed(3)},${100_000 + below(300_000)},4\n`,
    ].join(',');
    if (!out.write(row)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

/** Runs the built script; its memory is looked at while it works. */
async function readInto(env: Record<string, string>, file: string): Promise<{ seconds: number; peakRssMb: number }> {
  const began = performance.now();
  const child = spawn(process.execPath, [...NODE_FLAGS, path.join(root, 'dist/scripts/features.js'), file, '--json'], {
    env: productEnvironment({ ...NODE_ENVIRONMENT, ...env }),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let peakRssMb = 0;
  const look = setInterval(() => {
    readFile(`/proc/${child.pid}/status`, 'utf8').then(
      (status) => {
        peakRssMb = Math.max(peakRssMb, Math.round(Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024));
      },
      () => {}, // it has ended, or there is no /proc here
    );
  }, 200);
  const [code] = (await once(child, 'exit')) as [number | null];
  clearInterval(look);
  if (code !== 0) throw new Error(`features ended with ${code}`);
  return { seconds: (performance.now() - began) / 1000, peakRssMb };
}
