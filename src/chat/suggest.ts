import { normaliseName } from '../domain/identity.ts';
import type { User } from '../domain/user.ts';
import type { Services } from '../services/index.ts';
import { knownGenres } from '../services/recommend/known-genres.ts';
import type { Suggestion } from './option-spec.ts';

/** Most suggestions, and the longest of them: Discord's limits, the narrowest. */
const MOST = 25;
const LONGEST = 100;

const PERIODS = [
  'today',
  'this week',
  'last week',
  'this month',
  'last month',
  'this year',
  'last year',
  'last summer',
  'all time',
];

/** What fits what was typed so far: beginnings first, then parts; most used first. With nothing typed, the most used. */
export async function suggest(
  { services }: { services: Pick<Services, 'recommend' | 'playlists'> },
  { user, suggestion, typed, now }: { user: User; suggestion: Suggestion; typed: string; now: Date },
): Promise<string[]> {
  const names = await candidates(services, user, suggestion, now);
  const key = normaliseName(typed);
  // Exactly this, what begins with it, what has it somewhere; within each, most used first.
  const rank = (name: string): number => (name === key ? 0 : name.startsWith(key) ? 1 : name.includes(key) ? 2 : 3);
  const found = names
    .map((name) => ({ name, rank: rank(normaliseName(name)) }))
    .filter((one) => one.rank < 3)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ name }) => name);
  return [...new Set(found.map((name) => name.slice(0, LONGEST)))].slice(0, MOST);
}

async function candidates(
  services: Pick<Services, 'recommend' | 'playlists'>,
  user: User,
  suggestion: Suggestion,
  now: Date,
): Promise<string[]> {
  switch (suggestion) {
    case 'artists':
      return (await services.recommend.knownArtists(user.id)).map(({ name }) => name);
    case 'genres':
      return [...knownGenres];
    case 'playlists':
      return (await services.playlists.list(user.id)).map(({ name }) => name);
    case 'periods': {
      const year = now.getUTCFullYear();
      return [...PERIODS, ...Array.from({ length: 12 }, (_, i) => String(year - i))];
    }
  }
}
