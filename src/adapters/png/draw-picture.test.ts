import { createCanvas, loadImage } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import type { PictureQuestion } from '../../pictures/index.ts';
import { lineHeight, widthOf, type Weight } from '../../pictures/lettering.ts';
import { FONT, THEMES } from '../../pictures/theme.ts';
import { drawPicture } from './draw-picture.ts';
import { encodePng } from './encode-png.ts';

const question: PictureQuestion = {
  id: 'taste-quality',
  data: {
    from: new Date('2023-05-16T05:43:00Z'),
    to: new Date('2024-09-26T05:55:54Z'),
    plays: 6489,
    skips: [
      { name: 'My model', auc: 0.9099 },
      { name: 'The last few plays', auc: 0.802 },
      { name: "The track's own skip rate", auc: 0.66 },
      { name: "The artist's own skip rate", auc: 0.64 },
      { name: 'Always the average', auc: 0.5 },
    ],
    offBy: 0.016,
    promises: Array.from({ length: 10 }, (_, bin) => ({ predicted: bin / 10 + 0.05, observed: bin / 10, share: 0.1 })),
    months: [
      { name: 'My ranking', recall50: 0.5592 },
      { name: 'Most played', recall50: 0.3427 },
    ],
  },
};

/** Shares of the pixels that are of this colour. */
async function sharesOf(png: Buffer, ...colors: string[]): Promise<number[]> {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return colors.map((hex) => {
    const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    let count = 0;
    for (let at = 0; at < data.length; at += 4) {
      if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) count++;
    }
    return count / (image.width * image.height);
  });
}

test.each([
  ['dark', 360, 720],
  ['light', 360, 720],
  ['dark', 640, 1280],
  ['light', 1180, 1770],
] as const)('%s, %i pixels wide: sharp, small, and something is on it', async (theme, width, pixels) => {
  const png = await drawPicture(question, { theme, width });
  expect(png.length).toBeLessThan(250_000);
  const image = await loadImage(png);
  expect(image.width).toBe(pixels);
  expect(image.height).toBeGreaterThan(pixels / 3);
  const { panel, text, plain, rail } = THEMES[theme];
  const [panels = 0, ...others] = await sharesOf(png, panel, text, plain, rail);
  expect(panels).toBeGreaterThan(0.3);
  for (const share of others) expect(share).toBeGreaterThan(0.002);
});

const week = Array.from({ length: 7 }, (_, day) => Array.from({ length: 24 }, (_, hour) => (day * hour) % 9));
const statistics: PictureQuestion[] = [
  {
    id: 'top-list',
    data: {
      what: 'artists',
      period: 'all time',
      allPlays: 90,
      entries: ['Björk', 'فيروز', '夜に駆ける', '🎸🔥'].map((name, index) => ({
        name,
        tracks: 1,
        plays: 30 - index,
        minutes: 90,
      })),
    },
  },
  { id: 'listening-clock', data: { period: 'all time', week } },
  {
    id: 'skip-list',
    data: {
      period: 'all time',
      starts: 9,
      skipped: 5,
      tracks: ['Jóga', 'Hyperballad'].map((title) => ({ title, artist: 'Björk', starts: 9, skipped: 5 })),
    },
  },
  {
    id: 'totals',
    data: {
      period: 'all time',
      plays: 90,
      minutes: 300,
      tracks: 4,
      artists: 4,
      days: 3,
      course: [3, 7, 2].map((value, index) => ({ label: `${index + 1} Oct`, value })),
      courseBy: 'day',
    },
  },
];

test.each(statistics)('$id: a PNG as wide as asked for, with text and what it is about', async (statistic) => {
  for (const [theme, width, pixels] of [
    ['dark', 360, 720],
    ['light', 1200, 1800],
  ] as const) {
    const png = await drawPicture(statistic, { theme, width });
    expect(png.length).toBeLessThan(250_000);
    expect((await loadImage(png)).width).toBe(pixels);
    const { text, accent, steps } = THEMES[theme];
    const [letters = 0, ...about] = await sharesOf(png, text, accent[0], accent[1], steps[4]);
    expect(letters).toBeGreaterThan(0.002);
    expect(about.reduce((sum, share) => sum + share, 0)).toBeGreaterThan(0.0005);
    expect(Buffer.compare(await drawPicture(statistic, { theme, width }), png)).toBe(0);
  }
});

test('the same question gives the same bytes', async () => {
  const [one, two] = [
    await drawPicture(question, { theme: 'dark', width: 400 }),
    await drawPicture(question, { theme: 'dark', width: 400 }),
  ];
  expect(Buffer.compare(one, two)).toBe(0);
});

test('a long list stays small', async () => {
  const entries = Array.from({ length: 100 }, (_, index) => ({
    name: `Godspeed You! Black Emperor ${index}`,
    tracks: index + 1,
    plays: 300 - index,
    minutes: 9000,
  }));
  const long: PictureQuestion = { id: 'top-list', data: { what: 'artists', period: '2019', allPlays: 9000, entries } };
  for (const width of [320, 640, 720, 1200]) {
    expect((await drawPicture(long, { theme: 'dark', width })).length).toBeLessThan(250_000);
  }
});

test('two at once do not disturb each other', async () => {
  const looks = [
    { theme: 'dark', width: 360 },
    { theme: 'light', width: 500 },
  ] as const;
  const alone = [await drawPicture(question, looks[0]), await drawPicture(question, looks[1])];
  const together = await Promise.all(looks.map((look) => drawPicture(question, look)));
  expect(together.map((png, index) => png.equals(alone[index] ?? png))).toEqual([true, true]);
});

test.each([400, 500, 600, 700] as Weight[])('lines of weight %i are no wider than they were taken for', (weight) => {
  const context = createCanvas(1, 1).getContext('2d');
  context.font = `${weight} 20px ${FONT}`;
  const sentences = [
    '91 of 100 pairs in the right order; the best plain guess gets 80',
    'How well I know your taste: 6,489 plays that I had never seen, 16 May 2023 – 26 Sept 2024',
    "The track's own skip rate · “Łódź” & Motörhead + ÁÐþÆ",
    'Кино — Группа крови, Ξένια Γεωργία',
    '夜に駆ける 아이유 밤편지 晴天',
    'WWW MMM @@@ %%% ---- .... illicit fjord',
  ];
  for (const sentence of sentences) {
    const { width } = context.measureText(sentence);
    const taken = widthOf(sentence, { size: 20, weight });
    expect([sentence, taken >= width * 0.99]).toEqual([sentence, true]);
    // Close enough, where the letters are in our own font.
    if (!/\p{Script=Han}/u.test(sentence)) expect(taken).toBeLessThan(width * 1.45);
  }
  expect(lineHeight({ size: 20, weight })).toBe(26);
});

test('a file holds exactly the pixels it was made of', async () => {
  const size = { width: 7, height: 5 };
  const pixels = Uint8ClampedArray.from({ length: 7 * 5 * 4 }, (_, at) => (at % 4 === 3 ? 255 : (at * 37) % 256));
  const image = await loadImage(await encodePng(pixels, size));
  const context = createCanvas(7, 5).getContext('2d');
  context.drawImage(image, 0, 0);
  expect([...context.getImageData(0, 0, 7, 5).data]).toEqual([...pixels]);
});
