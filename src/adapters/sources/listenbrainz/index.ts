import { artistFactKey, type MusicFact } from '../../../domain/music-fact.ts';
import type { FactSubject, FeatureSource } from '../../../services/ports.ts';
import { createSourceClient, type ClientNeeds } from '../source-client.ts';
import { genresOfTags } from '../tags.ts';
import { Lookups, Metadata } from './schema.ts';

const MOST_RECORDINGS = 50;
/** Letters of artist and title together; longer names are refused with the whole question. */
const MOST_LETTERS = 250;
const INTERVAL_MS = 1000;
const PER_DAY = 10_000;

/** ListenBrainz: artist and title to a MusicBrainz id, then tags of the recording, its album and its artist, and the year; needs a token. */
export function createListenBrainz(
  needs: ClientNeeds,
  { url, userAgent, token }: { url: string; userAgent: string; token: string },
): FeatureSource {
  const client = createSourceClient(needs, {
    source: 'listenbrainz',
    baseUrl: url,
    intervalMs: INTERVAL_MS,
    perDay: PER_DAY,
    userAgent,
    headers: { authorization: `Token ${token}` },
  });
  return {
    id: 'listenbrainz',
    about: 'tracks',
    gives: 'genres',
    batch: MOST_RECORDINGS,
    mayTrain: false,
    keepDays: 365,
    missDays: 60,
    canAsk: ({ artist, title }) => title !== undefined && artist.length + title.length <= MOST_LETTERS,
    find: async (subjects, signal) => {
      const recordings = subjects.map(({ artist, title }) => ({ artist_name: artist, recording_name: title ?? '' }));
      const found = (await client.ask(Lookups, { path: '1/metadata/lookup/', body: { recordings }, signal })) ?? [];
      const mbids = new Map<FactSubject, string>();
      for (const { index, recording_mbid: mbid } of found) {
        const subject = subjects[index ?? -1];
        if (subject && mbid) mbids.set(subject, mbid);
      }
      const wanted = [...new Set(mbids.values())];
      const body = { recording_mbids: wanted, inc: 'artist tag release' };
      const told =
        wanted.length > 0 ? ((await client.ask(Metadata, { path: '1/metadata/recording/', body, signal })) ?? {}) : {};
      return {
        facts: [...mbids].flatMap(([subject, mbid]) => factsOf(subject, mbid, told)),
        unknown: subjects.flatMap((subject) => (mbids.has(subject) ? [] : [subject.key])),
      };
    },
  };
}

function factsOf({ key, artist }: FactSubject, mbid: string, told: Metadata): MusicFact[] {
  const { tag, release, recording } = told[mbid] ?? {};
  const tagsOf = (tags: readonly { tag: string; count: number }[] | null | undefined): string[] =>
    genresOfTags((tags ?? []).map(({ tag: name, count }) => ({ name, count })));
  const own = tagsOf(tag?.recording);
  const year = release?.year;
  const track: MusicFact = {
    key,
    mbid,
    genres: own.length > 0 ? own : tagsOf(tag?.release_group),
    ...(year && year >= 1800 && year <= 2100 ? { releaseYear: Math.round(year) } : {}),
    ...(recording?.length ? { durationMs: Math.round(recording.length) } : {}),
    sound: {},
  };
  // Of several artists nobody says whose tags these are, unless they name one.
  const credited = new Set((tag?.artist ?? []).map(({ artist_mbid }) => artist_mbid));
  const theirs = credited.size === 1 ? tagsOf(tag?.artist) : [];
  return theirs.length > 0 ? [track, { key: artistFactKey(artist), genres: theirs, sound: {} }] : [track];
}
