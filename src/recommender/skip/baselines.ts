import { sigmoid } from '../math/sigmoid.ts';
import { PRIOR_RATE, smoothed } from './shared-counters.ts';
import type { FittedSkipModel, SkipModel } from './skip-model.ts';

/** Labelled plays that the rate before anything is known counts as. */
const PRIOR_PLAYS = 20;

/** The mean of the labels, drawn to the usual rate while they are few. */
export const meanLabel = (y: Uint8Array): number =>
  smoothed(
    y.reduce((sum, label) => sum + label, 0),
    y.length,
    PRIOR_RATE,
    PRIOR_PLAYS,
  );

export const constantModel = (rate: number): FittedSkipModel => ({
  predict: ({ rows }) => new Float64Array(rows).fill(rate),
  toJSON: () => ({ kind: 'constant', rate }),
});

/** The constant model whose `toJSON` gave this; undefined for what another model gave. */
export function readConstant(json: object): FittedSkipModel | undefined {
  const { kind, rate } = json as { kind?: unknown; rate?: unknown };
  return kind === 'constant' && typeof rate === 'number' ? constantModel(rate) : undefined;
}

const trainingRate: SkipModel = {
  id: 'training-rate',
  title: 'The share of skips so far',
  learns: false,
  fit: ({ y }) => constantModel(meanLabel(y)),
  read: (json) => readConstant(json) ?? constantModel(PRIOR_RATE),
};

/** A column that holds the log-odds of a skip, taken at its word. */
function columnModel(id: string, title: string, name: string): SkipModel {
  const ofColumn = (column: number): FittedSkipModel => ({
    predict({ rows, columns, data }) {
      const out = new Float64Array(rows);
      for (let r = 0; r < rows; r++) out[r] = sigmoid(data[r * columns + column] ?? 0);
      return out;
    },
    toJSON: () => ({ kind: 'column', column }),
  });
  return {
    id,
    title,
    learns: false,
    fit: ({ columns }) => ofColumn(columns.indexOf(name)),
    read: (json) => ofColumn((json as { column: number }).column),
  };
}

/** What a learned model has to beat; none of them learns. */
export const SKIP_BASELINES: readonly SkipModel[] = [
  trainingRate,
  columnModel('artist-rate', 'How often the artist was skipped', 'artistRate'),
  columnModel('track-rate', 'How often the track was skipped, its artist filling in', 'trackRate'),
  columnModel('recent-rate', 'How many of the last few plays were skipped', 'running5'),
];
