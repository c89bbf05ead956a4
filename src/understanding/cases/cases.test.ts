import { describe, expect, test } from 'vitest';
import { understandDialogue } from '../understand-dialogue.ts';
import type { Case } from './case.ts';
import { dialogues } from './dialogues.ts';
import { judge, type Judged } from './judge.ts';
import { questions } from './questions.ts';
import { remarks } from './remarks.ts';
import { requests } from './requests.ts';
import { sayings } from './sayings.ts';
import { turns } from './turns.ts';
import { talk } from './talk.ts';

const now = new Date('2026-11-22T20:00:00Z');
const nobody: readonly string[] = [];

const subjects: readonly (readonly [string, readonly Case[]])[] = [
  ['a wish', requests],
  ['a remark', remarks],
  ['other talk', talk],
  ['another wish', sayings],
  ['a turn of a talk', turns],
  ['a dialogue', dialogues],
  ['a question', questions],
];
const all = subjects.flatMap(([, cases]) => cases);
const read = (one: Case) => {
  const question = { text: one.text, knownArtists: nobody, now, timezone: 'Europe/Berlin' };
  const { intent, slots } = understandDialogue(question, one.history ?? []);
  return { intent, slots };
};

describe.each(subjects)('%s', (_, cases) => {
  test.each(cases.map((one) => [[...(one.history ?? []), one.text].join(' / '), one] as const))('%s', (_name, one) => {
    expect(read(one)).toEqual({ intent: one.intent, slots: one.slots });
  });
});

test('there are enough of them, and none twice', () => {
  const keys = all.map(({ text, history }) => JSON.stringify([history, text]));
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.length).toBeGreaterThanOrEqual(450);
});

test('every intent and slot that was meant is found, and none that was not', () => {
  const judged = judge(all.map((one) => ({ meant: one, read: read(one) })));
  const faulty = (list: ReadonlyMap<string, Judged>): unknown[] =>
    [...list].filter(([, { found, missed, wrong }]) => missed + wrong > 0 || found === 0);
  expect(faulty(judged.intents)).toEqual([]);
  expect(faulty(judged.slots)).toEqual([]);
  expect(judged.intents.size).toBe(18);
});
