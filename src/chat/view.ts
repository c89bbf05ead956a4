import type { ImportReport } from '../domain/import.ts';
import type { Table } from '../domain/table.ts';
import type { Action } from './action.ts';
import type { Card, CardPicture, ListItem, Message } from './message.ts';

/** Tracks on one page of a list. */
export const PAGE = 10;

export interface ViewTrack {
  /** Position in the whole list, from 1. */
  readonly position: number;
  readonly id: number;
  readonly title: string;
  readonly artist: string;
  readonly link: string | undefined;
  readonly reasons: readonly string[];
  readonly verdict: ListItem['verdict'];
}

export type ViewPart =
  | {
      readonly kind: 'tracks';
      readonly title: string | undefined;
      readonly tracks: readonly ViewTrack[];
      readonly page: number;
      readonly pages: number;
    }
  | { readonly kind: 'table'; readonly title: string; readonly table: Table }
  | { readonly kind: 'picture'; readonly picture: CardPicture }
  | { readonly kind: 'notes'; readonly sentences: readonly string[] }
  | { readonly kind: 'import_help' };

export interface ViewButton {
  readonly label: string;
  readonly action: Action;
  readonly disabled?: boolean;
}

/** A menu of the tracks on the page. */
export interface ViewMenu {
  readonly label: string;
  readonly action: Action;
}

/** A message as every platform shows it: which parts in which order, and what can be done. How they look is the platform's. */
export interface View {
  readonly text: string;
  readonly parts: readonly ViewPart[];
  readonly buttons: readonly ViewButton[];
  readonly menus: readonly ViewMenu[];
}

/** `page` counts from 0. */
export function viewOf(message: Message, page = 0): View {
  const { turn, text, cards } = message;
  const list = cards.find((card) => card.kind === 'tracks' || card.kind === 'playlist');
  const hasTracks = list !== undefined && list.items.length > 0;
  return {
    text,
    parts: cards.flatMap((card) => partsOf(card, text, page)),
    buttons: hasTracks ? listButtons(list, turn, page) : [],
    menus: hasTracks ? listMenus(turn) : [],
  };
}

const pagesOf = (items: readonly unknown[]): number => Math.max(1, Math.ceil(items.length / PAGE));

function partsOf(card: Card, said: string, page: number): ViewPart[] {
  const unsaid = (sentences: readonly string[]): ViewPart[] => {
    const left = sentences.filter((sentence) => !said.includes(sentence));
    return left.length > 0 ? [{ kind: 'notes', sentences: left }] : [];
  };
  switch (card.kind) {
    case 'tracks':
      return [...tracksPart(card.items, page, undefined), ...unsaid(card.relaxed)];
    case 'playlist':
      return [
        ...tracksPart(card.items, page, `${card.name} · ${card.public ? 'public' : 'private'}`),
        ...unsaid(card.notes),
      ];
    case 'statistic':
      return [
        ...(card.picture ? [{ kind: 'picture' as const, picture: card.picture }] : []),
        ...(card.table.rows.length > 0 ? [{ kind: 'table' as const, title: card.title, table: card.table }] : []),
      ];
    case 'import_report':
      return [
        { kind: 'table', title: card.fileNames.join(', ').slice(0, 120), table: reportTable(card.report) },
        ...unsaid(card.report.advice),
      ];
    case 'import_help':
      return [{ kind: 'import_help' }];
  }
}

function tracksPart(items: readonly ListItem[], page: number, title: string | undefined): ViewPart[] {
  if (items.length === 0) return [];
  const pages = pagesOf(items);
  const shown = Math.min(Math.max(page, 0), pages - 1);
  const tracks = items.slice(shown * PAGE, (shown + 1) * PAGE).map(({ track, reasons, verdict }, i) => ({
    position: shown * PAGE + i + 1,
    id: track.id,
    title: track.title,
    artist: track.artist,
    link: track.spotifyId === undefined ? undefined : `https://open.spotify.com/track/${track.spotifyId}`,
    reasons,
    verdict,
  }));
  return [{ kind: 'tracks', title, tracks, page: shown, pages }];
}

function listButtons(card: Extract<Card, { kind: 'tracks' | 'playlist' }>, turn: string, page: number): ViewButton[] {
  const pages = pagesOf(card.items);
  const turning: ViewButton[] =
    pages === 1
      ? []
      : [
          { label: '◀', action: { do: 'page', turn, page: page - 1 }, disabled: page <= 0 },
          { label: '▶', action: { do: 'page', turn, page: page + 1 }, disabled: page >= pages - 1 },
        ];
  const doing: ViewButton[] =
    card.kind === 'playlist'
      ? [
          { label: 'Shuffle', action: { do: 'shuffle', turn } },
          ...(card.undoable ? [{ label: 'Undo', action: { do: 'undo' as const, turn } }] : []),
        ]
      : [
          { label: 'Why these?', action: { do: 'why', turn } },
          { label: 'Save', action: { do: 'save', turn } },
          { label: 'Others', action: { do: 'again', turn } },
        ];
  return [...turning, ...doing, { label: 'Delete', action: { do: 'delete', turn } }];
}

const listMenus = (turn: string): ViewMenu[] => [
  { label: '♥ I like …', action: { do: 'verdict', verdict: 'like', turn } },
  { label: '✕ Not for me …', action: { do: 'verdict', verdict: 'dislike', turn } },
  { label: 'More like …', action: { do: 'more', turn } },
];

/** What became of every row; the parts add up to the last line. */
function reportTable({ added, skips, duplicates, podcasts, private: hidden, rejected, rows }: ImportReport): Table {
  const parts: [string, number][] = [
    [`New plays (${skips.toLocaleString('en')} of them skips)`, added],
    ['Known already', duplicates],
    ['Podcasts and audiobooks', podcasts],
    ['Private sessions, left out', hidden],
    ['Could not be read', rejected],
  ];
  return { columns: ['Rows', 'Number'], rows: [...parts.filter(([, n], i) => n > 0 || i === 0), ['Rows read', rows]] };
}
