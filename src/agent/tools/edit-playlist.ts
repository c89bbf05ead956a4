import { z } from 'zod';
import { UserError } from '../../domain/errors.ts';
import { PLAYLIST_OPERATIONS, SORTS, Wish } from '../../domain/slots.ts';
import type { PlaylistEdit } from '../../services/playlists/edit-playlist.ts';
import { tellOnce } from '../dialogue-state.ts';
import { assertPlaylistWord } from '../own-word.ts';
import { seedOf, type Turn } from '../turn.ts';
import { sayEdited } from '../words/say-playlist.ts';
import { allInLanguage } from '../words/cards-in-language.ts';
import { defineAgentTool, type ToolResult } from './define-agent-tool.ts';
import { showList } from './show-list.ts';
import { showPlaylist } from './show-playlist.ts';

const names = z.array(z.string().min(1).max(120)).max(10);

const Input = z.strictObject({
  op: z.enum(PLAYLIST_OPERATIONS),
  positions: z.array(z.int().min(1).max(500)).max(100).optional().describe('positions in the last list, from 1'),
  artists: names.optional().describe('remove: what is by them; add: tracks by them'),
  tracks: names.optional().describe('titles to remove or to add'),
  to: z.int().min(1).max(500).optional().describe('reorder: where the one position goes'),
  sort: z.enum(SORTS).optional().describe('reorder: the order'),
  name: z.string().min(1).max(100).optional().describe('rename: the new name'),
  public: z.boolean().optional().describe('visibility'),
  count: z.int().min(1).max(100).optional().describe('add, extend: how many'),
  minutes: z.number().min(1).max(600).optional().describe('extend: how long'),
  wish: Wish.optional().describe('add, extend, replace: what is wished for, when something else than the list is'),
  playlist: z.string().min(1).max(120).optional().describe('another playlist of theirs, by its name'),
});
type Input = z.infer<typeof Input>;

export const editPlaylist = defineAgentTool({
  name: 'edit_playlist',
  description:
    'Use when the user wants the playlist or list that is talked of changed: tracks added, removed, replaced or reordered, more of it, another name, public or private. Each change can be taken back with undo_last.',
  input: Input,
  progress: 'Changing it…',
  run: async (turn, input) => {
    assertPlaylistWord(turn);
    const { services, question, state } = turn;
    const userId = question.user.id;
    const edit = readEdit(input);
    const seed = seedOf(question.turn);
    const id =
      input.playlist === undefined ? state.playlist : (await services.playlists.findCalled(userId, input.playlist)).id;
    if (id !== undefined) {
      const { playlist, added, removed, notes } = await services.playlists.edit({ userId, id, edit, seed });
      const { fresh, told } = tellOnce(state, notes);
      turn.state = { ...state, told };
      return showPlaylist(turn, playlist, {
        intent: 'edit_playlist',
        chosen: added,
        notes,
        say: sayEdited({
          edit,
          name: playlist.name,
          count: playlist.tracks.length,
          added,
          removed,
          notes: allInLanguage(fresh, turn.language),
          language: turn.language,
        }),
      });
    }
    return editLastList(turn, edit, seed);
  },
});

/** A list that nobody has kept changes in the conversation alone. */
async function editLastList(turn: Turn, edit: PlaylistEdit, seed: number): Promise<ToolResult> {
  const { services, question, state } = turn;
  if (state.results.length === 0)
    throw new UserError('not_found', 'There is no playlist to change yet. Ask me for one, or say which one you mean.');
  if (edit.op === 'rename' || edit.op === 'visibility' || edit.op === 'set') {
    throw new UserError('not_found', 'This list is not kept yet. Say “save it as …”, and it gets a name.');
  }
  const request = state.request ?? { intent: 'recommend_tracks' as const, slots: {} };
  const { tracks, added, removed, notes } = await services.playlists.editList({
    userId: question.user.id,
    trackIds: state.results.map(({ trackId }) => trackId),
    request: request.slots,
    edit,
    seed,
  });
  const reasons = new Map<number, readonly string[]>(state.results.map((result) => [result.trackId, result.reasons]));
  for (const item of added) reasons.set(item.track.id, item.reasons);
  return showList(turn, {
    request,
    items: tracks.map((track) => ({ track, reasons: reasons.get(track.id) ?? [] })),
    notes,
    say: sayEdited({
      edit,
      name: undefined,
      count: tracks.length,
      added,
      removed,
      notes: allInLanguage(notes, turn.language),
      language: turn.language,
    }),
  });
}

/** The change that the arguments mean; one that says too little is a question back. */
function readEdit({ op, positions = [], artists = [], tracks = [], ...input }: Input): PlaylistEdit {
  const { to, sort, name, count, minutes, wish } = input;
  const ask = (question: string): never => {
    throw new UserError('invalid_input', question);
  };
  switch (op) {
    case 'remove':
      if (positions.length > 0) return { op: 'remove', positions };
      if (artists.length + tracks.length > 0)
        return { op: 'without', names: tracks.length > 0 ? titled(tracks, artists) : artists };
      return ask('Which one shall I take out? Say its number, its title or its artist.');
    case 'replace':
      if (positions.length > 0) return { op: 'replace', positions, wish };
      if (artists.length + tracks.length > 0)
        return { op: 'replace', names: tracks.length > 0 ? titled(tracks, artists) : artists, positions, wish };
      return ask('Which one shall I replace? Say its number.');
    case 'reorder':
      if (sort) return { op: 'sort', by: sort };
      if (positions[0] !== undefined && to !== undefined) return { op: 'move', from: positions[0], to };
      return ask('In which order? For example by energy, by artist or at random; or “move 5 to the top”.');
    case 'rename':
      return name === undefined ? ask('What shall it be called?') : { op: 'rename', name };
    case 'visibility':
      return { op: 'visibility', public: input.public ?? false };
    case 'add':
      if (tracks.length > 0) return { op: 'add', tracks: titled(tracks, artists) };
      return { op: 'extend', count, minutes, wish: artists.length > 0 ? { ...wish, artists } : wish };
    case 'extend':
      return { op: 'extend', count, minutes, wish };
  }
}

/** "Creep by Radiohead", where one artist is said beside the title. */
const titled = (tracks: readonly string[], artists: readonly string[]): string[] =>
  tracks.map((title) => (artists.length === 1 && artists[0] !== undefined ? `${title} by ${artists[0]}` : title));
