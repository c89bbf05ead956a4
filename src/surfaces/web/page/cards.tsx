import { Fragment } from 'preact';
import type { Card, TrackItem, Verdict } from './api.ts';
import { CardPicture } from './card-picture.tsx';
import { giveVerdict } from './conversation.ts';
import { pickFiles } from './drop-zone.tsx';
import { importSample } from './import-state.ts';
import { GetHistory } from './welcome.tsx';

/** `said` is the text above: what it says is not said again. */
export function CardView({ card, said }: { card: Card; said: string }) {
  switch (card.kind) {
    case 'tracks':
      return (
        <>
          <Notes sentences={card.relaxed.filter((sentence) => !said.includes(sentence))} />
          {card.items.length > 0 && (
            <ol class="tracks">
              {card.items.map((item) => (
                <TrackView key={item.track.id} item={item} />
              ))}
            </ol>
          )}
        </>
      );
    case 'statistic':
      return (
        <>
          {card.picture && <CardPicture picture={card.picture} />}
          <StatisticView card={card} />
        </>
      );
    case 'import_help':
      return (
        <div class="choices inline">
          <button class="primary" onClick={pickFiles}>
            Choose your history file
          </button>
          <button class="quiet" onClick={() => void importSample()}>
            Try it with a sample listener
          </button>
          <GetHistory />
        </div>
      );
  }
}

function Notes({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <ul class="notes" aria-label="What could not be kept">
      {sentences.map((sentence) => (
        <li key={sentence} dir="auto">
          {sentence}
        </li>
      ))}
    </ul>
  );
}

function TrackView({ item: { track, reasons, verdict } }: { item: TrackItem }) {
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

function StatisticView({ card: { title, table } }: { card: Extract<Card, { kind: 'statistic' }> }) {
  if (table.rows.length === 0) return null;
  const numeric = table.columns.map((_, column) => table.rows.every((row) => typeof row[column] === 'number'));
  const show = (value: string | number | undefined): string =>
    typeof value === 'number' ? value.toLocaleString() : (value ?? '');
  return (
    <div class="table" tabIndex={0} role="group" aria-label={title}>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th key={column} scope="col" class={numeric[index] ? 'number' : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {row.map((value, column) => (
                <td key={column} dir="auto" class={numeric[column] ? 'number' : undefined}>
                  {show(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
