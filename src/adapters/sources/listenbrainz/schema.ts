import { z } from 'zod';

/** `POST /1/metadata/lookup/`: an entry for each recording asked about, in any order, with its index. */
export const Lookups = z.array(
  z.object({
    index: z.int().nullish(),
    recording_mbid: z.string().nullish(),
    artist_mbids: z.array(z.string()).nullish(),
  }),
);

const Tags = z.array(z.object({ tag: z.string(), count: z.number(), artist_mbid: z.string().nullish() })).nullish();
/** `POST /1/metadata/recording/`: by recording MBID. */
export const Metadata = z.record(
  z.string(),
  z.object({
    recording: z.object({ length: z.number().nullish() }).nullish(),
    release: z.object({ year: z.number().nullish() }).nullish(),
    tag: z.object({ recording: Tags, artist: Tags, release_group: Tags }).nullish(),
  }),
);
export type Metadata = z.output<typeof Metadata>;
