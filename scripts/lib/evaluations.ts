import { evaluateMonths } from '../../src/recommender/evaluate/evaluate-months.ts';
import { evaluateSessions } from '../../src/recommender/evaluate/evaluate-sessions.ts';
import { evaluateSources } from '../../src/recommender/evaluate/evaluate-sources.ts';
import { evaluateSkips } from '../../src/recommender/evaluate/evaluate-skips.ts';
import type { ListeningHistory } from '../../src/recommender/listening-history.ts';
import { measureAblation } from './measure-ablation.ts';
import type { Measured } from './measured.ts';
import { decimal, table } from './text-table.ts';

/** Ways of measuring models on one history. */
export const evaluations = {
  /** Will a play be skipped? */
  skip: (history: ListeningHistory): Measured => {
    const { labelled, serving, models, tested, trainSkipRate, testSkipRate } = evaluateSkips(history);
    const rows = Object.entries(models).map(([name, figures]) => [
      name === serving ? `${name} (serves)` : name,
      ...[figures.auc, figures.logloss, figures.ece15, figures.sessionAuc].map(decimal),
    ]);
    const words = `${count(labelled)} plays that were skipped or heard out; the newest ${count(tested)} are predicted. Skipped: ${percent(trainSkipRate)} before, ${percent(testSkipRate)} in them.`;
    return {
      figures: { labelled, serving, models },
      text: `${words}\n${table(['model', 'AUC', 'log-loss', 'ECE', 'session AUC'], rows)}`,
    };
  },

  /** What will be heard next month? */
  month: (history: ListeningHistory): Measured => {
    const found = (['track', 'artist'] as const).map((level) => ({ level, ...evaluateMonths(history, { level }) }));
    const [tracks] = found;
    return {
      figures: {
        serving: tracks?.serving,
        months: tracks?.months,
        tracks: { target: found[0]?.target, newShare: found[0]?.newShare, models: found[0]?.models },
        artists: { target: found[1]?.target, newShare: found[1]?.newShare, models: found[1]?.models },
      },
      text: found
        .map(({ level, months, target, newShare, models, serving }) => {
          const rows = Object.entries(models).map(([name, { ndcg10, recall20, recall50 }]) => [
            name === serving ? `${name} (serves)` : name,
            ...[ndcg10, recall20, recall50].map(decimal),
          ]);
          const words = `${level}s heard in each of ${months.length} months (${decimal(target)} on average, ${percent(newShare)} of them new)`;
          return `${words}\n${table(['ranking', 'NDCG@10', 'R@20', 'R@50'], rows)}`;
        })
        .join('\n\n'),
    };
  },

  /** What comes next in a session? */
  session: (history: ListeningHistory): Measured => {
    const { serving, sessions, newShare, models } = evaluateSessions(history);
    const rows = Object.entries(models).map(([name, { ndcg10, recall20 }]) => [
      name === serving ? `${name} (serves)` : name,
      ...[ndcg10, recall20].map(decimal),
    ]);
    return {
      figures: { serving, sessions, newShare, models },
      text: `what follows the first track of ${count(sessions)} sessions (${percent(newShare)} of it new)\n${table(['ranking', 'NDCG@10', 'R@20'], rows)}`,
    };
  },

  /** What does each candidate source bring? */
  sources: (history: ListeningHistory): Measured => {
    const { months, sources } = evaluateSources(history);
    const rows = Object.entries(sources).map(([name, { hits, newHits, own, familiarity }]) => [
      name,
      ...[hits, newHits, own, familiarity].map(decimal),
    ]);
    return {
      figures: { months, sources },
      text: `the first 50 of each source against what was heard in each of ${count(months)} months\n${table(['source', 'hits', 'hits of its own', 'its own', 'plays before'], rows)}`,
    };
  },

  /** What does each group of features add? */
  ablation: measureAblation,
} as const;

export type EvaluationName = keyof typeof evaluations;

export const isEvaluation = (name: string): name is EvaluationName => Object.hasOwn(evaluations, name);

const count = (value: number): string => value.toLocaleString('en');
const percent = (share: number): string => (Number.isFinite(share) ? `${(100 * share).toFixed(1)} %` : '–');
