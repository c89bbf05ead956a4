import { readDrops } from './drops.ts';
import { isCreate } from './intents/making.ts';
import { asksForSomething, mentionsMusic } from './intents/music.ts';
import { asksAboutWorld, isOutOfScope } from './intents/out-of-scope.ts';
import { compares } from './intents/remarks.ts';
import { isHelp } from './intents/small-talk.ts';
import { bareName } from './match-names.ts';
import { mergeSlots } from './merge.ts';
import { readRefs } from './numbers.ts';
import type { UnderstandQuestion, Understood } from './question.ts';
import type { Utterance } from './utterance.ts';

/** No slot was found: help, a remark without content, a plain wish for music, or another subject. */
export function readNothing({ previous }: UnderstandQuestion, utterance: Utterance): Understood {
  const { line } = utterance;
  if (asksAboutWorld(line) || (isOutOfScope(line) && !mentionsMusic(line)))
    return { intent: 'out_of_scope', slots: {} };
  if (isHelp(line)) return { intent: 'help', slots: {} };
  if (START_OVER.test(line)) return { intent: 'refine', slots: {} };
  if (NOT_ERA.test(line)) {
    const { era: _gone, ...rest } = previous?.slots ?? {};
    return { intent: previous ? 'refine' : 'recommend_tracks', slots: rest };
  }
  const drops = readDrops(line);
  const refs = readRefs(utterance, previous?.results?.length, false);
  if (!previous && refs.length > 0 && line.startsWith('not '))
    return { intent: 'give_feedback', slots: { verdict: 'dislike', refs } };
  if (previous && refs.length > 0 && /(?:^| )(?:without|drop|remove|skip|replace|not|swap|lose)(?= |$)/.test(line)) {
    return { intent: 'refine', slots: { ...previous.slots, refs } };
  }
  if (previous && (drops.length > 0 || compares(line))) {
    return { intent: 'refine', slots: mergeSlots(previous.slots, { slots: {}, shifts: [], adds: false, drops }) };
  }
  if (isCreate(line)) return { intent: 'create_playlist', slots: {} };
  if (compares(line) && utterance.tokens.length <= 6) return { intent: 'refine', slots: {} };
  const name = bareName(utterance);
  if (name !== undefined) return { intent: 'recommend_tracks', slots: { artists: [name] } };
  if (asksForSomething(line) && !isQuestion(line)) return { intent: 'recommend_tracks', slots: {} };
  return { intent: 'out_of_scope', slots: {} };
}

/** A time that is ruled out, which no slot can say: the request goes on without one. */
const NOT_ERA =
  /(?:^| )(?:no|not|nothing|without|except) (?:(?:from|in|of|the) )*(?:(?:19|20)?\d0s|sixties|seventies|eighties|nineties|noughties|oldies|fifties)(?= |$)/;

const START_OVER =
  /^(?:(?:ok|okay|no|lets|please|can we|i want to) )*(?:start (?:over|again|afresh|from scratch|new)|reset(?: everything| it)?|new (?:search|request)|from scratch|forget (?:that|it|all that|everything i said)|begin again|clean slate)(?: please)?$/;

const PLAIN_ASKING =
  /^(?:please )?(?:can|could|would) you (?:please |maybe )?(?:recommend|suggest|pick|choose|play|put on|find)(?: me| us)?(?: (?:something|anything|sth|smth|stuff)(?: (?:new|good|nice|cool|different))?)?(?: please| for me)?$/;
const isQuestion = (line: string): boolean =>
  !PLAIN_ASKING.test(line) &&
  /^(?:who|where|how|when|which|can you|could you|do you|are you|is|does|did|was|were|should)(?= )/.test(line) &&
  !mentionsMusic(line);
