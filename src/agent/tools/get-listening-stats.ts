import { z } from 'zod';
import { cleanName, cleanText } from '../clean.ts';
import { sayNoHistory } from '../words/say-recommendation.ts';
import { statisticInLanguage } from '../words/cards-in-language.ts';
import { defineAgentTool } from './define-agent-tool.ts';

export const STATISTICS = [
  'totals',
  'top-artists',
  'top-tracks',
  'top-albums',
  'top-genres',
  'listening-clock',
  'first-play',
  'skips',
] as const;

/** Most rows of a table that a model is shown. */
const ROWS = 20;

export const getListeningStats = defineAgentTool({
  name: 'get_listening_stats',
  description:
    "Use for questions about the user's own listening: most played artists, tracks or albums, hours and plays, time of day, first play of an artist or track, skips. The table is shown to the user beside your words.",
  input: z.strictObject({
    statistic: z.enum(STATISTICS),
    from: z.iso.date().optional().describe('first day, YYYY-MM-DD'),
    to: z.iso.date().optional().describe('last day, included'),
    name: z.string().min(1).max(120).optional().describe('artist or track, for first-play'),
    limit: z.int().min(1).max(100).optional(),
  }),
  progress: 'Counting your plays…',
  run: async (turn, { statistic, from, to, name, limit }) => {
    const { services, question, knownArtists } = turn;
    if (knownArtists.length === 0)
      return {
        data: { note: 'The user has imported no listening history yet.' },
        cards: [{ kind: 'import_help' }],
        say: sayNoHistory(turn.language),
      };
    const asked = turn.understood.slots.period;
    // What the user called the period, where it is the one that is counted.
    const label = asked?.from === from && asked?.to === to ? asked?.label : undefined;
    const answer = await services.stats.run({ userId: question.user.id, statistic, from, to, name, limit, label });
    turn.state = { ...turn.state, statistic: { ...turn.understood.slots, metric: statistic } };
    const { sentence, table } = answer;
    const card = statisticInLanguage(answer, turn.language);
    return {
      data: {
        sentence: cleanText(sentence, 600),
        columns: table.columns,
        rows: table.rows
          .slice(0, ROWS)
          .map((row) => row.map((cell) => (typeof cell === 'string' ? cleanName(cell) : cell))),
      },
      cards: [card],
      say: card.sentence,
    };
  },
});
