import type { StatisticAnswer } from '../services/stats/run-statistic.ts';
import type { StatisticCard } from './message.ts';

/** A statistic as a card, with its picture where it has one. */
export function statisticCard({ id, title, sentence, table, picture }: StatisticAnswer): StatisticCard {
  return {
    kind: 'statistic',
    id,
    title,
    sentence,
    table,
    ...(picture && { picture: { id: 'statistic', ...picture } }),
  };
}
