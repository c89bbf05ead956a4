// npm run eval:talk -- [--json] [--name PART]: holds the scripted dialogues with the built-in understanding, or with the language
// model that OPENAI_BASE_URL and OPENAI_API_KEY name, and tells what was understood, by slot and language, and how long it took.
import { parseArgs } from 'node:util';
import { dialogues } from './talk/dialogues/index.ts';
import { openTalkingListener } from './talk/listener.ts';
import { runDialogue, type TurnResult } from './talk/run-dialogue.ts';
import { table } from './lib/text-table.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, name: { type: 'string' } } });
const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl, OPENAI_MODEL: model } = process.env;
const chosen = dialogues.filter(({ name }) => values.name === undefined || name.includes(values.name));
const listener = await openTalkingListener({ apiKey, baseUrl, model: model ?? 'gpt-5-mini' });
try {
  const rows: (TurnResult & { language: string; dialogue: string })[] = [];
  for (const dialogue of chosen) {
    for (const result of await runDialogue(listener, dialogue))
      rows.push({ ...result, language: dialogue.language, dialogue: dialogue.name });
  }
  const summary = summarise(rows);
  if (values.json) console.log(JSON.stringify(summary));
  else print(rows, summary);
  if (summary.right < summary.turns) process.exitCode = 1;
} finally {
  await listener.close();
}

interface Summary {
  readonly model: string;
  readonly turns: number;
  readonly right: number;
  readonly languages: Record<string, { turns: number; right: number }>;
  readonly slots: Record<string, { asked: number; right: number }>;
  readonly firstMs: { p50: number; p95: number };
  readonly wholeMs: { p50: number; p95: number };
}

function summarise(rows: readonly (TurnResult & { language: string })[]): Summary {
  const languages: Summary['languages'] = {};
  const slots: Summary['slots'] = {};
  for (const { language, faults, turn } of rows) {
    const of = (languages[language] ??= { turns: 0, right: 0 });
    of.turns += 1;
    if (faults.length === 0) of.right += 1;
    for (const slot of Object.keys(turn.slots ?? {})) {
      const count = (slots[slot] ??= { asked: 0, right: 0 });
      count.asked += 1;
      if (!faults.some((fault) => fault.startsWith(`${slot} is`))) count.right += 1;
    }
  }
  return {
    model: listener.agent.modelName,
    turns: rows.length,
    right: rows.filter(({ faults }) => faults.length === 0).length,
    languages,
    slots,
    firstMs: quantiles(rows.map(({ firstMs }) => firstMs)),
    wholeMs: quantiles(rows.map(({ wholeMs }) => wholeMs)),
  };
}

function quantiles(values: number[]): { p50: number; p95: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number): number =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0);
  return { p50: at(0.5), p95: at(0.95) };
}

function print(rows: readonly (TurnResult & { dialogue: string })[], summary: Summary): void {
  for (const { dialogue, turn, faults } of rows)
    for (const fault of faults) console.log(`${dialogue} | ${turn.say} | ${fault}`);
  console.log(`${summary.right} of ${summary.turns} turns as they should be, by ${summary.model}`);
  console.log(
    table(
      ['language', 'turns', 'right'],
      Object.entries(summary.languages).map(([language, { turns, right }]) => [language, String(turns), String(right)]),
    ),
  );
  console.log(
    table(
      ['slot', 'asked', 'right'],
      Object.entries(summary.slots).map(([slot, { asked, right }]) => [slot, String(asked), String(right)]),
    ),
  );
  console.log(
    `first word p50 ${summary.firstMs.p50} ms, p95 ${summary.firstMs.p95} ms; whole answer p50 ${summary.wholeMs.p50} ms, p95 ${summary.wholeMs.p95} ms`,
  );
}
