import { z } from 'zod';

const part = z.number().min(0).max(1).nullish();

/** `GET /v1/audio-features` (reccobeats.com/docs/apis/get-audio-features), the fields that are used. */
export const Features = z.object({
  content: z.array(
    z.object({
      href: z.string().nullish(),
      isrc: z.string().nullish(),
      acousticness: part,
      danceability: part,
      energy: part,
      instrumentalness: part,
      liveness: part,
      speechiness: part,
      valence: part,
      loudness: z.number().nullish(),
      tempo: z.number().nullish(),
      key: z.int().nullish(),
      mode: z.int().nullish(),
    }),
  ),
});
export type Feature = z.output<typeof Features>['content'][number];
