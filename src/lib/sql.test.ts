import { expect, test } from 'vitest';
import { sql } from './sql.ts';

test('values become numbered parameters and never text', () => {
  expect(sql`SELECT ${"'; DROP TABLE plays"} WHERE a = ${1}`).toEqual({
    text: 'SELECT $1 WHERE a = $2',
    values: ["'; DROP TABLE plays", 1],
  });
});

test('a fragment is inlined and its parameters are renumbered', () => {
  const period = sql`ended_at >= ${'2020'} AND ended_at < ${'2021'}`;
  expect(sql`SELECT 1 WHERE user_id = ${7} AND ${period} LIMIT ${5}`).toEqual({
    text: 'SELECT 1 WHERE user_id = $1 AND ended_at >= $2 AND ended_at < $3 LIMIT $4',
    values: [7, '2020', '2021', 5],
  });
});
