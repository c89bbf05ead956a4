import type { ClientBase } from 'pg';
import { textArray } from './array-literals.ts';

/** Spotify knows about 25; files that make up more get their surplus left out. */
const REASONS_KEPT = 1000;

/**
 * The words for why plays begin and end, as the small numbers that the table of plays keeps: by position, −1 for one that is not
 * kept. Adds what is new.
 */
export async function numberReasons(client: ClientBase, reasons: readonly string[]): Promise<Int16Array> {
  if (reasons.length === 0) return new Int16Array(0);
  let known = await lookUp(client, reasons);
  const missing = reasons.filter((reason) => !known.has(reason));
  if (missing.length > 0) {
    await client.query(
      `INSERT INTO reasons (name)
       SELECT name FROM unnest($1::text[]) AS given (name)
       ORDER BY name COLLATE "C" LIMIT greatest(0, $2::int - (SELECT count(*)::int FROM reasons))
       ON CONFLICT (name) DO NOTHING`,
      [textArray(missing), REASONS_KEPT],
    );
    known = await lookUp(client, reasons);
  }
  return Int16Array.from(reasons, (reason) => known.get(reason) ?? -1);
}

async function lookUp(client: ClientBase, names: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await client.query<{ id: number; name: string }>(
    'SELECT id, name FROM reasons WHERE name = ANY($1::text[])',
    [textArray(names)],
  );
  return new Map(rows.map(({ id, name }) => [name, id]));
}
