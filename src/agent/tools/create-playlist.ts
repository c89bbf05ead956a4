import { z } from 'zod';
import { Wish } from '../../domain/slots.ts';
import { mergeSlots } from '../../understanding/merge.ts';
import { assertPlaylistWord } from '../own-word.ts';
import { tellOnce } from '../dialogue-state.ts';
import { seedOf } from '../turn.ts';
import { sayNoHistory } from '../words/say-recommendation.ts';
import { nameInLanguage, sayCreated } from '../words/say-playlist.ts';
import { allInLanguage } from '../words/cards-in-language.ts';
import { defineAgentTool } from './define-agent-tool.ts';
import { showPlaylist } from './show-playlist.ts';

export const createPlaylist = defineAgentTool({
  name: 'create_playlist',
  description:
    'Use when the user asks for a playlist to be made. Makes it (private unless they say public) and shows it. Fill only what they said.',
  input: Wish.extend({
    name: z.string().min(1).max(100).optional().describe('only when the user gives the playlist a name'),
    public: z.boolean().optional(),
    from_last_list: z.boolean().optional().describe('true: of exactly the tracks of the last list'),
    keep_previous: z.boolean().optional().describe('true: the last request is kept, give only what changes'),
  }),
  progress: 'Putting a playlist together…',
  run: async (turn, { name, public: open, from_last_list: fromLast, keep_previous: keepPrevious, ...said }) => {
    assertPlaylistWord(turn);
    if (turn.knownArtists.length === 0)
      return {
        data: { note: 'The user has imported no listening history yet.' },
        cards: [{ kind: 'import_help' }],
        say: sayNoHistory(turn.language),
      };
    const { services, question, state } = turn;
    const before = state.request?.slots;
    const slots =
      keepPrevious && before ? mergeSlots(before, { slots: said, shifts: [], adds: false, drops: [] }) : said;
    const taken = fromLast && state.results.length > 0;
    const { playlist, chosen } = await services.playlists.create({
      userId: question.user.id,
      name: name ?? nameInLanguage((taken ? before : slots) ?? {}, turn.language),
      public: open,
      madeBy: `${question.conversation}/${question.turn}`,
      seed: seedOf(question.turn),
      slots: taken ? before : slots,
      ...(taken ? { trackIds: state.results.map(({ trackId }) => trackId) } : {}),
    });
    const notes = chosen?.relaxed ?? [];
    const { fresh, told } = tellOnce(turn.state, notes);
    turn.state = { ...turn.state, told };
    return showPlaylist(turn, playlist, {
      intent: 'create_playlist',
      chosen: chosen?.items ?? [],
      notes,
      say: sayCreated(playlist, {
        notes: allInLanguage(fresh, turn.language),
        slots: taken ? undefined : slots,
        blend: chosen?.blend,
        language: turn.language,
      }),
    });
  },
});
