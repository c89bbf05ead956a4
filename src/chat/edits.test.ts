import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createEdits } from './edits.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Edits that take a while, and when each of them was begun and done, ms. */
function watched(takes: number): { edit(text: string): () => Promise<void>; log: [string, number, number][] } {
  const start = Date.now();
  const log: [string, number, number][] = [];
  let open = 0;
  return {
    log,
    edit: (text) => async () => {
      const began = Date.now() - start;
      expect(++open).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, takes));
      open--;
      log.push([text, began, Date.now() - start]);
    },
  };
}

test('edits are apart, never two at once, and the newest text replaces what waits', async () => {
  const { edit, log } = watched(300);
  const edits = createEdits(() => undefined);
  for (let i = 0; i < 20; i++) {
    edits.show(edit(`text ${i}`));
    await vi.advanceTimersByTimeAsync(100);
  }
  const ended = edits.end();
  await vi.advanceTimersByTimeAsync(5000);
  await ended;
  expect(log).toEqual([
    ['text 3', 400, 700],
    ['text 18', 1900, 2200],
  ]);
});

test('a quick answer is not preceded by a draft', async () => {
  const { edit, log } = watched(50);
  const edits = createEdits(() => undefined);
  edits.show(edit('half'));
  await vi.advanceTimersByTimeAsync(200);
  await edits.end();
  await vi.advanceTimersByTimeAsync(5000);
  expect(log).toEqual([]);
});

test('the end waits until the message may be edited again, and nothing is shown after it', async () => {
  const { edit, log } = watched(100);
  const edits = createEdits(() => undefined);
  edits.show(edit('half'));
  await vi.advanceTimersByTimeAsync(450);
  edits.show(edit('more'));
  let ended = false;
  void edits.end().then(() => (ended = true));
  edits.show(edit('too late'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(ended).toBe(false);
  await vi.advanceTimersByTimeAsync(250);
  expect(ended).toBe(true);
  await vi.advanceTimersByTimeAsync(5000);
  expect(log).toEqual([['half', 400, 500]]);
});

test('after a pause an edit is made at once', async () => {
  const { edit, log } = watched(50);
  const edits = createEdits(() => undefined);
  edits.show(edit('a'));
  await vi.advanceTimersByTimeAsync(3000);
  edits.show(edit('b'));
  await vi.advanceTimersByTimeAsync(3000);
  expect(log).toEqual([
    ['a', 400, 450],
    ['b', 3000, 3050],
  ]);
});

test('an edit that fails is told and does not stop the next', async () => {
  const { edit, log } = watched(50);
  const failed: unknown[] = [];
  const edits = createEdits((error) => failed.push(error));
  edits.show(async () => {
    throw new Error('no');
  });
  await vi.advanceTimersByTimeAsync(400);
  edits.show(edit('b'));
  await vi.advanceTimersByTimeAsync(2000);
  expect(failed).toHaveLength(1);
  expect(log).toEqual([['b', 1600, 1650]]);
});
