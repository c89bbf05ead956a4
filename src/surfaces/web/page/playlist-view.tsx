import { useState } from 'preact/hooks';
import type { Card, ListItem } from './api.ts';
import { changePlaylist } from './conversation.ts';
import { plural } from './numbers.ts';
import { TrackList } from './track-list.tsx';

const FILES = ['csv', 'm3u', 'jspf'] as const;

/** A playlist with what can be done to it; each change can be taken back. */
export function PlaylistView({ card }: { card: Extract<Card, { kind: 'playlist' }> }) {
  const { id, name, items, undoable } = card;
  const [failure, setFailure] = useState('');
  const change = async (path: string, init: { method: string; json?: unknown }): Promise<void> => {
    try {
      await changePlaylist(id, path, init);
      setFailure('');
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  const remove = (gone: ListItem): void => {
    const ids = items.filter((item) => item !== gone).map(({ track }) => track.id);
    void change('', { method: 'PATCH', json: { track_ids: ids } });
  };
  return (
    <section class="playlist" aria-label={`Playlist ${name}`}>
      <header>
        <h3 dir="auto">{name}</h3>
        <small>
          {plural(items.length, 'track')}, {card.public ? 'public' : 'private'}
        </small>
      </header>
      <TrackList items={items} onRemove={remove} />
      {failure !== '' && <p role="alert">{failure}</p>}
      <div class="choices inline">
        <button class="quiet" onClick={() => void change('/extend', { method: 'POST', json: { count: 5 } })}>
          Five more
        </button>
        {undoable && (
          <button class="quiet" onClick={() => void change('/undo', { method: 'POST' })}>
            Undo
          </button>
        )}
        {FILES.map((format) => (
          <a key={format} class="quiet" href={`/api/v1/playlists/${id}/export/${format}`} download>
            {format.toUpperCase()}
          </a>
        ))}
      </div>
    </section>
  );
}
