import { statisticCard } from '../../chat/statistic-card.ts';
import type { StatisticCard } from '../../chat/message.ts';
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
): Item[] =>
  language === 'en' ? [...items] : items.map((item) => ({ ...item, reasons: allInLanguage(item.reasons, language) }));

/** Words in the cells of a table that are ours: everything else is a name, a date or a number. */
const OWN_CELLS: ReadonlySet<unknown> = new Set(['new', 'artist', 'track']);
/** Columns in which they stand. */
const OWN_COLUMNS: ReadonlySet<string> = new Set(['rank before', 'what']);

/** A statistic as a card in the user's language: title, sentence, heads of the table. */
export function statisticInLanguage(answer: StatisticAnswer, language: Language): StatisticCard {
  const card = statisticCard(answer);
  if (language === 'en') return card;
  const { title, sentence, table } = card;
  return {
    ...card,
    title: inLanguage(title, language),
    sentence: inLanguage(sentence, language),
    table: {
      columns: allInLanguage(table.columns, language),
      rows: table.rows.map((row) =>
        row.map((cell, i) =>
          typeof cell === 'string' && OWN_COLUMNS.has(table.columns[i] ?? '') && OWN_CELLS.has(cell)
            ? inLanguage(cell, language)
            : cell,
        ),
      ),
    },
  };
}
