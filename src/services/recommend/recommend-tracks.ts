import { Temporal } from 'temporal-polyfill';
import { UserError } from '../../domain/errors.ts';
import type { Recommendations } from '../../domain/recommendation.ts';
import type { Slots } from '../../domain/slots.ts';
import type { User } from '../../domain/user.ts';
import { chooseTracks } from '../../recommender/choose-tracks.ts';
import { HARDLY_KNOWN_FROM, dialOf, familiarityFactors } from '../../recommender/novelty-dial.ts';
import { SHOWN_MEMORY_DAYS, shownFactor } from '../../recommender/novelty.ts';
import { DAYPARTS, DAY_MS } from '../../recommender/recommender.ts';
import type { ArtistCap } from '../../recommender/spread-artists.ts';
import { cosineOfRows } from '../../recommender/track-vectors.ts';
import { verifyList } from '../../recommender/verify-list.ts';
import type { Ports } from '../ports.ts';
import { resolvePeriod } from '../stats/period.ts';
import { findCompanions, type Companions } from './co-listening.ts';
import { hardConstraints, shownRows, softConstraints } from './constraints.ts';
import { blendShares, parentTracks } from './blend.ts';
import { describeTracks } from './describe-tracks.ts';
import { MOST_TRACKS, durationSentences, fitDuration, tracksFor } from './fit-duration.ts';
import { genreParents } from './genre-parents.ts';
import { listenedInPeriod, type ListenedThen } from './listened-in-period.ts';
import { habitAt, occasionsOf } from './occasions.ts';
import { lookUpFacts } from './look-up-facts.ts';
import { asksForFacts, matchFacts } from './match-facts.ts';
import { asksForSound, matchSound } from './match-sound.ts';
import { resolveArtistsOrTracks } from './resolve-names.ts';
import { sourcesFor } from './sources.ts';
import { loadTaste, type Taste, type TasteNeeds } from './taste.ts';
import { uncheckedSlots } from './unchecked-slots.ts';

export interface RecommendQuestion {
  readonly userId: number;
  readonly slots: Slots;
  /** Never more than this many, whatever the slots say; 10 when neither says anything, 100 at most. */
  readonly limit?: number | undefined;
  /** Repeats a list exactly, as long as history, feedback and what was shown are the same. Default: the time. */
  readonly seed?: number | undefined;
  /** Remember the tracks as shown, so that the next list brings others. Default: true. */
  readonly mark?: boolean | undefined;
}

export type RecommendNeeds = TasteNeeds & Pick<Ports, 'users' | 'shown'>;

const DEFAULT_COUNT = 10;
/** One artist has at most a fifth of a list, but two tracks of a short one. */
const USUAL_ARTIST_PART = 5;

/** Chooses tracks from the user's own library for a request, with reasons from their own history. */
export async function recommendTracks(ports: RecommendNeeds, question: RecommendQuestion): Promise<Recommendations> {
  const { slots } = question;
  const user = await ports.users.find(question.userId);
  if (!user) throw new UserError('not_found', 'I do not know this user.');
  const taste = await loadTaste(ports, user);
  const { library, model } = taste;
  const { tracks } = library;
  if (tracks.length === 0) {
    return {
      items: [],
      slots,
      relaxed: ['I know nothing you have listened to yet. Import your listening history, and I can recommend from it.'],
    };
  }

  const nowDate = ports.clock.now();
  const now = nowDate.getTime();
  const seed = question.seed ?? now;
  const occasions = occasionsOf(slots);
  const habit = habitAt(occasions, library);
  // The hours of the occasion take the place of the present hour.
  const scores = model.score(habit ? {} : { daypart: currentDaypart(now, user) });
  const { allowed, artists, relaxed } = await hardConstraints(ports, { userId: user.id, taste, slots, now });
  const since = new Date(now - SHOWN_MEMORY_DAYS * DAY_MS);
  const shownAt = await shownRows(ports, { user, taste, since });
  const period = await listenedThen(ports, { user, slots, taste });
  const count = countFor(question);
  const known =
    asksForFacts(slots) || asksForSound(slots, occasions)
      ? await lookUpFacts(ports, { library, scores, allowed, now: nowDate })
      : new Map<number, never>();
  const facts = matchFacts({ slots, facts: known, length: tracks.length, count });
  for (const row of facts.barred) allowed[row] = 0;
  const sound = matchSound({ taste, slots, occasions, facts: known });
  const { companions, unknown, genres } = await similarTo(ports, { user, slots, taste, known: facts.genres });

  const artistOf = (row: number): number => tracks.artist[row] ?? -1;
  const weight = sound.weight.slice();
  const dial = dialOf(slots.novelty);
  const familiarity = familiarityFactors(dial);
  for (let row = 0; row < weight.length; row++) {
    const hour = habit ? (habit.factors[tracks.artist[row] ?? -1] ?? 1) : 1;
    weight[row] = (weight[row] ?? 0) * hour * familiarity(tracks.listened[row] ?? 0);
  }
  for (const [row, at] of shownAt) weight[row] = (weight[row] ?? 0) * shownFactor(now - at);
  const wishes = softConstraints({ taste, slots, shownAt, period, companions, sound, facts, now });

  const cap = artistCap(count, artists);
  const choice = chooseTracks({
    tracks,
    allowed,
    wishes,
    sources: sourcesFor({ taste, slots, scores, period: period?.listened, companions, now }),
    pinned: companions && parentTracks(companions, { taste, scores, allowed, wishes }),
    similarity: likeness(taste),
    weight,
    count,
    cap,
    seed,
  });
  const timed =
    slots.duration_min === undefined
      ? undefined
      : await fitDuration(ports, { userId: user.id, rows: choice.rows, library, minutes: slots.duration_min });
  // A crowded list is told of; any other keeps the cap.
  const mostPerArtist = choice.crowded ? count : cap.most;
  const rows = verifyList(timed?.rows ?? choice.rows, { allowed, artistOf, mostPerArtist, count });
  const place = new Map(choice.rows.map((row, i) => [row, i]));
  const along = <Value>(values: readonly Value[]): Value[] => rows.flatMap((row) => values[place.get(row) ?? -1] ?? []);

  const items = await describeTracks(ports, {
    user,
    taste,
    rows,
    scores: along(choice.scores),
    sources: along(choice.sources),
    period,
    companions,
    sound,
    facts,
    habit,
    now,
  });
  if (question.mark !== false) {
    await ports.shown.add(
      user.id,
      items.map(({ track }) => track.id),
      nowDate,
    );
  }
  relaxed.push(
    ...unknown,
    ...uncheckedSlots(slots, genres, facts.checked),
    ...facts.unchecked(rows),
    ...sound.relaxed(rows),
  );
  if (dial >= HARDLY_KNOWN_FROM && library.proposed.size === 0) {
    relaxed.push(
      'So far I only know your own library, so "new" means tracks you have hardly played or never heard out.',
    );
  }
  for (const { keeps, sentence } of wishes)
    if (sentence && rows.some((row) => keeps[row] !== 1)) relaxed.push(sentence);
  if (choice.crowded && artists !== 1) relaxed.push('Too few other artists fitted, so one stands twice in a row.');
  if (timed) relaxed.push(...durationSentences(timed, slots.duration_min ?? 0));
  const asked = slots.duration_min === undefined ? count : 1;
  if (rows.length < asked) {
    relaxed.push(
      rows.length === 0
        ? 'Nothing you have played fits all of that.'
        : `Only ${tracksWord(rows.length)} of yours ${rows.length === 1 ? 'fits' : 'fit'} that.`,
    );
  }
  const blend = companions && companions.parents.length > 1 ? blendShares(companions, rows, artistOf) : undefined;
  return { items, slots, relaxed, ...(blend ? { blend } : {}) };
}

/** The caller's limit bounds what the user asked for; a running time alone asks for enough tracks to fill it. */
function countFor({ slots, limit }: RecommendQuestion): number {
  const asked =
    slots.count ?? (slots.duration_min === undefined ? (limit ?? DEFAULT_COUNT) : tracksFor(slots.duration_min));
  return Math.max(1, Math.min(asked, limit ?? MOST_TRACKS, MOST_TRACKS));
}

const tracksWord = (value: number): string => `${value} ${value === 1 ? 'track' : 'tracks'}`;

function currentDaypart(now: number, user: User): number {
  const { hour } = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(user.timezone);
  return Math.floor(hour / (24 / DAYPARTS));
}

/** How often one artist may stand in the list; who asks for one artist alone gets nothing else. */
function artistCap(count: number, artists: number): ArtistCap {
  if (artists === 1) return { usual: count, most: count };
  const most = Math.ceil(count / 2);
  const usual = artists > 1 ? Math.ceil(count / artists) : Math.max(2, Math.ceil(count / USUAL_ARTIST_PART));
  return { usual: Math.min(usual, most), most };
}

/** Two tracks are alike when they are heard together; of two by one artist that is assumed in part. */
const SAME_ARTIST_LIKENESS = 0.5;

function likeness({ library, learned: { vectors } }: Taste): ((a: number, b: number) => number) | undefined {
  if (!vectors) return undefined;
  const { artist } = library.tracks;
  return (a, b) =>
    Math.max(cosineOfRows(vectors, a, b), (artist[a] ?? -1) === (artist[b] ?? -2) ? SAME_ARTIST_LIKENESS : 0);
}

async function listenedThen(
  ports: RecommendNeeds,
  { user, slots, taste }: { user: User; slots: Slots; taste: Taste },
): Promise<ListenedThen | undefined> {
  if (!slots.period?.from && !slots.period?.to) return undefined;
  const bounds = resolvePeriod(slots.period, user.timezone);
  return listenedInPeriod(ports, { userId: user.id, period: bounds, library: taste.library });
}

async function similarTo(
  ports: RecommendNeeds,
  {
    user,
    slots,
    taste: { library },
    known: told,
  }: { user: User; slots: Slots; taste: Taste; known: ReadonlySet<string> },
): Promise<{ companions: Companions | undefined; unknown: string[]; genres: ReadonlySet<string> }> {
  const seeds = await resolveArtistsOrTracks(ports, { userId: user.id, names: slots.similar_to ?? [], library });
  const unknown = seeds
    .filter(({ artists, tracks }) => artists.length + tracks.length === 0)
    .map(
      ({ name }) =>
        `You have never played ${name}, so I cannot tell yet what resembles it; your taste decides instead.`,
    );
  // "Indie folk like Sufjan Stevens" is one kind of music, no mix of two.
  const genres = await genreParents(ports, {
    userId: user.id,
    // One genre is known track by track; of several each gets its part.
    genres: seeds.length > 0 || (slots.genres?.length === 1 && told.size === 1) ? [] : (slots.genres ?? []),
    library,
  });
  unknown.push(...genres.sentences);
  const known = [...seeds.filter(({ artists, tracks }) => artists.length + tracks.length > 0), ...genres.parents];
  const companions =
    known.length > 0 ? await findCompanions(ports, { userId: user.id, seeds: known, library }) : undefined;
  return { companions, unknown, genres: new Set(genres.parents.map(({ name }) => name)) };
}
