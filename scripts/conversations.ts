// npm run conversations: holds conversations with the built-in understanding and the invented listener, and writes them down in
// docs/conversations.md, word for word.
import { writeFile } from 'node:fs/promises';
import type { Card } from '../src/chat/message.ts';
import { conversations } from './talk/conversations.ts';
import { EVENING, openTalkingListener } from './talk/listener.ts';
import { runDialogue, type TurnResult } from './talk/run-dialogue.ts';

const TARGET = new URL('../docs/conversations.md', import.meta.url);
/** Entries of a list that are written down. */
const SHOWN = 5;

const listener = await openTalkingListener({ model: 'none' });
try {
  const chapters: string[] = [];
  for (const conversation of conversations) {
    const results = await runDialogue(listener, conversation);
    chapters.push(
      `## ${conversation.name.charAt(0).toUpperCase()}${conversation.name.slice(1)}\n\n${results.map(transcript).join('\n\n')}`,
    );
  }
  const day = EVENING.toISOString().slice(0, 10);
  const head = `# Conversations

Conversations as they go, without a language model, with the invented listener of \`npm run sample\` (seed 1, 20,000 rows) on the
evening of ${day}. Written by \`npm run conversations\`; nothing is edited afterwards. The artists are invented too.`;
  await writeFile(TARGET, `${head}\n\n${chapters.join('\n\n')}\n`);
} finally {
  await listener.close();
}

function transcript({ turn, text, cards }: TurnResult): string {
  const said = text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
  return [`**${turn.say}**`, said, ...cards.flatMap(shown)].join('\n\n');
}

function shown(card: Card): string[] {
  switch (card.kind) {
    case 'tracks':
    case 'playlist': {
      const lines = card.items
        .slice(0, SHOWN)
        .map(
          ({ track, reasons }, i) =>
            `${i + 1}. ${track.title} — ${track.artist}${reasons[0] ? ` _(${reasons[0]})_` : ''}`,
        );
      const rest = card.items.length - lines.length;
      return [[...lines, ...(rest > 0 ? [`… and ${rest} more`] : [])].join('\n')];
    }
    case 'statistic': {
      const { columns, rows } = card.table;
      if (rows.length === 0) return [];
      const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
      return [[line(columns), line(columns.map(() => '---')), ...rows.slice(0, SHOWN).map(line)].join('\n')];
    }
    case 'import_help':
    case 'import_report':
      return [];
  }
}
