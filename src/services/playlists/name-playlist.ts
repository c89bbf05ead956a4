import { UserError } from '../../domain/errors.ts';
import { MOST_NAME_CHARACTERS } from '../../domain/playlist.ts';
import type { Slots } from '../../domain/slots.ts';

/** Control characters, and those that turn the direction of what stands beside them: a name is one line of plain text. */
// oxlint-disable-next-line no-control-regex -- they are what is taken out
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** A name that was given, as it is kept. */
export function checkName(name: string): string {
  const plain = name.replaceAll(UNSEEN, ' ').replaceAll(/\s+/g, ' ').trim();
  if (plain === '') throw new UserError('invalid_input', 'A playlist needs a name with at least one letter in it.');
  if (plain.length > MOST_NAME_CHARACTERS)
    throw new UserError('invalid_input', `A playlist's name has at most ${MOST_NAME_CHARACTERS} characters.`);
  return plain;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const words = (value: string): string => value.replaceAll('_', ' ');

/** A name made from the wish: "Calm indie folk for study". Without a wish, the day tells lists apart. */
export function nameFor(slots: Slots, { now, timezone }: { now: Date; timezone: string }): string {
  const kind = [...(slots.moods ?? []).slice(0, 2), ...(slots.genres ?? []).slice(0, 2)].map(words).join(' ');
  const parents = [...(slots.similar_to ?? []), ...(slots.artists ?? [])].slice(0, 3);
  const parts = [
    kind,
    parents.length > 0 ? (kind === '' ? parents.join(' × ') : `like ${parents.join(' × ')}`) : '',
    slots.activities?.[0] ? `for ${words(slots.activities[0])}` : '',
    slots.era ? eraWords(slots.era) : '',
    slots.context?.[0] && kind === '' ? words(slots.context[0]) : '',
  ].filter(Boolean);
  if (parts.length === 0) {
    const day = new Intl.DateTimeFormat('en-GB', {
      timeZone: timezone,
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    });
    return `EchoTune, ${day.format(now)}`;
  }
  return capitalised(parts.join(' '))
    .slice(0, MOST_NAME_CHARACTERS)
    .replace(/[\ud800-\udbff]$/, '')
    .trim(); // no half of a pair
}

function eraWords({ from, to }: NonNullable<Slots['era']>): string {
  if (from === to) return `from ${from}`;
  return to - from === 9 && from % 10 === 0 ? `from the ${from}s` : `${from}–${to}`;
}
