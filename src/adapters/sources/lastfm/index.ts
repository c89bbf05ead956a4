import { SourceError } from '../../../domain/errors.ts';
import type { FeatureSource, FoundFacts } from '../../../services/ports.ts';
import { createSourceClient, type ClientNeeds } from '../source-client.ts';
import { genresOfTags } from '../tags.ts';
import { TopTags } from './schema.ts';

/** No number is promised; one a second is safe. */
const INTERVAL_MS = 1000;
const PER_DAY = 5000;
/** Tags count from 0 to 100; few people gave those below. */
const LEAST_COUNT = 10;
/** last.fm/api/errorcodes */
const NOT_FOUND = 6;
const LATER: readonly number[] = [11, 16, 29];
const MINUTES_MS = 60_000;
const REFUSED_MS = 6 * 3_600_000;

/** Last.fm: what people call an artist; needs a key. Its terms allow no trade and ask for credit and a link. */
export function createLastFm(
  needs: ClientNeeds,
  { url, userAgent, apiKey }: { url: string; userAgent: string; apiKey: string },
): FeatureSource {
  const client = createSourceClient(needs, {
    source: 'lastfm',
    baseUrl: url,
    intervalMs: INTERVAL_MS,
    perDay: PER_DAY,
    userAgent,
  });
  return {
    id: 'lastfm',
    about: 'artists',
    gives: 'genres',
    batch: 1,
    mayTrain: false,
    keepDays: 180,
    missDays: 60,
    canAsk: () => true,
    find: async (subjects, signal) => {
      const found: { facts: FoundFacts['facts'][number][]; unknown: string[] } = { facts: [], unknown: [] };
      for (const { key, artist } of subjects) {
        const query = { method: 'artist.gettoptags', artist, autocorrect: '1', api_key: apiKey, format: 'json' };
        const answer = await client.ask(TopTags, { path: '2.0/', query, signal });
        if (answer && 'error' in answer) {
          if (LATER.includes(answer.error)) await client.block(5 * MINUTES_MS);
          if (answer.error !== NOT_FOUND) {
            await client.block(REFUSED_MS).catch(() => {});
            throw new SourceError('lastfm', `it answered error ${answer.error}`, { retryable: false });
          }
          found.unknown.push(key);
          continue;
        }
        const genres = genresOfTags([answer?.toptags.tag ?? []].flat(), { least: LEAST_COUNT });
        if (genres.length > 0) found.facts.push({ key, genres, sound: {} });
        else found.unknown.push(key);
      }
      return found;
    },
  };
}
