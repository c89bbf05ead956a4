import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergePlays, type PlayFacts } from './merge-plays.ts';
import { PLAY_SOURCES, TIMING } from './play.ts';

const END = Date.UTC(2024, 4, 1, 10, 3, 20);
const source = (name: (typeof PLAY_SOURCES)[number]): number => PLAY_SOURCES.indexOf(name);
const extended: PlayFacts = {
  trackId: 7,
  hasId: true,
  endedAt: END,
  startedAt: END - 200_000,
  msPlayed: 200_000,
  timing: 0,
  source: source('export'),
  outcome: 1,
  reasonStart: 3,
  reasonEnd: 4,
  platform: 1,
  shuffle: true,
  offline: false,
  private: false,
  mayTrain: true,
};
const untold = { reasonStart: null, reasonEnd: null, platform: null, shuffle: null, offline: null, outcome: 0 };
const oneYear: PlayFacts = {
  ...extended,
  ...untold,
  trackId: 9,
  hasId: false,
  endedAt: END - 20_000,
  startedAt: END - 220_000,
  timing: TIMING.minute,
};
const polled: PlayFacts = {
  ...extended,
  ...untold,
  source: source('spotify_api'),
  timing: TIMING.lengthGuessed,
  msPlayed: 210_000,
  endedAt: END + 10_000,
  mayTrain: false,
};

test('the full export replaces a poorer telling, and a poorer one adds nothing to it', () => {
  expect(mergePlays(oneYear, extended)).toEqual(extended);
  expect(mergePlays(extended, oneYear)).toBe(extended);
  expect(mergePlays(extended, polled)).toBe(extended);
});

test('a poll and the one-year export complete each other: the id of one, the time played of the other', () => {
  const merged = mergePlays(polled, oneYear);
  expect(merged).toEqual({ ...oneYear, trackId: 7, hasId: true });
  expect(mergePlays(oneYear, polled)).toEqual(merged);
});

test('what may train does so once any source allows it, and a private play stays private', () => {
  expect(mergePlays(polled, oneYear).mayTrain).toBe(true);
  expect(mergePlays({ ...extended, private: true }, polled).private).toBe(true);
});

test('whatever is merged, merging it once more changes nothing, and the order of two sources does not matter', () => {
  const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
  const facts: fc.Arbitrary<PlayFacts> = fc.record({
    trackId: fc.constant(1),
    hasId: fc.constant(true),
    endedAt: fc.integer({ min: END - 5, max: END }),
    startedAt: fc.constant(END - 200_000),
    msPlayed: fc.integer({ min: 0, max: 3 }),
    timing: fc.constantFrom(0, 1, 2, 3),
    source: fc.nat({ max: PLAY_SOURCES.length - 1 }),
    outcome: fc.constantFrom(0, 1, 2),
    reasonStart: maybe(fc.nat({ max: 3 })),
    reasonEnd: maybe(fc.nat({ max: 3 })),
    platform: maybe(fc.nat({ max: 3 })),
    shuffle: maybe(fc.boolean()),
    offline: maybe(fc.boolean()),
    private: fc.boolean(),
    mayTrain: fc.boolean(),
  });
  fc.assert(
    fc.property(facts, facts, (known, told) => {
      const merged = mergePlays(known, told);
      expect(mergePlays(merged, told)).toBe(merged);
      expect(mergePlays(merged, known)).toBe(merged);
      // Two tellings of equal rank have no better one: the known one stays.
      if (known.source !== told.source && (known.timing & 3) !== (told.timing & 3)) {
        expect(mergePlays(told, known)).toEqual(merged);
      }
    }),
  );
});
