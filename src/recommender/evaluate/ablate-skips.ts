import type { ListeningHistory } from '../listening-history.ts';
import { zeros } from '../math/matrix.ts';
import { auc } from '../metrics/auc.ts';
import { logLoss } from '../metrics/log-loss.ts';
import { groupedAuc } from '../metrics/session-auc.ts';
import type { FeatureGroup } from '../skip/feature-group.ts';
import { FEATURE_GROUPS } from '../skip/groups/index.ts';
import { fitHybrid } from '../skip/hybrid.ts';
import type { SkipTraining } from '../skip/skip-model.ts';
import { sliceTraining } from '../skip/skip-model.ts';
import { skipRows } from '../skip/skip-rows.ts';

export interface AblationFigures {
  readonly auc: number;
  readonly logloss: number;
  readonly sessionAuc: number;
}

export interface SkipAblation {
  /** With every group that may be used. */
  readonly all: AblationFigures;
  /** What is lost without each group: positive where it helps, in AUC and log-loss alike. */
  readonly lost: Readonly<Record<string, AblationFigures>>;
}

/**
 * What each group of columns adds: a hybrid is fitted once with all and once without each. With `use: 'preference'` only groups that
 * may rank candidates take part. Trains on the labelled plays up to `trainShare` and tests on those up to `testShare`.
 */
export function ablateSkips(
  history: ListeningHistory,
  options: {
    use?: FeatureGroup['use'];
    trainShare?: number;
    testShare?: number;
    groups?: readonly FeatureGroup[];
  } = {},
): SkipAblation {
  const { use = 'context', trainShare = 0.8, testShare = 1, groups = FEATURE_GROUPS } = options;
  const rows = skipRows(history, { groups });
  const cut = Math.floor(trainShare * rows.y.length);
  const end = Math.floor(testShare * rows.y.length);
  const session = rows.row.subarray(cut, end).map((i) => history.session[i] ?? 0);
  const taking = groups.filter((group) => use === 'context' || group.use === 'preference');
  const figuresOf = (kept: readonly FeatureGroup[]): AblationFigures => {
    const cropped = keepColumns(rows, new Set(kept.flatMap(({ columns }) => columns)));
    const test = sliceTraining(cropped, cut, end);
    const p = fitHybrid(sliceTraining(cropped, 0, cut)).predict(test.x);
    return { auc: auc(test.y, p), logloss: logLoss(test.y, p), sessionAuc: groupedAuc(test.y, p, session) };
  };
  const all = figuresOf(taking);
  const lost = taking.map((group): [string, AblationFigures] => {
    const without = figuresOf(taking.filter((other) => other !== group));
    return [
      group.id,
      {
        auc: all.auc - without.auc,
        logloss: without.logloss - all.logloss,
        sessionAuc: all.sessionAuc - without.sessionAuc,
      },
    ];
  });
  return { all, lost: Object.fromEntries(lost) };
}

function keepColumns(training: SkipTraining, names: ReadonlySet<string>): SkipTraining {
  const kept = training.columns.flatMap((name, column) => (names.has(name) ? [column] : []));
  const { rows, columns, data } = training.x;
  const x = zeros(rows, kept.length);
  for (let r = 0; r < rows; r++) {
    kept.forEach((column, k) => (x.data[r * kept.length + k] = data[r * columns + column] ?? 0));
  }
  return { ...training, x, columns: kept.map((column) => training.columns[column] ?? '') };
}
