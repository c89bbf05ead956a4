import { expect, test } from 'vitest';
import { createFakeLog } from '../../tests/fakes/services.ts';
import { createConnecting, type Connecting } from './connecting.ts';

/** A platform that fails in these ways before it answers, and what was told. */
function platformThat(...failures: ('away' | 'refuses')[]): { connecting: Connecting; tried(): number } {
  let tried = 0;
  const connecting = createConnecting(
    { log: createFakeLog(), platform: 'slack' },
    {
      open: async (signal) => {
        signal.throwIfAborted();
        const failure = failures[tried++];
        if (failure) throw new Error(failure);
        return {};
      },
      isRefused: (error) => error instanceof Error && error.message === 'refuses',
      refused: 'the token is refused',
      unreachable: 'nobody answers',
      waits: [1],
    },
  );
  return { connecting, tried: () => tried };
}

test('where nobody answers, the start goes on without it, and the platform is tried until it answers', async () => {
  const { connecting, tried } = platformThat('away', 'away', 'away');
  expect(connecting.state()).toBe('connecting');
  await connecting.start();
  expect(connecting.state()).toBe('nobody answers');
  await expect.poll(() => connecting.state()).toBe('ok');
  expect(tried()).toBe(4);
  await connecting.stop();
});

test('a refusal ends the start, and nothing is tried again', async () => {
  const { connecting, tried } = platformThat('refuses');
  await expect(connecting.start()).rejects.toThrow('the token is refused');
  await connecting.stop();
  expect(connecting.state()).toBe('the token is refused');
  expect(tried()).toBe(1);
});

test('a refusal that comes later ends the trying, and stands in the state', async () => {
  const { connecting, tried } = platformThat('away', 'refuses');
  await connecting.start();
  await expect.poll(() => connecting.state()).toBe('the token is refused');
  await connecting.stop();
  expect(tried()).toBe(2);
});

test('what is lost is opened again at once', async () => {
  const { connecting, tried } = platformThat();
  await connecting.start();
  connecting.lost();
  expect(connecting.state()).toBe('nobody answers');
  await expect.poll(() => connecting.state()).toBe('ok');
  expect(tried()).toBe(2);
  await connecting.stop();
  connecting.lost();
  expect(tried()).toBe(2);
});
