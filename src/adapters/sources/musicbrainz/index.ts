import { normaliseName } from '../../../domain/identity.ts';
import { artistFactKey, type MusicFact } from '../../../domain/music-fact.ts';
import type { FactSubject, FeatureSource } from '../../../services/ports.ts';
import { createSourceClient, type ClientNeeds } from '../source-client.ts';
import { genresOfTags } from '../tags.ts';
import { Recordings, type Recording } from './schema.ts';

/** One request a second and address; above it everything is answered with 503 (MusicBrainz_API/Rate_Limiting). */
const INTERVAL_MS = 1100;
const PER_DAY = 20_000;
/** Of 100: below, a search has found another song. */
const LEAST_SCORE = 90;

/**
 * MusicBrainz: tags and the year of the first release, by ISRC, else by a search for artist and title. Tags are CC BY-NC-SA, so they are
 * not trained on.
 */
export function createMusicBrainz(
  needs: ClientNeeds,
  { url, userAgent }: { url: string; userAgent: string },
): FeatureSource {
  const client = createSourceClient(needs, {
    source: 'musicbrainz',
    baseUrl: url,
    intervalMs: INTERVAL_MS,
    perDay: PER_DAY,
    userAgent,
  });
  const byIsrc = async (isrc: string, signal: AbortSignal): Promise<readonly Recording[]> => {
    const query = { fmt: 'json', inc: 'artist-credits+genres+tags' };
    return (await client.ask(Recordings, { path: `isrc/${isrc}`, query, signal }))?.recordings ?? [];
  };
  const search = async ({ artist, title = '' }: FactSubject, signal: AbortSignal): Promise<readonly Recording[]> => {
    const query = { fmt: 'json', limit: '5', query: `recording:${phrase(title)} AND artist:${phrase(artist)}` };
    const found = (await client.ask(Recordings, { path: 'recording', query, signal }))?.recordings ?? [];
    return found.filter((recording) => (recording.score ?? 0) >= LEAST_SCORE && isBy(recording, artist));
  };
  return {
    id: 'musicbrainz',
    about: 'tracks',
    gives: 'genres',
    batch: 1,
    mayTrain: false,
    keepDays: 365,
    missDays: 60,
    canAsk: ({ title }) => title !== undefined,
    find: async (subjects, signal) => {
      const facts: MusicFact[] = [];
      const unknown: string[] = [];
      for (const subject of subjects) {
        const { isrc } = subject;
        const coded = isrc === undefined ? [] : await byIsrc(isrc, signal);
        const recordings = coded.length > 0 ? coded : await search(subject, signal);
        if (recordings.length === 0) unknown.push(subject.key);
        else facts.push(...factsOf(subject, recordings));
      }
      return { facts, unknown };
    },
  };
}

/** A phrase of Lucene's query language. */
const phrase = (text: string): string => `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;

const isBy = (recording: Recording, artist: string): boolean =>
  recording['artist-credit']?.some(
    ({ name, artist: { name: full } }) =>
      normaliseName(name) === normaliseName(artist) || normaliseName(full) === normaliseName(artist),
  ) ?? false;

/** Several recordings of one song: all their tags, and the earliest year. */
function factsOf({ key, artist }: FactSubject, recordings: readonly Recording[]): MusicFact[] {
  const [first] = recordings;
  const years = recordings.flatMap((recording) => {
    const year = Number(recording['first-release-date']?.slice(0, 4));
    return year >= 1800 && year <= 2100 ? [year] : [];
  });
  const tags = recordings.flatMap(({ genres, tags: theirs }) => (genres?.length ? genres : (theirs ?? [])));
  const credit = first?.['artist-credit']?.find(
    ({ artist: { name } }) => normaliseName(name) === normaliseName(artist),
  );
  const fact: MusicFact = {
    key,
    ...(first ? { mbid: first.id } : {}),
    genres: genresOfTags(tags),
    ...(years.length > 0 ? { releaseYear: Math.min(...years) } : {}),
    ...(first?.length ? { durationMs: Math.round(first.length) } : {}),
    sound: {},
  };
  return credit ? [fact, { key: artistFactKey(artist), mbid: credit.artist.id, genres: [], sound: {} }] : [fact];
}
