import type { Slots } from '../domain/slots.ts';
import { decades } from './lexicon/en/numbers.ts';
import { findFree, take, takeFirst, type Utterance } from './utterance.ts';

type Era = NonNullable<Slots['era']>;

const YEAR = '(19[0-9]{2}|20[0-9]{2})';
const DECADE = `(?:(early|mid|late) )?(?:the )?(\\d0s|19\\d0s|20\\d0s|${Object.keys(decades).join('|')})`;

/** Years of release in figures. Two decades joined by "and", "or" or "to" make one span. */
export function readEra(utterance: Utterance, year: number): Era | undefined {
  return readRange(utterance, year) ?? readDecades(utterance, year) ?? readYear(utterance, year);
}

function readRange(utterance: Utterance, year: number): Era | undefined {
  const range = takeFirst(
    utterance,
    new RegExp(`(?:released |made |recorded )?(?:between |from )?${YEAR} (?:(?:to|and|until|till|through) )?${YEAR}`),
  );
  if (range) {
    const [a, b] = [Number(range.groups[0]), Number(range.groups[1])];
    return { from: Math.min(a, b), to: Math.max(a, b) };
  }
  const season = takeFirst(utterance, /(?:the )?(?:spring|summer|autumn|fall|winter|class|year) of (\d{2})/);
  if (season) {
    const start = decadeStart(season.groups[0] ?? '', year);
    return { from: start, to: start };
  }
  const denied = takeFirst(
    utterance,
    new RegExp(
      `(?:nothing|not|no songs?|no music|none|never) (?:from |that is |thats |anything )?(before|older than|earlier than|pre|after|since|newer than|later than|past) (?:the )?(?:year )?(?:${YEAR}|${DECADE})`,
    ),
  );
  if (denied) return deniedBound(denied.groups, year);
  const newer = takeFirst(utterance, new RegExp(`(?:newer|later|more recent|not older) than ${YEAR}`));
  if (newer) return { from: Math.min(Number(newer.groups[0]) + 1, year), to: year };
  const recent = takeFirst(
    utterance,
    new RegExp(
      `(?:released|made|from|out|recorded|come out|came out|of) (?:in |within |over |during )?(?:the )?(?:last|past) (\\d{1,2}|few|couple of|two|three|four|five|six|ten|twenty) years`,
    ),
  );
  if (recent) return { from: year - (YEARS[recent.groups[0] ?? ''] ?? Number(recent.groups[0])), to: year };
  const since = takeFirst(
    utterance,
    new RegExp(
      `(?:released |made )?(since|after|from) ${YEAR}(?: (?:on|onwards?|up|to now|to today|until now|until today))?`,
    ),
  );
  if (since) {
    const start = Number(since.groups[1]);
    const open =
      since.groups[0] !== 'from' || /onwards?|on|up|now|today/.test(utterance.tokens[since.end - 1]?.word ?? '');
    const from = since.groups[0] === 'after' ? start + 1 : start;
    return open
      ? { from: Math.min(from, Math.max(year, start)), to: Math.max(year, start) }
      : { from: start, to: start };
  }
  const decade = takeFirst(utterance, new RegExp(`(before|until|pre|since|after|post) ${DECADE}`));
  if (decade) {
    const start = decadeStart(decade.groups[2] ?? '', year);
    if (/before|pre/.test(decade.groups[0] ?? '')) return { from: 1900, to: start - 1 };
    if (decade.groups[0] === 'until') return { from: 1900, to: start + 9 };
    return { from: decade.groups[0] === 'since' ? start : Math.min(start + 10, year), to: Math.max(year, start) };
  }
  const before = takeFirst(
    utterance,
    new RegExp(`(?:released |made )?(before|until|older than|earlier than|up to|pre) ${YEAR}`),
  );
  if (before)
    return { from: 1900, to: Number(before.groups[1]) - (/until|up to/.test(before.groups[0] ?? '') ? 0 : 1) };
  const onwards = takeFirst(
    utterance,
    new RegExp(`${YEAR} (?:onwards?|and (?:later|newer|after|up)|or (?:later|newer))`),
  );
  return onwards && { from: Number(onwards.groups[0]), to: Math.max(year, Number(onwards.groups[0])) };
}

/** Years that are said in words where a span of years is meant. */
const YEARS: Readonly<Record<string, number>> = {
  few: 3,
  'couple of': 2,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  ten: 10,
  twenty: 20,
};

/** "Nothing older than 2010" begins there, "nothing after 1990" ends there. */
function deniedBound([word = '', inFigures, , decade]: readonly (string | undefined)[], year: number): Era {
  const start = inFigures === undefined ? decadeStart(decade ?? '', year) : Number(inFigures);
  if (/before|older|earlier|pre/.test(word)) return { from: Math.min(start, year), to: year };
  return { from: 1900, to: inFigures === undefined ? start + 9 : start };
}

function readDecades(utterance: Utterance, year: number): Era | undefined {
  let era: Era | undefined;
  for (const found of findFree(utterance, new RegExp(DECADE))) {
    if (deniedBy(utterance, found.start)) {
      take(utterance, found); // an era cannot be ruled out
      continue;
    }
    take(utterance, found);
    const start = decadeStart(found.groups[1] ?? '', year);
    const [from, to] =
      found.groups[0] === 'early'
        ? [start, start + 3]
        : found.groups[0] === 'mid'
          ? [start + 4, start + 6]
          : found.groups[0] === 'late'
            ? [start + 7, start + 9]
            : [start, start + 9];
    era = era ? { from: Math.min(era.from, from), to: Math.max(era.to, to) } : { from, to };
  }
  return era;
}

/** Whether "no" or "not from" stands right before; not so in "no, from the 80s". */
function deniedBy({ tokens }: Utterance, start: number): boolean {
  for (let i = start; i > start - 3 && i > 0; i -= 1) {
    if (tokens[i]?.breakBefore !== 'none') return false;
    const word = tokens[i - 1]?.word ?? '';
    if (/^(?:no|not|nothing|without|except|never|none)$/.test(word)) return true;
    if (!/^(?:from|in|of|the|anything)$/.test(word)) return false;
  }
  return false;
}

function decadeStart(text: string, year: number): number {
  const named = decades[text];
  if (named !== undefined) return named;
  const digits = Number.parseInt(text, 10);
  if (digits >= 1000) return digits;
  return digits <= year % 100 ? 2000 + digits : 1900 + digits; // the 20s are ours, the 30s are not yet
}

function readYear(utterance: Utterance, year: number): Era | undefined {
  const found = takeFirst(
    utterance,
    new RegExp(`(?:(?:released|made|recorded|out) )?(?:in |from |of |the year )?${YEAR}`),
  );
  if (found) return { from: Number(found.groups[0]), to: Number(found.groups[0]) };
  if (takeFirst(utterance, /(?:from|released|out|new) (?:in )?this year|this years releases?/))
    return { from: year, to: year };
  if (takeFirst(utterance, /(?:from|released|out) (?:in )?last year|last years releases?/))
    return { from: year - 1, to: year - 1 };
  return undefined;
}

/** Years of release in words, once genres are read ("modern classical" is one). What the words mean in years is our choice. */
export function readEraWords(utterance: Utterance, year: number): Era | undefined {
  if (/(?:^| )(?:no|not|without|never) (?:golden )?(?:oldies|old|throwbacks?|retro)(?= |$)/.test(utterance.line))
    return undefined;
  if (takeFirst(utterance, /oldies|golden oldies|oldie/)) return { from: 1950, to: 1979 };
  if (
    takeFirst(
      utterance,
      /old school|oldschool|throwbacks?|(?:really )?old (?:songs?|music|tracks?|stuff|hits?)|from way back/,
    )
  )
    return { from: 1950, to: year - 20 };
  if (
    takeFirst(
      utterance,
      /new releases?|latest (?:releases?|songs?|music|tracks?)|brand new|just released|newly released|recently released|hot off the press|recent (?:releases?|music|songs?|tracks?)|current(?: hits| music)?/,
    )
  )
    return { from: year - 1, to: year };
  if (takeFirst(utterance, /(?:of |from )?(?:this|the current) decade/)) return { from: year - (year % 10), to: year };
  if (
    takeFirst(
      utterance,
      /the last decade|past decade|last ten years|contemporary|modern|(?:(?:all|way|a bit|far|much|just) )*too (?:old|dated|ancient|old fashioned)/,
    )
  )
    return { from: year - 10, to: year };
  if (takeFirst(utterance, /the turn of the millennium|turn of the century|y2k/)) return { from: 1998, to: 2003 };
  return undefined;
}
