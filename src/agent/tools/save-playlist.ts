import { z } from 'zod';
import { UserError } from '../../domain/errors.ts';
import { assertPlaylistWord } from '../own-word.ts';
import { saySaved } from '../words/say-playlist.ts';
import { defineAgentTool } from './define-agent-tool.ts';
import { showPlaylist } from './show-playlist.ts';

export const savePlaylist = defineAgentTool({
  name: 'save_playlist',
  description:
    'Use when the user asks to save or keep the last list or the playlist that is talked of. What is saved is exactly what was shown.',
  input: z.strictObject({
    name: z.string().min(1).max(100).optional().describe('only when the user gives it a name'),
    playlist: z.string().min(1).max(120).optional().describe('another playlist of theirs, by its name'),
  }),
  progress: 'Keeping it…',
  run: async (turn, { name, playlist: called }) => {
    assertPlaylistWord(turn);
    const { services, question, state } = turn;
    const userId = question.user.id;
    const id = called === undefined ? state.playlist : (await services.playlists.findCalled(userId, called)).id;
    if (id !== undefined) {
      const playlist =
        name === undefined
          ? await services.playlists.find(userId, id)
          : (await services.playlists.edit({ userId, id, edit: { op: 'rename', name } })).playlist;
      return showPlaylist(turn, playlist, { intent: 'save_playlist', say: saySaved(playlist, turn.language) });
    }
    if (state.results.length === 0)
      throw new UserError('not_found', 'There is no list to save yet. Ask me for music or for a playlist first.');
    const { playlist } = await services.playlists.create({
      userId,
      name,
      slots: state.request?.slots,
      trackIds: state.results.map(({ trackId }) => trackId),
      madeBy: `${question.conversation}/${question.turn}`,
    });
    return showPlaylist(turn, playlist, { intent: 'save_playlist', say: saySaved(playlist, turn.language) });
  },
});
