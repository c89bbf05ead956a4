import { readDrops } from './drops.ts';
import * as intents from './intents.ts';
import { bareName } from './match-names.ts';
import { mergeSlots } from './merge.ts';
import { readRefs } from './numbers.ts';
import type { UnderstandQuestion, Understood } from './question.ts';
import type { Utterance } from './utterance.ts';

/** No slot was found: help, a remark without content, a plain wish for music, or another subject. */
export function readNothing({ previous }: UnderstandQuestion, utterance: Utterance): Understood {
  const { line } = utterance;
  if (intents.isOutOfScope(line) && !intents.mentionsMusic(line)) return { intent: 'out_of_scope', slots: {} };
  if (intents.isHelp(line)) return { intent: 'help', slots: {} };
  if (START_OVER.test(line)) return { intent: 'refine', slots: {} };
  const drops = readDrops(line);
  const refs = readRefs(utterance, previous?.results?.length, false);
  if (!previous && refs.length > 0 && /^not /.test(line))
    return { intent: 'give_feedback', slots: { verdict: 'dislike', refs } };
  if (previous && refs.length > 0 && /(?:^| )(?:without|drop|remove|skip|replace|not|swap|lose)(?= |$)/.test(line)) {
    return { intent: 'refine', slots: { ...previous.slots, refs } };
  }
  if (previous && (drops.length > 0 || intents.compares(line))) {
    return { intent: 'refine', slots: mergeSlots(previous.slots, { slots: {}, shifts: [], adds: false, drops }) };
  }
  if (intents.isCreate(line)) return { intent: 'create_playlist', slots: {} };
  if (intents.compares(line) && utterance.tokens.length <= 6) return { intent: 'refine', slots: {} };
  const name = bareName(utterance);
  if (name !== undefined) return { intent: 'recommend_tracks', slots: { artists: [name] } };
  if (intents.asksForSomething(line) && !isQuestionAboutWorld(line)) return { intent: 'recommend_tracks', slots: {} };
  return { intent: 'out_of_scope', slots: {} };
}

const START_OVER =
  /^(?:(?:ok|okay|no|lets|please|can we|i want to) )*(?:start (?:over|again|afresh|from scratch|new)|reset(?: everything| it)?|new (?:search|request)|from scratch|forget (?:that|it|all that|everything i said)|begin again|clean slate)(?: please)?$/;

const isQuestionAboutWorld = (line: string): boolean =>
  /^(?:who|where|how|when|which|can you|could you|do you|are you|is|does|did|was|were|should)(?= )/.test(line) &&
  !intents.mentionsMusic(line);
