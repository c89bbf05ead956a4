import { z } from 'zod';

const Tags = z.array(z.object({ name: z.string(), count: z.number() })).nullish();

/** Fields of a recording in MusicBrainz's JSON (musicbrainz.org/doc/MusicBrainz_API). */
const Recording = z.object({
  id: z.string(),
  score: z.number().nullish(),
  title: z.string().nullish(),
  length: z.number().nullish(),
  'first-release-date': z.string().nullish(),
  'artist-credit': z
    .array(z.object({ name: z.string(), artist: z.object({ id: z.string(), name: z.string() }) }))
    .nullish(),
  genres: Tags,
  tags: Tags,
});
export type Recording = z.output<typeof Recording>;

/** Of `/isrc/{isrc}` and of a search. */
export const Recordings = z.object({ recordings: z.array(Recording) });
