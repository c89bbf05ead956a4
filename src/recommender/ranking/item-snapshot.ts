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
  const items = playedItems(sums.ofItem, count);
  const x = zeros(items.length, SNAPSHOT_COLUMNS.length);
  const decayed30 = new Float64Array(items.length);
  for (let k = 0; k < items.length; k++) {
    const item = items[k] ?? 0;
    decayed30[k] = sums.ofItem[item * STRIDE + AT_DECAYED_30] ?? 0;
    writeRow(x.data, k * x.columns, sums, item, before);
  }
  return { items, x, decayed30 };
}

// What is summed up of an item lies side by side, so that a play touches a few lines of memory and not two dozen arrays.
const AT_LISTENED = 0;
const AT_PLAYS = 1;
const AT_DAYS = 2;
const AT_MONTHS = 3;
const AT_WINDOWS = 4;
const AT_DECAYED = AT_WINDOWS + WINDOWS.length;
const AT_DECAYED_30 = AT_DECAYED + HALF_LIVES.indexOf(30);
const AT_BASE_LEVEL = AT_DECAYED + HALF_LIVES.length;
const AT_DAYS_90 = AT_BASE_LEVEL + 1;
const AT_MONTHS_180 = AT_BASE_LEVEL + 2;
const AT_SESSIONS_30 = AT_BASE_LEVEL + 3;
const AT_SKIPS = AT_BASE_LEVEL + 4;
const AT_LABELS = AT_BASE_LEVEL + 5;
const AT_FIRST = AT_BASE_LEVEL + 6;
const AT_LAST = AT_BASE_LEVEL + 7;
const AT_LAST_LISTENED = AT_BASE_LEVEL + 8;
const AT_ARTIST = AT_BASE_LEVEL + 9;
/** One above the day, month or session that was counted last; 0 before the first. */
const AT_LAST_DAY = AT_BASE_LEVEL + 10;
const AT_LAST_MONTH = AT_BASE_LEVEL + 11;
const AT_LAST_SESSION = AT_BASE_LEVEL + 12;
const STRIDE = AT_BASE_LEVEL + 13;

/** Of an artist: decayed counts of 7, 30 and 120 days, skips and labels. */
const ARTIST_STRIDE = 5;

interface Sums {
  /** `STRIDE` numbers per item. */
  readonly ofItem: Float64Array;
  /** `ARTIST_STRIDE` numbers per artist. */
  readonly ofArtist: Float64Array;
}

function collect(
  history: ListeningHistory,
  { before, count, itemOf }: { before: number; count: number; itemOf: Int32Array },
): Sums {
  const ofItem = new Float64Array(count * STRIDE);
  const ofArtist = new Float64Array(history.artists * ARTIST_STRIDE);
  for (let i = 0; i < history.length; i++) {
    const end = history.endedAt[i] ?? 0;
    if (end >= before) break;
    const artist = history.artist[i] ?? 0;
    const at = (itemOf[i] ?? 0) * STRIDE;
    const ofIts = artist * ARTIST_STRIDE;
    if (ofItem[at + AT_PLAYS] === 0) ofItem[at + AT_FIRST] = end;
    add(ofItem, at + AT_PLAYS, 1);
    ofItem[at + AT_LAST] = end;
    ofItem[at + AT_ARTIST] = artist;
    const label = history.label[i] ?? -1;
    if (label >= 0) {
      add(ofItem, at + AT_LABELS, 1);
      add(ofItem, at + AT_SKIPS, label);
      add(ofArtist, ofIts + 3, label);
      add(ofArtist, ofIts + 4, 1);
    }
    if (!isListened(history, i)) continue;
    ofItem[at + AT_LAST_LISTENED] = end;
    const days = (before - end) / DAY_S;
    addDecayed(ofItem, at, ofArtist, ofIts, days);
    countOnce(ofItem, at, days, history.session[i] ?? 0);
  }
  return { ofItem, ofArtist };
}

/** Squares of one power are the next: four exponentials do for seven half-lives. In the order of `HALF_LIVES`. */
function addDecayed(ofItem: Float64Array, at: number, ofArtist: Float64Array, ofIts: number, days: number): void {
  const d3 = Math.exp(days * (-Math.LN2 / 3));
  const d14 = Math.exp(days * (-Math.LN2 / 14));
  const d7 = d14 * d14;
  const d120 = Math.exp(days * (-Math.LN2 / 120));
  const d60 = d120 * d120;
  const d30 = d60 * d60;
  const to = at + AT_DECAYED;
  add(ofItem, to, d3);
  add(ofItem, to + 1, d7);
  add(ofItem, to + 2, d14);
  add(ofItem, to + 3, d30);
  add(ofItem, to + 4, d60);
  add(ofItem, to + 5, d120);
  add(ofItem, to + 6, Math.exp(days * (-Math.LN2 / 365)));
  add(ofItem, at + AT_BASE_LEVEL, 1 / Math.sqrt(Math.max(1, days * 24)));
  add(ofArtist, ofIts, d7);
  add(ofArtist, ofIts + 1, d30);
  add(ofArtist, ofIts + 2, d120);
}

/** Listened plays, and the days, months of 30 days and sessions with one. */
function countOnce(ofItem: Float64Array, at: number, days: number, session: number): void {
  add(ofItem, at + AT_LISTENED, 1);
  for (let w = 0; w < WINDOWS.length; w++) if (days <= (WINDOWS[w] ?? 0)) add(ofItem, at + AT_WINDOWS + w, 1);
  const day = Math.floor(days);
  if (ofItem[at + AT_LAST_DAY] !== day + 1) {
    ofItem[at + AT_LAST_DAY] = day + 1;
    add(ofItem, at + AT_DAYS, 1);
    if (day < 90) add(ofItem, at + AT_DAYS_90, 1);
  }
  const month = Math.floor(day / 30);
  if (ofItem[at + AT_LAST_MONTH] !== month + 1) {
    ofItem[at + AT_LAST_MONTH] = month + 1;
    add(ofItem, at + AT_MONTHS, 1);
    if (month < 6) add(ofItem, at + AT_MONTHS_180, 1);
  }
  if (days < 30 && ofItem[at + AT_LAST_SESSION] !== session + 1) {
    ofItem[at + AT_LAST_SESSION] = session + 1;
    add(ofItem, at + AT_SESSIONS_30, 1);
  }
}

function add(to: Float64Array, at: number, value: number): void {
  to[at] = (to[at] ?? 0) + value;
}

/** Ascending. */
function playedItems(ofItem: Float64Array, count: number): Int32Array {
  const items = new Int32Array(count);
  let played = 0;
  for (let item = 0; item < count; item++) {
    if ((ofItem[item * STRIDE + AT_PLAYS] ?? 0) > 0) items[played++] = item;
  }
  return items.slice(0, played);
}

/** log(1 + n) of small whole numbers, which most counts are. */
const LOGARITHMS = Float64Array.from({ length: 256 }, (_, n) => Math.log1p(n));

const log1p = (value: number): number => {
  const known = LOGARITHMS[value];
  return known === undefined ? Math.log1p(value) : known;
};

/** In the order of `SNAPSHOT_GROUPS`. */
function writeRow(to: Float32Array, start: number, { ofItem, ofArtist }: Sums, item: number, before: number): void {
  const at = item * STRIDE;
  const ofIts = (ofItem[at + AT_ARTIST] ?? 0) * ARTIST_STRIDE;
  let k = start;
  for (let c = AT_LISTENED; c < AT_WINDOWS; c++) to[k++] = log1p(ofItem[at + c] ?? 0);
  to[k++] = skipRate(ofItem[at + AT_SKIPS] ?? 0, ofItem[at + AT_LABELS] ?? 0);
  for (let c = AT_WINDOWS; c < AT_DECAYED; c++) to[k++] = log1p(ofItem[at + c] ?? 0);
  for (let c = AT_DECAYED; c <= AT_BASE_LEVEL; c++) to[k++] = Math.log1p(ofItem[at + c] ?? 0);
  to[k++] = age(before, ofItem[at + AT_LAST] ?? 0);
  to[k++] = age(before, ofItem[at + AT_LAST_LISTENED] ?? 0);
  to[k++] = age(before, ofItem[at + AT_FIRST] ?? 0);
  for (let c = AT_DAYS_90; c <= AT_SESSIONS_30; c++) to[k++] = log1p(ofItem[at + c] ?? 0);
  for (let c = 0; c < 3; c++) to[k++] = Math.log1p(ofArtist[ofIts + c] ?? 0);
  to[k] = skipRate(ofArtist[ofIts + 3] ?? 0, ofArtist[ofIts + 4] ?? 0);
}

const skipRate = (skips: number, labels: number): number => (skips + SKIP_PRIOR) / (labels + SKIP_PRIOR_PLAYS);

/** log(1 + days), at most ten years: what never happened is as long ago. */
const age = (before: number, at: number): number => Math.log1p(Math.min(3650, Math.max(0, (before - at) / DAY_S)));
