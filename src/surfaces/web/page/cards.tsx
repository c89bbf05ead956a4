import type { Card } from './api.ts';
import { CardPicture } from './card-picture.tsx';
import { pickFiles } from './drop-zone.tsx';
import { importSample } from './import-state.ts';
import { PlaylistView } from './playlist-view.tsx';
import { SlotChips } from './slot-chips.tsx';
import { TrackList } from './track-list.tsx';
import { ImportSums } from './report-card.tsx';
import { GetHistory } from './welcome.tsx';

/** `said` is the text above: what it says is not said again. */
export function CardView({ card, said }: { card: Card; said: string }) {
  switch (card.kind) {
    case 'tracks':
      return (
        <>
          <Notes sentences={card.relaxed.filter((sentence) => !said.includes(sentence))} />
          <SlotChips slots={card.slots} />
          {card.items.length > 0 && <TrackList items={card.items} />}
        </>
      );
    case 'playlist':
      return (
        <>
          <Notes sentences={card.notes.filter((sentence) => !said.includes(sentence))} />
          <PlaylistView card={card} />
        </>
      );
    case 'statistic':
      return (
        <>
          {card.picture && <CardPicture picture={card.picture} />}
          <StatisticView card={card} />
        </>
      );
    case 'import_report':
      return <ImportSums report={card.report} />;
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
