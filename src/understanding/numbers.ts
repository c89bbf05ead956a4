import { numberWords, ordinals } from './lexicon/en/numbers.ts';
import { findFree, take, takeFirst, type Utterance } from './utterance.ts';

const byLength = (words: readonly string[]): string => words.toSorted((a, b) => b.length - a.length).join('|');

/** A number in digits or words, as a piece of a pattern. */
export const NUMBER = `\\d+(?:[.,]\\d+)?|${byLength(Object.keys(numberWords))}`;

export const toNumber = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  const value = numberWords[text] ?? Number(text.replace(',', '.'));
  return Number.isFinite(value) ? value : undefined;
};

const HOURS = '(?:hours?|hrs?|h)';
const MINUTES = '(?:minutes?|mins?|min|m)';

/** Minutes of music asked for: "45 minutes", "an hour and a half", "1h30", "2 hours". */
export function readDuration(utterance: Utterance): number | undefined {
  // "Songs under 3 minutes" is about each of them.
  takeFirst(
    utterance,
    new RegExp(`(?:under|over|below|above|(?:shorter|longer|less|more) than) (?:${NUMBER}) ${MINUTES}(?: long| each)?`),
  );
  const clamp = (minutes: number): number | undefined =>
    minutes >= 1 ? Math.min(Math.round(minutes), 1440) : undefined;
  if (
    takeFirst(
      utterance,
      new RegExp(`(?:an|one|1) ${HOURS} and a half|(?:one|1) and a half ${HOURS}|an hour and 30 ${MINUTES}`),
    )
  )
    return 90;
  const mixed = takeFirst(utterance, new RegExp(`(${NUMBER}|an) ${HOURS} (?:and )?(${NUMBER}) ${MINUTES}`));
  if (mixed)
    return clamp(
      (mixed.groups[0] === 'an' ? 1 : (toNumber(mixed.groups[0]) ?? 0)) * 60 + (toNumber(mixed.groups[1]) ?? 0),
    );
  const short = takeFirst(utterance, /(\d{1,2})h(\d{1,2})m?/);
  if (short) return clamp(Number(short.groups[0]) * 60 + Number(short.groups[1]));
  const half = takeFirst(utterance, new RegExp(`(${NUMBER}) and a half ${HOURS}`));
  if (half) return clamp(((toNumber(half.groups[0]) ?? 0) + 0.5) * 60);
  if (takeFirst(utterance, /half an hour|half hour|a half hour/)) return 30;
  if (takeFirst(utterance, /(?:a )?quarter of an hour/)) return 15;
  if (takeFirst(utterance, /(?:three quarters|3 quarters) of an hour/)) return 45;
  const hours =
    takeFirst(utterance, new RegExp(`(${NUMBER}|an|a) ${HOURS}(?! ago)`)) ??
    takeFirst(utterance, /(\d{1,2})(?:h|hr|hrs)/);
  if (hours) return clamp((/^an?$/.test(hours.groups[0] ?? '') ? 1 : (toNumber(hours.groups[0]) ?? 0)) * 60);
  const minutes =
    takeFirst(utterance, new RegExp(`(${NUMBER}) ${MINUTES}(?! (?:ago|km|mile|per))`)) ??
    takeFirst(utterance, /(\d{1,3})(?:min|mins)/);
  return minutes && clamp(toNumber(minutes.groups[0]) ?? 0);
}

/** Beats per minute: "120 bpm" is ±5, "between 120 and 130 bpm" is exact. */
export function readBpm(utterance: Utterance): { min: number; max: number } | undefined {
  const range = takeFirst(utterance, /(?:between |from )?(\d{2,3}) (?:(?:and|to) )?(\d{2,3}) (?:bpm|beats per minute)/);
  if (range) {
    const [a, b] = [Number(range.groups[0]), Number(range.groups[1])];
    return { min: Math.min(a, b), max: Math.max(a, b) };
  }
  const denied = takeFirst(
    utterance,
    /(?:nothing|not|no|none|never|dont go|nothing goes) (?:over|above|faster than|more than|higher than|(under|below|slower than|less than|lower than)) (\d{2,3})(?: ?(?:bpm|beats per minute))?/,
  );
  if (denied) {
    const bpm = Number(denied.groups[1]);
    return denied.groups[0] === undefined ? { min: SLOWEST, max: bpm } : { min: bpm, max: FASTEST };
  }
  const bound =
    takeFirst(
      utterance,
      /(over|above|more than|at least|faster than|under|below|less than|at most|up to|slower than|max|maximum|around|about|roughly|exactly)? ?(\d{2,3}) ?(?:bpm|beats per minute|beats a minute)( or (?:more|faster|higher|above)| plus| and up| or (?:less|slower|lower|below))?/,
    ) ??
    takeFirst(
      utterance,
      /(?:tempo|bpm|speed|cadence)(?: is| of| at)? ?(over|above|more than|at least|faster than|under|below|less than|at most|up to|slower than|around|about|roughly|exactly)? ?(\d{2,3})(?! (?:songs|tracks|minutes|tunes))/,
    );
  if (!bound) return readBareBpm(utterance);
  const [how = '', digits, after = ''] = bound.groups;
  const bpm = Number(digits);
  if (/over|above|more|at least|faster/.test(how) || /more|faster|higher|above|plus|up/.test(after))
    return { min: bpm, max: FASTEST };
  if (/under|below|less|at most|up to|slower|max/.test(how) || /less|slower|lower|below/.test(after))
    return { min: SLOWEST, max: bpm };
  return { min: bpm - 5, max: bpm + 5 };
}

/** "hard techno 140+": a number with a plus at the end, which the tokens read as "and". */
function readBareBpm(utterance: Utterance): { min: number; max: number } | undefined {
  if (!/(?:^| )(?:[6-9]\d|1\d\d|2[0-4]\d) and$/.test(utterance.line)) return undefined;
  const last = findFree(utterance, /(\d{2,3}) and/).at(-1);
  if (!last) return undefined;
  take(utterance, last);
  return { min: Number(last.groups[0]), max: FASTEST };
}

/** The ends of the scale, in beats per minute, where only one is said. */
const SLOWEST = 30;
const FASTEST = 250;

const NOUN =
  'songs?|tracks?|tunes?|titles?|recommendations?|suggestions?|ideas?|bangers?|hits?|pieces?|numbers?|ones?|picks?|artists?|bands?|albums?|singers?|ballads?|anthems?|gems?|favou?rites?|records?|jams?|classics?|cuts?|instrumentals?|things';

/** How many tracks: "ten", "5 songs", "a dozen upbeat tracks", "top 10", "make it 20", "give me three". */
export function readCount(utterance: Utterance): number | undefined {
  // "One song per artist" says how the list is mixed, and not how long it is.
  takeFirst(
    utterance,
    /(?:only |just |max |at most )?(?:one|1|a single) (?:song|track|tune) (?:per|for each|by each|from each|of each) (?:artist|band|singer)/,
  );
  const patterns = [
    `(?:top|best) (${NUMBER})`,
    `(?:just |only )?(another) (?:${NOUN})`,
    `another (${NUMBER})`,
    `(${NUMBER}) (?:more |other |new |different )?(?:${NOUN})`,
    `(a|another) (?:${NOUN.replaceAll(/s\?/g, '')})`,
    `(?:give me|play me|play|recommend|recommend me|show me|just|only|make it|make that|want|need|get me|find me|list|pick|around|about|maybe|up to|like|got|suggest|throw in|add|do) (${NUMBER})(?! (?:${MINUTES}|${HOURS}|bpm|days?|weeks?|months?|years?)(?![^ ]))`,
  ];
  for (const pattern of patterns) {
    const found = findFree(utterance, new RegExp(pattern))[0];
    const value = clampCount(found?.groups[0]);
    if (!found || value === undefined) continue;
    take(utterance, { start: found.start, end: found.end });
    return value;
  }
  // "ten upbeat indie songs": a few words may stand between.
  const apart = findFree(
    utterance,
    new RegExp(`(${NUMBER})(?=(?: (?!and |or |for |from |with )\\S+){1,4} (?:${NOUN})(?: |$))`),
  )[0];
  const alone = new RegExp(
    `^(?:ok |okay |and |maybe |no |now )?(${NUMBER})(?: please| more| more please| of them| instead)?$`,
  ).exec(utterance.line);
  const value = clampCount(apart?.groups[0] ?? alone?.[1]);
  if (value !== undefined) take(utterance, apart ?? { start: 0, end: utterance.tokens.length });
  return value;
}

function clampCount(text: string | undefined): number | undefined {
  const value = text === 'a' || text === 'another' ? 1 : toNumber(text);
  return value === undefined || value < 1 || !Number.isInteger(value)
    ? undefined
    : value <= 100
      ? value
      : value < 1000
        ? 100
        : undefined;
}

const ORDINAL = Object.keys(ordinals).join('|');
const CARDINAL = 'one|two|three|four|five|six|seven|eight|nine|ten';

/** Positions in the list that was shown: "the second one", "number 3", "2 and 5", "the first two", "the last". From 1. */
export function readRefs(utterance: Utterance, results: number | undefined, verb: boolean): number[] {
  const refs = new Set<number>();
  const add = (value: number | undefined): void => {
    if (value !== undefined && Number.isInteger(value) && value >= 1 && value <= 100) refs.add(value);
  };
  for (const found of takeAll(utterance, new RegExp(`(?:the )?first (${NUMBER})(?: (?:${NOUN}))?`))) {
    for (let i = 1; i <= Math.min(toNumber(found.groups[0]) ?? 0, 20); i += 1) add(i);
  }
  for (const found of takeAll(utterance, new RegExp(`(?:the )?last (two|three|2|3)(?: (?:${NOUN}))?`))) {
    const count = toNumber(found.groups[0]) ?? 0;
    for (let i = 0; results !== undefined && i < count; i += 1) add(results - i);
  }
  for (const found of takeAll(
    utterance,
    new RegExp(
      `(?:song |track |result )?(?:numbers?|no|nr|nos) (\\d{1,2}|${CARDINAL})(?:(?: and| or)? (\\d{1,2}))?(?:(?: and| or)? (\\d{1,2}))?`,
    ),
  )) {
    for (const group of found.groups) add(toNumber(group));
  }
  for (const found of takeAll(
    utterance,
    new RegExp(`(?:the )?(${ORDINAL}|\\d{1,2}(?:st|nd|rd|th))(?! time)(?: (?:${NOUN}))?`),
  )) {
    add(ordinals[found.groups[0] ?? ''] ?? Number.parseInt(found.groups[0] ?? '', 10));
  }
  for (const found of takeAll(utterance, /(?:song|track|result) (\d{1,2})/)) add(toNumber(found.groups[0]));
  if (
    takeFirst(
      utterance,
      new RegExp(`the last(?: (?:${NOUN}))?(?! (?:time|week|month|year|summer|winter|autumn|fall|spring|few|\\d+))`),
    ) &&
    results
  )
    add(results);
  if (
    verb &&
    takeFirst(utterance, /all of (?:them|these|those)|(?:them|these|those) all|everything|the whole list/) &&
    results
  ) {
    for (let i = 1; i <= results; i += 1) add(i);
  }
  if (verb) {
    for (const found of takeAll(utterance, /(\d{1,2})/)) add(toNumber(found.groups[0]));
  }
  return [...refs].toSorted((a, b) => a - b);
}

function takeAll(utterance: Utterance, pattern: RegExp): { groups: readonly (string | undefined)[] }[] {
  const found = findFree(utterance, pattern);
  for (const span of found) take(utterance, span);
  return found;
}
