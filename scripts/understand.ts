// npm run understand -- [--json] ["a request" …]: what these mean; without any, reads lines of JSON { "text", "history"? } and prints what each means: { intent, slots, ms }.
// `history` is what was said before, oldest first: texts, or messages { role, text } of which those of the assistant are passed over.
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { understandDialogue } from '../src/understanding/understand-dialogue.ts';

const Said = z.union([
  z.string(),
  z.object({ role: z.string().default('user'), text: z.string().optional(), content: z.string().optional() }),
]);
const Line = z.object({ text: z.string(), history: z.array(Said).default([]) });

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const now = new Date();
const { timeZone: timezone } = Intl.DateTimeFormat().resolvedOptions();
const noNames: readonly string[] = [];
let broken = 0;
// The first request builds the indexes of the lexicon.
understandDialogue({ text: 'something calm like Nina Simone', knownArtists: noNames, now, timezone }, []);

const lines =
  positionals.length > 0
    ? positionals.map((text) => JSON.stringify({ text }))
    : createInterface({ input: process.stdin, crlfDelay: Infinity });
for await (const line of lines) {
  if (line.trim() === '') continue;
  const question = read(line);
  if (!question) {
    broken += 1;
    console.log(
      values.json ? JSON.stringify({ error: 'not a line of JSON with a text' }) : 'not a line of JSON with a text',
    );
    continue;
  }
  const begun = performance.now();
  const { intent, slots } = understandDialogue(
    { text: question.text, knownArtists: noNames, now, timezone },
    textsOf(question.history),
  );
  const ms = Math.round((performance.now() - begun) * 1000) / 1000;
  console.log(
    values.json
      ? JSON.stringify({ intent, slots, ms })
      : `${question.text}\n  ${intent} ${JSON.stringify(slots)} (${ms} ms)`,
  );
}
if (broken > 0) process.exitCode = 1;

function read(line: string): z.infer<typeof Line> | undefined {
  try {
    return Line.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

function textsOf(history: readonly z.infer<typeof Said>[]): string[] {
  return history.flatMap((said) => {
    if (typeof said === 'string') return [said];
    return said.role === 'assistant' || said.role === 'system' ? [] : [said.text ?? said.content ?? ''];
  });
}
