import type { Sort } from '../domain/slots.ts';
import { calledList, edit, given, has, type Place } from './edit-words.ts';
import { readRefs } from './numbers.ts';
import type { UnderstandQuestion, Understood } from './question.ts';
import { readSort } from './sorts.ts';
import { titleRefs } from './title-refs.ts';
import { createUtterance, type Utterance } from './utterance.ts';

const ORDER =
  'sort|order|reorder|re order|arrange|rearrange|shuffle|randomi[sz]e|organi[sz]e|jumble|mix (?:it|them|the order) up|reverse';
const TO_PLACE =
  '(?:number )?\\d+|(?:the )?(?:top|start|beginning|front|end|bottom|back|first|last)(?: (?:place|spot|position))?|(?:position|place|spot|number|slot) \\S+|after \\S+|before \\S+';

/** Tracks that change places, one by one or all of them. */
export function readOrder(
  question: UnderstandQuestion,
  utterance: Utterance,
  { about, named }: Place,
): Understood | undefined {
  const { line } = utterance;
  const results = question.previous?.results?.length;
  const moves = has(
    line,
    `(?:move|put|bring|place|push|shift)(?: \\S+){1,6} (?:to|at|in|on|up to|down to|into|as|before|after) (?:${TO_PLACE})|start with (?:number|the|song)`,
  );
  if (
    moves &&
    !/(?:^| )(?:move|put|bring|place|push|shift) (?:on )?(?:some|something|music|a song|songs)(?= |$)/.test(line)
  ) {
    const refs = readRefs(utterance, results, true);
    const titled = titleRefs(line, question.previous);
    const all = [...titled, ...refs.filter((ref) => !titled.includes(ref))];
    if (all.length > 0) return edit('reorder', given({ refs: inSaidOrder(line, all) }));
  }
  const first =
    /(?:^| )(?:put|start with|play|move|bring|have) (?:all )?the (slow|calm|quiet|soft|fast|loud|energetic|upbeat|new|old|popular)(?:er|est)? (?:ones |songs |tracks |stuff )*(first|last)(?= |$)/.exec(
      line,
    );
  if (first) return edit('reorder', { sort: FIRST[`${first[1]} ${first[2]}`] ?? 'energy_up' });
  if (
    /(?:^| )(?:swap|switch|exchange)(?= )/.test(line) &&
    /(?:^| )(?:and|with)(?= )/.test(line) &&
    !has(line, 'for|something|another')
  ) {
    const both = readRefs(createUtterance(question.text, question.tokens), results, true);
    if (both.length === 2) return edit('reorder', { refs: inSaidOrder(line, both) });
  }
  const ends = /(?:^| )(?:put|move|bring|have|play|place) (?:.{1,40} )?(first|last)$/.exec(line);
  if (ends) {
    const own = ends[1] === 'first' ? 1 : (results ?? 0);
    const refs = readRefs(createUtterance(question.text, question.tokens), results, true).filter((ref) => ref !== own);
    if (refs.length > 0) return edit('reorder', { refs });
  }
  const swaps =
    /(?:^| )(?:swap|switch|exchange) (?:numbers? |tracks? |songs? )?(\d{1,3}) (?:and|with) (?:number )?(\d{1,3})(?= |$)/.exec(
      line,
    );
  if (swaps) return edit('reorder', { refs: [Number(swaps[1]), Number(swaps[2])] });
  if (!has(line, ORDER) || has(line, 'shuffle mode|in order to')) return undefined;
  const sort = readSort(line);
  const begins = new RegExp(`^(?:(?:ok|okay|now|and|then|please|can you|could you|lets) )*(?:${ORDER})(?= |$)`).test(
    line,
  );
  if (!begins && !about && !named) return undefined;
  return edit(
    'reorder',
    given({ sort: sort ?? (has(line, 'shuffle') ? 'random' : undefined), playlist: calledList(utterance) }),
  );
}

/** Which order puts these first, or last. */
const FIRST: Readonly<Record<string, Sort>> = {
  'slow first': 'tempo_up',
  'slow last': 'tempo_down',
  'fast first': 'tempo_down',
  'fast last': 'tempo_up',
  'calm first': 'energy_up',
  'quiet first': 'energy_up',
  'soft first': 'energy_up',
  'calm last': 'energy_down',
  'loud first': 'energy_down',
  'energetic first': 'energy_down',
  'upbeat first': 'energy_down',
  'energetic last': 'energy_up',
  'upbeat last': 'energy_up',
  'loud last': 'energy_up',
  'new first': 'newest',
  'old first': 'oldest',
  'new last': 'oldest',
  'old last': 'newest',
  'popular first': 'popular',
};

/** "Move 5 to the top" names what is moved first; digits are sorted elsewhere. */
function inSaidOrder(line: string, refs: readonly number[]): number[] {
  const at = (ref: number): number => {
    const found = new RegExp(`(?:^| )${ref}(?:st|nd|rd|th)?(?= |$)`).exec(line);
    return found ? found.index : -1;
  };
  return [...refs].toSorted((a, b) => at(a) - at(b));
}
