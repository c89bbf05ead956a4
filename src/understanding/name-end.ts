import type { Utterance } from './utterance.ts';

/** A name ends before these, written small. */
const STOP = new Set(
  'for from that which but please in on at with without to when while so because if or not no only just during i me you who something anything some songs song music tracks track again anymore now today tonight type style vibe vibes vibey stuff band artist would could should can will is are was has have nor instead by album albums sounding mixed meets crossed blended less more too either anyway thanks ever maybe playlist like similar such than vs versus'.split(
    ' ',
  ),
);
export const SMALL = /^(?:of|the|and|in|on|at|to|de|la|van|von|der|del|los|las|le|&|a|for|y)$/;

/** Where a name that begins here ends: before a word that cannot be part of one. The start itself when none begins here. */
export function nameEnd({ tokens, taken }: Utterance, start: number): number {
  const first = tokens[start];
  if (!first) return start;
  let end = start;
  while (end < tokens.length && end - start < 7) {
    const token = tokens[end];
    if (!token || taken[end] === 1) break;
    if (end > start && token.breakBefore !== 'none') break;
    if (!token.capital) {
      if (first.capital) {
        // Within a capitalised name small words stand only before another capital: "Queens of the Stone Age".
        let next = end;
        while (SMALL.test(tokens[next]?.word ?? '') && taken[next] === 0 && next - end < 3) next += 1;
        const joinsTwo = token.word === 'and' && next === end + 1; // "Foo and Bar" are two
        if (
          next === end ||
          joinsTwo ||
          !tokens[next]?.capital ||
          taken[next] === 1 ||
          /^(?:for|in|on|at|to)$/.test(token.word)
        )
          break;
        end = next;
        continue;
      }
      if (STOP.has(token.word) || token.word === 'and') break;
    }
    end += 1;
  }
  return end;
}
