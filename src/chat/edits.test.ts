import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createEdits } from './edits.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('edits are apart, never two at once, and the newest text replaces what waits', async () => {
  const shown: [string, number][] = [];
  let open = 0;
  const start = Date.now();
  const edits = createEdits(
    async (text) => {
      expect(++open).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 300));
      open--;
      shown.push([text, Date.now() - start]);
    },
    () => undefined,
  );
  for (let i = 0; i < 20; i++) {
    edits.show(`text ${i}`);
    await vi.advanceTimersByTimeAsync(100);
  }
  await edits.end();
  edits.show('too late');
  await vi.advanceTimersByTimeAsync(5000);
  expect(shown.map(([, at]) => at)).toEqual([300, 1800]);
  expect(shown[0]?.[0]).toBe('text 0');
  expect(shown[1]?.[0]).toMatch(/^text 1[45]$/);
});

test('an edit that fails is told and does not stop the next', async () => {
  const failed: unknown[] = [];
  const shown: string[] = [];
  const edits = createEdits(
    async (text) => {
      if (text === 'a') throw new Error('no');
      shown.push(text);
    },
    (error) => failed.push(error),
  );
  edits.show('a');
  await vi.advanceTimersByTimeAsync(10);
  edits.show('b');
  await vi.advanceTimersByTimeAsync(2000);
  await edits.end();
  expect(failed).toHaveLength(1);
  expect(shown).toEqual(['b']);
});
