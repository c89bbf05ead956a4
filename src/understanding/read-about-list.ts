import type { Slots } from '../domain/slots.ts';
import { fillSlots } from './fill-slots.ts';
import { isExplain, isMoreLike, isUndo } from './intents/about-list.ts';
import { isOutOfScope } from './intents/out-of-scope.ts';
import type { Item } from './items.ts';
import { mergeSlots } from './merge.ts';
import { readRefs } from './numbers.ts';
import type { UnderstandQuestion, Understood } from './question.ts';
import { readMeanings } from './read-items.ts';
import { titleRefs } from './title-refs.ts';
import { createUtterance } from './utterance.ts';

/** Questions and wishes about the list that was shown. */
export function readAboutList(
  { text, tokens, previous }: UnderstandQuestion,
  artists: readonly Item[],
): Understood | undefined {
  const utterance = createUtterance(text, tokens);
  const { line } = utterance;
  const results = previous?.results?.length;
  if (isUndo(line)) return { intent: 'undo', slots: previous?.slots ?? {} };
  if (
    isExplain(line) &&
    (previous ||
      /^(?:but |and |so |ok )*(?:why|how come|why not|explain)(?: (?:this|that|these|those|them|it|though))?$/.test(
        line,
      ) ||
      /(?:^| )(?:you|your|picks?|choices?|number|recommend\w*|song|track|this|that|these|the|list)(?= |$)/.test(
        line,
      )) &&
    !isOutOfScope(line)
  ) {
    const titles = titleRefs(line, previous);
    const refs = titles.length > 0 ? titles : readRefs(utterance, results, true);
    return { intent: 'explain_recommendation', slots: refs.length > 0 ? { refs } : {} };
  }
  if (PLAYS_ONE.test(line)) {
    const refs = readRefs(utterance, results, true);
    if (refs.length > 0) return { intent: 'now_playing_or_info', slots: { refs } };
  }
  if (artists.length > 0 || !isMoreLike(line) || NOT_LIKED.test(line)) return undefined;
  const titles = titleRefs(line, previous);
  const named = titles.length > 0 ? titles : readRefs(utterance, results, false);
  // "I love the first one." – "More like that one."
  const refs = named.length === 0 && ONE.test(line) ? [...(previous?.focus ?? [])] : named;
  const models = (previous?.results ?? []).filter((_, i) => (refs.length === 0 ? i < 3 : refs.includes(i + 1)));
  const found = [...new Set(refs.length === 0 ? models.map(({ artist }) => artist) : models.map(titleAndArtist))]
    .map((name) => name.slice(0, 120))
    .filter((name) => name.trim() !== '' && name !== ' by ')
    .slice(0, 10);
  // After a list without a track, "something like them" are those who were asked for.
  const names = found.length > 0 ? found : [...(previous?.slots.artists ?? previous?.slots.similar_to ?? [])];
  // What else is said beside it: "but slower".
  const said = fillSlots(utterance, readMeanings(utterance));
  const before: Slots = { ...previous?.slots };
  delete before.artists;
  const slots = mergeSlots(before, {
    slots: { ...said.slots, ...(names.length > 0 ? { similar_to: names } : {}) },
    shifts: said.shifts,
    adds: false,
    drops: [],
  });
  return { intent: 'more_like_this', slots: refs.length > 0 ? { ...slots, refs } : slots };
}

/** "Play the second one": we play nothing, and can tell where it is. */
const PLAYS_ONE =
  /^(?:(?:ok|okay|please|now|can you|could you|lets) )*(?:play|put on|queue|start|open|listen to|hear)(?: me)? (?:the |number |no |song |track |\d+|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|one)+(?: (?:one|song|track))?(?: please| now)?$/;
const NOT_LIKED = /(?:^| )(?:dont|didnt|not) (?:really )?like(?= |$)/;

const ONE =
  /(?:^| )(?:like|similar to|of) (?:that|this|it|that one|this one|that song|this song|that track|this track)(?= |$)/;

/** A track by the name under which it is found again. */
const titleAndArtist = ({ title, artist }: { title: string; artist: string }): string =>
  title.length + artist.length + 4 > 120 ? artist : `${title} by ${artist}`;
