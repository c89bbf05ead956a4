import fc from 'fast-check';
import { expect, test } from 'vitest';
import { auc } from './auc.ts';

test('every skipped play above every heard one is 1, the other way round 0, all alike a half', () => {
  expect(auc(Uint8Array.of(0, 0, 1, 1), Float64Array.of(0.1, 0.2, 0.3, 0.4))).toBe(1);
  expect(auc(Uint8Array.of(1, 1, 0, 0), Float64Array.of(0.1, 0.2, 0.3, 0.4))).toBe(0);
  expect(auc(Uint8Array.of(1, 0, 1, 0), new Float64Array(4).fill(0.3))).toBe(0.5);
  expect(auc(Uint8Array.of(1, 1), Float64Array.of(0.3, 0.4))).toBeNaN();
});

test('it is the share of pairs in the right order, ties counting half', () => {
  const rows = fc.array(fc.record({ y: fc.nat(1), p: fc.integer({ min: 0, max: 6 }) }), {
    minLength: 2,
    maxLength: 30,
  });
  fc.assert(
    fc.property(rows, (drawn) => {
      const ones = drawn.filter(({ y }) => y === 1);
      const zeros = drawn.filter(({ y }) => y === 0);
      fc.pre(ones.length > 0 && zeros.length > 0);
      let right = 0;
      for (const one of ones) for (const zero of zeros) right += one.p > zero.p ? 1 : one.p === zero.p ? 0.5 : 0;
      const y = Uint8Array.from(drawn, (row) => row.y);
      const p = Float64Array.from(drawn, (row) => row.p);
      expect(auc(y, p)).toBeCloseTo(right / ones.length / zeros.length, 10);
    }),
  );
});
