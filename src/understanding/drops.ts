import type { Slots } from '../domain/slots.ts';
import { meaningOf } from './lexicon.ts';

const DROPS: readonly (readonly [RegExp, readonly (keyof Slots)[]])[] = [
  [/tempo|speed|bpm/, ['tempo']],
  [/genres?|styles?/, ['genres', 'exclude_genres']],
  [/moods?/, ['moods', 'exclude_moods', 'energy']],
  [/energy/, ['energy']],
  [/eras?|decades?|years?|age/, ['era']],
  [/languages?/, ['language']],
  [/countr(?:y|ies)/, ['country']],
  [/voices?|vocals|singers?/, ['vocals', 'instrumental']],
  [/instruments?/, ['instruments']],
  [/length|long|duration/, ['duration_min', 'count']],
  [/artists?|bands?/, ['artists', 'similar_to', 'exclude_artists']],
];

const TAKEN_BACK =
  /(?:^| )(?:forget|drop|lose|ignore|scrap|skip|never mind|leave out|without)(?: about)?(?: the| that| any)? (.+?)(?: part| bit| thing| stuff| requirement| filter)(?= |$)/;
const DECADE =
  /(?:^| )(?:\d0s|19\d0s|20\d0s|seventies|sixties|fifties|eighties|nineties|noughties|two thousands|years?)(?= |$)/;

/** "Forget the 90s part": what is taken back of the request before. */
export function readTakenBack(line: string): (keyof Slots)[] {
  const what = TAKEN_BACK.exec(line)?.[1];
  if (what === undefined) return [];
  if (DECADE.test(` ${what}`)) return ['era'];
  const named = DROPS.filter(([pattern]) => new RegExp(`(?:^| )(?:${pattern.source})(?= |$)`).test(what)).flatMap(
    ([, slots]) => slots,
  );
  const slot = SLOT_OF[meaningOf(what)?.kind ?? ''];
  return named.length === 0 && slot !== undefined ? [slot] : named;
}

/** "Drop the calm part": the slot that a word of the lexicon fills. */
const SLOT_OF: Readonly<Record<string, keyof Slots>> = {
  genre: 'genres',
  mood: 'moods',
  activity: 'activities',
  context: 'context',
  instrument: 'instruments',
  country: 'country',
  language: 'language',
  vocals: 'vocals',
  explicit: 'explicit',
};

/** "Any tempo", "the genre does not matter": what no longer counts. */
export function readDrops(line: string): (keyof Slots)[] {
  if (
    !/(?:^| )(?:any|no matter|doesnt matter|does not matter|dont care|do not care|whatever|irrelevant)(?= |$)/.test(
      line,
    )
  )
    return [];
  return DROPS.filter(([pattern]) => new RegExp(`(?:^| )(?:${pattern.source})(?= |$)`).test(line)).flatMap(
    ([, slots]) => slots,
  );
}
