import { APART, disarmed, visible } from '../../chat/plain-text.ts';

/**
 * Text for places that know no markup: plain text and the literal parts of rich text. Nothing there has a meaning; mentions and
 * addresses are taken apart all the same, since clients differ in what they find in plain words.
 */
export const literal = (text: string): string => disarmed(visible(text).replaceAll(/<(?=[!@#])/g, `<${APART}`));

/** A title or a name, on one line. */
export const oneLine = (text: string): string => literal(text).replaceAll(/\s+/g, ' ').trim();

/** Text where Slack reads its markup: https://docs.slack.dev/messaging/formatting-message-text#escaping. */
export const escapeMarkup = (text: string): string =>
  disarmed(visible(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));

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
