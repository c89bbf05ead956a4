import type { APIEmbed } from 'discord.js';
import type { CardPicture, Message } from '../../chat/message.ts';
import { fitLines } from '../../chat/text-table.ts';
import { viewOf, type ViewPart, type ViewTrack } from '../../chat/view.ts';
import { componentsOf, type Row } from './components.ts';
import { clip, escapeSentence, escapeText, splitText } from './escape.ts';
import { tableBlock } from './table-block.ts';

// Limits of Discord, https://discord.com/developers/docs/resources/message; a little is left for what we add.
const CONTENT = 2000;
const DESCRIPTION = 4000;
/** Of all embeds of a message together: 6,000 characters. */
const ALL_EMBEDS = 5800;
const EMBEDS = 10;
const COLOUR = 0x8b_5c_f6;

/** A message as Discord takes it, before its pictures are drawn. */
export interface Payload {
  readonly content: string;
  readonly embeds: APIEmbed[];
  readonly components: Row[];
  /** Nobody is ever pinged. */
  readonly allowedMentions: { readonly parse: []; readonly repliedUser: false };
}

/** A picture that belongs to a message, under the name its embed shows it by. */
export interface PayloadPicture {
  readonly name: string;
  readonly picture: CardPicture;
}

const NOBODY_PINGED: Payload['allowedMentions'] = { parse: [], repliedUser: false };

export interface PayloadQuestion {
  /** Whose buttons they are. */
  readonly owner: number;
  readonly page?: number | undefined;
  /** Its links stay links. */
  readonly pageUrl?: URL | undefined;
}

export function payloadOf(
  message: Message,
  { owner, page = 0, pageUrl }: PayloadQuestion,
): { payload: Payload; pictures: PayloadPicture[] } {
  const view = viewOf(message, page);
  const pictures: PayloadPicture[] = [];
  const [content, rest] = splitText(escapeSentence(view.text, pageUrl), CONTENT);
  const embeds: APIEmbed[] = [];
  let left = ALL_EMBEDS;
  const add = (embed: APIEmbed): void => {
    left -= (embed.description?.length ?? 0) + (embed.title?.length ?? 0) + (embed.footer?.text.length ?? 0);
    embeds.push(embed);
  };
  // A long text goes on in an embed, so that it stays one message that can be changed and deleted.
  if (rest !== '') add({ description: clip(rest, view.parts.length > 0 ? CONTENT : DESCRIPTION) });
  for (const part of view.parts) {
    if (embeds.length === EMBEDS || left < 500) break;
    add(embedOf(part, Math.min(left - 300, DESCRIPTION), pictures));
  }
  return {
    payload: {
      content,
      embeds,
      components: componentsOf(view, { owner, message }),
      allowedMentions: NOBODY_PINGED,
    },
    pictures,
  };
}

/** Words alone, such as progress and errors. */
export const textPayload = (text: string, pageUrl?: URL): Payload => ({
  content: clip(escapeSentence(text, pageUrl), CONTENT),
  embeds: [],
  components: [],
  allowedMentions: NOBODY_PINGED,
});

/** For channels in which we may show no embeds: their words below ours. */
export function withoutEmbeds(payload: Payload): Payload {
  const texts = payload.embeds.map(({ title, description, footer }) =>
    [title && `**${title}**`, description, footer && `-# ${footer.text}`].filter(Boolean).join('\n'),
  );
  let content = payload.content;
  for (const text of texts.filter(Boolean)) {
    const room = CONTENT - content.length - 1;
    if (text.length <= room) content += `\n${text}`;
    // A block of even letters that is cut has to end all the same.
    else if (room > 200) content += `\n${fitLines(text.split('\n'), room - 4)}${text.includes('```') ? '\n```' : ''}`;
  }
  return { ...payload, content: content.trim(), embeds: [] };
}

function embedOf(part: ViewPart, room: number, pictures: PayloadPicture[]): APIEmbed {
  switch (part.kind) {
    case 'tracks':
      return {
        color: COLOUR,
        ...(part.title === undefined ? {} : { title: clip(escapeText(part.title), 250) }),
        description: fitLines(part.tracks.map(trackLine), room),
        ...(part.pages > 1 ? { footer: { text: `Page ${part.page + 1} of ${part.pages}` } } : {}),
      };
    case 'table':
      return { color: COLOUR, title: clip(escapeText(part.title), 250), description: tableBlock(part.table, room) };
    case 'notes':
      return {
        description: fitLines(
          part.sentences.map((sentence) => `-# ${escapeText(sentence)}`),
          room,
        ),
      };
    case 'picture': {
      const name = `echotune-${pictures.length + 1}.png`;
      pictures.push({ name, picture: part.picture });
      return { color: COLOUR, image: { url: `attachment://${name}` } };
    }
    case 'import_help':
      return {
        color: COLOUR,
        title: 'Bring your history',
        description: [
          '1. On spotify.com open **Account**, then **Privacy**, and ask for your **extended streaming history**. It comes by mail, within days.',
          '2. Attach the ZIP as it came to `/echotune import file:`, or send it to me in a direct message. A CSV, a JSON file, and what Last.fm or ListenBrainz export will do as well.',
          '3. I read it, tell what became of every row, and delete the file.',
        ].join('\n'),
      };
  }
}

const HEARTS = { like: ' ♥', dislike: ' ✕' } as const;

function trackLine({ position, title, artist, link, reasons, verdict }: ViewTrack): string {
  const name = clip(escapeText(title), 120);
  const by = clip(escapeText(artist), 100);
  const shown = link === undefined ? `**${name}**` : `[${name}](${link})`;
  const first = `**${position}.** ${shown} — ${by}${verdict ? HEARTS[verdict] : ''}`;
  const why = reasons.slice(0, 2).map(escapeText).join(' · ');
  return why === '' ? first : `${first}\n-# ${clip(why, 240)}`;
}
