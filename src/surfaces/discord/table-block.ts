import { visible } from '../../chat/plain-text.ts';
import { textTable } from '../../chat/text-table.ts';
import type { Table } from '../../domain/table.ts';

/** A table as a block of code, within which nothing has a meaning but its end. */
export const tableBlock = (table: Table, room: number): string =>
  `\`\`\`\n${textTable(table, { room: room - 10, clean })}\n\`\`\``;

const clean = (name: string): string => visible(name).replaceAll(/\s+/g, ' ').replaceAll('`', '\u02cb');
