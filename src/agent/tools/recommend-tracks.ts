import { z } from 'zod';
import { Wish } from '../../domain/slots.ts';
import { mergeSlots } from '../../understanding/merge.ts';
import { cleanName, cleanText } from '../clean.ts';
import { resultsOf, tellOnce, withList } from '../dialogue-state.ts';
import { seedOf } from '../turn.ts';
import { sayNoHistory, sayRecommendation } from '../words/say-recommendation.ts';
import { allInLanguage, itemsInLanguage } from '../words/cards-in-language.ts';
import { defineAgentTool } from './define-agent-tool.ts';

const Input = Wish.extend({
  keep_previous: z
    .boolean()
    .optional()
    .describe(
      'true when the user changes their last request ("slower", "without Drake"): give only what changes, the rest is kept',
    ),
});

export const recommendTracks = defineAgentTool({
  name: 'recommend_tracks',
  description:
    "Use whenever the user wants music: choose tracks from the user's own library for a request. Fill only what the user said. The list is shown to the user beside your words.",
  input: Input,
  progress: 'Looking through your library…',
  run: async (turn, { keep_previous: keepPrevious, ...said }) => {
    const { services, question, state, understood } = turn;
    const before = state.request?.slots;
    const slots =
      keepPrevious && before ? mergeSlots(before, { slots: said, shifts: [], adds: false, drops: [] }) : said;
    if (turn.knownArtists.length === 0)
      return {
        data: { tracks: [], note: 'The user has imported no listening history yet.' },
        cards: [{ kind: 'import_help' }],
        say: sayNoHistory(turn.language),
      };
    const seed = seedOf(question.turn);
    const recommendations = await services.recommend.tracks({ userId: question.user.id, slots, seed });
    const { fresh, told } = tellOnce(state, recommendations.relaxed);
    turn.state = withList(
      { ...state, told },
      {
        request: { intent: 'recommend_tracks', slots },
        results: resultsOf(recommendations.items),
      },
    );
    return {
      data: {
        tracks: recommendations.items.map(({ track, reasons }, i) => ({
          position: i + 1,
          title: cleanName(track.title),
          artist: cleanName(track.artist),
          reason: cleanText(reasons[0] ?? '', 300),
        })),
        could_not_be_kept: recommendations.relaxed.map((sentence) => cleanText(sentence, 300)),
      },
      cards: [
        {
          kind: 'tracks',
          ...recommendations,
          items: itemsInLanguage(recommendations.items, turn.language),
          relaxed: allInLanguage(recommendations.relaxed, turn.language),
        },
      ],
      say: sayRecommendation(
        { ...recommendations, relaxed: allInLanguage(fresh, turn.language) },
        { intent: understood.intent, seed, language: turn.language },
      ),
    };
  },
});
