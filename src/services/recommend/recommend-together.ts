import { UserError } from '../../domain/errors.ts';
import { recordingKey } from '../../domain/identity.ts';
import type { Recommendations, RecommendedTrack } from '../../domain/recommendation.ts';
import type { Slots } from '../../domain/slots.ts';
import type { User } from '../../domain/user.ts';
import { NEVER_HEARD_FROM, dialOf } from '../../recommender/novelty-dial.ts';
import { sharePlaces, type Placed } from '../../recommender/share-places.ts';
import { spreadArtists } from '../../recommender/spread-artists.ts';
import type { Ports } from '../ports.ts';
import { hardConstraints } from './constraints.ts';
import { MOST_TRACKS, TYPICAL_MINUTES } from './fit-duration.ts';
import { recommendTracks, type RecommendNeeds, type RecommendQuestion } from './recommend-tracks.ts';
import { loadTaste, type Taste } from './taste.ts';

/** More people than this share no taste but the charts'. */
const MOST_MEMBERS = 10;
/** Tracks looked for per member and place: what others rule out has to be made up for. */
const LOOKED_FOR_PER_PLACE = 4;
const DEFAULT_COUNT = 10;
/** One artist has at most a fifth of a list, but two tracks of a short one. */
const USUAL_ARTIST_PART = 5;

export type TogetherNeeds = RecommendNeeds & Pick<Ports, 'identities'>;

export interface TogetherQuestion extends RecommendQuestion {
  /** Ids of other users. */
  readonly together: readonly number[];
}

/** A member of the group, what they would like, and what nobody may put in front of them. */
interface Member {
  readonly user: User;
  readonly taste: Taste;
  readonly allowed: Uint8Array;
  readonly found: Recommendations;
}

/**
 * A list for the user and others: each fills as many places, with what the others would like too before the rest, and what one of them
 * disliked or ruled out is not in it. Only among people who all agreed to share. No reason tells whose plays a track comes from: those of
 * the user's own are theirs, every other one says the same.
 */
export async function recommendTogether(ports: TogetherNeeds, question: TogetherQuestion): Promise<Recommendations> {
  const users = await sharingUsers(ports, question);
  const { slots, count } = bounded(question);
  const seed = question.seed ?? ports.clock.now().getTime();
  const members: Member[] = [];
  for (const user of users) members.push(await memberOf(ports, { user, slots, count, seed }));
  const [me] = members;
  if (!me) return { items: [], slots: question.slots, relaxed: [] };

  const tracks = new Map<string, RecommendedTrack>();
  const lists = members.map((member) =>
    tasteOf(member, slots).map((item, i, all) => {
      const key = recordingKey(item.track);
      // The user's own entry stands: its reasons are of their own history.
      if (!tracks.has(key)) tracks.set(key, item);
      // By its place: scores of different people do not compare, and one much-played track makes all others look worthless.
      return { key, worth: 1 - i / all.length };
    }),
  );
  const placed = sharePlaces(lists, { count, fits: fitting(members, tracks, artistMost(question, count)) });
  const mine = new Set(lists[0]?.map(({ key }) => key));
  const ordered = spread(placed, tracks);
  const items = ordered.flatMap(({ key }) => {
    const item = tracks.get(key);
    if (!item) return [];
    const { track, score } = item;
    return [mine.has(key) ? { ...item, source: 'together' } : { track, score, reasons: [FOR_ALL], source: 'together' }];
  });
  if (question.mark !== false) {
    await ports.shown.add(
      question.userId,
      items.map(({ track }) => track.id),
      ports.clock.now(),
    );
  }
  return {
    items,
    slots: question.slots,
    relaxed: sentences({ members, placed, question, count }),
    blend: await sharesOf(ports, users, placed),
  };
}

const FOR_ALL = 'picked for the mix of all your tastes';

/** The user first. Who does not share, or is not there, is told apart in no way. */
async function sharingUsers(
  { users }: Pick<Ports, 'users'>,
  { userId, together }: { userId: number; together: readonly number[] },
): Promise<User[]> {
  const user = await users.find(userId);
  if (!user) throw new UserError('not_found', 'I do not know this user.');
  const others = [...new Set(together)].filter((id) => id !== userId);
  if (others.length === 0)
    throw new UserError('invalid_input', 'Name at least one other person to mix your taste with.');
  if (others.length >= MOST_MEMBERS) {
    throw new UserError('invalid_input', `A list can be for at most ${MOST_MEMBERS} people.`);
  }
  if (!user.shareListening) {
    throw new UserError(
      'forbidden',
      'You do not share your listening here. Turn it on in your settings, and I can mix your taste with that of others who share.',
    );
  }
  const found = await Promise.all(others.map((id) => users.find(id)));
  const sharing = found.filter((other) => other?.shareListening === true) as User[];
  if (sharing.length < others.length) {
    throw new UserError(
      'forbidden',
      'Not everybody you named shares their listening here, so I cannot mix your tastes. Each of them can turn it on in their settings.',
    );
  }
  return [user, ...sharing];
}

/** Each member's list is as long as can be; the running time and the number of tracks are of the list of all. */
function bounded({ slots, limit }: RecommendQuestion): { slots: Slots; count: number } {
  const { count: asked, duration_min: minutes, ...rest } = slots;
  const wanted = asked ?? (minutes === undefined ? (limit ?? DEFAULT_COUNT) : Math.round(minutes / TYPICAL_MINUTES));
  return { slots: rest, count: Math.max(1, Math.min(wanted, limit ?? MOST_TRACKS, MOST_TRACKS)) };
}

async function memberOf(
  ports: RecommendNeeds,
  { user, slots, count, seed }: { user: User; slots: Slots; count: number; seed: number },
): Promise<Member> {
  const limit = Math.min(MOST_TRACKS, LOOKED_FOR_PER_PLACE * count);
  const found = await recommendTracks(ports, { userId: user.id, slots, limit, seed, mark: false });
  const taste = await loadTaste(ports, user);
  const { allowed } = await hardConstraints(ports, {
    userId: user.id,
    taste,
    // Who does not know an artist or a title that was asked for may well get it from the others.
    slots: { ...slots, artists: undefined, tracks: undefined, albums: undefined },
    now: ports.clock.now().getTime(),
  });
  return { user, taste, allowed, found };
}

/**
 * What is proposed to a member comes from the plays of others, often of those in the group: it is no taste of theirs. Only who asks for
 * what was never heard wants it.
 */
function tasteOf({ found, taste: { library } }: Member, slots: Slots): readonly RecommendedTrack[] {
  if (dialOf(slots.novelty) >= NEVER_HEARD_FROM) return found.items;
  return found.items.filter(({ track }) => !library.proposed.has(library.rowOfTrack.get(track.id) ?? -1));
}

const artistMost = ({ slots }: RecommendQuestion, count: number): number =>
  slots.artists ? Math.ceil(count / slots.artists.length) : Math.max(2, Math.ceil(count / USUAL_ARTIST_PART));

/** Keeps out what any member disliked, ruled out or heard too lately, and too much of one artist. */
function fitting(
  members: readonly Member[],
  tracks: ReadonlyMap<string, RecommendedTrack>,
  mostPerArtist: number,
): (key: string, placed: readonly Placed<string>[]) => boolean {
  return (key, placed) => {
    const track = tracks.get(key)?.track;
    if (!track) return false;
    const ofArtist = placed.filter((other) => tracks.get(other.key)?.track.artistId === track.artistId).length;
    if (ofArtist >= mostPerArtist) return false;
    return members.every(({ taste: { library, verdicts }, allowed }) => {
      const row = library.rowOfTrack.get(track.id);
      const artist = library.rowOfArtist.get(track.artistId);
      if (artist !== undefined && verdicts.artists.get(artist) === 'dislike') return false;
      return row === undefined || allowed[row] === 1;
    });
  };
}

function spread(placed: readonly Placed<string>[], tracks: ReadonlyMap<string, RecommendedTrack>): Placed<string>[] {
  const rows = placed.map((_, i) => i);
  const artistOf = (i: number): number => tracks.get(placed[i]?.key ?? '')?.track.artistId ?? -1;
  return spreadArtists(rows, artistOf).flatMap((i) => placed[i] ?? []);
}

function sentences({
  members,
  placed,
  question: { slots },
  count,
}: {
  members: readonly Member[];
  placed: readonly Placed<string>[];
  question: RecommendQuestion;
  count: number;
}): string[] {
  // What had to be given up for others is theirs to know.
  const relaxed = [...(members[0]?.found.relaxed ?? [])].filter((sentence) => !/^Only \d/.test(sentence));
  if (members.some((_, member) => !placed.some(({ of }) => of === member))) {
    relaxed.push('For one of you I found nothing that fits, so the list follows the others.');
  }
  if (slots.duration_min !== undefined) {
    relaxed.push(`I counted ${TYPICAL_MINUTES} minutes for each track, so the running time is roughly right only.`);
  }
  if (placed.length < count) relaxed.push(`Only ${placed.length} tracks fit all of you.`);
  return relaxed;
}

/** Which part of the list comes from whom, the user first. */
async function sharesOf(
  { identities }: Pick<Ports, 'identities'>,
  users: readonly User[],
  placed: readonly Placed<string>[],
): Promise<{ name: string; share: number }[]> {
  const names = await Promise.all(users.map(async ({ id, name }) => (await identities.list(id))[0]?.name ?? name));
  return names.map((name, member) => ({
    name,
    share: placed.filter(({ of }) => of === member).length / Math.max(1, placed.length),
  }));
}
