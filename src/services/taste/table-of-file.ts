import { UserError } from '../../domain/errors.ts';
import { createLimits } from '../history/files/limits.ts';
import { openSources } from '../history/files/sources.ts';
import { readRecords } from '../history/formats/csv-records.ts';
import type { HistoryFile } from '../ports.ts';

/**
 * Named columns of a table with a header, packed or not; other columns are passed over.
 * @throws UserError when a column is missing.
 */
export async function tableOfFile<Name extends string>(
  file: HistoryFile,
  names: readonly Name[],
): Promise<Record<Name, string[]>> {
  const { sources, close } = await openSources(file, { limits: createLimits() });
  try {
    const [source] = sources;
    if (!source) throw new UserError('empty_file', `There is no table in “${file.name}”.`);
    const columns = Object.fromEntries(names.map((name) => [name, [] as string[]])) as Record<Name, string[]>;
    let places: readonly number[] | undefined;
    for await (const records of readRecords(source.read(), { delimiter: ',' })) {
      for (const { cells } of records) {
        if (!cells || cells.every((cell) => cell === '')) continue;
        if (places) names.forEach((name, i) => columns[name].push(cells[places?.[i] ?? -1] ?? ''));
        else places = placesOf(cells, names, file);
      }
    }
    return columns;
  } finally {
    close();
  }
}

function placesOf(header: readonly string[], names: readonly string[], { name: file }: HistoryFile): number[] {
  const known = header.map((cell) =>
    cell
      .replace(/^\uFEFF/, '')
      .trim()
      .toLowerCase(),
  );
  const missing = names.filter((name) => !known.includes(name));
  if (missing.length > 0) {
    throw new UserError(
      'unknown_format',
      `“${file}” has no column ${missing.join(' and no column ')}. I need a CSV table with the columns ${names.join(', ')}.`,
    );
  }
  return names.map((name) => known.indexOf(name));
}
