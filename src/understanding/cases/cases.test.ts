import { describe, expect, test } from 'vitest';
import { understandDialogue } from '../understand-dialogue.ts';
import { remarks } from './remarks.ts';
import { requests } from './requests.ts';
import { talk } from './talk.ts';

const now = new Date('2026-11-22T20:00:00Z');
const nobody: readonly string[] = [];

describe.each([
  ['a wish', requests],
  ['a remark', remarks],
  ['other talk', talk],
] as const)('%s', (_, cases) => {
  test.each(cases.map((one) => [[...(one.history ?? []), one.text].join(' / '), one] as const))('%s', (_name, one) => {
    const question = { text: one.text, knownArtists: nobody, now, timezone: 'Europe/Berlin' };
    const { intent, slots } = understandDialogue(question, one.history ?? []);
    expect({ intent, slots }).toEqual({ intent: one.intent, slots: one.slots });
  });
});

test('there are enough of them, and none twice', () => {
  const keys = [...requests, ...remarks, ...talk].map(({ text, history }) => JSON.stringify([history, text]));
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.length).toBeGreaterThanOrEqual(300);
});
