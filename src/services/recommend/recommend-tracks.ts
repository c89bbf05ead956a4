import { Temporal } from 'temporal-polyfill';
import { UserError } from '../../domain/errors.ts';
import type { Recommendations } from '../../domain/recommendation.ts';
import type { Slots } from '../../domain/slots.ts';
import type { User } from '../../domain/user.ts';
import { chooseTracks } from '../../recommender/choose-tracks.ts';
import { SHOWN_MEMORY_DAYS, shownFactor } from '../../recommender/novelty.ts';
import { DAYPARTS, DAY_MS } from '../../recommender/recommender.ts';
import type { ArtistCap } from '../../recommender/spread-artists.ts';
import type { Ports } from '../ports.ts';
import { resolvePeriod } from '../stats/period.ts';
import { findCompanions, type Companions } from './co-listening.ts';
import { hardConstraints, shownRows, softConstraints } from './constraints.ts';
import { describeTracks } from './describe-tracks.ts';
import { MOST_TRACKS, durationSentences, fitDuration, tracksFor } from './fit-duration.ts';
import { listenedInPeriod, type ListenedThen } from './listened-in-period.ts';
import { matchSound } from './match-sound.ts';
import { resolveArtistsOrTracks } from './resolve-names.ts';
import { sourcesFor } from './sources.ts';
import { loadTaste, type Taste } from './taste.ts';
import { daypartOf, uncheckedSlots } from './unchecked-slots.ts';

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

type Needs = Pick<Ports, 'database' | 'feedback' | 'users' | 'shown' | 'clock'>;

const DEFAULT_COUNT = 10;
/** One artist has at most a fifth of a list, but two tracks of a short one. */
const USUAL_ARTIST_PART = 5;

/** Chooses tracks from the user's own library for a request, with reasons from their own history. */
export async function recommendTracks(ports: Needs, question: RecommendQuestion): Promise<Recommendations> {
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
  const scores = model.score({ daypart: daypartOf(slots.context ?? []) ?? currentDaypart(now, user) });
  const { allowed, artists, relaxed } = await hardConstraints(ports, { taste, slots, now });
  const since = new Date(now - SHOWN_MEMORY_DAYS * DAY_MS);
  const shownAt = await shownRows(ports, { user, taste, since });
  const period = await listenedThen(ports, { user, slots, taste });
  const { companions, unknown } = await similarTo(ports, { user, slots, taste });
  const sound = await matchSound(ports, { taste, slots, scores, allowed, now: nowDate });

  const weight = Float32Array.from(sound.weight);
  for (const [row, at] of shownAt) weight[row] = (weight[row] ?? 0) * shownFactor(now - at);
  const wishes = softConstraints({ taste, slots, shownAt, period, companions, now });
  const count = countFor(question);

  const choice = chooseTracks({
    tracks,
    allowed,
    wishes,
    sources: sourcesFor({ taste, slots, scores, period: period?.listened, companions, now }),
    weight,
    count,
    cap: artistCap(count, artists),
    seed,
  });
  const timed =
    slots.duration_min === undefined
      ? undefined
      : await fitDuration(ports, { userId: user.id, rows: choice.rows, library, minutes: slots.duration_min });
  const rows = timed?.rows ?? choice.rows;

  const items = await describeTracks(ports, {
    user,
    taste,
    rows,
    scores: choice.scores,
    period,
    companions,
    sound,
    now,
  });
  if (question.mark !== false) {
    await ports.shown.add(
      user.id,
      items.map(({ track }) => track.id),
      nowDate,
    );
  }
  relaxed.push(...unknown, ...uncheckedSlots(slots), ...sound.relaxed(rows));
  if (slots.novelty === 'new') {
    relaxed.push(
      'So far I only know your own library, so "new" means tracks you have hardly played or never heard out.',
    );
  }
  for (const wish of wishes) if (rows.some((row) => wish.keeps[row] !== 1)) relaxed.push(wish.sentence);
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
  return { items, slots, relaxed };
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

async function listenedThen(
  ports: Needs,
  { user, slots, taste }: { user: User; slots: Slots; taste: Taste },
): Promise<ListenedThen | undefined> {
  if (!slots.period?.from && !slots.period?.to) return undefined;
  const bounds = resolvePeriod(slots.period, user.timezone);
  return listenedInPeriod(ports, { userId: user.id, period: bounds, library: taste.library });
}

async function similarTo(
  ports: Needs,
  { user, slots, taste: { library } }: { user: User; slots: Slots; taste: Taste },
): Promise<{ companions: Companions | undefined; unknown: string[] }> {
  const seeds = await resolveArtistsOrTracks(ports, { userId: user.id, names: slots.similar_to ?? [], library });
  const unknown = seeds
    .filter(({ artists, tracks }) => artists.length + tracks.length === 0)
    .map(
      ({ name }) =>
        `You have never played ${name}, so I cannot tell yet what resembles it; your taste decides instead.`,
    );
  const known = seeds.filter(({ artists, tracks }) => artists.length + tracks.length > 0);
  const companions =
    known.length > 0 ? await findCompanions(ports, { userId: user.id, seeds: known, library }) : undefined;
  return { companions, unknown };
}
