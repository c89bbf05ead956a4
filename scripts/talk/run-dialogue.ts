import { isDeepStrictEqual } from 'node:util';
import type { Card } from '../../src/chat/message.ts';
import type { Slots } from '../../src/domain/slots.ts';
import type { Dialogue, DialogueTurn, Tool } from './dialogue.ts';
import type { Call, TalkingListener } from './listener.ts';

/** What came of one turn. */
export interface TurnResult {
  readonly turn: DialogueTurn;
  readonly text: string;
  readonly cards: readonly Card[];
  readonly calls: readonly Call[];
  /** Until the first word, and until the whole answer, ms. */
  readonly firstMs: number;
  readonly wholeMs: number;
  /** What is not as it has to be, in words; none when all is well. */
  readonly faults: readonly string[];
}

/** Holds a dialogue, turn by turn, in a conversation of its own. */
export async function runDialogue(listener: TalkingListener, { name, turns }: Dialogue): Promise<TurnResult[]> {
  const results: TurnResult[] = [];
  for (const [i, turn] of turns.entries()) {
    const begun = performance.now();
    let first: number | undefined;
    let text = '';
    let cards: readonly Card[] = [];
    listener.takeCalls();
    const question = { user: listener.user, conversation: name, turn: `${name} ${i}`, text: turn.say };
    for await (const event of listener.agent.reply(question)) {
      if (event.type === 'delta' || event.type === 'final') first ??= performance.now() - begun;
      if (event.type === 'final') ({ text, cards } = event);
    }
    const wholeMs = performance.now() - begun;
    const calls = listener.takeCalls();
    results.push({ turn, text, cards, calls, firstMs: first ?? wholeMs, wholeMs, faults: faultsOf(turn, text, calls) });
  }
  return results;
}

/** The same tool called again and again is one use of it: a model may look twice. */
const distinct = (calls: readonly Call[]): Tool[] => [...new Set(calls.map(({ tool }) => tool))];

function faultsOf(turn: DialogueTurn, text: string, calls: readonly Call[]): string[] {
  const faults: string[] = [];
  if (text.trim() === '') faults.push('no words');
  if (turn.tools && !isDeepStrictEqual(distinct(calls), [...turn.tools]))
    faults.push(`tools ${distinct(calls).join(', ') || 'none'} instead of ${turn.tools.join(', ') || 'none'}`);
  const slots: Slots = calls.at(-1)?.slots ?? {};
  for (const [slot, value] of Object.entries(turn.slots ?? {})) {
    const given = slots[slot as keyof Slots];
    if (!isDeepStrictEqual(given, value))
      faults.push(`${slot} is ${JSON.stringify(given)}, not ${JSON.stringify(value)}`);
  }
  for (const slot of turn.without ?? [])
    if (slots[slot] !== undefined) faults.push(`${slot} is ${JSON.stringify(slots[slot])}`);
  if (turn.says && !turn.says.test(text)) faults.push(`the answer does not say ${String(turn.says)}: ${text}`);
  return faults;
}
