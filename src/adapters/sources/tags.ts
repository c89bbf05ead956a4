import { readGenreName } from '../../domain/genre.ts';

/** Tags that say what people did with music, or where from, but not what it is. */
const NO_GENRE =
  /^(?:seen live|favou?rites?.*|my .*|.*\bfavou?rite\b.*|all|awesome|beautiful|love(?:d)?.*|cool|amazing|best.*|under \d+ listeners|spotify|albums? i own|owned.*|wishlist|check out|to listen|male vocalists?|female vocalists?|\d{2,4}s?|.*\bvocals?|usa|uk|american|british|english|german|french|swedish|canadian|australian|japanese|fixme.*|needs.*|.*\d{4}.*|singer|guitar|piano|good|fun|sexy|party|chillout|chill|music)$/;
const LONGEST = 40;
const MOST = 8;

/** People's tags as genres: the heaviest first, without those that are none, and without what stands far behind the first. */
export function genresOfTags(
  tags: readonly { readonly name: string; readonly count: number }[],
  { least = 1, part = 0.2 }: { least?: number; part?: number } = {},
): string[] {
  const sorted = tags.filter(({ count }) => count >= least).toSorted((a, b) => b.count - a.count);
  const genres = new Set<string>();
  const heaviest = sorted[0]?.count ?? 0;
  for (const { name, count } of sorted) {
    const genre = readGenreName(name);
    if (count < part * heaviest || genres.size >= MOST) break;
    if (genre.length > 1 && genre.length <= LONGEST && !NO_GENRE.test(genre)) genres.add(genre);
  }
  return [...genres];
}
