import { storableText } from './storable.ts';

// Arrays in PostgreSQL's text form ("Array Value Input Syntax", chapter 8.15). The driver's own conversion takes several times
// as long, on the thread that answers requests.

/** For `int[]`, `bigint[]` and float arrays. */
export function numberArray(numbers: { join(separator: string): string }): string {
  return `{${numbers.join(',')}}`;
}

export function textArray(texts: readonly (string | null)[]): string {
  return `{${texts.map(quote).join(',')}}`;
}

const NEEDS_ESCAPE = /["\\]/;

function quote(text: string | null): string {
  if (text === null) return 'NULL';
  const safe = storableText(text);
  return NEEDS_ESCAPE.test(safe) ? `"${safe.replaceAll(/["\\]/g, String.raw`\$&`)}"` : `"${safe}"`;
}
