import type { AudioFeatures } from '../../domain/track.ts';
import type { Ports } from '../ports.ts';
import { loadMusicFacts } from './load-music-facts.ts';

/** What is known of how these tracks sound, by the most trusted source that has not expired. Absent: nobody knows. */
export async function loadAudioFeatures(
  needs: Pick<Ports, 'database'>,
  question: { trackIds: readonly number[]; now: Date },
): Promise<Map<number, AudioFeatures>> {
  const facts = await loadMusicFacts(needs, question);
  return new Map([...facts].flatMap(([id, { sound }]) => (Object.keys(sound).length > 0 ? [[id, sound]] : [])));
}
