import { UserError } from '../../../domain/errors.ts';
import { missingColumns, NEEDED_COLUMNS, readHeader } from './csv-columns.ts';
import type { OtherFormat } from './format.ts';

const SHOWN_COLUMNS = 12;
const HEADER_NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_ ().-]{0,39}$/u;

/** A CSV whose columns are not those of a history, such as a playlist or a bank statement. */
export const tableWithoutHistory: OtherFormat = {
  id: 'table-without-history',
  reason: 'This is a table without the columns of a listening history.',

  /** The second line must be cut like the first: prose with commas is no table. */
  recognises({ text }) {
    const header = readHeader(text);
    if (!header) return false;
    const rest = text.trimStart().split(/\r\n|\n|\r/);
    const second = rest.slice(1).find((line) => line.trim() !== '');
    return second === undefined ? header.cells.length > 2 : second.includes(header.delimiter);
  },

  refusal({ text }, file) {
    const header = readHeader(text);
    const cells = header?.cells.map((cell) => cell.replace(/#.*$/s, '').trim()) ?? [];
    const needs = `EchoTune needs the columns ${NEEDED_COLUMNS} (Spotify’s own names are understood too)`;
    // Only names are repeated: a file without a header starts with somebody's data.
    const named = cells.every((cell) => cell === '' || HEADER_NAME.test(cell));
    const missing = missingColumns(header?.columns ?? {});
    const found = named
      ? `It found ${cells.filter(Boolean).slice(0, SHOWN_COLUMNS).join(', ')}${cells.length > SHOWN_COLUMNS ? ' …' : ''}; missing: ${missing.join(', ')}.`
      : 'The first line does not look like column names.';
    return new UserError('unknown_format', `“${file}” is a table, but not a listening history: ${needs}. ${found}`);
  },
};
