import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWireRequests } from './wire-requests.ts';

function message(type: string, body: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(4 + Buffer.byteLength(body));
  return Buffer.concat([Buffer.from(type), length, Buffer.from(body)]);
}

const startup = message('', 'user\0postgres\0\0');
const query = message('Q', 'SELECT 1\0');
const extended = ['P', 'B', 'D', 'E', 'S'].map((type) => message(type, 'x'));
const terminate = message('X', '');
const texts = (requests: readonly Uint8Array[]): string[] =>
  requests.map((request) => Buffer.from(request).toString('latin1'));

test('the start, a simple query and an extended query are one request each', () => {
  const take = createWireRequests();
  const requests = take(Buffer.concat([startup, query, ...extended]));
  expect(texts(requests)).toEqual(texts([startup, query, Buffer.concat(extended)]));
});

test('the goodbye of a client never reaches the engine', () => {
  const take = createWireRequests();
  take(startup);
  expect(take(terminate)).toEqual([]);
  expect(texts(take(Buffer.concat([query, terminate])))).toEqual(texts([query]));
});

test('requests are the same however the bytes are cut into pieces', () => {
  const stream = Buffer.concat([startup, query, ...extended, query, terminate]);
  const whole = texts(createWireRequests()(stream));
  fc.assert(
    fc.property(fc.array(fc.nat(stream.length), { maxLength: 12 }), (cuts) => {
      const take = createWireRequests();
      const edges = [0, ...cuts.toSorted((a, b) => a - b), stream.length];
      const pieces = edges.slice(1).map((edge, i) => stream.subarray(edges[i], edge));
      expect(pieces.flatMap((piece) => texts(take(piece)))).toEqual(whole);
    }),
  );
});
