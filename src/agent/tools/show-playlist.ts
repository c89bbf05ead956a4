import { playlistCard } from '../../chat/playlist-card.ts';
import type { Playlist } from '../../domain/playlist.ts';
import type { RecommendedTrack } from '../../domain/recommendation.ts';
import type { Intent } from '../../domain/slots.ts';
import { cleanName, cleanText } from '../clean.ts';
import { resultsOf, withList, type Result } from '../dialogue-state.ts';
import type { Turn } from '../turn.ts';
import { allInLanguage, itemsInLanguage } from '../words/cards-in-language.ts';
import type { ToolResult } from './define-agent-tool.ts';

/** Most tracks of a playlist that a model is told of. */
const TOLD = 50;

/** Makes a playlist what is talked of, and shows it; reasons that were told before are told again. */
export function showPlaylist(
  turn: Turn,
  playlist: Playlist,
  {
    intent,
    say,
    chosen = [],
    notes = [],
  }: { intent: Intent; say: string; chosen?: readonly RecommendedTrack[]; notes?: readonly string[] },
): ToolResult {
  const known = new Map<number, Pick<Result, 'reasons'>>(turn.state.results.map((result) => [result.trackId, result]));
  for (const { track, reasons } of chosen) known.set(track.id, { reasons: [...reasons] });
  const items = playlist.tracks.map((track) => ({ track, reasons: known.get(track.id)?.reasons ?? [] }));
  turn.state = withList(turn.state, {
    request: { intent, slots: playlist.request ?? {} },
    results: resultsOf(items),
    playlist: playlist.id,
  });
  return {
    data: {
      playlist: cleanName(playlist.name),
      public: playlist.public,
      tracks: items
        .slice(0, TOLD)
        .map(({ track }, i) => ({ position: i + 1, title: cleanName(track.title), artist: cleanName(track.artist) })),
      notes: notes.map((note) => cleanText(note, 300)),
    },
    cards: [
      {
        ...playlistCard(playlist, { notes: allInLanguage(notes, turn.language) }),
        items: itemsInLanguage(items, turn.language),
      },
    ],
    say,
  };
}
