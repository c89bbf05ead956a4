import { z } from 'zod';
import { UserError } from '../../domain/errors.ts';
import { VERDICTS, type Verdict } from '../../domain/recommendation.ts';
import { createUtterance } from '../../understanding/utterance.ts';
import { readVerdict } from '../../understanding/intents/verdicts.ts';
import { cleanName } from '../clean.ts';
import { positionsMeant } from '../own-word.ts';
import { wordsSaid, type Turn } from '../turn.ts';
import { sayFeedback, sayTrack } from '../words/say-feedback.ts';
import { inLanguage } from '../words/phrases/in-language.ts';
import { defineAgentTool } from './define-agent-tool.ts';

export const giveFeedback = defineAgentTool({
  name: 'give_feedback',
  description:
    'Use only when the user says in this very message that they like or dislike tracks of the last list or an artist. Changes what is recommended from now on.',
  input: z.strictObject({
    verdict: z.enum(VERDICTS),
    positions: z.array(z.int().min(1).max(100)).max(20).optional().describe('positions in the last list, from 1'),
    artist: z.string().min(1).max(120).optional(),
  }),
  progress: 'Noting that…',
  run: async (turn, { verdict, positions = [], artist }) => {
    assertOwnWord(turn, { verdict, positions, artist });
    const { services, question, state } = turn;
    const names: string[] = [];
    for (const position of new Set(positions)) {
      const result = state.results[position - 1];
      if (!result) throw new UserError('not_found', notInList(position, state.results.length));
      await services.feedback.give({
        userId: question.user.id,
        target: { type: 'track', id: result.trackId },
        verdict,
      });
      names.push(sayTrack(result.title, result.artist, turn.language));
    }
    if (artist !== undefined) {
      const known = findArtist(turn, artist);
      if (!known)
        throw new UserError(
          'not_found',
          `I do not find ${cleanName(artist)} in your history, so there is nothing to note yet.`,
        );
      await services.feedback.give({ userId: question.user.id, target: { type: 'artist', id: known.id }, verdict });
      names.push(cleanName(known.name));
    }
    if (names.length === 0) {
      turn.state = { ...state, pending: { verdict } };
      return { data: { asked: WHICH }, cards: [], say: inLanguage(WHICH, turn.language) };
    }
    if (positions.length > 0) turn.state = { ...state, focus: [...positions] };
    return {
      data: { noted: verdict, of: names },
      cards: [],
      say: sayFeedback(verdict, names, question.turn, turn.language),
    };
  },
});

const WHICH = 'Which one do you mean? Say its number or an artist, or “all of them” for the whole list.';

const notInList = (position: number, length: number): string =>
  length === 0
    ? 'There is no list to refer to yet. Ask me for music first, then tell me what you think of it.'
    : `There is no number ${position}: the last list has ${length} ${length === 1 ? 'track' : 'tracks'}.`;

const keyOf = (name: string): string => createUtterance(name).line;

function findArtist({ knownArtists }: Turn, name: string): { id: number; name: string } | undefined {
  const key = keyOf(name);
  return (
    knownArtists.find((artist) => artist.name === name) ?? knownArtists.find((artist) => keyOf(artist.name) === key)
  );
}

/** Nothing is noted that the user did not say in this message: a title in a list must not be able to speak for them. */
function assertOwnWord(
  turn: Turn,
  asked: { verdict: Verdict; positions: readonly number[]; artist: string | undefined },
): void {
  const { question, understood } = turn;
  const line = wordsSaid(turn);
  const refuse = (): never => {
    throw new UserError(
      'forbidden',
      'I only note what you tell me yourself. Say for example "I love the second one" or "never play" and the artist.',
    );
  };
  // "Number 2" after "I love it" – "which one?".
  const answered = turn.state.pending?.verdict === asked.verdict ? positionsMeant(turn) : [];
  if (answered.length > 0 && asked.artist === undefined && asked.positions.every((one) => answered.includes(one)))
    return;
  if ((understood.slots.verdict ?? readVerdict(line)) !== asked.verdict) refuse();
  const pointing = /(?:^| )(?:it|this|that|these|those|them|all|both|one|ones|everything|list)(?= |$)/.test(line);
  const meant = understood.slots.refs ?? [];
  if (asked.positions.some((position) => !meant.includes(position) && !(pointing && meant.length === 0))) refuse();
  if (
    asked.artist !== undefined &&
    understood.slots.artists?.[0] !== asked.artist &&
    !` ${line} `.includes(` ${keyOf(asked.artist)} `) &&
    !` ${keyOf(question.text)} `.includes(` ${keyOf(asked.artist)} `)
  )
    refuse();
}
