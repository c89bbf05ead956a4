// How files come in through the page: sent in pieces, looked at, imported, reported; in a real browser, over services in memory.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ImportReport } from '../../src/domain/import.ts';
import { browserOrReason, launchBrowser, overflow, violations } from '../browser.ts';
import { startWebFake, type WebFake } from '../fakes/web.ts';
import { createFolder, extendedRow, extendedRows } from '../fixtures/history/rows.ts';

const pageDir = fileURLToPath(new URL('../../dist/page', import.meta.url));
const built = existsSync(path.join(pageDir, 'index.html'));
const reason = browserOrReason() ?? (built ? undefined : 'the page is not built; run npm run build');
const name = reason === undefined ? 'files through the page' : `files through the page (skipped: ${reason})`;

/** One piece, as the page sends them. */
const PIECE = 16 * 1024 ** 2;

describe.skipIf(reason !== undefined)(name, () => {
  let browser: Browser;
  let web: WebFake;
  let page: Page;
  let folder: Awaited<ReturnType<typeof createFolder>>;
  const faults: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
    folder = await createFolder();
  });
  afterAll(async () => {
    await browser.close();
    await folder.remove();
  });
  beforeEach(() => void (faults.length = 0));
  afterEach(async () => {
    await page.context().close();
    await web.stop();
    expect(faults).toEqual([]);
  });

  async function open(options: BrowserContextOptions = {}): Promise<void> {
    web = await startWebFake({ pageDir, openToLocalUser: true });
    page = await (await browser.newContext({ viewport: { width: 1180, height: 800 }, ...options })).newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (entry) => {
      // What the network tells about refused or cut connections is meant here.
      if (entry.type() === 'error' && !/Failed to load resource|ERR_/.test(entry.text())) faults.push(entry.text());
    });
    await page.goto(web.url);
    await page.getByRole('button', { name: 'Import' }).first().waitFor();
  }
  const card = () => page.locator('.import');
  const heading = (text: string | RegExp) => card().getByRole('heading', { name: text });
  const choose = (files: string | string[]): Promise<void> => page.setInputFiles('input[type=file]', files);
  const filesOf = (count: number, fileName: string): Promise<string> =>
    folder.file(fileName, JSON.stringify(extendedRows(count))).then((file) => file.path);
  /** A table with a title so long that the file has three pieces. */
  const largeFile = async (): Promise<string> => {
    const row = `Paper Foxes,${'Lanterns '.repeat(1000)},2024-05-01T10:00:00Z,200000\n`;
    const rows = Math.ceil((2.2 * PIECE) / row.length);
    return (await folder.file('large.csv', `artist,title,played_at,ms_played\n${row.repeat(rows)}`)).path;
  };
  const offsetOf = (request: Request): number => Number(request.headers()['upload-offset']);
  const watchPieces = (): number[] => {
    const offsets: number[] = [];
    page.on('request', (request) => {
      if (request.method() === 'PATCH' && request.url().includes('/uploads/')) offsets.push(offsetOf(request));
    });
    return offsets;
  };
  /** Cuts the line for every piece from here on; whoever asks how far the upload is meets a proxy without its server. */
  async function cutAfter(offset: number): Promise<void> {
    await page.route('**/api/v1/uploads/*', (route) => {
      const method = route.request().method();
      if (method === 'HEAD') return route.fulfill({ status: 502 });
      return method === 'PATCH' && offsetOf(route.request()) >= offset ? route.abort() : route.continue();
    });
  }

  test('chosen files are looked at before anything is imported', async () => {
    await open();
    await choose([await filesOf(40, 'a.json'), await filesOf(40, 'b.json')]);
    await heading('I found 80 plays').waitFor();
    expect(web.queued).toEqual([]);
    expect(await card().locator('.more li').count()).toBe(2);
    expect(await card().locator('.more').textContent()).toContain('Spotify, extended history, 40 rows');
    expect(await card().locator('.examples li').count()).toBeGreaterThan(0);
    expect(await card().getByRole('checkbox').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Import', exact: true }).last().click();
    await heading('Waiting for its turn…').waitFor();
    expect(web.queued).toMatchObject([{ fileNames: ['a.json', 'b.json'], includePrivate: false }]);
  });

  test('private sessions are kept only when the box is ticked; by keyboard alone', async () => {
    await open();
    const rows = [...extendedRows(3), extendedRow({ ts: '2025-01-01T00:00:00Z', incognito_mode: true })];
    await choose((await folder.file('p.json', JSON.stringify(rows))).path);
    await heading('I found 3 plays').waitFor();
    const box = card().getByRole('checkbox', { name: /private sessions/ });
    await box.focus();
    await page.keyboard.press('Space');
    expect(await card().locator('tbody td').first().textContent()).toBe('4');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await heading('Waiting for its turn…').waitFor();
    expect(web.queued[0]?.includePrivate).toBe(true);
  });

  test('cancelling takes back what was sent', async () => {
    await open();
    await choose(await filesOf(5, 'c.json'));
    await heading('I found 5 plays').waitFor();
    const gone = page.waitForResponse((response) => response.request().method() === 'DELETE');
    await card().getByRole('button', { name: 'Cancel' }).click();
    expect((await gone).status()).toBe(204);
    expect(await card().count()).toBe(0);
    await page.reload();
    await page.getByRole('button', { name: 'Try it with a sample listener' }).waitFor();
    expect(await card().count()).toBe(0);
  });

  test('files that are chosen while others are looked at join them', async () => {
    await open();
    await choose(await filesOf(5, 'one.json'));
    await heading('I found 5 plays').waitFor();
    await choose([await filesOf(6, 'two.json'), path.join(folder.path, 'one.json')]);
    await heading('I found 11 plays').waitFor();
  });

  test('a file that cannot be used is told, and its upload goes', async () => {
    await open();
    await choose((await folder.file('list.txt', 'milk, eggs and bread')).path);
    await page.getByRole('alert').getByText('“list.txt” is not a listening history').waitFor();
    expect(await violations(page)).toEqual([]);
    const gone = page.waitForResponse((response) => response.request().method() === 'DELETE');
    await card().getByRole('button', { name: 'Close' }).click();
    expect((await gone).status()).toBe(204);
  });

  test('a line that breaks is waited for, and costs one piece at most', async () => {
    await open();
    const offsets = watchPieces();
    await cutAfter(PIECE);
    await choose(await largeFile());
    await heading('Waiting for the connection…').waitFor();
    await page.waitForResponse((response) => response.status() === 502);
    expect(await violations(page)).toEqual([]);
    await page.unrouteAll();
    // The browser says when there is a network again; without that it tries every few seconds.
    await page.evaluate("dispatchEvent(new Event('online'))");
    await heading(/^I found/).waitFor({ timeout: 30_000 });
    expect(offsets.filter((offset) => offset === 0).length).toBe(1);
    expect(offsets.at(-1)).toBe(2 * PIECE);
  });

  test('a reload in the middle of an upload is told, and the same file goes on where it was', async () => {
    await open();
    await cutAfter(PIECE);
    const file = await largeFile();
    await choose(file);
    await heading('Waiting for the connection…').waitFor();
    await page.unrouteAll();
    await page.reload();
    await heading('Your upload is waiting').waitFor();
    expect(await violations(page)).toEqual([]);
    const offsets = watchPieces();
    await choose(file);
    await heading(/^I found/).waitFor({ timeout: 30_000 });
    expect(offsets).toEqual([PIECE, 2 * PIECE]);
    // Complete, but not imported: after another reload it is there at once.
    await page.reload();
    await choose(file);
    await heading(/^I found/).waitFor({ timeout: 30_000 });
    expect(offsets.length).toBe(2);
  });

  test('an upload of an earlier visit that is not wanted any more is taken back', async () => {
    await open();
    await choose(await filesOf(5, 'old.json'));
    await heading('I found 5 plays').waitFor();
    await page.reload();
    await heading('Your upload is waiting').waitFor();
    const gone = page.waitForResponse((response) => response.request().method() === 'DELETE');
    await card().getByRole('button', { name: 'Never mind' }).click();
    expect((await gone).status()).toBe(204);
    await page.reload();
    await page.getByLabel('Your question').waitFor();
    expect(await card().count()).toBe(0);
  });

  test('files that come while an import runs are asked to wait', async () => {
    await open();
    await page.getByRole('button', { name: 'Try it with a sample listener' }).click();
    await heading('Waiting for its turn…').waitFor();
    await choose(await filesOf(5, 'early.json'));
    await card().getByText('One at a time, please').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('a folder is searched for what may be history', async () => {
    await open();
    const dropped = path.join(folder.path, 'my_spotify_data');
    await mkdir(path.join(dropped, 'inner'), { recursive: true });
    await writeFile(path.join(dropped, 'ReadMeFirst.pdf'), '%PDF-1.7');
    await writeFile(path.join(dropped, '.DS_Store'), 'x');
    await writeFile(path.join(dropped, 'inner/Streaming_History_Audio_1.json'), JSON.stringify(extendedRows(7)));
    const devtools = await page.context().newCDPSession(page);
    const data = { items: [], files: [dropped], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await devtools.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
    }
    await heading('I found 7 plays').waitFor();
    expect(await card().locator('.more').textContent()).toContain('1 file');
  });

  test('the newest report is there after a reload until it is closed', async () => {
    await open();
    await choose(await filesOf(5, 'r.json'));
    await heading('I found 5 plays').waitFor();
    await card().getByRole('button', { name: 'Import' }).click();
    await heading('Waiting for its turn…').waitFor();
    web.setImport(8, { status: 'done', report: REPORT });
    await heading('Your history is in').waitFor();
    await page.reload();
    await heading('Your history is in').waitFor();
    const number = (text: string): number => Number(/^[\d,]+/.exec(text)?.[0].replaceAll(',', ''));
    const parts = (await card().locator('tbody td').allTextContents()).map(number);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(REPORT.rows);
    expect(number((await card().locator('tfoot td').textContent()) ?? '')).toBe(REPORT.rows);
    expect(
      await card()
        .getByRole('link', { name: /could not be used/ })
        .getAttribute('href'),
    ).toBe('/api/v1/imports/8/rejects.csv');
    await card().getByRole('button', { name: 'Close' }).click();
    await page.reload();
    await page.getByLabel('Your question').waitFor();
    expect(await card().count()).toBe(0);
  });

  test.each([
    ['dark', 1180],
    ['light', 1180],
    ['dark', 320],
    ['light', 320],
  ] as const)('%s at %i px: every card fits and is without fault for axe', async (colorScheme, width) => {
    await open({ colorScheme, viewport: { width, height: width === 320 ? 900 : 1100 }, reducedMotion: 'reduce' });
    const look = async (what: string): Promise<void> => {
      expect([what, await overflow(page)]).toEqual([what, 0]);
      expect([what, await violations(page)]).toEqual([what, []]);
      const shots = process.env['SCREENSHOTS'];
      if (shots) await page.screenshot({ path: path.join(shots, `import-${what}-${colorScheme}-${width}.png`) });
    };
    await cutAfter(PIECE);
    await choose(await largeFile());
    await heading('Waiting for the connection…').waitFor();
    await look('waiting');
    await page.reload();
    await heading('Your upload is waiting').waitFor();
    await look('interrupted');
    await card().getByRole('button', { name: 'Never mind' }).click();
    await page.unrouteAll();

    await choose(await everyKind());
    await heading(/^I found/).waitFor();
    await look('preview');
    await card()
      .locator('details')
      .evaluateAll((elements: { open: boolean }[]) => elements.forEach((element) => (element.open = true)));
    await look('preview-open');
    await card().getByRole('button', { name: 'Import' }).click();
    await heading('Waiting for its turn…').waitFor();
    const progress = { bytesRead: 31_000_000, bytesTotal: 78_000_000, rows: 81_234, rowsPerSecond: 24_800 };
    web.setImport(8, { status: 'running', progress: { ...progress, secondsLeft: 42 } });
    await heading('Reading your history…').waitFor();
    await look('running');
    web.setImport(8, { status: 'done', report: REPORT });
    await heading('Your history is in').waitFor();
    await look('report');
  });

  /** Files with a bit of everything, one of them with a name as long as they come. */
  async function everyKind(): Promise<string[]> {
    const rows = [
      ...extendedRows(2000).map((row, i) => ({ ...row, ...TRACKS[i % TRACKS.length], spotify_track_uri: null })),
      extendedRow({ ts: '2025-01-01T00:00:00Z', incognito_mode: true }),
      extendedRow({
        spotify_track_uri: null,
        master_metadata_track_name: null,
        episode_name: 'Talk',
        spotify_episode_uri: 'spotify:episode:x',
      }),
      extendedRow({ ts: 'soon' }),
    ];
    const year = [{ endTime: '2024-05-01 10:00', artistName: 'Paper Foxes', trackName: 'Lanterns', msPlayed: 200_000 }];
    const long = `Streaming_History_Audio_2019-2024_${'a-very-long-name-'.repeat(6)}12.json`;
    const zip = await folder.zip('my_spotify_data.zip', {
      [`Spotify Extended Streaming History/${long}`]: JSON.stringify(rows),
      'Spotify Account Data/notes.json': '{"name":"x"}',
    });
    return [zip.path, (await folder.file('StreamingHistory_music_0.json', JSON.stringify(year))).path];
  }
});

const TRACKS = [
  { master_metadata_track_name: 'Lanterns', master_metadata_album_artist_name: 'Paper Foxes' },
  { master_metadata_track_name: 'أغنية طويلة', master_metadata_album_artist_name: 'فيروز' },
  { master_metadata_track_name: 'Donaudampfschifffahrtsgesellschaftskapitän', master_metadata_album_artist_name: 'Å' },
  { master_metadata_track_name: '夜に駆ける', master_metadata_album_artist_name: 'YOASOBI' },
];

const REPORT = ImportReport.parse({
  rows: 141_380,
  added: 128_211,
  skips: 31_004,
  duplicates: 9120,
  podcasts: 3800,
  private: 212,
  rejected: 37,
  likes: 214,
  playlistEntries: 1904,
  merged: 4310,
  seconds: 6.2,
  peakRssMb: 180,
  from: '2013-02-03T10:00:00Z',
  to: '2026-11-20T10:00:00Z',
  advice: ['Bring “Extended streaming history” too, from https://www.spotify.com/account/privacy/ as soon as you can.'],
  files: [
    {
      name: 'my_spotify_data.zip/Streaming_History_Audio_2013-2016_0.json',
      format: 'spotify-extended-json',
      rows: 139_262,
      plays: 135_213,
      likes: 0,
      playlistEntries: 0,
      podcasts: 3800,
      private: 212,
      rejected: 37,
    },
    {
      name: 'YourLibrary.json',
      format: 'spotify-library',
      rows: 214,
      plays: 0,
      likes: 214,
      playlistEntries: 0,
      podcasts: 0,
      private: 0,
      rejected: 0,
    },
  ],
});
