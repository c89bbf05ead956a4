import type { Previous } from './question.ts';
import { createUtterance } from './utterance.ts';

/** Positions of the tracks whose titles are said; remarks behind a title (" - Remastered") need not be. */
export function titleRefs(line: string, previous: Previous | undefined): number[] {
  const refs: number[] = [];
  for (const [i, { title }] of (previous?.results ?? []).entries()) {
    const key = createUtterance(title.replace(/\s[-(].*$/, '')).line;
    if (key.length >= 4 && ` ${line} `.includes(` ${key} `)) refs.push(i + 1);
  }
  return refs;
}
