import path from 'node:path';
import { createPictureDrawer } from '../../src/adapters/png/picture-drawer.ts';
import type { PictureQuestion } from '../../src/pictures/index.ts';
import { WIDTHS } from '../../src/pictures/picture.ts';
import { THEME_NAMES } from '../../src/pictures/theme.ts';
import type { Bench, BenchTable } from './bench.ts';
import { writeHistoryCsv } from './history-file.ts';
import { openPlaces } from './places.ts';
import { runProduct, startServer } from './product-process.ts';

/** Plays of the history that statistics are counted in. */
const SIZES = [250_000];
const ROUNDS = 12;
const PICTURES = [360, WIDTHS.usual, WIDTHS.most].flatMap((width) => THEME_NAMES.map((theme) => ({ width, theme })));
const STATISTICS = ['top-artists', 'top-tracks', 'listening-clock', 'skips', 'totals'];

/** How long a picture takes: drawn in its thread when that is warm, and asked for over the API of the built product. */
export const benchPictures: Bench = {
  name: 'pictures',
  async run(question): Promise<BenchTable> {
    question.say('drawing alone …');
    const rows: BenchTable['rows'][number][] = [...(await drawingAlone())];
    const { folder, places, notes, close } = await openPlaces(question);
    try {
      for (const plays of question.rows ?? SIZES) {
        const file = path.join(folder, `${plays}.csv`);
        await writeHistoryCsv(file, plays);
        for (const place of places) {
          question.say(`${place.name}: statistics of ${plays.toLocaleString('en')} plays …`);
          const env = await place.product();
          const token = (await runProduct('token', [], env)).trim();
          await runProduct('import', [file, '--json'], env);
          await runProduct('train', ['--json'], env); // else the server would begin with that
          rows.push(...(await overTheApi(env, token, `${place.name}, ${plays.toLocaleString('en')} plays`)));
        }
      }
      return { rows, notes };
    } finally {
      await close();
    }
  },
};

async function drawingAlone(): Promise<BenchTable['rows'][number][]> {
  const drawer = createPictureDrawer();
  try {
    const rows: BenchTable['rows'][number][] = [];
    // The first one starts the thread; the first of each kind warms it up.
    for (const drawn of drawings) await drawer.draw(drawn, { theme: 'dark', width: WIDTHS.usual });
    for (const drawn of drawings) {
      const taken: Taken[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        for (const look of PICTURES) taken.push(await take(() => drawer.draw(drawn, look)));
      }
      rows.push({ picture: `drawing: ${drawn.id}`, ...figuresOf(taken) });
    }
    return rows;
  } finally {
    await drawer.stop();
  }
}

async function overTheApi(
  env: Record<string, string>,
  token: string,
  where: string,
): Promise<BenchTable['rows'][number][]> {
  const { child, url } = await startServer(env);
  try {
    const ask = async (statistic: string, query: string): Promise<Buffer> => {
      const response = await fetch(new URL(`/api/v1/stats/${statistic}/me.png?${query}`, url), {
        headers: { authorization: `Bearer ${token}` },
      });
      if (!response.ok) throw new Error(`no picture of ${statistic}: ${response.status}`);
      return Buffer.from(await response.arrayBuffer());
    };
    for (const statistic of STATISTICS) await ask(statistic, 'label=warm');
    const anew: Taken[] = [];
    const again: Taken[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      for (const statistic of STATISTICS) {
        // Its name makes a question a new one.
        const query = `from=2000-01-01&label=round+${round}`;
        anew.push(await take(() => ask(statistic, query)));
        again.push(await take(() => ask(statistic, query)));
      }
    }
    return [
      { picture: `${where}: counted and drawn`, ...figuresOf(anew) },
      { picture: `${where}: asked again`, ...figuresOf(again) },
    ];
  } finally {
    child.kill('SIGKILL');
  }
}

interface Taken {
  readonly ms: number;
  readonly bytes: number;
}

async function take(draw: () => Promise<Buffer>): Promise<Taken> {
  const started = performance.now();
  const { length } = await draw();
  return { ms: performance.now() - started, bytes: length };
}

function figuresOf(taken: readonly Taken[]): BenchTable['rows'][number] {
  const waits = taken.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const at = (share: number): number => Math.round(waits[Math.floor(share * waits.length)] ?? 0);
  const largest = Math.max(...taken.map(({ bytes }) => bytes));
  return {
    pictures: taken.length,
    'p50 ms': at(0.5),
    'p95 ms': at(0.95),
    'worst ms': at(0.999),
    'largest kB': Math.round(largest / 1000),
  };
}

const entries = Array.from({ length: 10 }, (_, index) => ({
  name: ['Godspeed You! Black Emperor', 'Björk', 'فيروز', 'YOASOBI 夜に駆ける', 'Кино'][index % 5] ?? '',
  plays: 1284 - 97 * index,
  minutes: 5000 - 300 * index,
}));
const week = Array.from({ length: 7 }, (_, day) =>
  Array.from({ length: 24 }, (_, hour) => (day * 31 + hour * 17) % 41),
);

/** As full as they usually get. */
const drawings: readonly PictureQuestion[] = [
  {
    id: 'top-list',
    data: {
      what: 'artists',
      period: 'last month · 1–31 October 2026',
      allPlays: 12_480,
      comparedWith: 'September 2026',
      entries: entries.map((entry, index) => ({ ...entry, tracks: 40 - index, before: (index * 7) % 10 || 'new' })),
    },
  },
  { id: 'listening-clock', data: { period: 'all time', week } },
  {
    id: 'skip-list',
    data: {
      period: 'all time',
      starts: 14_000,
      skipped: 3220,
      tracks: entries.map(({ name, plays }, index) => ({
        title: name,
        artist: name,
        starts: plays,
        skipped: plays >> (index % 3),
      })),
    },
  },
  {
    id: 'totals',
    data: {
      period: 'all time',
      plays: 124_800,
      minutes: 470_000,
      tracks: 31_200,
      artists: 8120,
      days: 2701,
      bestDay: { label: '14 Oct 2024', value: 187 },
      course: Array.from({ length: 96 }, (_, index) => ({
        label: `month ${index}`,
        value: 900 + ((index * 37) % 400),
      })),
      courseBy: 'month',
    },
  },
];
