import type { Slots } from '../../domain/slots.ts';
import { DAY_PROFILES } from '../../recommender/context/context-profiles.ts';
import type { FactSlot } from './match-facts.ts';

export const quoted = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(', ');

/** A sentence for every kind of constraint that nothing known of the tracks can answer; `knownGenres` and `checked` something did. */
export function uncheckedSlots(
  slots: Slots,
  knownGenres: ReadonlySet<string> = new Set(),
  checked: ReadonlySet<FactSlot> = new Set(),
): string[] {
  const sentences: string[] = [];
  const unknown = checked.has('genres') ? [] : (slots.genres?.filter((genre) => !knownGenres.has(genre)) ?? []);
  const never = checked.has('exclude_genres') ? [] : (slots.exclude_genres ?? []);
  const genres = [...unknown, ...never.map((genre) => `no ${genre}`)];
  if (genres.length > 0)
    sentences.push(`I know no genres of your tracks yet, so ${quoted(genres)} could not be checked.`);
  if (slots.era && !checked.has('era')) {
    const { from, to } = slots.era;
    sentences.push(
      `I know no release years of your tracks yet, so ${from === to ? from : `${from}–${to}`} could not be checked.`,
    );
  }
  if (slots.language && !checked.has('language')) {
    sentences.push(`I do not know the language of your tracks yet, so "${slots.language}" could not be checked.`);
  }
  const sung = [
    ...(slots.vocals ? [`${slots.vocals} voices`] : []),
    ...(slots.instruments ?? []),
    ...(slots.country ? [`from ${slots.country}`] : []),
    ...(slots.explicit === undefined || checked.has('explicit')
      ? []
      : [slots.explicit ? 'explicit' : 'nothing explicit']),
  ];
  if (sung.length > 0)
    sentences.push(
      `Nothing I know of your tracks tells who sings, what plays or where from, so ${quoted(sung)} could not be checked.`,
    );
  if (slots.popularity && !checked.has('popularity')) {
    sentences.push(
      `I do not know how popular your tracks are with other people, so "${slots.popularity}" could not be checked.`,
    );
  }
  const context = (slots.context ?? []).filter((word) => !(word.toLowerCase() in DAY_PROFILES));
  if (context.length > 0) {
    sentences.push(`Nothing I know of your tracks tells what suits ${quoted(context)}, so that could not be checked.`);
  }
  return sentences;
}
