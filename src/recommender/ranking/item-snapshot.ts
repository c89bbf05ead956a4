import type { Matrix } from '../math/matrix.ts';
import { zeros } from '../math/matrix.ts';
import { isListened, type ListeningHistory } from '../listening-history.ts';

/** What is ranked. */
export type RankedLevel = 'track' | 'artist';

const DAY_S = 86_400;
/** Days before the moment of the snapshot. */
const WINDOWS = [7, 30, 90, 365] as const;
/** Half-lives in days. The month that comes is told by the last weeks, what never leaves by the last year. */
const HALF_LIVES = [3, 7, 14, 30, 60, 120, 365] as const;

/** Names of the columns, in groups that can be left out together. */
export const SNAPSHOT_GROUPS = {
  counts: ['listened', 'plays', 'days', 'months', 'skips'],
  windows: WINDOWS.map((days) => `listened in ${days} d`),
  decays: HALF_LIVES.map((days) => `decayed ${days} d`),
  base_level: ['base level'],
  recency: ['days since played', 'days since listened', 'days since first'],
  habit: ['days in 90 d', 'months in 180 d', 'sessions in 30 d'],
  artist: ['artist decayed 7 d', 'artist decayed 30 d', 'artist decayed 120 d', 'artist skips'],
} as const;

export const SNAPSHOT_COLUMNS: readonly string[] = Object.values(SNAPSHOT_GROUPS).flat();

/** What is known of each item before a moment. Row k of `x` is item `items[k]`. */
export interface ItemSnapshot {
  /** Track or artist numbers of the history, ascending. */
  readonly items: Int32Array;
  /** `SNAPSHOT_COLUMNS`, most of them as log(1 + value). */
  readonly x: Matrix;
  /** Listened plays with a half-life of 30 days: the baseline that needs no training. */
  readonly decayed30: Float64Array;
}

/** Smoothing of the skip rate: one skip in three plays before anything is known. */
const SKIP_PRIOR = 1;
const SKIP_PRIOR_PLAYS = 3;

/** Columns of every item that was played before `before` (epoch s), in one pass over the plays before it. */
export function snapshotAt(history: ListeningHistory, before: number, level: RankedLevel): ItemSnapshot {
  const count = level === 'track' ? history.tracks : history.artists;
  const itemOf = level === 'track' ? history.track : history.artist;
  const sums = collect(history, { before, count, itemOf });
  const items = Int32Array.from({ length: count }, (_, item) => item).filter((item) => (sums.plays[item] ?? 0) > 0);
  const x = zeros(items.length, SNAPSHOT_COLUMNS.length);
  const decayed30 = new Float64Array(items.length);
  items.forEach((item, k) => {
    decayed30[k] = sums.decayed[HALF_LIVES.indexOf(30)]?.[item] ?? 0;
    writeRow(x.data.subarray(k * x.columns, (k + 1) * x.columns), sums, item, before);
  });
  return { items, x, decayed30 };
}

interface Sums {
  readonly plays: Float64Array;
  readonly listened: Float64Array;
  readonly skips: Float64Array;
  readonly labels: Float64Array;
  readonly first: Float64Array;
  readonly last: Float64Array;
  readonly lastListened: Float64Array;
  readonly windows: readonly Float64Array[];
  readonly decayed: readonly Float64Array[];
  readonly baseLevel: Float64Array;
  readonly days: Float64Array;
  readonly days90: Float64Array;
  readonly months: Float64Array;
  readonly months180: Float64Array;
  readonly sessions30: Float64Array;
  /** Of the item's artist, by artist. */
  readonly artistOf: Int32Array;
  readonly artist7: Float64Array;
  readonly artist30: Float64Array;
  readonly artist120: Float64Array;
  readonly artistSkips: Float64Array;
  readonly artistLabels: Float64Array;
}

function collect(
  history: ListeningHistory,
  { before, count, itemOf }: { before: number; count: number; itemOf: Int32Array },
): Sums {
  const column = (): Float64Array => new Float64Array(count);
  const ofArtists = (): Float64Array => new Float64Array(history.artists);
  const windows = WINDOWS.map(column);
  const decayed = HALF_LIVES.map(column);
  const rates = HALF_LIVES.map((days) => -Math.LN2 / days);
  const sums: Sums = {
    plays: column(),
    listened: column(),
    skips: column(),
    labels: column(),
    first: column(),
    last: column(),
    lastListened: column().fill(-Infinity),
    windows,
    decayed,
    baseLevel: column(),
    days: column(),
    days90: column(),
    months: column(),
    months180: column(),
    sessions30: column(),
    artistOf: new Int32Array(count),
    artist7: ofArtists(),
    artist30: ofArtists(),
    artist120: ofArtists(),
    artistSkips: ofArtists(),
    artistLabels: ofArtists(),
  };
  const lastDay = new Int32Array(count).fill(-1);
  const lastMonth = new Int32Array(count).fill(-1);
  const lastSession = new Int32Array(count).fill(-1);
  for (let i = 0; i < history.length; i++) {
    const end = history.endedAt[i] ?? 0;
    if (end >= before) break;
    const item = itemOf[i] ?? 0;
    const artist = history.artist[i] ?? 0;
    if (sums.plays[item] === 0) sums.first[item] = end;
    add(sums.plays, item, 1);
    sums.last[item] = end;
    sums.artistOf[item] = artist;
    const label = history.label[i] ?? -1;
    if (label >= 0) {
      add(sums.labels, item, 1);
      add(sums.skips, item, label);
      add(sums.artistLabels, artist, 1);
      add(sums.artistSkips, artist, label);
    }
    if (!isListened(history, i)) continue;
    const days = (before - end) / DAY_S;
    add(sums.listened, item, 1);
    sums.lastListened[item] = end;
    for (let w = 0; w < WINDOWS.length; w++) if (days <= (WINDOWS[w] ?? 0)) add(windows[w] ?? EMPTY, item, 1);
    for (let d = 0; d < rates.length; d++) add(decayed[d] ?? EMPTY, item, Math.exp(days * (rates[d] ?? 0)));
    add(sums.baseLevel, item, 1 / Math.sqrt(Math.max(1, days * 24)));
    add(sums.artist7, artist, Math.exp(days * (-Math.LN2 / 7)));
    add(sums.artist30, artist, Math.exp(days * (-Math.LN2 / 30)));
    add(sums.artist120, artist, Math.exp(days * (-Math.LN2 / 120)));
    const day = Math.floor(days);
    if (lastDay[item] !== day) {
      lastDay[item] = day;
      add(sums.days, item, 1);
      if (day < 90) add(sums.days90, item, 1);
    }
    const month = Math.floor(day / 30);
    if (lastMonth[item] !== month) {
      lastMonth[item] = month;
      add(sums.months, item, 1);
      if (month < 6) add(sums.months180, item, 1);
    }
    const session = history.session[i] ?? 0;
    if (days < 30 && lastSession[item] !== session) {
      lastSession[item] = session;
      add(sums.sessions30, item, 1);
    }
  }
  return sums;
}

const EMPTY = new Float64Array(0);

function add(to: Float64Array, at: number, value: number): void {
  to[at] = (to[at] ?? 0) + value;
}

/** In the order of `SNAPSHOT_GROUPS`. */
function writeRow(row: Float32Array, sums: Sums, item: number, before: number): void {
  const log = (of: Float64Array | undefined): number => Math.log1p(of?.[item] ?? 0);
  const age = (at: number): number => Math.log1p(Math.min(3650, Math.max(0, (before - at) / DAY_S)));
  const artist = sums.artistOf[item] ?? 0;
  const values = [
    log(sums.listened),
    log(sums.plays),
    log(sums.days),
    log(sums.months),
    ((sums.skips[item] ?? 0) + SKIP_PRIOR) / ((sums.labels[item] ?? 0) + SKIP_PRIOR_PLAYS),
    ...sums.windows.map(log),
    ...sums.decayed.map(log),
    log(sums.baseLevel),
    age(sums.last[item] ?? 0),
    age(sums.lastListened[item] ?? 0),
    age(sums.first[item] ?? 0),
    log(sums.days90),
    log(sums.months180),
    log(sums.sessions30),
    Math.log1p(sums.artist7[artist] ?? 0),
    Math.log1p(sums.artist30[artist] ?? 0),
    Math.log1p(sums.artist120[artist] ?? 0),
    ((sums.artistSkips[artist] ?? 0) + SKIP_PRIOR) / ((sums.artistLabels[artist] ?? 0) + SKIP_PRIOR_PLAYS),
  ];
  row.set(values);
}
