import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createSealer } from './sealer.ts';

const old = { id: 'k1', key: randomBytes(32) };
const recent = { id: 'k2', key: randomBytes(32) };

test('whatever is sealed opens again, and shows nothing of itself', () => {
  const sealer = createSealer([old], 'tokens');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 8 }), (text) => {
      const sealed = sealer.seal(text);
      expect(sealed).not.toContain(text);
      expect(sealer.seal(text)).not.toBe(sealed);
      expect(sealer.open(sealed)).toBe(Buffer.from(text, 'utf8').toString('utf8'));
    }),
  );
});

test('a key that was replaced still opens what it sealed, and seals nothing any more', () => {
  const sealed = createSealer([old], 'tokens').seal('xoxb-1');
  const both = createSealer([recent, old], 'tokens');
  expect(both.open(sealed)).toBe('xoxb-1');
  expect(both.seal('xoxb-1')).toMatch(/^k2\./);
  expect(() => createSealer([recent], 'tokens').open(sealed)).toThrow(/SECRET_KEYS/);
});

test('what was changed, cut or sealed for something else does not open', () => {
  const sealer = createSealer([old], 'tokens');
  const sealed = sealer.seal('xoxb-1');
  for (let at = 3; at < sealed.length - 1; at++) {
    const changed = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`;
    expect(() => sealer.open(changed)).toThrow();
  }
  expect(() => sealer.open(sealed.slice(0, 20))).toThrow();
  expect(() => createSealer([old], 'states').open(sealed)).toThrow();
});
