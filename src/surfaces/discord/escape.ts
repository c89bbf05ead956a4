import { APART, disarmed, partsOf, visible } from '../../chat/plain-text.ts';

/**
 * Text that means nothing but itself: no mention, no link, no markup.
 * What Discord gives a meaning: https://discord.com/developers/docs/reference#message-formatting.
 */
export function escapeLines(text: string): string {
  const escaped = visible(text)
    .replaceAll(/[\\*_`]|\|(?=\|)|~(?=~)|\](?=\()|<(?=[@#&:/a-z])/gi, (mark) => `\\${mark}`)
    // Quotes, headings, small print and bullets stand at the beginning of a line.
    .replaceAll(/^(\s*)([#>+-])/gm, '$1\\$2');
  return disarmed(escaped).replaceAll(/(discord)(?=(?:app)?\.(?:gg|com\/invite))/gi, `$1${APART}`);
}

/** A title or a name, on one line. */
export const escapeText = (text: string): string => escapeLines(text.replaceAll(/\s+/g, ' ').trim());

/** What we say, which may hold names of anything; links to our own page stay links. */
export const escapeSentence = (text: string, page?: URL): string =>
  page
    ? partsOf(text, page)
        .map((part) => (part.link ? part.text : escapeLines(part.text)))
        .join('')
    : escapeLines(text);

/** For places that know no markup, such as the label of a button. */
export const plainText = (text: string): string => visible(text).replaceAll(/\s+/g, ' ').trim();

/** At most so many characters, none halved, with an ellipsis where something is missing. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF\\]+$/, '')}…`;
}

/** Cuts where a line or a word ends if there is one near, else between two characters. The parts are the text, but for what they were cut at. */
export function splitText(text: string, length: number): [first: string, rest: string] {
  if (text.length <= length) return [text, ''];
  const head = text.slice(0, length);
  const near = Math.max(head.lastIndexOf('\n'), head.lastIndexOf(' '));
  if (near > length / 2) return [head.slice(0, near), text.slice(near + 1)];
  const whole = head.replace(/[\uD800-\uDBFF\\]+$/, '');
  const first = whole === '' ? head : whole;
  return [first, text.slice(first.length)];
}
