import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { onEveryDatabase, type Opener } from '../../../tests/contracts/databases.ts';
import { booleanArray, float4Array, int2Array, int4Array, timestampArray } from './binary-arrays.ts';
import type { Storage } from './index.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

onEveryDatabase((makeDatabase) => {
  let database: Opener;
  let storage: Storage;
  beforeAll(async () => {
    database = await makeDatabase();
    storage = await database.open();
  });
  afterAll(async () => {
    await storage?.close();
    await database?.remove();
  });

  const arrives = async (type: string, bytes: Buffer): Promise<unknown> => {
    const text = `SELECT to_json($1::${type}[]) AS got`;
    const [row] = await storage.database.query<{ got: unknown }>({ text, values: [bytes] });
    return row?.got;
  };
  const check = <Value>(values: fc.Arbitrary<Value>, arrived: (sent: Value[]) => Promise<void>): Promise<void> =>
    fc.assert(fc.asyncProperty(fc.array(values, { maxLength: 30 }), arrived), { numRuns: 30, seed: 5 });

  test('numbers of a vector arrive with the precision of 32 bits', async () => {
    await check(fc.float({ noNaN: true, noDefaultInfinity: true }), async (sent) => {
      expect(((await arrives('real', float4Array(sent))) as number[]).map(Math.fround)).toEqual(
        sent.map((value) => value + 0),
      );
    });
  });

  test('whole numbers, small numbers and flags arrive as they were sent; negative ones of the latter as NULL', async () => {
    await check(fc.integer(), async (sent) => {
      expect(await arrives('int', int4Array(sent))).toEqual(sent);
    });
    await check(fc.integer({ min: -5, max: 32_767 }), async (sent) => {
      expect(await arrives('smallint', int2Array(sent))).toEqual(sent.map((value) => (value < 0 ? null : value)));
    });
    await check(fc.constantFrom(-1, 0, 1), async (sent) => {
      expect(await arrives('boolean', booleanArray(sent))).toEqual(
        sent.map((value) => (value < 0 ? null : value === 1)),
      );
    });
  });

  test('times arrive to the millisecond, before and after 2000, and NaN as NULL', async () => {
    const times = fc.oneof(fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2200, 0) }), fc.constant(NaN));
    await check(times, async (sent) => {
      const got = (await arrives('timestamptz', timestampArray(sent))) as (string | null)[];
      expect(got.map((text) => (text === null ? NaN : Date.parse(text)))).toEqual(sent);
    });
  });
});
