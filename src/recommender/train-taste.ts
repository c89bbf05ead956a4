import type { TasteMetrics } from '../domain/taste-model.ts';
import type { ListeningHistory } from './listening-history.ts';
import { skipModel } from './skip/models.ts';
import { skipRows } from './skip/skip-rows.ts';
import type { LossDifference } from './training/compare-losses.ts';
import type { VectorTable } from './embedding/vector-table.ts';
import { fitSessionRanker } from './ranking/session-ranker.ts';
import { judgeMonths, monthMetrics } from './training/judge-months.ts';
import { judgeSkips, type IncumbentTaste, type SkipJudgement } from './training/judge-skips.ts';
import { findKindsOfMusic } from './training/kinds-of-music.ts';
import { TASTE_RECIPE, type TasteBundle, type TasteCentre } from './training/taste-bundle.ts';

/** Labelled plays that weights are fitted on, the newest: more cost time and change nothing that can be measured. */
const MOST_ROWS = 30_000;
/**
 * A difference that the draw of days can explain is not held against the newer model, which knows more; one above this, in nats, is.
 * Plain rates never take the place of a model that does better.
 */
const TOLERANCE = 0.03;

export interface TrainedTaste {
  readonly bundle: TasteBundle;
  readonly metrics: TasteMetrics;
  /** Whether it should serve from now on. */
  readonly promoted: boolean;
  /** Why, in one sentence for the listener. */
  readonly verdict: string;
  /** Where tracks lie by what was heard beside them, by track number; tracks of which too little is known are not in it. */
  readonly space: VectorTable;
  readonly centres: readonly TasteCentre[];
}

/**
 * Learns a taste: measures a twin that is held back from the newest plays, decides by it whether the new version may take the
 * incumbent's place, and fits on everything. The same history, incumbent and seed give the same taste.
 */
export function trainTaste(
  history: ListeningHistory,
  { seed, incumbent }: { seed: number; incumbent?: { version: number; bundle: TasteBundle } | undefined },
): TrainedTaste {
  const known = incumbent?.bundle.recipe === TASTE_RECIPE ? incumbent : undefined;
  const { judged, skip } = learnSkips(history, { seed, incumbent: known });
  const tracks = judgeMonths(history, { level: 'track', seed });
  const artists = judgeMonths(history, { level: 'artist', seed });
  const months = monthMetrics({ tracks, artists });
  return {
    bundle: {
      recipe: TASTE_RECIPE,
      level: judged.level,
      ...(judged.twin && { twin: judged.twin }),
      ...(skip && { skip }),
      session: fitSessionRanker(history, { before: history.length, seed }).toJSON(),
      months: { tracks: tracks.ranker.toJSON(), artists: artists.ranker.toJSON() },
    },
    metrics: { level: judged.level, ...judged.metrics, ...(months && { months }) },
    ...decide(judged, known),
    ...findKindsOfMusic(history, { seed }),
  };
}

/** The features, which take more memory than anything else, end here. */
function learnSkips(
  history: ListeningHistory,
  question: { seed: number; incumbent: IncumbentTaste | undefined },
): { judged: SkipJudgement; skip: TasteBundle['skip'] } {
  const rows = skipRows(history, { newest: MOST_ROWS });
  const judged = judgeSkips(history, rows, question);
  if (judged.level !== 'learned') return { judged, skip: undefined };
  const fitted = (id: string): object => skipModel(id).fit(rows).toJSON();
  return { judged, skip: { hybrid: fitted('hybrid'), preference: fitted('preference') } };
}

function decide(
  { level, difference, metrics }: SkipJudgement,
  incumbent: IncumbentTaste | undefined,
): Pick<TrainedTaste, 'promoted' | 'verdict'> {
  if (level === 'cold') {
    // Plays can be taken back; a model of plays that are gone must not stay.
    return { promoted: true, verdict: 'There are too few plays to learn from, so plain counts answer.' };
  }
  const simple =
    level === 'simple' ? ' How often each track was skipped did better than the learned model, so that answers.' : '';
  if (!incumbent || incumbent.bundle.level === 'cold')
    return { promoted: true, verdict: `It is the first that learned.${simple}` };
  const before = `version ${incumbent.version}`;
  if (!difference) {
    return {
      promoted: true,
      verdict: `There are too few plays that ${before} did not know, so the newer one serves.${simple}`,
    };
  }
  const loss = lossesInWords(difference, metrics);
  const givesUp = level === 'simple' && incumbent.bundle.level === 'learned';
  if (difference.low > 0 || difference.mean > (givesUp ? 0 : TOLERANCE)) {
    return {
      promoted: false,
      verdict: `It predicts skips worse than ${before} on plays neither had seen (${loss}), so ${before} stays.`,
    };
  }
  const how = difference.high < 0 ? 'better than' : 'as well as';
  return {
    promoted: true,
    verdict: `It predicts skips ${how} ${before} on plays neither had seen (${loss}).${simple}`,
  };
}

function lossesInWords({ mean, low, high }: LossDifference, { incumbent }: SkipJudgement['metrics']): string {
  const old = incumbent?.figures.logloss ?? undefined;
  const figure = (value: number): string => `${value > 0 ? '+' : '−'}${Math.abs(value).toFixed(4)}`;
  const both = old === undefined ? '' : `${(old + mean).toFixed(4)} against ${old.toFixed(4)}, `;
  return `log-loss ${both}difference ${figure(mean)}, 95 % from ${figure(low)} to ${figure(high)}`;
}
