/** Controls, invisible characters, and those that turn the direction of writing. Line breaks stay. */
const UNSAFE = /[^\P{Cc}\n]|[\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu;
/** An invisible space that takes a sign its meaning without changing what is read. */
const APART = '\u200b';

const clean = (text: string): string => text.replaceAll(/\r\n?/g, '\n').replaceAll(UNSAFE, ' ');

/**
 * Text for places that know no markup: plain text and the literal parts of rich text. Nothing there has a meaning; mentions and
 * addresses are taken apart all the same, since clients differ in what they find in plain words.
 */
export const literal = (text: string): string =>
  clean(text)
    .replaceAll(/<(?=[!@#])/g, `<${APART}`)
    .replaceAll('@', `@${APART}`)
    .replaceAll('://', `:${APART}//`);

/** A title or a name, on one line. */
export const oneLine = (text: string): string => literal(text).replaceAll(/\s+/g, ' ').trim();

/** Text where Slack reads its markup: https://docs.slack.dev/messaging/formatting-message-text#escaping. */
export const escapeMarkup = (text: string): string =>
  clean(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', `@${APART}`)
    .replaceAll('://', `:${APART}//`);

export interface TextPart {
  readonly text: string;
  /** It is an address of our own page. */
  readonly link: boolean;
}

/** A sentence of ours, taken apart into words and links to our own page; whatever else looks like a link is words. */
export function partsOf(text: string, page: URL): TextPart[] {
  const parts: TextPart[] = [];
  let rest = text;
  for (;;) {
    const start = rest.indexOf(`${page.origin}/`);
    if (start < 0) break;
    const link = /^[^\s<>|"]+/.exec(rest.slice(start))?.[0] ?? '';
    if (start > 0) parts.push({ text: rest.slice(0, start), link: false });
    parts.push({ text: link.replaceAll(UNSAFE, ''), link: true });
    rest = rest.slice(start + link.length);
  }
  return rest === '' ? parts : [...parts, { text: rest, link: false }];
}

/** At most so many UTF-16 units, no character halved, with an ellipsis where something is missing. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Parts of at most so many UTF-16 units; cut where a line or a word ends if there is one near. Joined they are the text. */
export function splitText(text: string, length: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > length) {
    const head = rest.slice(0, length);
    const near = Math.max(head.lastIndexOf('\n'), head.lastIndexOf(' ')) + 1;
    const cut = near > length / 2 ? near : head.replace(/[\uD800-\uDBFF]$/, '').length;
    parts.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return rest === '' ? parts : [...parts, rest];
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** What a person typed, without Slack's markup: links and channels by their names, the mention of us left out. */
export function typedText(text: string, me: string | undefined): string {
  return text
    .replaceAll(/<@([A-Z0-9]+)(?:\|([^>]*))?>/g, (_, id: string, name?: string) => (id === me ? ' ' : `@${name ?? id}`))
    .replaceAll(/<#([A-Z0-9]+)(?:\|([^>]*))?>/g, (_, id: string, name?: string) => `#${name || id}`)
    .replaceAll(/<!([a-z]+)(?:[|^][^>]*)?>/g, '@$1')
    .replaceAll(/<([^<>|\s]+)(?:\|([^>]*))?>/g, (_, address: string, label?: string) => label ?? address)
    .replaceAll(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity)
    .trim();
}
