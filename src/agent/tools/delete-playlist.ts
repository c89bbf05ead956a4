import { z } from 'zod';
import { UserError } from '../../domain/errors.ts';
import { cleanName } from '../clean.ts';
import { saysYes } from '../own-word.ts';
import { sayAskDelete, sayDeleted } from '../words/say-playlist.ts';
import { defineAgentTool } from './define-agent-tool.ts';

export const deletePlaylist = defineAgentTool({
  name: 'delete_playlist',
  description:
    'Use when the user wants a whole playlist of theirs deleted, and again when they say yes to the question that follows. The first call only asks; it is deleted when the user agrees in their next message.',
  input: z.strictObject({
    playlist: z.string().min(1).max(120).optional().describe('by its name; absent for the one that is talked of'),
  }),
  progress: 'One moment…',
  run: async (turn, { playlist: called }) => {
    const { services, question, state, language } = turn;
    const userId = question.user.id;
    const asked = state.pending?.deletes;
    const id =
      called === undefined ? (asked ?? state.playlist) : (await services.playlists.findCalled(userId, called)).id;
    if (id === undefined)
      throw new UserError('not_found', 'There is no playlist to delete here. Say which one you mean, by its name.');
    const { name, tracks } = await services.playlists.find(userId, id);
    // The question came a turn ago, and the answer is the user's own: nothing that a model or a title says can stand for either.
    if (id !== asked || !saysYes(turn)) {
      turn.state = { ...state, pending: { deletes: id } };
      return {
        data: { asked: 'The user was asked and has to agree in their next message.' },
        cards: [],
        say: sayAskDelete(name, tracks.length, language),
      };
    }
    await services.playlists.remove(userId, id);
    const { pending: _done, playlist: shown, ...rest } = state;
    turn.state = shown === id ? rest : { ...rest, playlist: shown };
    return { data: { deleted: cleanName(name) }, cards: [], say: sayDeleted(name, shown === id, language) };
  },
});
