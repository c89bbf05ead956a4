import { aboutHighest, rowsWith } from '../../recommender/top-rows.ts';
import type { Ports } from '../ports.ts';
import type { Library } from './load-library.ts';
import { loadMusicFacts, type KnownFacts } from './load-music-facts.ts';

/** Tracks of which facts are looked up: those the model likes best; a list is far shorter. */
const MOST_LOOKED_UP = 5000;

/** What is known of the rows that may be chosen, by row; of the ids of one recording the first that tells something. */
export async function lookUpFacts(
  needs: Pick<Ports, 'database'>,
  { library, scores, allowed, now }: { library: Library; scores: Float32Array; allowed: Uint8Array; now: Date },
): Promise<Map<number, KnownFacts>> {
  const rows = aboutHighest(rowsWith(allowed), scores, MOST_LOOKED_UP);
  const facts = new Map<number, KnownFacts>();
  for (const [id, known] of await loadMusicFacts(needs, { trackIds: library.idsOf(rows), now })) {
    const row = library.rowOfTrack.get(id);
    if (row === undefined) continue;
    const before = facts.get(row);
    if (!before || tellsMore(known, before)) facts.set(row, known);
  }
  return facts;
}

const tellsMore = (a: KnownFacts, b: KnownFacts): boolean =>
  Object.keys(a.sound).length > Object.keys(b.sound).length ||
  (Object.keys(a.sound).length === Object.keys(b.sound).length &&
    a.releaseYear !== undefined &&
    b.releaseYear === undefined);
