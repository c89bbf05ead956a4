import { ablateRanking, type RankingAblation } from '../../src/recommender/evaluate/ablate-ranking.ts';
import { ablateSkips, type SkipAblation } from '../../src/recommender/evaluate/ablate-skips.ts';
import type { ListeningHistory } from '../../src/recommender/listening-history.ts';
import type { Measured } from './measured.ts';
import { decimal, table } from './text-table.ts';

/** What is lost without each group of features: of the skip models, and of the ranking of the next month. */
export function measureAblation(history: ListeningHistory): Measured {
  const hybrid = ablateSkips(history, { use: 'context' });
  const preference = ablateSkips(history, { use: 'preference' });
  const tracks = ablateRanking(history, { level: 'track' });
  const artists = ablateRanking(history, { level: 'artist' });
  return {
    figures: { hybrid, preference, tracks, artists },
    text: [
      skipTable('skips, in a session (hybrid)', hybrid),
      skipTable('skips, of a candidate (preference)', preference),
      rankingTable('tracks of the next month', tracks),
      rankingTable('artists of the next month', artists),
    ].join('\n\n'),
  };
}

const EXPLAINED = 'lost without each group; above zero, it helps';

const skipTable = (what: string, { all, lost }: SkipAblation): string =>
  `${what}: ${EXPLAINED}\n${table(
    ['group', 'AUC', 'log-loss', 'session AUC'],
    [['(all)', all] as const, ...Object.entries(lost)].map(([name, { auc, logloss, sessionAuc }]) => [
      name,
      ...[auc, logloss, sessionAuc].map(decimal),
    ]),
  )}`;

const rankingTable = (what: string, { all, lost }: RankingAblation): string =>
  `${what}: ${EXPLAINED}\n${table(
    ['group', 'NDCG@10', 'R@50'],
    [['(all)', all] as const, ...Object.entries(lost)].map(([name, { ndcg10, recall50 }]) => [
      name,
      ...[ndcg10, recall50].map(decimal),
    ]),
  )}`;
