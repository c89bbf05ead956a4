import { expect, test } from 'vitest';
import { formatsOf, headOf, rowsOf } from '../../../../tests/fixtures/history/parse.ts';
import { OTHERS, SAMPLES } from '../../../../tests/fixtures/history/samples.ts';
import { historyFormats, otherFormats } from './index.ts';

const samples = Object.entries(SAMPLES).flatMap(([id, files]) =>
  Object.entries(files).map(([name, content]) => [id, name, content] as const),
);

test('every format has samples', () => {
  expect(Object.keys(SAMPLES).toSorted()).toEqual(historyFormats.map(({ id }) => id).toSorted());
});

test.each(samples)('%s: %s is recognised by this format alone', (id, _, content) => {
  expect(formatsOf(content).map((format) => format.id)).toEqual([id]);
  expect(otherFormats.slice(0, -1).filter((other) => other.recognises(headOf(content)))).toEqual([]);
});

test.each(samples)('%s: %s is read without a reject that is a fault of the reader', async (_, __, content) => {
  const rows = await rowsOf(content);
  const faults = rows.filter((row) => row.kind === 'reject' && /damaged|not a row|cannot be read/.test(row.reason));
  expect(faults).toEqual([]);
});

test.each(Object.entries(OTHERS))('%s is taken by no format', (_, content) => {
  expect(formatsOf(content)).toEqual([]);
});
