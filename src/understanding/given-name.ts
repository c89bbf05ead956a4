import { findFree, rawText, take, type Span, type Utterance } from './utterance.ts';

/** Words behind which a playlist's name stands. */
const CALLED =
  /(?:called|named|titled|entitled|with the (?:name|title)|under the name|(?:and )?(?:name|call|title) (?:it|this|that|them))/;
/** A name in small letters ends before these. */
const ENDS =
  /^(?:with|for|from|of|that|and|containing|full|based|made|using|including|featuring|please|now|but|without|about|in|on|to|out|which|where|lasting)$/;
const QUOTES = /["“”„«»]/;
const MOST_WORDS = 8;

/** The name that a playlist is to get: "called Rainy Days". Its words are taken. */
export function readGivenName(utterance: Utterance): string | undefined {
  const [cue] = findFree(utterance, CALLED).length > 0 ? findFree(utterance, CALLED) : newList(utterance);
  if (!cue) return undefined;
  const name = nameAt(utterance, cue.end);
  if (!name) return undefined;
  take(utterance, { start: cue.start, end: name.end });
  return name.text;
}

/** "New playlist: Focus Mode": the name behind the colon. */
function newList(utterance: Utterance): Span[] {
  return findFree(
    utterance,
    /(?:new|(?:create|make|build|start|generate)(?: me)?(?: an?)?(?: new)?) (?:play ?list|mix ?tape)/,
  ).filter(({ end }) => {
    const next = utterance.tokens[end];
    const gap = utterance.text.slice(utterance.tokens[end - 1]?.end ?? 0, next?.start ?? 0);
    return next !== undefined && (QUOTES.test(gap) || (next.capital && next.breakBefore === 'sentence'));
  });
}

/** The name that begins at a word: in quotation marks, in capitals, or in small letters up to the next part of the sentence. */
export function nameAt(utterance: Utterance, start: number): (Span & { text: string }) | undefined {
  const { tokens, text } = utterance;
  const first = tokens[start];
  if (!first) return undefined;
  const before = tokens[start - 1];
  const between = text.slice(before?.end ?? 0, first.start);
  const quoted = QUOTES.test(between) || /[\s(]['‘’]$/.test(between);
  let end = start + 1;
  while (end < tokens.length && end - start < MOST_WORDS) {
    const token = tokens[end];
    const gap = text.slice(tokens[end - 1]?.end ?? 0, token?.start ?? 0);
    if (!token || (quoted ? QUOTES.test(gap) || /['’](?:[\s,.;!?]|$)/.test(gap) : token.breakBefore !== 'none')) break;
    if (!quoted && ends(utterance, start, end)) break;
    end += 1;
  }
  const raw = rawText(utterance, { start, end }).trim();
  return raw === '' ? undefined : { start, end, text: raw.slice(0, 100) };
}

/** A name in capitals goes on over small words as long as another capital follows; one in small letters ends at the next part. */
function ends({ tokens }: Utterance, start: number, at: number): boolean {
  const token = tokens[at];
  if (!token || token.capital || /^\d/.test(token.word))
    return /^\d/.test(token?.word ?? '') && !tokens[start]?.capital;
  if (!tokens[start]?.capital) return ENDS.test(token.word);
  const next = tokens[at + 1];
  const after = tokens[at + 2];
  const continues = next?.capital === true && next.breakBefore === 'none';
  const further = after?.capital === true && next?.breakBefore === 'none' && after.breakBefore === 'none';
  return !(continues || (further && /^(?:of|the|a|an|in|on|to|and)$/.test(token.word)));
}
