import { expect, test, vi } from 'vitest';
import { createKeptPictures } from './kept-pictures.ts';

const picture = (bytes: number): Buffer => Buffer.alloc(bytes, 1);

function setUp(mostBytes = 1000) {
  let at = 0;
  const kept = createKeptPictures({ now: () => new Date(at) }, { mostBytes, maxAgeMs: 100 });
  const draw = vi.fn(async () => picture(400));
  return { kept, draw, later: (ms: number) => void (at += ms) };
}

test('asked for again, or twice at once, a picture is drawn once', async () => {
  const { kept, draw } = setUp();
  const [one, two] = await Promise.all([kept.get('a', draw), kept.get('a', draw)]);
  expect(one).toBe(two);
  expect(await kept.get('a', draw)).toBe(one);
  expect(draw).toHaveBeenCalledTimes(1);
});

test('after a while it is drawn anew', async () => {
  const { kept, draw, later } = setUp();
  await kept.get('a', draw);
  later(99);
  await kept.get('a', draw);
  expect(draw).toHaveBeenCalledTimes(1);
  later(1);
  await kept.get('a', draw);
  expect(draw).toHaveBeenCalledTimes(2);
});

test('what was not asked for the longest makes room', async () => {
  const { kept, draw } = setUp();
  await kept.get('a', draw);
  await kept.get('b', draw);
  await kept.get('a', draw);
  await kept.get('c', draw); // 1,200 bytes: b has to go
  expect(draw).toHaveBeenCalledTimes(3);
  await kept.get('a', draw);
  await kept.get('c', draw);
  expect(draw).toHaveBeenCalledTimes(3);
  await kept.get('b', draw);
  expect(draw).toHaveBeenCalledTimes(4);
});

test('a failure is told and not kept', async () => {
  const { kept, draw } = setUp();
  const failing = vi.fn(async () => Promise.reject(new Error('no ink')));
  await expect(Promise.all([kept.get('a', failing), kept.get('a', failing)])).rejects.toThrow('no ink');
  expect(failing).toHaveBeenCalledTimes(1);
  expect(await kept.get('a', draw)).toHaveLength(400);
});

test('a picture larger than all room is given out and not kept', async () => {
  const { kept } = setUp(100);
  const draw = vi.fn(async () => picture(400));
  expect(await kept.get('a', draw)).toHaveLength(400);
  await kept.get('a', draw);
  expect(draw).toHaveBeenCalledTimes(2);
});
