import { afterEach, expect, test } from 'vitest';
import type { PictureQuestion } from '../../pictures/index.ts';
import type { PictureDrawer } from '../../services/ports.ts';
import { createPictureDrawer } from './picture-drawer.ts';

let drawer: PictureDrawer;
afterEach(() => drawer.stop());

const question: PictureQuestion = {
  id: 'taste-quality',
  data: {
    from: new Date('2025-01-01T00:00:00Z'),
    to: new Date('2025-02-01T00:00:00Z'),
    plays: 500,
    skips: [
      { name: 'My model', auc: 0.9 },
      { name: 'Always the average', auc: 0.5 },
    ],
  },
};
const look = (width: number) => ({ theme: 'dark', width }) as const;
const widthOf = (png: Buffer): number => png.readUInt32BE(16);

test('each gets the picture it asked for, however many ask at once', async () => {
  drawer = createPictureDrawer();
  const widths = [320, 360, 400, 440, 480];
  const pictures = await Promise.all(widths.map((width) => drawer.draw(question, look(width))));
  expect(pictures.map(widthOf)).toEqual(widths.map((width) => 2 * width));
});

test('a picture that cannot be drawn fails alone', async () => {
  drawer = createPictureDrawer();
  const broken = { id: 'no such picture', data: {} } as unknown as PictureQuestion;
  const [bad, good] = await Promise.allSettled([drawer.draw(broken, look(320)), drawer.draw(question, look(320))]);
  expect(bad).toMatchObject({ status: 'rejected', reason: { message: 'drawing a picture failed' } });
  expect(good.status).toBe('fulfilled');
});

test('after a rest the thread is gone, and the next picture starts a new one', async () => {
  drawer = createPictureDrawer({ idleMs: 1 });
  const first = await drawer.draw(question, look(320));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(Buffer.compare(await drawer.draw(question, look(320)), first)).toBe(0);
});

test('stopping fails what is under way and what waits', async () => {
  drawer = createPictureDrawer();
  const ends = Promise.allSettled([1, 2, 3].map(() => drawer.draw(question, look(320))));
  await drawer.stop();
  expect(await ends).toMatchObject(Array.from({ length: 3 }, () => ({ reason: { message: 'drawing ended' } })));
});
