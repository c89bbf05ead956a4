import { isStrong } from './cues.ts';
import type { Item } from './items.ts';
import { isEveryday } from './lexicon.ts';
import { cueFor } from './match-artists.ts';
import { rawText, take, type Utterance } from './utterance.ts';

/** A name ends before these, written small. */
const STOP = new Set(
  'for from that which but please in on at with without to when while so because if or not no only just during i me you who something anything some songs song music tracks track again anymore now today tonight type style vibe vibes vibey stuff band artist would could should can will is are was has have nor instead by album albums sounding mixed meets crossed blended less more too either anyway thanks ever maybe playlist'.split(
    ' ',
  ),
);
const SMALL = /^(?:of|the|and|in|on|at|to|de|la|van|von|der|del|los|las|le|&|a|for|y)$/;

/** Artists and titles the catalogue does not hold, found by the words before them: "by X", "like X", "some X". */
export function matchNames(utterance: Utterance, artists: readonly Item[]): Item[] {
  const items: Item[] = [];
  for (let start = 0; start < utterance.tokens.length; start += 1) {
    const cue = cueFor(utterance, start, [...artists, ...items]);
    if (cue === 'none' || utterance.taken[start] === 1) continue;
    const end = nameEnd(utterance, start);
    if (end === start) continue;
    const tokens = utterance.tokens.slice(start, end);
    const capital = tokens.some((token) => token.capital && token.word !== 'i');
    const everyday = tokens.every(({ word }) => isEveryday(word));
    // Behind a weak cue ("some", "play") only what cannot be everyday speech is a name.
    const accepted = isStrong(cue) ? capital || !everyday : capital ? !everyday || tokens.length > 1 : tokens.every(({ word }) => !isEveryday(word));
    if (!accepted || (everyday && !capital)) continue;
    const last = tokens.at(-1);
    const raw = rawText(utterance, { start, end });
    const name = last && last.stem !== last.word ? raw.replace(/['’‘`´]s$/i, '') : raw;
    if (name.length > 120) continue;
    take(utterance, { start, end });
    items.push({ kind: 'artist', name, start, end });
    start = end - 1;
  }
  return items;
}

function nameEnd({ tokens, taken }: Utterance, start: number): number {
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
        if (next === end || joinsTwo || !tokens[next]?.capital || taken[next] === 1 || /^(?:for|in|on|at|to)$/.test(token.word)) break;
        end = next;
        continue;
      }
      if (STOP.has(token.word) || token.word === 'and') break;
    }
    end += 1;
  }
  return end;
}

/** The whole request as a name: "Khruangbin", typed by someone who knows what they want. */
export function bareName(utterance: Utterance): string | undefined {
  const { tokens } = utterance;
  if (tokens.length === 0 || tokens.length > 4 || !tokens.every((_, i) => utterance.taken[i] === 0)) return undefined;
  const named = tokens.every((token) => token.capital || SMALL.test(token.word)) && tokens.some(({ word }) => !isEveryday(word));
  return named && /\p{L}{3}/u.test(utterance.text) ? rawText(utterance, { start: 0, end: tokens.length }).slice(0, 120) : undefined;
}
