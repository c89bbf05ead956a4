import { z } from 'zod';
import { UserError } from '../../domain/errors.ts';
import { cleanName, cleanText } from '../clean.ts';
import { sayReasons } from '../words/say-reasons.ts';
import { defineAgentTool } from './define-agent-tool.ts';

export const explainRecommendation = defineAgentTool({
  name: 'explain_recommendation',
  description: 'Use when the user asks why a track is in the last list. Reasons come from their own history.',
  input: z.strictObject({
    position: z
      .int()
      .min(1)
      .max(100)
      .optional()
      .describe('position in the last list, from 1; absent for the whole list'),
  }),
  progress: 'Looking at why…',
  run: async (turn, { position }) => {
    const { results } = turn.state;
    if (position !== undefined) turn.state = { ...turn.state, focus: [position] };
    if (results.length === 0)
      throw new UserError('not_found', 'There is no list to explain yet. Ask me for music first.');
    const chosen = position === undefined ? results.slice(0, 3) : results.slice(position - 1, position);
    if (chosen.length === 0)
      throw new UserError('not_found', `There is no number ${position}: the last list has ${results.length} tracks.`);
    const tracks = chosen.map((result, i) => ({
      position: (position ?? 1) + i,
      title: cleanName(result.title),
      artist: cleanName(result.artist),
      reasons: result.reasons.map((reason) => cleanText(reason, 300)),
    }));
    return { data: { tracks }, cards: [], say: sayReasons(tracks, turn.language) };
  },
});
