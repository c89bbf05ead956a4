/** Controls, invisible characters, and those that turn the direction of writing. Line breaks stay. */
const UNSAFE = /[^\P{Cc}\n]|[\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu;
/** An invisible space that takes a sign its meaning without changing what is read. */
export const APART = '\u200b';

/** Text without what cannot be seen. */
export const visible = (text: string): string => text.replaceAll(/\r\n?/g, '\n').replaceAll(UNSAFE, ' ');

/** Takes mentions and addresses apart: clients differ in what they find in plain words. */
export const disarmed = (text: string): string => text.replaceAll('@', `@${APART}`).replaceAll('://', `:${APART}//`);

/** At most so many UTF-16 units, no character halved, with an ellipsis where something is missing. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

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
