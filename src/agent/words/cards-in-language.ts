import type { StatisticCard } from '../../chat/message.ts';
import { statisticCard } from '../../chat/statistic-card.ts';
import type { StatisticAnswer } from '../../services/stats/run-statistic.ts';
import type { Language } from '../../understanding/languages/language.ts';
import { inLanguage } from './phrases/in-language.ts';

/** Sentences of the services in the user's language. */
export const allInLanguage = (sentences: readonly string[], language: Language): string[] =>
  sentences.map((sentence) => inLanguage(sentence, language));

/** Entries of a list, their reasons in the user's language. */
export const itemsInLanguage = <Item extends { readonly reasons: readonly string[] }>(
  items: readonly Item[],
  language: Language,
): Item[] => items.map((item) => ({ ...item, reasons: allInLanguage(item.reasons, language) }));

/** Columns whose cells hold words of ours; everywhere else a word is a name. */
const OWN_COLUMNS: ReadonlySet<string> = new Set(['rank before', 'what']);

/** A statistic as a card in the user's language: title, sentence and table. */
export function statisticInLanguage(answer: StatisticAnswer, language: Language): StatisticCard {
  const card = statisticCard(answer);
  if (language === 'en') return card;
  const { columns, rows } = card.table;
  const own = columns.map((column) => OWN_COLUMNS.has(column));
  return {
    ...card,
    title: inLanguage(card.title, language),
    sentence: inLanguage(card.sentence, language),
    table: {
      columns: allInLanguage(columns, language),
      rows: rows.map((row) =>
        row.map((cell, i) => (own[i] && typeof cell === 'string' ? inLanguage(cell, language) : cell)),
      ),
    },
  };
}
