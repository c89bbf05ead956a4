import type { User } from '../domain/user.ts';
import type { KnownArtist } from '../services/recommend/known-artists.ts';
import type { Services } from '../services/index.ts';

export interface Artists {
  readonly artists: readonly KnownArtist[];
  readonly names: readonly string[];
}

/** How many users' names are kept at once. */
const KEPT = 100;

/** Names are indexed once per array, so each user's array is kept until their history or feedback changes. */
export function createKnownArtistsCache({ services }: { services: Services }): (user: User) => Promise<Artists> {
  const kept = new Map<number, Artists & { revision: number }>();
  return async (user) => {
    // The caller's user may be minutes old; only the store knows today's revision.
    const revision = (await services.users.find(user.id))?.tasteRevision ?? user.tasteRevision;
    const known = kept.get(user.id);
    kept.delete(user.id);
    if (known?.revision === revision) {
      kept.set(user.id, known);
      return known;
    }
    const artists = await services.recommend.knownArtists(user.id);
    const fresh = { revision, artists, names: artists.map(({ name }) => name) };
    kept.set(user.id, fresh);
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
    }
    return fresh;
  };
}
