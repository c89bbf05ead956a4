import { expect, test } from 'vitest';
import { plantedHistory } from '../../tests/planted-history.ts';
import type { ListeningHistory } from './listening-history.ts';
import { seededRandom } from './math/random.ts';
import { trainTaste, type TrainedTaste } from './train-taste.ts';
import { readTasteBundle, TASTE_RECIPE, type TasteBundle } from './training/taste-bundle.ts';

const listener = plantedHistory(6000);

/** The plays up to a moment. */
function firstPlays(history: ListeningHistory, length: number): ListeningHistory {
  const columns = Object.entries(history).map(([name, column]: [string, unknown]) => [
    name,
    ArrayBuffer.isView(column) ? (column as Float64Array).slice(0, length) : column,
  ]);
  return { ...(Object.fromEntries(columns) as unknown as ListeningHistory), length };
}

/** As it comes back from the store. */
const stored = ({ bundle }: TrainedTaste): TasteBundle => JSON.parse(JSON.stringify(bundle)) as TasteBundle;

const early = trainTaste(firstPlays(listener, 3600), { seed: 1 });
const incumbent = { version: 7, bundle: stored(early) };

test('the same plays give the same bytes, figures and words', () => {
  const again = trainTaste(firstPlays(listener, 3600), { seed: 1 });
  expect(JSON.stringify(again.bundle)).toBe(JSON.stringify(early.bundle));
  expect(again).toEqual(early);
});

test('a rule in the listening is found, and measured on plays the twin never saw', () => {
  const { hybrid, 'track-rate': rate } = early.metrics.skip;
  expect(early).toMatchObject({ promoted: true, metrics: { level: 'learned' } });
  expect(hybrid?.auc).toBeGreaterThan(rate?.auc ?? 1);
  expect(hybrid?.logloss).toBeLessThan(rate?.logloss ?? 0);
  expect(early.metrics.heldBack?.plays).toBeGreaterThan(500);
  expect(early.metrics.months?.tracks['learned']?.recall50).toBeGreaterThan(0.5);
});

test('tracks get a place by what was heard beside them, and the kinds of music make up all the listening', () => {
  expect(early.space.ids.length).toBeGreaterThan(100);
  expect(early.space.vectors).toHaveLength(early.space.ids.length * early.space.dimensions);
  expect(early.centres.length).toBeGreaterThan(0);
  expect(early.centres.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 6);
});

test.each([0, 10, 100])('%i plays are too few: the version says so, and plain counts answer', (length) => {
  const { bundle, promoted, metrics, verdict } = trainTaste(firstPlays(listener, length), { seed: 1 });
  expect(promoted).toBe(true);
  expect(metrics).toMatchObject({ level: 'cold', skip: {} });
  expect(verdict).toContain('too few plays');
  const models = readTasteBundle(JSON.parse(JSON.stringify(bundle)));
  expect(models?.level).toBe('cold');
  expect(models?.skip).toBeUndefined();
});

test('more plays of the same listener make a version that takes the place of the one before', () => {
  const { promoted, verdict, metrics } = trainTaste(listener, { seed: 1, incumbent });
  expect(promoted).toBe(true);
  expect(verdict).toMatch(/^It predicts skips (better than|as well as) version 7 on plays neither had seen/);
  expect(metrics.incumbent?.version).toBe(7);
});

test('a version that learned from nonsense is not used', () => {
  const random = seededRandom(5);
  const label = listener.label.map((was, i) => (was < 0 || i < 3600 || i >= 4800 ? was : random() < 0.35 ? 1 : 0));
  const { promoted, verdict, metrics } = trainTaste({ ...listener, label }, { seed: 1, incumbent });
  expect(metrics.incumbent?.figures.logloss).toBeLessThan(metrics.skip['hybrid']?.logloss ?? 0);
  expect(verdict).toContain('worse than version 7');
  expect(verdict).toContain('so version 7 stays');
  expect(promoted).toBe(false);
});

/** What was learned stays when the newest plays, or the oldest, all went one way: a phase without a skip is no loss of history. */
test('when nothing was skipped lately, models are still fitted and judged, and nothing falls back to plain counts', () => {
  const plays = firstPlays(listener, 4000);
  const label = plays.label.map((was, i) => (i < 3100 || was < 0 ? was : 0));
  const { metrics, bundle, promoted, verdict } = trainTaste({ ...plays, label }, { seed: 1, incumbent });
  expect(metrics.level).not.toBe('cold');
  expect(metrics.heldBack?.skipRate).toBe(0);
  expect(metrics.skip['hybrid']?.auc).toBeNull();
  expect(metrics.skip['hybrid']?.logloss).toBeGreaterThan(0);
  expect(verdict).toContain('on plays neither had seen');
  // Whichever serves, it is a model that learned, or plain rates that did better on these very plays.
  expect(promoted ? metrics.level : 'learned').toMatch(/learned|simple/);
  if (metrics.level === 'learned') expect(readTasteBundle(JSON.parse(JSON.stringify(bundle)))?.skip).toBeDefined();
});

test('years in which no skip was told, before months that tell them, do not hide what those teach', () => {
  const plays = firstPlays(listener, 4000);
  const label = plays.label.map((was, i) => (i >= 3300 || was < 0 ? was : 0));
  const { metrics } = trainTaste({ ...plays, label }, { seed: 1 });
  expect(metrics.level).not.toBe('cold');
  expect(metrics.skip['hybrid']?.auc).toBeGreaterThan(0.5);
});

test('plays that all went one way teach nothing about skips', () => {
  const plays = firstPlays(listener, 1200);
  const label = plays.label.map((was) => Math.min(was, 0));
  expect(trainTaste({ ...plays, label }, { seed: 1 }).metrics.level).toBe('cold');
});

test('where skips follow no rule, plain rates answer, and the verdict says so', () => {
  const { metrics, bundle, verdict } = trainTaste(
    plantedHistory(3000, { label: (random) => (random() < 0.3 ? 1 : 0) }),
    { seed: 1 },
  );
  expect(metrics.level).toBe('simple');
  expect(verdict).toContain('How often each track was skipped did better');
  expect(readTasteBundle(bundle)?.skip).toBeUndefined();
});

test('a model of another recipe is neither read nor compared with', () => {
  const foreign = { ...incumbent, bundle: { ...incumbent.bundle, recipe: TASTE_RECIPE + 1 } };
  expect(readTasteBundle(foreign.bundle)).toBeUndefined();
  const { promoted, metrics } = trainTaste(firstPlays(listener, 3600), { seed: 1, incumbent: foreign });
  expect(promoted).toBe(true);
  expect(metrics.incumbent).toBeUndefined();
});

test('a model that was read back answers as the one that was trained', () => {
  const models = readTasteBundle(stored(early));
  expect(models?.level).toBe('learned');
  expect(models?.skip?.hybrid.toJSON()).toEqual(early.bundle.skip?.hybrid);
  expect(models?.skip?.preference.toJSON()).toEqual(early.bundle.skip?.preference);
  expect(models?.months?.tracks.toJSON()).toEqual(early.bundle.months?.tracks);
});
