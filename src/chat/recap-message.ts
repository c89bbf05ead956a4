import { Temporal } from 'temporal-polyfill';
import type { DueRecap } from '../services/recaps/post-recaps.ts';
import type { Card } from './message.ts';
import { statisticCard } from './statistic-card.ts';

const DAY = { day: 'numeric', month: 'long' } as const;
const DAY_AND_YEAR = { ...DAY, year: 'numeric' } as const;

/** What is posted in a channel when a week or month of somebody's listening is over. */
export function recapMessage({ recap, name, period, statistics }: DueRecap): { text: string; cards: Card[] } {
  const from = Temporal.PlainDate.from(period.from);
  const to = Temporal.PlainDate.from(period.to);
  const days = `${from.toLocaleString('en-GB', DAY)} to ${to.toLocaleString('en-GB', DAY_AND_YEAR)}`;
  return { text: `${name}'s ${recap.every} in music, ${days}.`, cards: statistics.map(statisticCard) };
}
