import { expect, test } from 'vitest';
import { listeningHistory, type ListeningHistory } from '../listening-history.ts';
import { seededRandom } from '../math/random.ts';
import { SNAPSHOT_GROUPS } from '../ranking/item-snapshot.ts';
import { ablateRanking } from './ablate-ranking.ts';

const DAY = 86_400;
const start = Date.UTC(2024, 0, 1) / 1000;

/** Four plays a day around a place that moves through sixty tracks and now and then jumps back; from day `turn` on quite other ones. */
function drifting({ days, turn = Infinity }: { days: number; turn?: number }): ListeningHistory {
  const n = days * 4;
  const random = seededRandom(3);
  const dayOf = (i: number): number => Math.floor(i / 4);
  const track = Int32Array.from({ length: n }, (_, i) => {
    const draw = random();
    const place = draw < 0.2 ? draw * 300 : dayOf(i) / 6 + draw * 15;
    return dayOf(i) < turn ? Math.floor(place) % 60 : 60 + (i % 20);
  });
  return listeningHistory({
    length: n,
    tracks: 80,
    artists: 80,
    albums: 80,
    track,
    artist: track,
    album: track,
    endedAt: Float64Array.from(track, (_, i) => start + dayOf(i) * DAY + (i % 4) * 600 + 600),
    msPlayed: new Int32Array(n).fill(180_000),
    label: new Int8Array(n).fill(0),
    reasonStart: new Uint8Array(n),
    shuffle: new Uint8Array(n),
  });
}

test('each group of columns is left out once, and months kept unseen change nothing', () => {
  // 2024: ten months are 305 days, eight are 244.
  const plain = ablateRanking(drifting({ days: 305 }), { level: 'track', skipMonths: 2, months: 3 });
  const turned = ablateRanking(drifting({ days: 305, turn: 244 }), { level: 'track', skipMonths: 2, months: 3 });
  expect(Object.keys(plain.lost)).toEqual(Object.keys(SNAPSHOT_GROUPS));
  expect(plain.all.ndcg10).toBeGreaterThan(0.4);
  expect(turned).toEqual(plain);
  // Where a group is really left out, another ranking comes of it.
  expect(Object.values(plain.lost).some(({ ndcg10, recall50 }) => ndcg10 !== 0 || recall50 !== 0)).toBe(true);
  expect(ablateRanking(drifting({ days: 305, turn: 244 }), { level: 'track', months: 3 })).not.toEqual(plain);
});

test('without a month to judge there are no figures', () => {
  expect(ablateRanking(drifting({ days: 20 }), { level: 'artist' }).all.ndcg10).toBeNaN();
});
