import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdit, type ListEdit } from './playlist.ts';

const list = [11, 12, 13, 14];

describe('a change of a list', () => {
  test.each<[string, ListEdit, number[]]>([
    ['takes out by position', { op: 'remove', positions: [2, 4] }, [11, 13]],
    ['takes out nothing beyond the end', { op: 'remove', positions: [9, 0] }, list],
    ['moves to the top', { op: 'move', from: 3, to: 1 }, [13, 11, 12, 14]],
    ['moves down', { op: 'move', from: 1, to: 3 }, [12, 13, 11, 14]],
    ['moves no further than the end', { op: 'move', from: 1, to: 99 }, [12, 13, 14, 11]],
    ['moves nothing that is not there', { op: 'move', from: 7, to: 1 }, list],
    ['orders, and leaves what the order does not name behind', { op: 'order', ids: [14, 12] }, [14, 12, 11, 13]],
    ['adds at the end', { op: 'insert', ids: [15, 16] }, [11, 12, 13, 14, 15, 16]],
    ['adds in between', { op: 'insert', ids: [15], at: 2 }, [11, 15, 12, 13, 14]],
    ['adds nothing twice', { op: 'insert', ids: [12, 15, 15] }, [11, 12, 13, 14, 15]],
    ['puts one in the place of another', { op: 'put', position: 2, id: 15 }, [11, 15, 13, 14]],
    ['puts nothing where nothing is', { op: 'put', position: 9, id: 15 }, list],
  ])('%s', (_, edit, after) => {
    const before = [...list];
    expect(applyEdit(list, edit)).toEqual(after);
    expect(list).toEqual(before);
  });

  test('never makes a track appear twice, and an order or a move never loses one', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 20 });
    const position = fc.integer({ min: -3, max: 30 });
    const edit: fc.Arbitrary<ListEdit> = fc.oneof(
      fc.record({ op: fc.constant('remove' as const), positions: fc.array(position) }),
      fc.record({ op: fc.constant('move' as const), from: position, to: position }),
      fc.record({ op: fc.constant('order' as const), ids: fc.array(fc.integer({ min: 1, max: 30 })) }),
      fc.record({ op: fc.constant('insert' as const), ids: fc.array(fc.integer({ min: 1, max: 30 })), at: position }),
      fc.record({ op: fc.constant('put' as const), position, id: fc.integer({ min: 1, max: 30 }) }),
    );
    fc.assert(
      fc.property(ids, edit, (before, change) => {
        const after = applyEdit(before, change);
        expect(new Set(after).size).toBe(after.length);
        if (change.op === 'move' || change.op === 'order') expect(after.toSorted()).toEqual(before.toSorted());
      }),
    );
  });
});
