// Predicting skips on real histories. What has to be reached was fixed before the models were made.
import { expect, test } from 'vitest';
import { evaluateSkips, FROZEN, ONCE } from '../src/recommender/evaluate/evaluate-skips.ts';
import type { ListeningHistory } from '../src/recommender/listening-history.ts';
import { sliceRows } from '../src/recommender/math/matrix.ts';
import { seededRandom } from '../src/recommender/math/random.ts';
import { auc } from '../src/recommender/metrics/auc.ts';
import { skipModel } from '../src/recommender/skip/models.ts';
import { sliceTraining } from '../src/recommender/skip/skip-model.ts';
import { skipRows } from '../src/recommender/skip/skip-rows.ts';
import { readProtocolHistory, sharedData } from './protocol-data.ts';

const MODELS = ['training-rate', 'artist-rate', 'track-rate', 'recent-rate', 'content-lr', 'hybrid'].map(skipModel);

/**
 * Targets, from reference models on the same rows. Those reach 0.907 and a session AUC of 0.746 on history a, fitted once, with the help of
 * something we leave out: days since the artist was last played, to the second, are the pause before a play by the same artist, and
 * pauses in the data are longer where a play was interrupted. Without it they reach 0.895 and 0.705 there.
 */
const TARGETS = [
  { name: 'a', labelled: 32_443, trackRate: 0.6646, regression: 0.889, auc: 0.902, logloss: 0.31, sessionAuc: 0.72 },
  { name: 'b', labelled: 30_637, trackRate: 0.7275, regression: 0.88, auc: 0.892, logloss: 0.415, sessionAuc: 0.768 },
  { name: 'c', labelled: 13_438, trackRate: 0.7163, regression: 0.91, auc: 0.915, logloss: 0.31, sessionAuc: 0.73 },
];

const read = (name: string): ListeningHistory => readProtocolHistory(`${sharedData}history-${name}.csv.gz`);

test.skipIf(!sharedData).each(TARGETS)(
  'history $name: skips are predicted as well as they have to be (needs the shared data)',
  (target) => {
    const { labelled, models } = evaluateSkips(read(target.name), {
      models: MODELS,
      // Ten, as `npm run evaluate` has it, take twice as long for figures a little higher.
      refits: 4,
    });
    const figures = (name: string) => models[name] ?? expect.fail(name);
    const hybrid = figures('hybrid');
    const regression = figures('content-lr');

    // The same rows, the same metrics: what does not learn has exactly the figures it was measured with.
    expect(labelled).toBe(target.labelled);
    expect(figures('track-rate').auc).toBeCloseTo(target.trackRate, 4);

    expect(regression.auc).toBeGreaterThan(target.regression);
    expect(hybrid.auc).toBeGreaterThan(target.auc);
    expect(hybrid.auc).toBeLessThan(0.93); // more is not to be had without looking into the future
    expect(hybrid.logloss).toBeLessThan(target.logloss);
    expect(hybrid.sessionAuc).toBeGreaterThan(target.sessionAuc);
    expect(hybrid.ece15).toBeLessThan(0.04);
    expect(regression.ece15).toBeLessThan(0.04);

    for (const { id, learns } of MODELS) {
      if (!learns) expect(hybrid.auc).toBeGreaterThan(figures(id).auc);
    }
    expect(hybrid.auc).toBeGreaterThan(regression.auc);
    for (const id of ['content-lr', 'hybrid']) {
      expect(figures(id).auc).toBeGreaterThan(figures(id + ONCE).auc);
    }
    expect(figures('content-lr' + ONCE).auc).toBeGreaterThan(figures('content-lr' + FROZEN).auc);
  },
  240_000,
);

test.skipIf(!sharedData)(
  'shuffled outcomes cannot be predicted (needs the shared data)',
  () => {
    const history = read('a');
    const rows = skipRows({ ...history, label: shuffled(history.label) });
    const cut = Math.floor(0.8 * rows.y.length);
    const p = skipModel('hybrid')
      .fit(sliceTraining(rows, 0, cut))
      .predict(sliceRows(rows.x, cut, rows.x.rows));
    expect(Math.abs(auc(rows.y.subarray(cut), p) - 0.5)).toBeLessThan(0.02);
  },
  120_000,
);

/** The same outcomes on other plays; plays that say nothing go on saying nothing. */
function shuffled(label: Int8Array): Int8Array {
  const random = seededRandom(1);
  const mixed = label.slice();
  const rows = [...label.keys()].filter((i) => (label[i] ?? -1) >= 0);
  for (let k = rows.length - 1; k > 0; k--) {
    const i = rows[k] ?? 0;
    const j = rows[Math.floor(random() * (k + 1))] ?? 0;
    const held = mixed[i] ?? 0;
    mixed[i] = mixed[j] ?? 0;
    mixed[j] = held;
  }
  return mixed;
}
