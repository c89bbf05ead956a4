import type { z } from 'zod';
import type { Card, CardPicture, ListItem, Message, StatisticCard } from '../../chat/message.ts';
import type { Import } from '../../domain/import.ts';
import type { Playlist, PlaylistSummary } from '../../domain/playlist.ts';
import type { FeedbackTarget, RecommendedTrack, Recommendations, Verdict } from '../../domain/recommendation.ts';
import type { TasteVersion } from '../../domain/taste-model.ts';
import type { Track } from '../../domain/track.ts';
import type * as answers from './answers.ts';

type Wire<Name extends keyof typeof answers> = (typeof answers)[Name] extends infer Schema extends z.ZodType
  ? z.input<Schema>
  : never;

// The only shapes that leave the server.

function presentTrack(track: Track): Wire<'Track'> {
  return {
    id: String(track.id),
    title: track.title,
    artist: track.artist,
    artist_id: String(track.artistId),
    ...(track.album === undefined ? {} : { album: track.album }),
    ...(track.spotifyId === undefined ? {} : { spotify_uri: `spotify:track:${track.spotifyId}` }),
  };
}

const presentItem = ({ track, reasons, verdict }: ListItem): Wire<'ListItem'> => ({
  track: presentTrack(track),
  reasons: [...reasons],
  ...(verdict === undefined ? {} : { verdict }),
});

export function presentPlaylistSummary({ id, updatedAt, ...summary }: PlaylistSummary): Wire<'PlaylistSummary'> {
  const { name, public: open, tracks, source } = summary;
  return { id: String(id), name, public: open, tracks, source, updated_at: updatedAt.toISOString() };
}

export function presentPlaylist(
  playlist: Playlist,
  { chosen = [], notes = [] }: { chosen?: readonly RecommendedTrack[]; notes?: readonly string[] } = {},
): Wire<'Playlist'> {
  const { id, name, source, public: open, revision, undoable, updatedAt, tracks } = playlist;
  const reasons = new Map(chosen.map((item) => [item.track.id, item.reasons]));
  return {
    id: String(id),
    name,
    source,
    public: open,
    revision,
    undoable,
    updated_at: updatedAt.toISOString(),
    items: tracks.map((track) => presentItem({ track, reasons: reasons.get(track.id) ?? [] })),
    notes: [...notes],
  };
}

export function presentRecommendations({ items, slots, relaxed, blend }: Recommendations): Wire<'Recommendations'> {
  return {
    items: items.map(({ track, score, reasons, source, verdict }) => ({
      track: presentTrack(track),
      score,
      reasons: [...reasons],
      source,
      ...(verdict === undefined ? {} : { verdict }),
    })),
    slots,
    relaxed: [...relaxed],
    ...(blend ? { blend: [...blend] } : {}),
  };
}

export function presentTasteVersion({ trainedAt, ...version }: TasteVersion): Wire<'TasteVersion'> {
  return { ...version, trained_at: trainedAt.toISOString() };
}

export function presentImport(found: Import): Wire<'Import'> {
  return {
    id: String(found.id),
    status: found.status,
    files: [...found.fileNames],
    progress: found.progress,
    ...(found.report ? { report: found.report } : {}),
    ...(found.failure ? { failure: found.failure } : {}),
    created_at: found.createdAt.toISOString(),
  };
}

export function presentFeedback({
  target,
  verdict,
  at,
}: {
  target: FeedbackTarget;
  verdict: Verdict;
  at: Date;
}): Wire<'Feedback'> {
  return { target: `${target.type}:${target.id}`, verdict, at: at.toISOString() };
}

export function presentStatistic({
  id,
  title,
  sentence,
  table,
  picture,
}: Omit<StatisticCard, 'kind'>): Wire<'Statistic'> {
  return {
    id,
    title,
    sentence,
    table: { columns: [...table.columns], rows: table.rows.map((row) => [...row]) },
    ...(picture && { picture: { url: addressOf(picture), alt: picture.alt } }),
  };
}

/** Where each picture is found; see routes/pictures.ts and routes/stats.ts. */
function addressOf(picture: CardPicture): string {
  switch (picture.id) {
    case 'taste-quality':
      return `/api/v1/models/me.png?version=${picture.version}`;
    case 'statistic': {
      const { id: _, alt: __, statistic, ...question } = picture;
      const query = new URLSearchParams();
      for (const [name, value] of Object.entries(question)) if (value !== undefined) query.set(name, String(value));
      return `/api/v1/stats/${encodeURIComponent(statistic)}/me.png${query.size > 0 ? `?${query}` : ''}`;
    }
  }
}

function presentCard(card: Card): Wire<'Card'> {
  switch (card.kind) {
    case 'tracks':
      return { kind: 'tracks', ...presentRecommendations(card) };
    case 'playlist':
      return {
        kind: 'playlist',
        id: String(card.id),
        name: card.name,
        public: card.public,
        undoable: card.undoable,
        items: card.items.map(presentItem),
        notes: [...card.notes],
      };
    case 'statistic':
      return { kind: 'statistic', ...presentStatistic(card) };
    case 'import_help':
      return { kind: 'import_help' };
    case 'import_report':
      return { kind: 'import_report', files: [...card.fileNames], report: card.report };
  }
}

export function presentMessage({ turn, role, text, cards, createdAt }: Message): Wire<'Message'> {
  return { turn, role, text, cards: cards.map(presentCard), created_at: createdAt.toISOString() };
}
