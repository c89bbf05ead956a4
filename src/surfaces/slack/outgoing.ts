import type { types } from '@slack/bolt';
import type { CardPicture, Message } from '../../chat/message.ts';
import { viewOf, type View, type ViewPart, type ViewTrack } from '../../chat/view.ts';
import { componentsOf } from './components.ts';
import { clip, partsOf } from '../../chat/plain-text.ts';
import { escapeMarkup, literal, oneLine, splitText } from './text.ts';
import { textTable } from '../../chat/text-table.ts';

// Limits of Slack: 50 blocks a message; 3,000 characters a text is what sections take, and is kept for rich text as well.
const BLOCK_TEXT = 3000;
const BLOCKS = 50;
/**
 * Of the words of a message, alone and before parts; the agent reads and writes less. Slack refuses messages whose blocks are too
 * long together, and does not say what that is; 12,000 characters of markup it takes.
 */
const ALL_TEXT = { alone: 9000, beforeParts: 4000 };
/** Of the text beside the blocks, which notifications and screen readers take: Slack cuts it at 40,000. */
const PLAIN_TEXT = 3500;
const CONTEXT_ELEMENTS = 10;
/** Longest link; ours are much shorter. */
const LINK = 500;

/** A message as Slack takes it. */
export interface Payload {
  /** Read out and shown in notifications. */
  readonly text: string;
  readonly blocks: types.KnownBlock[];
}

export interface PayloadQuestion {
  /** Whose buttons they are. */
  readonly owner: number;
  readonly thread: string | undefined;
  /** Its links stay links. */
  readonly pageUrl: URL;
  readonly page?: number | undefined;
}

/** A message without its pictures, which Slack takes as files beside it. */
export function payloadOf(
  message: Message,
  { owner, thread, pageUrl, page = 0 }: PayloadQuestion,
): { payload: Payload; pictures: CardPicture[] } {
  const view = viewOf(message, page);
  const components = componentsOf(view, { owner, message, thread, page });
  const blocks = [
    ...wordsOf(view.text, pageUrl, view.parts.length > 0 ? ALL_TEXT.beforeParts : ALL_TEXT.alone),
    ...view.parts.flatMap(blocksOf),
  ];
  return {
    payload: {
      text: spokenText(view, pageUrl),
      blocks: [...blocks.slice(0, BLOCKS - components.length), ...components],
    },
    pictures: view.parts.flatMap((part) => (part.kind === 'picture' ? [part.picture] : [])),
  };
}

/** Words alone, such as progress and errors. */
export const textPayload = (text: string, pageUrl: URL): Payload => ({
  text: markup(text, pageUrl),
  blocks: wordsOf(text, pageUrl),
});

/** What pictures say, where they cannot be shown. */
export function withAlt(payload: Payload, alts: readonly string[]): Payload {
  if (alts.length === 0) return payload;
  const [note] = notesBlock(alts);
  const actions = payload.blocks.findIndex(({ type }) => type === 'actions');
  const blocks = [...payload.blocks];
  if (note && blocks.length < BLOCKS) blocks.splice(actions < 0 ? blocks.length : actions, 0, note);
  return { ...payload, blocks };
}

/** Words for a place that must not be empty. */
const orDots = (text: string): string => (text.trim() === '' ? '…' : text);

const markup = (text: string, pageUrl: URL): string =>
  orDots(
    partsOf(clip(text, PLAIN_TEXT), pageUrl)
      .map((part) => (part.link ? `<${part.text.replaceAll('&', '&amp;')}>` : escapeMarkup(part.text)))
      .join(''),
  );

/** The whole message in words. */
function spokenText(view: View, pageUrl: URL): string {
  const lines = view.parts.flatMap((part) => {
    if (part.kind === 'tracks')
      return part.tracks.map(({ position, title, artist }) => `${position}. ${title} – ${artist}`);
    return part.kind === 'picture' ? [part.picture.alt] : [];
  });
  return markup([view.text, ...lines].join('\n'), pageUrl);
}

type Line = types.RichTextElement[];

const section = (elements: Line): types.RichTextSection => ({ type: 'rich_text_section', elements });
const words = (text: string, style?: { bold?: true; italic?: true }): types.RichTextElement => ({
  type: 'text',
  text,
  ...(style ? { style } : {}),
});

/** Rich text, whose words are taken as they are: names of tracks, and what a language model writes, can hold anything. */
function wordsOf(text: string, pageUrl: URL, most = ALL_TEXT.alone): types.RichTextBlock[] {
  const blocks: types.RichTextElement[][] = [[]];
  let room = BLOCK_TEXT;
  const add = (element: types.RichTextElement, length: number): void => {
    if (length > room) {
      blocks.push([]);
      room = BLOCK_TEXT;
    }
    blocks.at(-1)?.push(element);
    room -= length;
  };
  for (const { text: piece, link } of partsOf(clip(orDots(text), most), pageUrl)) {
    if (link && piece.length <= LINK) add({ type: 'link', url: piece }, piece.length);
    else for (const part of splitText(literal(piece), BLOCK_TEXT)) add(words(part), part.length);
  }
  return blocks
    .filter((elements) => elements.length > 0)
    .map((elements) => ({ type: 'rich_text', elements: [section(elements)] }));
}

function blocksOf(part: ViewPart): types.KnownBlock[] {
  switch (part.kind) {
    case 'tracks':
      return tracksBlocks(part);
    case 'table':
      return [
        {
          type: 'rich_text',
          elements: [section([words(clip(oneLine(part.title), 200) || 'Numbers', { bold: true })])],
        },
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_preformatted',
              elements: [{ type: 'text', text: textTable(part.table, { room: BLOCK_TEXT, clean: oneLine }) }],
            },
          ],
        },
      ];
    case 'notes':
      return notesBlock(part.sentences);
    case 'picture':
      return [];
    case 'import_help':
      return [importHelp()];
  }
}

const notesBlock = (sentences: readonly string[]): types.ContextBlock[] => [
  {
    type: 'context',
    elements: sentences.slice(0, CONTEXT_ELEMENTS).map((sentence) => ({
      type: 'plain_text',
      text: clip(oneLine(sentence), 1000) || '…',
      emoji: false,
    })),
  },
];

/** Five tracks a block: with names and reasons at their longest, that is what a block holds. */
const TRACKS_OF_BLOCK = 5;

function tracksBlocks({ title, tracks, page, pages }: Extract<ViewPart, { kind: 'tracks' }>): types.KnownBlock[] {
  const blocks: types.KnownBlock[] = [];
  if (title !== undefined)
    blocks.push({ type: 'rich_text', elements: [section([words(clip(oneLine(title), 250), { bold: true })])] });
  for (let i = 0; i < tracks.length; i += TRACKS_OF_BLOCK) {
    const lines = tracks.slice(i, i + TRACKS_OF_BLOCK).map((track) => section(trackLine(track)));
    blocks.push({ type: 'rich_text', elements: lines });
  }
  if (pages > 1) blocks.push(...notesBlock([`Page ${page + 1} of ${pages}`]));
  return blocks;
}

const HEARTS = { like: ' ♥', dislike: ' ✕' } as const;

function trackLine({ position, title, artist, link, reasons, verdict }: ViewTrack): Line {
  const name = clip(oneLine(title), 120) || 'Untitled';
  const why = clip(reasons.slice(0, 2).map(oneLine).join(' · '), 240);
  return [
    words(`${position}. `, { bold: true }),
    link === undefined ? words(name, { bold: true }) : { type: 'link', url: link, text: name, style: { bold: true } },
    words(` — ${clip(oneLine(artist), 100)}${verdict ? HEARTS[verdict] : ''}\n`),
    ...(why === '' ? [] : [words(`${why}\n`, { italic: true })]),
  ];
}

function importHelp(): types.RichTextBlock {
  const step = (...line: Line): types.RichTextSection => section(line);
  return {
    type: 'rich_text',
    elements: [
      section([words('Bring your history\n', { bold: true })]),
      {
        type: 'rich_text_list',
        style: 'ordered',
        elements: [
          step(
            words('On spotify.com open Account, then Privacy, and ask for your '),
            words('extended streaming history', { bold: true }),
            words('. It comes by mail, within days.'),
          ),
          step(
            words('Say '),
            { type: 'text', text: '/echotune import', style: { code: true } },
            words(
              ' and choose the ZIP as it came, or drop it in our direct messages. A CSV, a JSON file, and what Last.fm or ListenBrainz export will do as well.',
            ),
          ),
          step(words('I read it, tell what became of every row, and delete the file.')),
        ],
      },
    ],
  };
}
