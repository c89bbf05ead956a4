import type { RecommendedTrack } from '../../domain/recommendation.ts';
import type { User } from '../../domain/user.ts';
import { explain } from '../../recommender/explain.ts';
import { exploration } from '../../recommender/sources/exploration.ts';
import type { Ports } from '../ports.ts';
import type { Companions } from './co-listening.ts';
import type { Habit } from './occasions.ts';
import type { ListenedThen } from './listened-in-period.ts';
import type { FactMatch } from './match-facts.ts';
import type { Sound } from './match-sound.ts';
import type { Taste } from './taste.ts';
import { loadFacts, loadTracks } from './track-facts.ts';

/** The chosen rows as tracks with their reasons. */
export async function describeTracks(
  needs: Pick<Ports, 'database'>,
  {
    user,
    taste: { library, verdicts },
    rows,
    scores,
    sources,
    period,
    companions,
    sound,
    facts: told,
    habit,
    now,
  }: {
    user: User;
    taste: Taste;
    rows: readonly number[];
    /** One per row. */
    scores: readonly number[];
    sources: readonly string[];
    period: ListenedThen | undefined;
    companions: Companions | undefined;
    sound: Sound;
    facts: Pick<FactMatch, 'describe'>;
    habit: Habit | undefined;
    now: number;
  },
): Promise<RecommendedTrack[]> {
  const [tracks, facts] = await Promise.all([
    loadTracks(needs, { rows, library }),
    loadFacts(needs, { userId: user.id, timezone: user.timezone, rows, library }),
  ]);
  return rows.flatMap((row, i) => {
    const track = tracks.get(row);
    const known = facts.get(row);
    if (!track || !known) return [];
    const artist = library.tracks.artist[row] ?? -1;
    const reasons = explain(
      {
        ...known,
        likedTrack: verdicts.tracks.get(row) === 'like',
        likedArtist: verdicts.artists.get(artist) === 'like',
        period: period && { text: period.bounds.text, listened: period.listened.get(row) ?? 0 },
        together: companions?.together.get(artist),
        sound: [told.describe(row), sound.describe(row)].filter(Boolean).join(', ') || undefined,
        habit: habit?.describe(artist),
        proposed: library.proposed.get(row)?.reason,
        tried: sources[i] === exploration.id,
      },
      now,
    );
    const verdict = verdicts.tracks.get(row);
    return [{ track, score: scores[i] ?? 0, reasons, source: sources[i] ?? '', ...(verdict ? { verdict } : {}) }];
  });
}
