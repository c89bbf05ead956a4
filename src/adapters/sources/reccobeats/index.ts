import { spotifyTrackId } from '../../../domain/identity.ts';
import type { MusicFact, Sound } from '../../../domain/music-fact.ts';
import type { FactSubject, FeatureSource } from '../../../services/ports.ts';
import { createSourceClient, type ClientNeeds } from '../source-client.ts';
import { Features, type Feature } from './schema.ts';

/** Ids of one question; no limit of requests is published, clients run about one a second. */
const MOST_IDS = 40;
const INTERVAL_MS = 1000;
const PER_DAY = 5000;

/**
 * ReccoBeats: audio features by Spotify id, then by ISRC for what is not known by id. Unknown ids are left out of an answer and its order
 * is its own, so entries are joined by the id in `href`, else by `isrc`, never by place. Its terms grant no storage for good and
 * no training.
 */
export function createReccoBeats(
  needs: ClientNeeds,
  { url, userAgent }: { url: string; userAgent: string },
): FeatureSource {
  const client = createSourceClient(needs, {
    source: 'reccobeats',
    baseUrl: url,
    intervalMs: INTERVAL_MS,
    perDay: PER_DAY,
    userAgent,
  });
  const ask = async (ids: readonly string[], signal: AbortSignal): Promise<Feature[]> =>
    ids.length === 0
      ? []
      : ((await client.ask(Features, { path: 'v1/audio-features', query: { ids: ids.join(',') }, signal }))?.content ??
        []);
  return {
    id: 'reccobeats',
    about: 'tracks',
    gives: 'sound',
    batch: MOST_IDS,
    mayTrain: false,
    keepDays: 180,
    missDays: 30,
    canAsk: ({ spotifyId, isrc }) => spotifyId !== undefined || isrc !== undefined,
    find: async (subjects, signal) => {
      const byId = await ask([...new Set(subjects.flatMap(({ spotifyId }) => spotifyId ?? []))], signal);
      const first = joinFeatures(subjects, byId);
      const known = new Set(first.map(({ key }) => key));
      const left = subjects.filter(({ key, isrc }) => !known.has(key) && isrc !== undefined);
      const byIsrc = await ask([...new Set(left.flatMap(({ isrc }) => isrc ?? []))], signal);
      const facts = [...first, ...joinFeatures(left, byIsrc)];
      const told = new Set(facts.map(({ key }) => key));
      return { facts, unknown: subjects.flatMap(({ key }) => (told.has(key) ? [] : [key])) };
    },
  };
}

function joinFeatures(subjects: readonly FactSubject[], features: readonly Feature[]): MusicFact[] {
  const byId = new Map<string, Feature>();
  const byIsrc = new Map<string, Feature>();
  for (const feature of features) {
    const id = spotifyTrackId(feature.href);
    if (id !== undefined) byId.set(id, feature);
    if (feature.isrc) byIsrc.set(feature.isrc.toUpperCase(), feature);
  }
  return subjects.flatMap(({ key, spotifyId, isrc }): MusicFact[] => {
    const feature = byId.get(spotifyId ?? '') ?? byIsrc.get(isrc ?? '');
    if (!feature) return [];
    return [
      { key, ...(feature.isrc ? { isrc: feature.isrc.toUpperCase() } : {}), genres: [], sound: soundOf(feature) },
    ];
  });
}

const PARTS = [
  'acousticness',
  'danceability',
  'energy',
  'instrumentalness',
  'liveness',
  'speechiness',
  'valence',
] as const;

/** A tempo or danceability of 0 is a failed analysis; a key of -1 none that was found. */
function soundOf(feature: Feature): Sound {
  const sound: { -readonly [Name in keyof Sound]: Sound[Name] } = {};
  for (const part of PARTS) {
    const value = feature[part];
    if (typeof value === 'number' && !(part === 'danceability' && value === 0)) sound[part] = value;
  }
  const { tempo, loudness, key, mode } = feature;
  if (tempo && tempo > 0 && tempo <= 400) sound.tempo = tempo;
  if (typeof loudness === 'number' && loudness >= -100 && loudness <= 20) sound.loudness = loudness;
  if (typeof key === 'number' && key >= 0 && key <= 11) sound.pitchClass = key;
  if (mode === 0 || mode === 1) sound.mode = mode;
  return sound;
}
