import type { Coverage, Ports } from '../ports.ts';

export interface Enrichment extends Coverage {
  readonly sources: readonly {
    readonly id: string;
    /** Requests of this day of UTC. */
    readonly requestsToday: number;
    /** Not asked before then. */
    readonly blockedUntil: string | undefined;
  }[];
  readonly sentence: string;
}

/** How much is known of a user's music, and how the sources stand. */
export async function describeCoverage(
  {
    enrichment,
    sourceStates,
    featureSources,
    clock,
  }: Pick<Ports, 'enrichment' | 'sourceStates' | 'featureSources' | 'clock'>,
  { userId }: { userId: number },
): Promise<Enrichment> {
  const now = clock.now();
  const today = now.toISOString().slice(0, 10);
  const [coverage, states] = await Promise.all([enrichment.coverage(userId, now), sourceStates.all()]);
  const sources = featureSources.map(({ id }) => {
    const state = states.find(({ source }) => source === id);
    const until = state?.blockedUntil;
    return {
      id,
      requestsToday: state?.day === today ? state.requests : 0,
      blockedUntil: until && until > now ? until.toISOString() : undefined,
    };
  });
  return { ...coverage, sources, sentence: sentenceOf(coverage) };
}

function sentenceOf({ tracks, sound, guessed, genres, years }: Coverage): string {
  if (tracks === 0) return '';
  const of = (part: number): string => `${part === tracks ? 100 : Math.min(99, Math.round((100 * part) / tracks))} %`;
  if (sound + guessed + genres + years === 0) return 'I know no sound, genre or year of your tracks yet.';
  const more = guessed > 0 ? ` (and guess it of ${of(guessed)})` : '';
  return `Of your ${tracks.toLocaleString('en')} tracks I know the sound of ${of(sound)}${more}, the genre of ${of(genres)} and the year of ${of(years)}.`;
}
