import { z } from 'zod';

const Tag = z.object({ name: z.string(), count: z.coerce.number() });
/** `artist.getTopTags`: a single tag comes without its list, and errors may come with status 200. */
export const TopTags = z.union([
  z.object({ error: z.int(), message: z.string().nullish() }),
  z.object({ toptags: z.object({ tag: z.union([z.array(Tag), Tag]).nullish() }) }),
]);
