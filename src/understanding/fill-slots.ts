import type { Slots } from '../domain/slots.ts';
import { inOrder, type Item } from './items.ts';
import { countryOf } from './lexicon.ts';
import type { Quality } from './lexicon/en/qualities.ts';
import { negatedItems } from './polarity.ts';
import { roleOf } from './roles.ts';
import type { Utterance } from './utterance.ts';

export interface Filled {
  readonly slots: Slots;
  readonly shifts: NonNullable<Quality['shift']>[];
  /** What is not wanted any more, and no slot can rule out: "no piano". */
  readonly denied: Pick<Slots, 'instruments' | 'activities' | 'context'>;
}

type Lists =
  | 'artists'
  | 'similar_to'
  | 'exclude_artists'
  | 'genres'
  | 'exclude_genres'
  | 'moods'
  | 'exclude_moods'
  | 'activities'
  | 'context'
  | 'instruments';
const LIMITS: Readonly<Record<Lists, number>> = {
  artists: 10,
  similar_to: 10,
  exclude_artists: 10,
  genres: 10,
  exclude_genres: 10,
  moods: 5,
  exclude_moods: 5,
  activities: 3,
  context: 5,
  instruments: 5,
};

/** What the items of a request ask for and rule out. */
export function fillSlots(utterance: Utterance, items: readonly Item[]): Filled {
  const slots: Slots = {};
  const shifts: Filled['shifts'] = [];
  const denied: Slots = {};
  const ordered = inOrder(items);
  const negated = negatedItems(utterance, ordered);
  const artists = ordered.filter(({ kind }) => kind === 'artist');
  const wanted = artists.filter((item) => !negated.has(item));
  for (const item of ordered) {
    const tooMuch = !negated.has(item) && isTooMuch(utterance, item.start);
    const not = negated.has(item) || tooMuch;
    if (item.kind === 'artist') {
      push(slots, not ? 'exclude_artists' : roleOf(utterance, item, artists, wanted.length > 1), item.name);
      continue;
    }
    const { meaning } = item;
    if (meaning.kind === 'genre') push(slots, not ? 'exclude_genres' : 'genres', meaning.value);
    else if (meaning.kind === 'mood') push(slots, not ? 'exclude_moods' : 'moods', meaning.value);
    else if (meaning.kind === 'quality')
      fillQuality(
        slots,
        shifts,
        tooMuch ? lessOf(meaning.value) : meaning.value,
        not && !isShift(meaning.value, tooMuch),
      );
    else if (meaning.kind === 'explicit') slots.explicit = meaning.value === !not;
    else if (meaning.kind === 'vocals') fillVocals(slots, meaning.value, not);
    else if (meaning.kind === 'instrument') push(not ? denied : slots, 'instruments', meaning.value);
    else if (meaning.kind === 'activity') push(not ? denied : slots, 'activities', meaning.value);
    else if (meaning.kind === 'context') push(not ? denied : slots, 'context', meaning.value);
    else if (not) continue;
    else if (meaning.kind === 'country') slots.country = meaning.value;
    else {
      const country = countryOfStyle(utterance, item, ordered);
      if (country === undefined) slots.language = meaning.value;
      else slots.country = country;
    }
  }
  return { slots, shifts, denied };
}

/** "Too sad", "too many ballads". */
function isTooMuch({ tokens }: Utterance, start: number): boolean {
  const before = tokens[start - 1]?.word ?? '';
  return before === 'too' || (/^(?:many|much)$/.test(before) && tokens[start - 2]?.word === 'too');
}

/** Languages in which most of a style is sung: "German rap" is rap in German; "Norwegian black metal" is black metal from there. */
const SUNG = new Set(['de', 'fr', 'es', 'it', 'pt', 'en', 'ar', 'hi', 'zh']);

function countryOfStyle({ tokens }: Utterance, item: Item, ordered: readonly Item[]): string | undefined {
  if (item.kind !== 'meaning' || item.meaning.kind !== 'language' || SUNG.has(item.meaning.value)) return undefined;
  if (item.end - item.start > 1 || tokens[item.start - 1]?.word === 'in') return undefined;
  const next = ordered.find(({ start }) => start === item.end);
  return next?.kind === 'meaning' && next.meaning.kind === 'genre'
    ? countryOf(tokens[item.start]?.word ?? '')
    : undefined;
}

/** "No female voices" leaves the other kind where there are two. */
function fillVocals(slots: Slots, value: NonNullable<Slots['vocals']>, not: boolean): void {
  if (!not) slots.vocals = value;
  else if (value === 'female') slots.vocals = 'male';
  else if (value === 'male') slots.vocals = 'female';
}

function push(slots: Slots, list: Lists, value: string): void {
  const values: readonly string[] = slots[list] ?? [];
  if (values.length >= LIMITS[list] || values.some((known) => known.toLowerCase() === value.toLowerCase())) return;
  Object.assign(slots, { [list]: [...values, value] });
}

/** "Too slow" asks for one step faster. */
function lessOf({ set, shift }: Quality): Quality {
  const tempo = set?.tempo === 'slow' ? 1 : set?.tempo === 'fast' ? -1 : undefined;
  const energy = set?.energy === 'low' ? 1 : set?.energy === 'high' ? -1 : undefined;
  if (tempo === undefined && energy === undefined) return shift ? { shift } : set ? { set } : {};
  return { shift: { ...(tempo ? { tempo } : {}), ...(energy ? { energy } : {}) } };
}

const isShift = (quality: Quality, tooMuch: boolean): boolean => tooMuch && lessOf(quality).shift !== undefined;

/** "Not too fast" is the middle, "nothing mainstream" the niche, "nothing new" what is known. */
function fillQuality(slots: Slots, shifts: Filled['shifts'], { set, shift }: Quality, not: boolean): void {
  if (shift) {
    if (!not) shifts.push(shift);
    return;
  }
  if (!set) return;
  if (!not) {
    // "New to me, but similar to what I like": what is said first is what is wanted.
    Object.assign(slots, set, slots.novelty === undefined ? {} : { novelty: slots.novelty });
    return;
  }
  if (set.energy !== undefined) slots.energy = 'mid';
  if (set.tempo !== undefined) slots.tempo = 'mid';
  if (set.instrumental !== undefined) slots.instrumental = !set.instrumental;
  if (set.popularity !== undefined) slots.popularity = set.popularity === 'popular' ? 'niche' : 'popular';
  if (typeof set.novelty === 'string') slots.novelty = set.novelty === 'new' ? 'familiar' : 'new';
}
