import { expect, test, vi } from 'vitest';
import { createUnderWay } from './under-way.ts';

test('a stop waits for what is under way', async () => {
  const { run, end, signal } = createUnderWay(() => undefined);
  let done = false;
  void run(new Promise<void>((resolve) => setTimeout(resolve, 30)).then(() => void (done = true)));
  await end();
  expect(done).toBe(true);
  expect(signal.aborted).toBe(true);
});

test('what fails is told, and stops nothing else', async () => {
  const told = vi.fn();
  const { run, end } = createUnderWay(told);
  await run(Promise.reject(new Error('no')));
  await run(Promise.resolve());
  await end();
  expect(told).toHaveBeenCalledExactlyOnceWith(new Error('no'));
});
