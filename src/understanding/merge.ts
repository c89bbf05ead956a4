import type { Slots } from '../domain/slots.ts';
import type { Quality } from './lexicon/en/qualities.ts';

/** What a remark does to the request before it. */
export interface Change {
  /** What it says itself. */
  readonly slots: Slots;
  readonly shifts: readonly NonNullable<Quality['shift']>[];
  /** "also", "and": lists grow instead of being replaced. */
  readonly adds: boolean;
  /** "any tempo": these no longer matter. */
  readonly drops: readonly (keyof Slots)[];
  /** "No piano": these go from the lists, and nothing comes in their place. */
  readonly denied?: Slots;
}

const LISTS = [
  'artists',
  'similar_to',
  'genres',
  'moods',
  'activities',
  'context',
  'instruments',
  'tracks',
  'albums',
] as const;
const EXCLUDES = ['exclude_artists', 'exclude_genres', 'exclude_moods'] as const;
const COUNTERPARTS = [
  ['artists', 'exclude_artists'],
  ['similar_to', 'exclude_artists'],
  ['genres', 'exclude_genres'],
  ['moods', 'exclude_moods'],
] as const;
/** Longest lists that slots take. */
const LIMITS: Readonly<Partial<Record<keyof Slots, number>>> = {
  moods: 5,
  exclude_moods: 5,
  context: 5,
  instruments: 5,
  activities: 3,
};

const LEVELS = ['low', 'mid', 'high'] as const;
const TEMPI = ['slow', 'mid', 'fast'] as const;

/** The request after a remark. The same two always give the same third; neither is changed. */
export function mergeSlots(before: Slots, change: Change): Slots {
  const merged: Slots = { ...before };
  for (const slot of change.drops) delete merged[slot];
  const said = change.slots;
  const {
    artists: _a,
    similar_to: _s,
    genres: _g,
    moods: _m,
    activities: _v,
    context: _c,
    instruments: _i,
    tracks: _t,
    albums: _al,
    exclude_artists: _ea,
    exclude_genres: _eg,
    exclude_moods: _em,
    ...scalars
  } = said;
  Object.assign(merged, scalars);
  // A new count or a new length each says how much; the old one of the other sort would contradict it.
  if (said.count !== undefined && said.duration_min === undefined) delete merged.duration_min;
  if (said.duration_min !== undefined && said.count === undefined) delete merged.count;
  for (const slot of LISTS) {
    if (said[slot] !== undefined)
      setList(merged, slot, change.adds ? [...(before[slot] ?? []), ...said[slot]] : said[slot]);
  }
  for (const slot of EXCLUDES) {
    if (said[slot] !== undefined) setList(merged, slot, [...(before[slot] ?? []), ...said[slot]]);
  }
  for (const [wanted, unwanted] of COUNTERPARTS) {
    if (said[unwanted]) setList(merged, wanted, without(merged[wanted], said[unwanted]));
    if (said[wanted]) setList(merged, unwanted, without(merged[unwanted], said[wanted]));
  }
  for (const slot of ['instruments', 'activities', 'context'] as const) {
    const gone = change.denied?.[slot];
    if (gone) setList(merged, slot, without(merged[slot], gone));
  }
  // "A bit faster, maybe 110 bpm" says itself where the step leads.
  for (const { tempo, energy, length } of change.shifts) {
    applyShift(merged, {
      ...(energy !== undefined && said.energy === undefined ? { energy } : {}),
      ...(tempo !== undefined && typeof said.tempo !== 'object' ? { tempo } : {}),
      ...(length !== undefined && said.count === undefined && said.duration_min === undefined ? { length } : {}),
    });
  }
  return merged;
}

function setList(
  slots: Slots,
  slot: (typeof LISTS)[number] | (typeof EXCLUDES)[number],
  values: readonly string[] | undefined,
): void {
  const list = distinct(values ?? []).slice(-(LIMITS[slot] ?? 10));
  if (list.length === 0) delete slots[slot];
  else Object.assign(slots, { [slot]: list });
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const distinct = (values: readonly string[]): string[] =>
  values.filter((value, i) => values.findIndex((other) => same(other, value)) === i);
const without = (values: readonly string[] | undefined, gone: readonly string[]): string[] | undefined =>
  values?.filter((value) => !gone.some((other) => same(other, value)));

/** Moves one step from where the request was; without a place to start, from the middle. */
function applyShift(slots: Slots, shift: NonNullable<Quality['shift']>): void {
  if (shift.energy !== undefined) slots.energy = step(LEVELS, slots.energy, shift.energy);
  if (shift.tempo !== undefined) {
    const now = slots.tempo;
    slots.tempo =
      typeof now === 'object'
        ? { min: Math.max(30, now.min + 15 * shift.tempo), max: Math.max(40, now.max + 15 * shift.tempo) }
        : step(TEMPI, now, shift.tempo);
  }
  if (shift.length !== undefined) {
    const factor = shift.length > 0 ? 1.5 : 1 / 1.5;
    if (slots.duration_min !== undefined)
      slots.duration_min = Math.min(1440, Math.max(5, Math.round((slots.duration_min * factor) / 5) * 5));
    else slots.count = Math.min(100, Math.max(1, Math.round((slots.count ?? 10) * factor)));
  }
}

function step<Level extends string>(levels: readonly [Level, Level, Level], now: Level | undefined, by: 1 | -1): Level {
  const index = now === undefined ? 1 : levels.indexOf(now);
  return levels[Math.min(2, Math.max(0, index + by)) as 0 | 1 | 2];
}
