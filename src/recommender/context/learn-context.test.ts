import { describe, expect, test } from 'vitest';
import { HOUR_SLOTS, type ArtistHistories } from '../recommender.ts';
import { ACTIVITY_PROFILES, DAY_PROFILES } from './context-profiles.ts';
import { habitFactors, learnSound, percentiles, slotsOf } from './learn-context.ts';

/** Each artist's plays by hour slot. */
function artists(plays: readonly Readonly<Record<number, number>>[]): ArtistHistories {
  const hours = new Int32Array(plays.length * HOUR_SLOTS);
  plays.forEach((by, artist) => {
    for (const [slot, count] of Object.entries(by)) hours[artist * HOUR_SLOTS + Number(slot)] = count;
  });
  return { length: plays.length, artistId: new Int32Array(plays.length), dayparts: new Int32Array(0), hours };
}

describe('hours', () => {
  test('a window may run past midnight, and may be of weekdays or weekends alone', () => {
    const sleep = slotsOf(ACTIVITY_PROFILES.sleep!)!;
    expect([21, 22, 23, 0, 2, 3].map((hour) => sleep[hour])).toEqual([0, 1, 1, 1, 1, 0]);
    expect(sleep[24 + 23]).toBe(1);
    const work = slotsOf(ACTIVITY_PROFILES.work!)!;
    expect([work[8], work[9], work[17], work[18], work[24 + 10]]).toEqual([0, 1, 1, 0, 0]);
    expect(slotsOf(ACTIVITY_PROFILES.workout!)).toBeUndefined();
  });

  test('an artist of the mornings rises in the morning, one of the nights sinks, the others stay', () => {
    const heard = artists([{ 8: 60, 20: 5 }, { 22: 80 }, { 8: 10, 14: 10, 20: 20 }, {}]);
    const [morning, night, usual, unknown] = habitFactors(heard, slotsOf(DAY_PROFILES['morning']!)!);
    expect(morning).toBeGreaterThan(1.3);
    expect(night).toBeLessThan(0.6);
    expect(usual).toBeGreaterThan(0.7);
    expect(usual).toBeLessThan(1.2);
    expect(unknown).toBeCloseTo(1);
  });

  test('someone who listens alike at all hours is not told apart by the hour', () => {
    const heard = artists([
      { 8: 30, 20: 30 },
      { 8: 300, 20: 300 },
      { 8: 3, 20: 3 },
    ]);
    for (const factor of habitFactors(heard, slotsOf(DAY_PROFILES['morning']!)!)) expect(factor).toBeCloseTo(1, 1);
  });
});

describe('sound', () => {
  test('percentiles are of the known values; equal ones share their middle', () => {
    expect([...percentiles(Float32Array.of(5, NaN, 1, 5, 9))].map((value) => Math.round(value * 1000) / 1000)).toEqual([
      0.5,
      NaN,
      0.125,
      0.5,
      0.875,
    ]);
  });

  test('what is played at night moves the range for sleep; without such plays the table stands', () => {
    // Two artists: one calm (percentile 0.1), one loud (0.9); this listener falls asleep to the loud one.
    const columns = { energy: Float32Array.of(0.1, 0.9) };
    const artistOf = Int32Array.of(0, 1);
    const table = ACTIVITY_PROFILES.sleep!.sound.energy!;
    const none = learnSound(ACTIVITY_PROFILES.sleep!, { artists: artists([{ 12: 500 }, {}]), artistOf, columns });
    expect(none.sound.energy).toEqual(table);
    const loud = learnSound(ACTIVITY_PROFILES.sleep!, { artists: artists([{}, { 23: 800 }]), artistOf, columns });
    expect(loud.sound.energy![0]).toBeGreaterThan(0.5);
    expect(loud.plays).toBe(800);
    const few = learnSound(ACTIVITY_PROFILES.sleep!, { artists: artists([{}, { 23: 5 }]), artistOf, columns });
    expect(few.sound.energy![1]).toBeLessThan(table[1] + 0.05);
  });

  test('a part of the day has no table: only a clear tendency of many plays counts', () => {
    const columns = { energy: Float32Array.of(0.15, 0.5) };
    const artistOf = Int32Array.of(0, 1);
    const calm = artists([{ 8: 400 }, {}]);
    expect(learnSound(DAY_PROFILES['morning']!, { artists: calm, artistOf, columns }).sound.energy![1]).toBeCloseTo(
      0.4,
    );
    const plain = artists([{}, { 8: 400 }]);
    expect(learnSound(DAY_PROFILES['morning']!, { artists: plain, artistOf, columns }).sound.energy).toBeUndefined();
  });
});
