import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createVisibleText, isNoAnswer } from './visible-text.ts';

const shown = (pieces: readonly string[]): string => {
  const visible = createVisibleText();
  return pieces.map((piece) => visible.push(piece)).join('') + visible.end();
};

test('thoughts are left out however they are cut into pieces', () => {
  const text = 'Good <think>secret <b> plan</think>evening, <i>friend</i> 1 < 2';
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: text.length }), { maxLength: 8 }), (cuts) => {
      const edges = [0, ...cuts.toSorted((a, b) => a - b), text.length];
      const pieces = edges.slice(1).map((edge, i) => text.slice(edges[i], edge));
      expect(shown(pieces)).toBe('Good evening, <i>friend</i> 1 < 2');
    }),
  );
});

test('thoughts without an end never come out', () => {
  expect(shown(['<think>still ', 'thinking'])).toBe('');
});

test('what may be a tool call is held back until it is whole', () => {
  const visible = createVisibleText();
  expect(visible.push('{"name": "recommend')).toBe('');
  expect(visible.push('_tracks"}')).toBe('');
  expect(visible.end()).toBe('{"name": "recommend_tracks"}');
});

test.each([
  ['{"name": "x", "arguments": {}}', 'tool_call_as_text'],
  ['```json\n[{"tool": "x"}]', 'tool_call_as_text'],
  ['<tool_call>x</tool_call>', 'tool_call_as_text'],
  ['<!DOCTYPE html><p>', 'not_text'],
  ['<3 you have a good taste', undefined],
  ['{curly} words', undefined],
])('%s is %s', (text, verdict) => {
  expect(isNoAnswer(text)).toBe(verdict);
});
