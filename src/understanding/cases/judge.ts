import { isDeepStrictEqual } from 'node:util';
import type { Understood } from '../question.ts';

/** How often a value was found, missed, or read where it was not meant: precision is found / (found + wrong), recall found / (found + missed). */
export interface Judged {
  found: number;
  missed: number;
  wrong: number;
}

/** What was meant beside what was read, by intent and by slot. A slot with another value counts as missed and as wrong. */
export function judge(answers: readonly { meant: Understood; read: Understood }[]): {
  intents: ReadonlyMap<string, Judged>;
  slots: ReadonlyMap<string, Judged>;
} {
  const intents = new Map<string, Judged>();
  const slots = new Map<string, Judged>();
  for (const { meant, read } of answers) {
    note(intents, meant.intent, meant.intent === read.intent ? 'found' : 'missed');
    if (meant.intent !== read.intent) note(intents, read.intent, 'wrong');
    const [wanted, got] = [new Map(Object.entries(meant.slots)), new Map(Object.entries(read.slots))];
    for (const slot of new Set([...wanted.keys(), ...got.keys()])) {
      if (isDeepStrictEqual(wanted.get(slot), got.get(slot))) note(slots, slot, 'found');
      else {
        if (wanted.has(slot)) note(slots, slot, 'missed');
        if (got.has(slot)) note(slots, slot, 'wrong');
      }
    }
  }
  return { intents, slots };
}

function note(list: Map<string, Judged>, key: string, what: keyof Judged): void {
  const judged = list.get(key) ?? { found: 0, missed: 0, wrong: 0 };
  judged[what] += 1;
  list.set(key, judged);
}
