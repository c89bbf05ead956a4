// What every recommender keeps, whatever it learns from.
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../src/domain/recommendation.ts';
import { LISTENED_MS, outcomeOf } from '../../src/domain/play.ts';
import { recommenders } from '../../src/recommender/index.ts';
import { DAYPARTS, DAY_MS } from '../../src/recommender/recommender.ts';
import { plantedPlays, tasteInput, type Heard } from './recommender-library.ts';

const dataDir = new URL('../../../shared/data/', import.meta.url);
const present = existsSync(new URL('history-a.csv.gz', dataDir));

/** Row numbers, highest value first. */
const ranking = (values: ArrayLike<number>): number[] =>
  Array.from({ length: values.length }, (_, i) => i).sort((a, b) => values[b]! - values[a]! || a - b);

/** Gain 1 for each of the first ten that is in the set, discounted by log2 of its place. */
function ndcg10(titles: readonly string[], ranked: readonly number[], target: ReadonlySet<string>): number {
  const discount = (i: number): number => 1 / Math.log2(i + 2);
  const ideal = Array.from({ length: Math.min(10, target.size) }, (_, i) => discount(i)).reduce((a, b) => a + b, 0);
  const gain = ranked.slice(0, 10).reduce((sum, row, i) => sum + (target.has(titles[row]!) ? discount(i) : 0), 0);
  return gain / ideal;
}

describe.each(recommenders)('$id', (recommender) => {
  const plays = plantedPlays(7);
  const input = tasteInput(plays);
  const withVerdict = (kind: 'tracks' | 'artists', row: number, verdict: Verdict) =>
    recommender.fit({ ...input, verdicts: { ...input.verdicts, [kind]: new Map([[row, verdict]]) } });

  test('probabilities and scores lie in [0, 1] for every part of the day', () => {
    const model = recommender.fit(input);
    for (let daypart = 0; daypart < DAYPARTS; daypart++) {
      for (const values of [model.score({ daypart }), model.listenThrough({ daypart })]) {
        expect(values).toHaveLength(input.tracks.length);
        expect(values.every((value) => value >= 0 && value <= 1)).toBe(true);
      }
    }
  });

  test('an empty history is a model without rows', () => {
    expect(recommender.fit(tasteInput([])).score({})).toHaveLength(0);
  });

  test('fitting twice gives the same bytes', () => {
    expect(recommender.fit(input).score({ daypart: 3 })).toEqual(recommender.fit(input).score({ daypart: 3 }));
  });

  test('a planted dislike of every fifth artist is found from the skips alone', () => {
    const through = recommender.fit(input).listenThrough({});
    const mean = (skipped: boolean): number => {
      const rows = ranking(through).filter(
        (row) => (Number(/\d+/.exec(input.titles[row]!)?.[0]) % 5 === 0) === skipped,
      );
      return rows.reduce((sum, row) => sum + through[row]!, 0) / rows.length;
    };
    expect(mean(true)).toBeLessThan(0.45);
    expect(mean(false)).toBeGreaterThan(0.75);
  });

  test('of two artists listened to as often, the one that is skipped as well stands lower', () => {
    const at = (i: number): number => Date.UTC(2026, 0, 1) + i * 3_600_000;
    const heard: Heard[] = Array.from({ length: 80 }, (_, i): Heard => {
      const loved = { artist: 'Loved', title: 'Loved song', endedAt: at(i), msPlayed: 200_000, outcome: 'finished' };
      const [skippy, skip] = [
        { ...loved, artist: 'Skippy', title: 'Skippy song' },
        { msPlayed: 4000, outcome: 'skipped' },
      ];
      return ([loved, skippy, { ...skippy, ...skip }, { ...skippy, ...skip }][i % 4] ?? loved) as Heard;
    });
    const found = tasteInput(heard);
    const scores = recommender.fit(found).score({});
    const [loved, skippy] = ['Loved song', 'Skippy song'].map((title) => scores[found.titles.indexOf(title)] ?? 0);
    expect(skippy).toBeLessThan(0.95 * loved!);
    expect(skippy).toBeGreaterThan(0);
  });

  test('it ranks what is listened to next better than the number of plays does', () => {
    const split = plays.length * 0.9;
    const before = tasteInput(plays.slice(0, split));
    const target = new Set(
      plays
        .slice(split)
        .filter(({ msPlayed }) => msPlayed >= LISTENED_MS)
        .map(({ title }) => title),
    );
    const own = ndcg10(before.titles, ranking(recommender.fit(before).score({})), target);
    const popularity = ndcg10(before.titles, ranking(before.tracks.listened), target);
    expect(own).toBeGreaterThan(popularity + 0.2);
  });

  test('a like lifts its track and moves the probabilities of other artists by less than 0.05', () => {
    const plain = recommender.fit(input);
    const [middle] = ranking(plain.score({})).slice(100);
    const liked = withVerdict('tracks', middle!, 'like');
    expect(liked.score({})[middle!]).toBeGreaterThan(plain.score({})[middle!]! + 0.1);
    expect(liked.listenThrough({})[middle!]).toBeGreaterThan(plain.listenThrough({})[middle!]!);
    expectOthersUnmoved(plain, liked, input.tracks.artist[middle!]!);
  });

  test('a dislike takes its track out, lowers the artist a little and nobody else', () => {
    const plain = recommender.fit(input);
    const [best] = ranking(plain.score({}));
    const artist = input.tracks.artist[best!]!;
    const disliked = withVerdict('tracks', best!, 'dislike');
    expect(disliked.score({})[best!]).toBe(0);
    const sibling = ranking(plain.score({})).find((row) => row !== best && input.tracks.artist[row] === artist)!;
    expect(disliked.score({})[sibling]).toBeLessThan(plain.score({})[sibling]!);
    expect(disliked.score({})[sibling]).toBeGreaterThan(0.7 * plain.score({})[sibling]!);
    expectOthersUnmoved(plain, disliked, artist);
  });

  test('a disliked artist is out with every track, a liked one rises with every track', () => {
    const plain = recommender.fit(input).score({});
    const artist = input.tracks.artist[ranking(plain)[30]!]!;
    const rows = ranking(plain).filter((row) => input.tracks.artist[row] === artist);
    const liked = withVerdict('artists', artist, 'like').score({});
    const disliked = withVerdict('artists', artist, 'dislike').score({});
    for (const row of rows) {
      expect(disliked[row]).toBe(0);
      expect(liked[row]).toBeGreaterThan(plain[row]!);
    }
  });

  function expectOthersUnmoved(
    before: ReturnType<typeof recommender.fit>,
    after: ReturnType<typeof recommender.fit>,
    artist: number,
  ): void {
    for (const of of ['score', 'listenThrough'] as const) {
      const [a, b] = [before[of]({}), after[of]({})];
      const moves = ranking(a)
        .filter((row) => input.tracks.artist[row] !== artist)
        .map((row) => Math.abs(a[row]! - b[row]!));
      expect(Math.max(...moves)).toBeLessThan(0.05);
    }
  }

  test.skipIf(!present)(
    'on real histories the next month is ranked better than by play counts (skipped where ../shared/data is absent)',
    () => {
      const means = ['a', 'b', 'c'].map((name) => nextMonth(readHistory(name)));
      for (const { own, popularity } of means) expect(own).toBeGreaterThan(popularity);
      const mean = (key: 'own' | 'popularity'): number =>
        means.reduce((sum, result) => sum + result[key], 0) / means.length;
      process.stdout.write(
        `next month, NDCG@10 of tracks: ${means.map(({ own, popularity }, i) => `${'abc'[i]} ${own.toFixed(4)} (play count ${popularity.toFixed(4)})`).join(', ')}; mean ${mean('own').toFixed(4)} (${mean('popularity').toFixed(4)})\n`,
      );
      expect(mean('own')).toBeGreaterThan(0.74);
    },
    120_000,
  );

  /** The last 12 months with at least 50 listened plays, each ranked from all that came before it. */
  function nextMonth(history: readonly Heard[]): { own: number; popularity: number } {
    const monthOf = (at: number): string => new Date(at).toISOString().slice(0, 7);
    const listened = new Map<string, Set<string>>();
    const counts = new Map<string, number>();
    for (const play of history) {
      if (play.msPlayed < LISTENED_MS) continue;
      const month = monthOf(play.endedAt);
      counts.set(month, (counts.get(month) ?? 0) + 1);
      listened.set(month, (listened.get(month) ?? new Set()).add(play.title));
    }
    const months = [...counts]
      .filter(([, plays]) => plays >= 50)
      .map(([month]) => month)
      .sort()
      .slice(-12);
    let own = 0;
    let popularity = 0;
    for (const month of months) {
      const before = tasteInput(
        history.filter((play) => play.endedAt < Date.parse(`${month}-01T00:00:00Z`)),
        { keyOf: (play) => play.title },
      );
      const target = listened.get(month)!;
      own += ndcg10(before.titles, ranking(recommender.fit(before).score({})), target) / months.length;
      popularity += ndcg10(before.titles, ranking(before.tracks.listened), target) / months.length;
    }
    return { own, popularity };
  }
});

/** Rows of a gzip CSV without line breaks inside fields. Title and artist together name a track. */
function readHistory(name: string): Heard[] {
  const text = gunzipSync(readFileSync(new URL(`history-${name}.csv.gz`, dataDir))).toString('utf8');
  const [head, ...lines] = text.trim().split(/\r?\n/);
  const columns = fields(head!);
  return lines.map((line) => {
    const row = Object.fromEntries(fields(line).map((value, i) => [columns[i], value]));
    const msPlayed = Number(row['ms_played']);
    return {
      artist: row['artist']!,
      title: `${row['artist']}\u0000${row['track']}`,
      endedAt: Date.parse(row['ts'] ?? ''),
      msPlayed,
      outcome: outcomeOf({ reasonEnd: row['reason_end'] || undefined, msPlayed }),
    };
  });
}

const fields = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    (match) => match[1]?.replaceAll('""', '"') ?? match[2] ?? '',
  );

test('the planted listener has a taste that moves', () => {
  const { tracks } = tasteInput(plantedPlays(7));
  expect(Math.max(...tracks.lastAt) - Math.min(...tracks.lastAt)).toBeGreaterThan(300 * DAY_MS);
});
