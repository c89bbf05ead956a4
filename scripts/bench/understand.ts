import { dialogues } from '../../src/understanding/cases/dialogues.ts';
import { questions } from '../../src/understanding/cases/questions.ts';
import { requests } from '../../src/understanding/cases/requests.ts';
import { sayings } from '../../src/understanding/cases/sayings.ts';
import { understandDialogue } from '../../src/understanding/understand-dialogue.ts';
import type { Bench, BenchTable } from './bench.ts';

/** Artists of the listener, to match names against. */
const SIZES = [0, 10_000, 100_000];
const ROUNDS = 5;
/** Texts that make bad patterns slow; each is read at 500 and at 2,000 characters. */
const REPEATED = [
  'not no nothing without ',
  'songs by ',
  'twenty two and a half hours and ',
  'the of and ',
  'a"',
  'like X and ',
  '((((a*)*)*)*',
];
const SHORT = 500;
const LONG = 2000;

/** How long it takes to understand a message, by the number of artists it may name, and how that grows with its length. */
export const benchUnderstand: Bench = {
  name: 'understand',
  run(question): Promise<BenchTable> {
    const rows: BenchTable['rows'][number][] = [];
    let plain: number | undefined;
    for (const artists of question.rows ?? SIZES) {
      question.say(`${artists.toLocaleString('en')} artists …`);
      const read = reader(Array.from({ length: artists }, (_, i) => nameOf(i)));
      const times = messages().map((message) => best(() => read(message.text, message.history ?? [])));
      const sorted = times.toSorted((a, b) => a - b);
      const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
      plain ??= p95;
      rows.push({
        artists,
        messages: times.length,
        'p50 ms': round(sorted[Math.floor(sorted.length / 2)] ?? 0),
        'p95 ms': round(p95),
        'max ms': round(sorted.at(-1) ?? 0),
        'p95 ÷ without names': round(p95 / plain),
        'growth for 4× the length': round(Math.max(...REPEATED.map((text) => growth(read, text)))),
      });
    }
    return Promise.resolve({ rows, notes: [] });
  },
};

const messages = () => [...requests, ...sayings, ...questions, ...dialogues];

function reader(knownArtists: readonly string[]): (text: string, said: readonly string[]) => unknown {
  const now = new Date();
  const read = (text: string, said: readonly string[]): unknown =>
    understandDialogue({ text, knownArtists, now, timezone: 'UTC' }, said);
  read('something like Nina Simone', []); // builds the index of the names
  return read;
}

/** Names of two made-up words, so that near ones are many. */
function nameOf(i: number): string {
  const syllables = ['ka', 'lo', 'mi', 'ren', 'sto', 'va', 'dor', 'eli', 'fu', 'gra', 'hen'];
  const word = (n: number): string =>
    [n % 11, Math.floor(n / 11) % 11, Math.floor(n / 121) % 11].map((j) => syllables[j]).join('');
  return `${word(i)} ${word(Math.floor(i / 7) + 3)}`;
}

function growth(read: (text: string, said: readonly string[]) => unknown, text: string): number {
  const [short, long] = [SHORT, LONG].map((length) => best(() => read(text.repeat(length).slice(0, length), [])));
  return (long ?? 0) / (short ?? 1);
}

/** The quickest of some rounds, in milliseconds. */
function best(run: () => unknown): number {
  let least = Infinity;
  for (let i = 0; i < ROUNDS; i += 1) {
    const begun = performance.now();
    run();
    least = Math.min(least, performance.now() - begun);
  }
  return least;
}

const round = (value: number): number => Math.round(value * 100) / 100;
