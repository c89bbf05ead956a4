import type { Ports } from '../ports.ts';
import { loadListener } from './taste.ts';

export interface KnownArtist {
  readonly id: number;
  readonly name: string;
  /** Listened plays (30 s and more). */
  readonly plays: number;
}

/** Artists the user has played, most played first; empty for a user nobody knows. */
export async function listKnownArtists(
  ports: Pick<Ports, 'database' | 'feedback' | 'trackVectors' | 'clock' | 'users'>,
  userId: number,
): Promise<KnownArtist[]> {
  const user = await ports.users.find(userId);
  if (!user) return [];
  const { library } = await loadListener(ports, user);
  return library.artistNames
    .map((name, row) => ({
      id: library.artists.artistId[row] ?? 0,
      name,
      plays: library.artistListened[row] ?? 0,
    }))
    .sort((a, b) => b.plays - a.plays || a.id - b.id);
}
