import type { ClientBase } from 'pg';
import { UserError } from '../../domain/errors.ts';

/** Statements that give what belongs to user $1 to user $2. What the other one has already stays with the first and goes with them. */
const MOVES: readonly string[] = [
  `UPDATE plays p SET user_id = $2 WHERE user_id = $1 AND NOT EXISTS (
     SELECT FROM plays q WHERE q.user_id = $2 AND q.ended_at = p.ended_at AND q.track_id = p.track_id AND q.ms_played = p.ms_played)`,
  'DELETE FROM plays WHERE user_id = $1',
  'UPDATE replaced_plays SET user_id = $2 WHERE user_id = $1',
  'UPDATE imports SET user_id = $2 WHERE user_id = $1',
  // Of two verdicts on one thing the newer counts.
  `DELETE FROM feedback older USING feedback newer WHERE older.user_id = $2 AND newer.user_id = $1
     AND older.target_type = newer.target_type AND older.target_id = newer.target_id AND older.created_at < newer.created_at`,
  `UPDATE feedback f SET user_id = $2 WHERE user_id = $1 AND NOT EXISTS (
     SELECT FROM feedback g WHERE g.user_id = $2 AND g.target_type = f.target_type AND g.target_id = f.target_id)`,
  // A second playlist of one name is kept beside the first.
  `UPDATE playlists p SET user_id = $2, made_by = NULL,
     import_key = CASE WHEN EXISTS (SELECT FROM playlists q WHERE q.user_id = $2 AND q.import_key = p.import_key) THEN NULL ELSE import_key END
   WHERE user_id = $1`,
  `UPDATE messages m SET user_id = $2 WHERE user_id = $1 AND NOT EXISTS (
     SELECT FROM messages n WHERE n.user_id = $2 AND n.conversation = m.conversation AND n.turn = m.turn AND n.role = m.role)`,
  `INSERT INTO model_usage AS known (user_id, day, tokens, calls) SELECT $2, day, tokens, calls FROM model_usage WHERE user_id = $1
   ON CONFLICT (user_id, day) DO UPDATE SET tokens = known.tokens + EXCLUDED.tokens, calls = known.calls + EXCLUDED.calls`,
  'UPDATE api_tokens SET user_id = $2 WHERE user_id = $1',
  'UPDATE web_sessions SET user_id = $2 WHERE user_id = $1',
  'UPDATE identities SET user_id = $2 WHERE user_id = $1',
  `UPDATE channel_recaps r SET user_id = $2 WHERE user_id = $1 AND NOT EXISTS (
     SELECT FROM channel_recaps s WHERE s.user_id = $2 AND s.platform = r.platform AND s.workspace = r.workspace AND s.channel = r.channel)`,
  // What is left is what both had, and what is made anew: models, vectors, dialogue states, what was shown.
  'DELETE FROM users WHERE id = $1',
  'UPDATE users SET taste_revision = taste_revision + 1 WHERE id = $2',
];

/** Makes two users one, in the transaction of `client`. */
export async function mergeUsers(
  client: ClientBase,
  { fromId, intoId }: { fromId: number; intoId: number },
): Promise<void> {
  if (fromId === intoId) return;
  const { rows } = await client.query<{ id: number }>(
    'SELECT id FROM users WHERE id = ANY(ARRAY[$1, $2]::int[]) ORDER BY id FOR UPDATE',
    [fromId, intoId],
  );
  if (rows.length < 2) throw new UserError('not_found', 'One of the two is not there any more.');
  const open = await client.query(
    `SELECT FROM imports WHERE user_id = ANY(ARRAY[$1, $2]::int[]) AND status IN ('queued', 'running')`,
    [fromId, intoId],
  );
  if ((open.rowCount ?? 0) > 0)
    throw new UserError('import_running', 'An import is under way. Join the two when it has ended.');
  for (const move of MOVES) await client.query(...statement(move, [fromId, intoId]));
}

/** PostgreSQL refuses parameters that a statement does not name, so the second takes the place of the first where it stands alone. */
function statement(text: string, [from, into]: readonly [number, number]): [string, number[]] {
  if (!text.includes('$1')) return [text.replaceAll('$2', '$1'), [into]];
  return text.includes('$2') ? [text, [from, into]] : [text, [from]];
}
