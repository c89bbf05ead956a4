import type { Sort } from '../../domain/slots.ts';
import type { AudioFeatures, Track } from '../../domain/track.ts';
import { sql } from '../../lib/sql.ts';
import { seededRandom } from '../../recommender/math/random.ts';
import type { Ports } from '../ports.ts';
import { intList } from '../recommend/int-list.ts';
import { loadAudioFeatures } from '../recommend/load-audio-features.ts';
import { loadMusicFacts } from '../recommend/load-music-facts.ts';

export interface Sorted {
  readonly ids: readonly number[];
  /** Tracks that nothing is known of for this order; they stand at the end, as they were. */
  readonly unknown: number;
}

/** The tracks in another order. `seed` makes a random order the same again. */
export async function sortTracks(
  ports: Pick<Ports, 'database' | 'clock'>,
  { userId, tracks, by, seed }: { userId: number; tracks: readonly Track[]; by: Sort; seed: number },
): Promise<Sorted> {
  const ids = tracks.map(({ id }) => id);
  switch (by) {
    case 'random':
      return { ids: shuffled(ids, seed), unknown: 0 };
    case 'artist':
    case 'title': {
      const text = (track: Track): string => (by === 'artist' ? `${track.artist}\u0000${track.title}` : track.title);
      const compare = new Intl.Collator('en', { sensitivity: 'base', numeric: true }).compare;
      return { ids: tracks.toSorted((a, b) => compare(text(a), text(b))).map(({ id }) => id), unknown: 0 };
    }
    case 'popular':
      return byValue(ids, await plays(ports, userId, ids), -1);
    case 'energy_up':
    case 'energy_down':
    case 'tempo_up':
    case 'tempo_down': {
      const feature = by.startsWith('energy') ? 'energy' : 'tempo';
      const known = await loadAudioFeatures(ports, { trackIds: ids, now: ports.clock.now() });
      return byValue(ids, valuesOf(known, feature), by.endsWith('up') ? 1 : -1);
    }
    case 'newest':
    case 'oldest': {
      const facts = await loadMusicFacts(ports, { trackIds: ids, now: ports.clock.now() });
      const years = [...facts].flatMap(([id, { releaseYear: year }]) =>
        year === undefined ? [] : [[id, year] as const],
      );
      return byValue(ids, new Map(years), by === 'oldest' ? 1 : -1);
    }
  }
}

function shuffled(ids: readonly number[], seed: number): number[] {
  const random = seededRandom(seed);
  const order = [...ids];
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [order[i], order[j]];
    if (a !== undefined && b !== undefined) [order[i], order[j]] = [b, a];
  }
  return order;
}

const valuesOf = (known: ReadonlyMap<number, AudioFeatures>, feature: 'energy' | 'tempo'): Map<number, number> =>
  new Map([...known].flatMap(([id, features]) => (features[feature] === undefined ? [] : [[id, features[feature]]])));

async function plays(
  { database }: Pick<Ports, 'database'>,
  userId: number,
  ids: readonly number[],
): Promise<Map<number, number>> {
  const rows = await database.query<{ id: number; n: number }>(sql`
    SELECT track_id AS id, count(*)::int AS n FROM plays
    WHERE user_id = ${userId}::int AND track_id = ANY(${intList(ids)}) GROUP BY track_id`);
  return new Map(rows.map(({ id, n }) => [id, n]));
}

/** Stable; what has no value stays behind. */
function byValue(ids: readonly number[], values: ReadonlyMap<number, number>, direction: 1 | -1): Sorted {
  const known = ids.filter((id) => values.has(id));
  const ordered = known.toSorted((a, b) => direction * ((values.get(a) ?? 0) - (values.get(b) ?? 0)));
  return { ids: [...ordered, ...ids.filter((id) => !values.has(id))], unknown: ids.length - known.length };
}
