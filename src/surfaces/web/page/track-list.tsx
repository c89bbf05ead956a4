import { Fragment } from 'preact';
import type { ListItem, Verdict } from './api.ts';
import { giveVerdict } from './conversation.ts';

/** Tracks with what is said of each; with `onRemove`, each can be taken out of the list. */
export function TrackList({ items, onRemove }: { items: readonly ListItem[]; onRemove?: (item: ListItem) => void }) {
  return (
    <ol class="tracks">
      {items.map((item) => (
        <TrackView key={item.track.id} item={item} onRemove={onRemove && (() => onRemove(item))} />
      ))}
    </ol>
  );
}

function TrackView({
  item: { track, reasons, verdict },
  onRemove,
}: {
  item: ListItem;
  onRemove?: (() => void) | undefined;
}) {
  const toggle = (said: Verdict) => () => void giveVerdict(track.id, verdict === said ? undefined : said, track.title);
  return (
    <li class={verdict === 'dislike' ? 'disliked' : undefined}>
      <Cover seed={`${track.artist}\u0000${track.album ?? track.title}`} />
      <div class="what">
        <span class="title" dir="auto">
          {track.spotify_uri ? (
            <a
              href={`https://open.spotify.com/track/${track.spotify_uri.split(':').at(-1) ?? ''}`}
              target="_blank"
              rel="noreferrer"
            >
              {track.title}
            </a>
          ) : (
            track.title
          )}
        </span>
        <span class="artist" dir="auto">
          {track.artist}
        </span>
        <span class="why">
          {reasons.map((reason, index) => (
            <Fragment key={reason}>
              {index > 0 && ' · '}
              <bdi>{reason}</bdi>
            </Fragment>
          ))}
        </span>
      </div>
      <div class="verdict">
        <button
          aria-pressed={verdict === 'like'}
          aria-label={`Like ${track.title} by ${track.artist}`}
          title="Like"
          onClick={toggle('like')}
        >
          <span aria-hidden="true">♥</span>
        </button>
        <button
          aria-pressed={verdict === 'dislike'}
          aria-label={`Dislike ${track.title} by ${track.artist}`}
          title="Not for me"
          onClick={toggle('dislike')}
        >
          <span aria-hidden="true">✕</span>
        </button>
        {onRemove && (
          <button aria-label={`Take ${track.title} by ${track.artist} out`} title="Take out" onClick={onRemove}>
            <span aria-hidden="true">−</span>
          </button>
        )}
      </div>
    </li>
  );
}

/** A picture for an album nobody gave us one for: the same album always looks the same. FNV-1a over its name. */
function Cover({ seed }: { seed: string }) {
  let hash = 2_166_136_261;
  for (const character of seed) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  const hue = hash % 360;
  const bit = (shift: number, range: number): number => ((hash >>> shift) % (range * 16)) / 16;
  return (
    <svg class="cover" viewBox="0 0 46 46" width="46" height="46" aria-hidden="true">
      <rect width="46" height="46" fill={`hsl(${hue} 62% 44%)`} />
      <circle cx={24 + bit(3, 16)} cy={8 + bit(7, 18)} r={12 + bit(11, 8)} fill={`hsl(${hue + 50} 82% 66% / .85)`} />
      <circle cx={6 + bit(15, 18)} cy={26 + bit(19, 14)} r={8 + bit(23, 7)} fill={`hsl(${hue + 140} 72% 58% / .75)`} />
    </svg>
  );
}
