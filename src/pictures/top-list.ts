import { emptyPanel } from './empty-panel.ts';
import { listWithin, nameInText } from './names.ts';
import type { PictureKind } from './picture.ts';
import { rankingPanel, type Ranked } from './ranking-panel.ts';
import { sheet } from './sheet.ts';
import { countText, LETTERS, numberText, subtitle, timeText, type About } from './subtitle.ts';

export type TopWhat = 'artists' | 'tracks' | 'albums' | 'genres';

export interface TopEntry {
  readonly name: string;
  /** Of a track or an album. */
  readonly artist?: string | undefined;
  /** Of an artist, an album or a genre. */
  readonly tracks?: number | undefined;
  readonly plays: number;
  readonly minutes: number;
  /** Rank in the period before; "new" when not played then; undefined: not compared. */
  readonly before?: number | 'new' | undefined;
}

/** What was played most, best first. */
export interface TopList extends About {
  readonly what: TopWhat;
  readonly entries: readonly TopEntry[];
  /** Plays in all, of what is not in the list too. */
  readonly allPlays: number;
  /** What `before` is about, such as "September 2026". */
  readonly comparedWith?: string | undefined;
}

/** More rows than these stand in the table alone: a higher picture cannot be read in a chat. */
const MOST_ROWS = 15;
/** Letters of each of two names in a title. */
const TWO_NAMES = 24;
/** From this many on, there are two columns where there is room. */
const TWO_COLUMNS = 4;
const WIDE = 900;

export const topList: PictureKind<TopList> = {
  id: 'top-list',
  alt: (data) => {
    const { entries, comparedWith } = data;
    const parts = entries.slice(0, MOST_ROWS).map((entry, index) => entryText(entry, index + 1));
    const compared = comparedWith === undefined ? '' : ` Ranks before are those of ${comparedWith}.`;
    return [
      `${finding(data)}. ${about(data)}.${compared}`,
      ...(parts.length > 0 ? [`${listWithin(parts, 1500)}.`] : []),
    ].join(' ');
  },
  isEmpty: ({ entries }) => entries.length === 0,
  plan: (data, frame) => {
    const shown = data.entries.slice(0, MOST_ROWS);
    const most = shown[0]?.plays ?? 1;
    const rows = shown.map((entry, index) => rowOf(entry, index + 1, most));
    const half = frame.width >= WIDE && rows.length > TWO_COLUMNS ? Math.ceil(rows.length / 2) : rows.length;
    return sheet(
      {
        title: finding(data),
        subtitle: about(data, data.comparedWith === undefined ? [] : [`compared with ${data.comparedWith}`]),
        panels:
          rows.length === 0
            ? [emptyPanel('Try a longer period, or import more of your history.')]
            : [rows.slice(0, half), rows.slice(half)]
                .filter((part) => part.length > 0)
                .map((part) => rankingPanel(part)),
        leastPanel: 400,
      },
      frame,
    );
  },
};

const about = (data: TopList, more: readonly string[] = []): string =>
  subtitle(`Top ${data.what}`, data, ...(data.allPlays > 0 ? [countText(data.allPlays, 'play')] : []), ...more);

/** The title: who is first, or that nobody is alone. */
function finding({ what, entries }: TopList): string {
  const [first, second] = entries;
  if (!first) return `No ${what} here`;
  const ties = entries.filter(({ plays }) => plays === first.plays).length;
  if (!second) return `${called(first)}: ${countText(first.plays, 'play')}`;
  if (ties === 1) return `${called(first)} comes first with ${countText(first.plays, 'play')}`;
  if (ties === 2)
    return `${called(first, TWO_NAMES)} and ${called(second, TWO_NAMES)} share the first place with ${countText(first.plays, 'play')} each`;
  return `${numberText(ties)} ${what} share the first place with ${countText(first.plays, 'play')} each`;
}

const called = ({ name, artist }: TopEntry, letters = LETTERS): string =>
  artist === undefined ? nameInText(name, letters) : `“${nameInText(name, letters)}”`;

function rowOf({ name, artist, tracks, plays, minutes, before }: TopEntry, rank: number, most: number): Ranked {
  const count = tracks === undefined ? [] : [countText(tracks, 'track')];
  return {
    rank,
    name,
    art: artist === undefined ? name : `${artist} ${name}`,
    by: artist === undefined ? count.join() : artist,
    value: numberText(plays),
    note: [...(artist === undefined ? [] : count), timeText(minutes)].join(' · '),
    part: plays / most,
    moved: before === undefined || before === 'new' ? before : before - rank,
  };
}

function entryText({ name, artist, tracks, plays, minutes, before }: TopEntry, rank: number): string {
  const who = artist === undefined ? nameInText(name, 60) : `“${nameInText(name, 60)}” by ${nameInText(artist, 40)}`;
  const count = tracks === undefined ? '' : `, ${countText(tracks, 'track')}`;
  const was = before === undefined ? '' : before === 'new' ? ', new' : `, was ${before}`;
  return `${rank}. ${who}: ${countText(plays, 'play')}, ${timeText(minutes)}${count}${was}`;
}
