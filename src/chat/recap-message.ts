import type { DueRecap } from '../services/recaps/post-recaps.ts';
import type { Card } from './message.ts';
import { statisticCard } from './statistic-card.ts';

/** What is posted in a channel when a week or month of somebody's listening is over. */
export function recapMessage({ recap, name, period, statistics }: DueRecap): { text: string; cards: Card[] } {
  return {
    text: `${name}'s ${recap.every} in music, ${sayDays(period)}.`,
    // Whoever reads it in the channel is not whom the title speaks to.
    cards: statistics.map((statistic) => ({
      ...statisticCard(statistic),
      title: statistic.title.replace(/^Your (\p{L})/u, (_, first: string) => first.toUpperCase()),
    })),
  };
}

const FORMAT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

const sayDays = ({ from, to }: DueRecap['period']): string =>
  FORMAT.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
