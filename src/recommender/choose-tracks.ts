import { mix, type Variety } from './mix.ts';
import type { TrackHistories } from './recommender.ts';
import { gumbel } from './seeded-noise.ts';
import type { Source } from './sources/source.ts';
import { pickSpread, spreadArtists, type ArtistCap } from './spread-artists.ts';
import { aboutHighest } from './top-rows.ts';

/** A restriction that may be given up. */
export interface Wish {
  /** 1 for rows that keep it. */
  readonly keeps: Uint8Array;
  /** When to give it up: to fill the list, or only if nothing at all keeps it. */
  readonly giveUp: 'to_fill' | 'if_empty';
}

/** A source, its name, and the part of the list it should fill. */
export type SharedSource = Source & { readonly id: string; readonly share: number };

export interface ChooseQuestion {
  readonly tracks: TrackHistories;
  /** 1 for rows that keep every constraint that is never given up. */
  readonly allowed: Uint8Array;
  /** Given up from the first to the last, each only when needed. */
  readonly wishes: readonly Wish[];
  readonly sources: readonly SharedSource[];
  /** Rows that come first if they are allowed: the parents of a blend. */
  readonly pinned?: readonly number[] | undefined;
  /** How alike two rows are, in [0, 1]; absent when only artists are told apart. */
  readonly similarity?: Variety['similarity'] | undefined;
  /** Multiplies the value of each row in every source. */
  readonly weight: Float32Array;
  readonly count: number;
  readonly cap: ArtistCap;
  readonly seed: number;
}

export interface Choice {
  readonly rows: number[];
  /** One per row, in [0, 1]: its value as a part of the best in the source that values it most. */
  readonly scores: number[];
  /** One per row: the source that gave it. */
  readonly sources: string[];
  /** True when artists had to stand twice in a row. */
  readonly crowded: boolean;
}

/** How far chance may move a row: by a factor of about 1.5 either way in its value. Enough for another list, not for another taste. */
const EXPLORATION = 0.35;

/** Weight of worth against likeness: on LastFM-2k 0.6 makes lists a tenth more varied for less than 2 % of their accuracy. */
const WORTH_OVER_VARIETY = 0.6;

/** Rows of each source that are ranked at first; the others are looked at only when these do not fill the list. */
const FIRST_RANKED_PER_PLACE = 30;
const FIRST_RANKED_LEAST = 500;

/** Chooses and orders tracks: sources are mixed by their shares, wishes given up one by one, artists spread. */
export function chooseTracks(question: ChooseQuestion): Choice {
  const { tracks, wishes, count, cap } = question;
  const artistOf = (row: number): number => tracks.artist[row] ?? -1;
  const first = Math.max(FIRST_RANKED_LEAST, FIRST_RANKED_PER_PLACE * count);
  // Valued when needed: sources without a share are as large as the library, and most lists never reach them.
  const valued = new Map<Source, ValuedSource>();
  const sourcesWith = (least: number): ValuedSource[] =>
    question.sources
      .filter(({ share }) => share >= least)
      .map((source) => {
        const known = valued.get(source) ?? valueRows(question, source);
        valued.set(source, known);
        return known;
      });

  const ranking: number[] = [];
  const origin = new Map<number, string>();
  for (const row of question.pinned ?? []) {
    if (question.allowed[row] !== 1 || origin.has(row)) continue;
    ranking.push(row);
    origin.set(row, 'asked_for');
  }
  const variety = question.similarity && {
    similarity: question.similarity,
    theta: WORTH_OVER_VARIETY,
    places: 2 * count,
  };
  let rows: number[] = [];
  for (let dropped = 0; dropped <= wishes.length && rows.length < count; dropped++) {
    if (wishes[dropped - 1]?.giveUp === 'if_empty' && rows.length > 0) continue;
    const eligible = keeping(
      question.allowed,
      wishes.filter((wish, i) => i >= dropped || (wish.giveUp === 'if_empty' && rows.length > 0)),
    );
    for (const [least, most] of [
      [Number.EPSILON, first],
      [0, first],
      [0, Infinity],
    ] as const) {
      const lists = sourcesWith(least).map((source) => ({
        id: source.id,
        share: source.share,
        rows: topRows(question, source, eligible, most),
        values: source.values,
      }));
      for (const { row, from } of mix(lists, variety)) {
        if (!origin.has(row)) {
          ranking.push(row);
          origin.set(row, lists[from]?.id ?? '');
        }
      }
      rows = pickSpread(ranking, artistOf, count, cap);
      if (rows.length >= count) break;
    }
  }
  if (rows.length < count) rows = pickSpread(ranking, artistOf, count, { usual: cap.usual, most: count });

  const ordered = spreadArtists(rows, artistOf);
  return {
    rows: ordered,
    scores: ordered.map((row) =>
      Math.max(0, ...[...valued.values()].map(({ values, best }) => (values[row] ?? 0) / best)),
    ),
    sources: ordered.map((row) => origin.get(row) ?? ''),
    crowded: ordered.some((row, i) => i > 0 && artistOf(row) === artistOf(ordered[i - 1] ?? -1)),
  };
}

/** 1 for rows that are allowed and keep all these wishes. */
function keeping(allowed: Uint8Array, wishes: readonly Wish[]): Uint8Array {
  const eligible = allowed.slice();
  for (const { keeps } of wishes) {
    for (let row = 0; row < eligible.length; row++) if (keeps[row] !== 1) eligible[row] = 0;
  }
  return eligible;
}

interface ValuedSource {
  readonly id: string;
  readonly share: number;
  /** Rows that are allowed and worth something. */
  readonly rows: Int32Array;
  /** By row. */
  readonly values: Float32Array;
  readonly best: number;
}

function valueRows({ tracks, weight, allowed }: ChooseQuestion, source: SharedSource): ValuedSource {
  const values = new Float32Array(tracks.length);
  const rows = new Int32Array(source.rows.length);
  let found = 0;
  let best = Number.MIN_VALUE;
  for (let i = 0; i < source.rows.length; i++) {
    const row = source.rows[i] ?? 0;
    if (allowed[row] !== 1) continue;
    const value = Math.fround((source.values[i] ?? 0) * (weight[row] ?? 0));
    if (!(value > 0)) continue;
    values[row] = value;
    rows[found++] = row;
    if (value > best) best = value;
  }
  return { id: source.id, share: source.share, rows: rows.subarray(0, found), values, best };
}

/** Chance reaches this far: of so many times the rows wanted, those with the highest values take part in the draw. */
const DRAWN_FROM = 6;

/** About `most` eligible rows, best first: by their value, moved by chance. */
function topRows(
  { tracks, seed }: ChooseQuestion,
  { rows, values }: ValuedSource,
  eligible: Uint8Array,
  most: number,
): number[] {
  const kept = new Int32Array(rows.length);
  let found = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    if (eligible[row] === 1) kept[found++] = row;
  }
  const open = aboutHighest(kept.subarray(0, found), values, DRAWN_FROM * most);
  const keys = new Float64Array(open.length);
  const order = new Int32Array(open.length);
  for (let i = 0; i < open.length; i++) {
    const row = open[i] ?? 0;
    keys[i] = Math.log(values[row] ?? 0) + EXPLORATION * gumbel(seed, tracks.trackId[row] ?? 0);
    order[i] = i;
  }
  const top = Array.from(aboutHighest(order, keys, most));
  return top
    .sort((a, b) => (keys[b] ?? 0) - (keys[a] ?? 0) || (open[a] ?? 0) - (open[b] ?? 0))
    .map((i) => open[i] ?? 0);
}
