import { z } from 'zod';
import { UserError } from '../../domain/errors.ts';
import { cleanName } from '../clean.ts';
import { sayUndone } from '../words/say-playlist.ts';
import { defineAgentTool } from './define-agent-tool.ts';
import { showList } from './show-list.ts';
import { showPlaylist } from './show-playlist.ts';

export const undoLast = defineAgentTool({
  name: 'undo_last',
  description:
    'Use when the user wants the last step taken back: the last change of the playlist, or the list before this one.',
  input: z.strictObject({}),
  progress: 'Going back…',
  run: async (turn) => {
    const { services, question, state } = turn;
    const userId = question.user.id;
    if (state.playlist !== undefined) {
      const playlist = await services.playlists.undo(userId, state.playlist);
      return showPlaylist(turn, playlist, {
        intent: state.request?.intent ?? 'edit_playlist',
        say: sayUndone(cleanName(playlist.name), turn.language),
      });
    }
    const before = state.past.at(-1);
    if (!before) throw new UserError('not_found', 'There is nothing to go back to yet. What would you like to hear?');
    const reasons = new Map(before.results.map((result) => [result.trackId, result.reasons]));
    const tracks = await services.playlists.tracks(
      userId,
      before.results.map(({ trackId }) => trackId),
    );
    turn.state = { ...state, past: state.past.slice(0, -1), request: undefined, results: [] };
    return showList(turn, {
      request: before.request,
      items: tracks.map((track) => ({ track, reasons: reasons.get(track.id) ?? [] })),
      notes: [],
      say: sayUndone(undefined, turn.language),
    });
  },
});
