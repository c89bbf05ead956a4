// What a person does on the first day, in a real browser on the built product.
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { browserOrReason, launchBrowser, overflow, violations } from '../browser.ts';
import { until } from '../fakes/web.ts';
import { runScript, startProduct, temporaryFolder, type Folder, type Product } from '../product.ts';

const reason = browserOrReason();
const title = reason === undefined ? 'in a browser' : `in a browser (skipped: ${reason})`;

describe.skipIf(reason !== undefined)(title, () => {
  let browser: Browser;
  let folder: Folder;
  /** Whatever a test started, also when it failed half way. */
  const started: Product[] = [];
  const start = async (env: Readonly<Record<string, string>>): Promise<Product> => {
    const product = await startProduct(env);
    started.push(product);
    return product;
  };
  afterEach(async () => {
    await Promise.all(started.splice(0).map((product) => product.kill()));
  });
  beforeAll(async () => {
    browser = await launchBrowser();
    folder = await temporaryFolder();
  });
  afterAll(async () => {
    await browser.close();
    await folder.remove();
  });

  test('drop a file, see the report, ask, like; a reload and kill -9 lose nothing', async () => {
    const history = path.join(folder.path, 'my history.json');
    await runScript('sample', ['--plays', '4000', '--seed', '11', '--out', history], {});
    const env = { DATA_DIR: path.join(folder.path, 'data') };
    let product: Product = await start(env);
    const { port } = new URL(product.url);

    const context = await browser.newContext({
      colorScheme: 'dark',
      viewport: { width: 1180, height: 800 },
      timezoneId: 'Europe/Berlin',
    });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (entry) => {
      if (entry.type() === 'error' && !/ERR_CONNECTION|ERR_INCOMPLETE|ERR_EMPTY/.test(entry.text()))
        faults.push(entry.text());
    });
    await page.goto(product.url);
    await page.getByRole('button', { name: 'Try it with a sample listener' }).waitFor();
    expect(await violations(page)).toEqual([]);

    // A real drop: the file travels in a DataTransfer made inside the page. The line is slow, and the server dies on the way.
    const line = await context.newCDPSession(page);
    const speed = { offline: false, latency: 5, downloadThroughput: -1 };
    await line.send('Network.emulateNetworkConditions', { ...speed, uploadThroughput: 400_000 });
    const content = await readFile(history, 'utf8');
    const transfer = await page.evaluateHandle((text) => {
      const made = new (
        globalThis as unknown as { DataTransfer: new () => { items: { add(file: File): void } } }
      ).DataTransfer();
      made.items.add(new File([text], 'my history.json', { type: 'application/json' }));
      return made;
    }, content);
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
    await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
    await page.getByRole('heading', { name: 'Receiving the file…' }).waitFor();
    await until(async () => (await bytesIn(env.DATA_DIR)) > 50_000);
    await product.kill();
    const kept = await bytesIn(env.DATA_DIR);
    expect(kept).toBeLessThan(content.length);
    await page.getByRole('heading', { name: 'Waiting for the connection…' }).waitFor();
    const goesOnAt = page.waitForRequest((request) => request.method() === 'PATCH');
    await line.send('Network.emulateNetworkConditions', { ...speed, uploadThroughput: -1 });
    product = await start({ ...env, PORT: port });
    expect(Number((await goesOnAt).headers()['upload-offset'])).toBe(kept);
    await page.getByRole('heading', { name: /^I found [\d,]+ plays/ }).waitFor({ timeout: 60_000 });
    expect(await violations(page)).toEqual([]);
    await page.locator('.import').getByRole('button', { name: 'Import' }).click();
    await page.getByRole('heading', { name: 'Your history is in' }).waitFor();
    expect(await bytesIn(env.DATA_DIR)).toBe(0);
    await page.reload();
    await page.getByRole('heading', { name: 'Your history is in' }).waitFor();
    const figures = await page.locator('.report tbody td').allTextContents();
    const number = (text: string): number => Number(text.replaceAll(/\D/g, ''));
    const rows = number((await page.locator('.report tfoot td').textContent()) ?? '');
    expect(rows).toBe(4000);
    expect(figures.map(number).reduce((sum, part) => sum + part, 0)).toBe(rows);
    expect(await violations(page)).toEqual([]);

    // By keyboard alone.
    await page.getByLabel('Your question').focus();
    await page.keyboard.type('upbeat songs I have not heard for a while');
    await page.keyboard.press('Enter');
    await page.locator('.tracks li').first().waitFor();
    await page.locator('.msg.busy').waitFor({ state: 'detached' });
    const titles = await page.locator('.tracks .title').allTextContents();
    expect(titles.length).toBeGreaterThanOrEqual(5);
    // Two artists may have a song of the same name; the same song never stands twice.
    const artists = await page.locator('.tracks .artist').allTextContents();
    expect(new Set(titles.map((title, i) => `${title} – ${artists[i]}`)).size).toBe(titles.length);
    for (const why of await page.locator('.tracks .why').allTextContents()) expect(why).not.toBe('');
    expect(await page.locator('[role=status]').textContent()).toContain(titles[0]);
    expect(await violations(page)).toEqual([]);

    const like = page.getByRole('button', { name: /^Like / }).first();
    await like.click();
    await page.waitForFunction(() => {
      const { document } = globalThis as unknown as {
        document: { querySelector(query: string): { textContent: string } | null };
      };
      return document.querySelector('[role=status]')?.textContent.startsWith('You like');
    });

    const stillThere = async (): Promise<void> => {
      await page.locator('.tracks li').first().waitFor();
      expect(await page.locator('.msg.user').allTextContents()).toEqual([expect.stringContaining('upbeat songs')]);
      expect(await page.locator('.tracks .title').allTextContents()).toEqual(titles);
      expect(
        await page
          .getByRole('button', { name: /^Like / })
          .first()
          .getAttribute('aria-pressed'),
      ).toBe('true');
    };
    await page.reload();
    await stillThere();

    await product.kill();
    product = await start({ ...env, PORT: port });
    await page.reload();
    await stillThere();

    await page.getByLabel('Your question').fill('what do I like?');
    await page.keyboard.press('Enter');
    await page.locator('.msg.busy').waitFor({ state: 'detached' });
    await page.locator('.msg.assistant').nth(1).waitFor();
    expect(faults).toEqual([]);
    await context.close();
    await product.stop();
  }, 180_000);

  test.each([
    ['dark', 1180],
    ['light', 1180],
    ['dark', 320],
    ['light', 320],
  ] as const)(
    '%s at %i px: the sample listener, an answer, no sideways scrolling, nothing for axe',
    async (colorScheme, width) => {
      const product = await start({ DATA_DIR: path.join(folder.path, `${colorScheme}-${width}`) });
      const context = await browser.newContext({
        colorScheme,
        viewport: { width, height: 760 },
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      await page.goto(product.url);
      await page.getByRole('button', { name: 'Try it with a sample listener' }).click();
      await page.getByRole('heading', { name: 'Your history is in' }).waitFor({ timeout: 60_000 });
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await page.getByRole('button', { name: 'Close' }).click();
      await page.getByRole('button', { name: /not heard for a while/ }).click();
      await page.locator('.tracks li').first().waitFor();
      await page.locator('.msg.busy').waitFor({ state: 'detached' });
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await violations(page)).toEqual([]);
      const shots = process.env['SCREENSHOTS'];
      if (shots) await page.screenshot({ path: path.join(shots, `chat-${colorScheme}-${width}.png`) });
      await context.close();
      await product.stop();
    },
    120_000,
  );

  test('the one-year package is taken, with the way to the better one', async () => {
    const product = await start({ DATA_DIR: path.join(folder.path, 'one-year') });
    const page = await browser.newPage();
    await page.goto(product.url);
    await page.setInputFiles('input[type=file]', {
      name: 'StreamingHistory_music_0.json',
      mimeType: 'application/json',
      buffer: Buffer.from('[{"endTime":"2024-05-01 10:00","artistName":"A","trackName":"B","msPlayed":100000}]'),
    });
    await page.getByRole('heading', { name: 'I found 1 play' }).waitFor();
    const advice = page.locator('.import .notes').getByText(/Extended streaming history/i);
    await advice.waitFor();
    await page.locator('.import').getByRole('button', { name: 'Import' }).click();
    await page.getByRole('heading', { name: 'Your history is in' }).waitFor();
    await advice.waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
    await product.stop();
  });
});

/** Bytes of uploads that wait to be imported. */
async function bytesIn(dataDir: string): Promise<number> {
  const root = path.join(dataDir, 'uploads/resumable');
  const names = await readdir(root, { recursive: true }).catch(() => []);
  const sizes = names
    .filter((name) => /[0-9a-f]{32}$/.test(name))
    .map((name) =>
      stat(path.join(root, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
