import type { ListItem } from '../../chat/message.ts';
import type { Slots } from '../../domain/slots.ts';
import { cleanName } from '../clean.ts';
import { resultsOf, withList } from '../dialogue-state.ts';
import type { Turn } from '../turn.ts';
import { allInLanguage, itemsInLanguage } from '../words/cards-in-language.ts';
import type { ToolResult } from './define-agent-tool.ts';

/** Makes tracks that are known by now the list that is talked of, and shows them in this order. */
export function showList(
  turn: Turn,
  {
    request,
    items,
    notes,
    say,
  }: {
    request: { intent: 'recommend_tracks'; slots: Slots } | NonNullable<Turn['state']['request']>;
    items: readonly ListItem[];
    notes: readonly string[];
    say: string;
  },
): ToolResult {
  turn.state = withList(turn.state, { request, results: resultsOf(items) });
  return {
    data: {
      tracks: items.map(({ track }, i) => ({
        position: i + 1,
        title: cleanName(track.title),
        artist: cleanName(track.artist),
      })),
      notes,
    },
    cards: [
      {
        kind: 'tracks',
        slots: request.slots,
        relaxed: allInLanguage(notes, turn.language),
        // No scores are kept of a list: its order is what is left of them.
        items: itemsInLanguage(items, turn.language).map((item, i) => ({
          ...item,
          score: 1 - i / items.length,
          source: 'list',
        })),
      },
    ],
    say,
  };
}
