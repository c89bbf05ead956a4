// A card with a picture, in a real browser: in the page's colours, as wide as there is room, with words for who does not see it.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPictureDrawer } from '../../src/adapters/png/picture-drawer.ts';
import { browserOrReason, launchBrowser, overflow, violations } from '../browser.ts';
import { ANN, startWebFake, until, type WebFake } from '../fakes/web.ts';

const pageDir = fileURLToPath(new URL('../../dist/page', import.meta.url));
const built = existsSync(path.join(pageDir, 'index.html'));
const reason = browserOrReason() ?? (built ? undefined : 'the page is not built; run npm run build');

/** What a picture element shows. */
interface Shown {
  currentSrc: string;
  naturalWidth: number;
}

describe.skipIf(reason !== undefined)(reason === undefined ? 'a picture' : `a picture (skipped: ${reason})`, () => {
  let browser: Browser;
  let web: WebFake;
  const drawer = createPictureDrawer();

  beforeAll(async () => {
    browser = await launchBrowser();
    web = await startWebFake({ pageDir });
    web.services.taste.qualityPicture = ({ theme, width }) =>
      drawer.draw({ id: 'taste-quality', data }, { theme, width });
    web.services.stats.picture = ({ theme, width }) =>
      drawer.draw({ id: 'listening-clock', data: { period: 'all time', week: [[0, 1, 2]] } }, { theme, width });
    await web.conversations.addMessage(ANN.id, 'web', {
      turn: 'picture',
      role: 'assistant',
      text: 'So well I know you.',
      cards: [
        {
          kind: 'statistic',
          id: 'taste-quality-skips',
          title: 'How well skips are predicted',
          sentence: '',
          table: { columns: ['Predicted by', 'AUC'], rows: [['My model', 0.91]] },
          picture: { id: 'taste-quality', version: 4, alt: 'It says 91 of 100.' },
        },
        {
          kind: 'statistic',
          id: 'listening-clock',
          title: 'Your listening clock',
          sentence: '',
          table: { columns: ['hour', 'plays'], rows: [[1, 1]] },
          picture: { id: 'statistic', statistic: 'listening-clock', alt: 'It says 2 h 2.' },
        },
      ],
      createdAt: new Date(0),
    });
  });
  afterAll(async () => {
    await browser.close();
    await web.stop();
    await drawer.stop();
  });

  const data = {
    from: new Date('2025-01-01T00:00:00Z'),
    to: new Date('2025-02-01T00:00:00Z'),
    plays: 500,
    skips: [
      { name: 'My model', auc: 0.9 },
      { name: 'Always the average', auc: 0.5 },
    ],
  };

  async function open(width: number, colorScheme: 'dark' | 'light'): Promise<Page> {
    const page = await (await browser.newContext({ viewport: { width, height: 800 }, colorScheme })).newPage();
    await page.goto(web.url);
    await page.getByLabel('Token').fill(ANN.token);
    await page.keyboard.press('Enter');
    return page;
  }
  const shown = (page: Page): Promise<Shown> =>
    page.getByAltText('It says 91 of 100.').evaluate((image) => {
      const { currentSrc, naturalWidth } = image as unknown as Shown;
      return { currentSrc, naturalWidth };
    });

  test.each([
    [1180, 'dark', 640],
    [500, 'light', 440],
    [320, 'light', 320],
  ] as const)('in a window %i pixels wide, %s', async (width, scheme, asked) => {
    const page = await open(width, scheme);
    await page.getByAltText('It says 91 of 100.').scrollIntoViewIfNeeded();
    await until(async () => (await shown(page)).naturalWidth > 0);
    const { currentSrc, naturalWidth } = await shown(page);
    expect(currentSrc).toBe(`${web.url}/api/v1/models/me.png?version=4&theme=${scheme}&width=${asked}`);
    // Two device pixels for each; a <source> tells nothing of that, so both count as CSS pixels.
    expect(naturalWidth).toBe(2 * asked);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  test("a statistic's picture stands above its table", async () => {
    const page = await open(500, 'light');
    const image = page.getByAltText('It says 2 h 2.');
    await image.scrollIntoViewIfNeeded();
    const source = (): Promise<string> => image.evaluate((found) => (found as unknown as Shown).currentSrc);
    await until(async () => (await source()) !== '');
    expect(await source()).toBe(`${web.url}/api/v1/stats/listening-clock/me.png?theme=light&width=440`);
    const table = page.getByRole('table', { name: 'Your listening clock' });
    const [above, below] = [await image.boundingBox(), await table.boundingBox()];
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
    await page.context().close();
  });

  test('it changes with the colours of the page', async () => {
    const page = await open(1180, 'dark');
    await page.getByAltText('It says 91 of 100.').waitFor();
    await page.emulateMedia({ colorScheme: 'light' });
    await until(async () => (await shown(page)).currentSrc.includes('theme=light'));
    await page.getByRole('button', { name: /Colours/ }).click();
    await until(async () => (await shown(page)).currentSrc.includes('theme=dark'));
    await page.context().close();
  });
});
