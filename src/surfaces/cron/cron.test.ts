import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Log } from '../../services/ports.ts';
import { createCronSurface } from './index.ts';

const quiet: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

test('a job runs by its schedule and again after a failure, never beside itself, and not after the stop', async () => {
  const errors: object[] = [];
  let begun = 0;
  let running = 0;
  const cron = createCronSurface({
    log: { ...quiet, error: (data) => void errors.push(data) },
    jobs: [
      {
        name: 'every second',
        cron: '* * * * * *',
        run: async () => {
          begun++;
          expect(++running).toBe(1);
          await sleep(begun === 2 ? 1500 : 0);
          running--;
          if (begun === 1) throw new Error('odd');
        },
      },
    ],
  });
  cron.start();
  while (begun < 3) await sleep(50);
  await cron.stop();
  expect(errors).toMatchObject([{ job: 'every second', err: { message: 'odd' } }]);
  const then = begun;
  await sleep(1200);
  expect(begun).toBe(then);
});
