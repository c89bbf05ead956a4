import { sql, type Sql } from '../../lib/sql.ts';

/** Ids as an SQL array, sent as one text parameter: every driver passes text alike. Use as `id = ANY(${intList(ids)})`. */
export const intList = (ids: Iterable<number>): Sql => sql`string_to_array(${[...ids].join(',')}::text, ',')::int[]`;
