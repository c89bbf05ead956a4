import type { Operation, Slots } from '../domain/slots.ts';
import { nameAt } from './given-name.ts';
import type { Understood } from './question.ts';
import { findFree, type Utterance } from './utterance.ts';

export const has = (line: string, pattern: string): boolean => new RegExp(`(?:^| )(?:${pattern})(?= |$)`).test(line);

export const LIST = '(?:play ?lists?|mix ?tapes?|lists?|queue|set ?list|selection)';
export const IT = `(?:it|this|that|these|those|them|(?:the|my|this|that) (?:whole |current |new |last )?${LIST})`;

export interface Place {
  readonly about: boolean;
  readonly named: boolean;
}

export const edit = (op: Operation, slots: Slots): Understood => ({ intent: 'edit_playlist', slots: { op, ...slots } });
export const given = (slots: { [Key in keyof Slots]: Slots[Key] | undefined }): Slots =>
  Object.fromEntries(Object.entries(slots).filter(([, value]) => value !== undefined));

/** "my Gym playlist", "the playlist Road Trip": whose name it is. */
export function calledList(utterance: Utterance): string | undefined {
  const [before] = findFree(
    utterance,
    new RegExp(`(?:my|the|our) ((?:(?!(?:my|the|our|from|to|in|into|of|off) )\\S+ ){1,4})${LIST}`),
  );
  const said = before?.groups[0]?.trim() ?? '';
  if (
    before &&
    !/spotify/.test(said) &&
    !/^(?:whole|current|new|last|this|that|my|the|first|spotify|same)$/.test(said)
  ) {
    const words = said.split(' ').length;
    const tokens = utterance.tokens.slice(before.start + 1, before.start + 1 + words);
    const from = tokens.findIndex(({ capital }) => capital);
    const kept = from < 0 ? tokens.slice(-1) : tokens.slice(from);
    const [first, last] = [kept[0], kept.at(-1)];
    if (first && last && !/^(?:the|a|my|it|this|to|from)$/.test(first.word))
      return utterance.text.slice(first.start, last.end).slice(0, 120);
  }
  const [after] = findFree(utterance, new RegExp(`${LIST}(?: (?:called|named))?`));
  if (!after || !utterance.tokens[after.end]?.capital) return undefined;
  return nameAt(utterance, after.end)?.text;
}
