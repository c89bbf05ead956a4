import type { Slots } from '../../domain/slots.ts';
import type { User } from '../../domain/user.ts';
import type { Wish } from '../../recommender/choose-tracks.ts';
import { HARDLY_KNOWN_FROM, NEVER_HEARD_FROM, WELL_KNOWN_UP_TO, dialOf } from '../../recommender/novelty-dial.ts';
import { RARE_MOST_LISTENED } from '../../recommender/sources/rarely-played.ts';
import { QUIET_DAYS, SHOWN_HOURS, freshFor, quietFor } from '../../recommender/novelty.ts';
import { DAY_MS } from '../../recommender/recommender.ts';
import type { Ports } from '../ports.ts';
import type { Companions } from './co-listening.ts';
import type { ListenedThen } from './listened-in-period.ts';
import type { FactMatch } from './match-facts.ts';
import type { Sound } from './match-sound.ts';
import { resolveArtists } from './resolve-names.ts';
import { resolveWorks } from './resolve-works.ts';
import type { Taste } from './taste.ts';

/** A wish with the sentence that says it was given up, where nothing else says it. */
export type SpokenWish = Wish & { readonly sentence?: string };

/** Below this many listened plays a track is not yet familiar. */
const FAMILIAR_LEAST_LISTENED = 5;

/** What no list ever breaks: dislikes, the artists asked for, those ruled out, and what was heard too lately. */
export async function hardConstraints(
  needs: Pick<Ports, 'database' | 'users'>,
  { userId, taste, slots, now }: { userId: number; taste: Taste; slots: Slots; now: number },
): Promise<{ allowed: Uint8Array; artists: number; relaxed: string[] }> {
  const { library, verdicts } = taste;
  const { tracks } = library;
  const relaxed: string[] = [];
  const wanted = await resolveArtists(needs, { names: slots.artists ?? [], library });
  const excluded = await resolveArtists(needs, { names: slots.exclude_artists ?? [], library });
  for (const { name, artists } of wanted) {
    if (artists.length === 0) {
      relaxed.push(`You have never played ${name}, and so far I can only choose from what you have played.`);
    } else if (artists.some((row) => verdicts.artists.get(row) === 'dislike')) {
      relaxed.push(`You disliked ${name}, so I left them out; take the dislike back to hear them again.`);
    }
  }
  const only = new Set(wanted.flatMap(({ artists }) => artists));
  const never = new Set(excluded.flatMap(({ artists }) => artists));
  const allowed =
    slots.not_heard_days === undefined
      ? new Uint8Array(tracks.length).fill(1)
      : quietFor(tracks, now, slots.not_heard_days);
  const barred = (artist: number): boolean =>
    (wanted.length > 0 && !only.has(artist)) || never.has(artist) || verdicts.artists.get(artist) === 'dislike';
  if (wanted.length + never.size + verdicts.artists.size > 0) {
    for (let row = 0; row < tracks.length; row++) if (barred(tracks.artist[row] ?? -1)) allowed[row] = 0;
  }
  for (const [row, verdict] of verdicts.tracks) if (verdict === 'dislike') allowed[row] = 0;
  if (slots.tracks || slots.albums) {
    const works = await resolveWorks(needs, {
      userId,
      library,
      tracks: slots.tracks ?? [],
      albums: slots.albums ?? [],
    });
    relaxed.push(...works.missing.map((name) => `I do not find "${name}" in what you have played.`));
    if (works.rows.size > 0) for (let row = 0; row < tracks.length; row++) if (!works.rows.has(row)) allowed[row] = 0;
  }
  return { allowed, artists: only.size, relaxed };
}

/** What is given up, from the first to the last, when too few tracks keep it; each with the sentence that says so. */
export function softConstraints({
  taste: { library },
  slots,
  shownAt,
  period,
  companions,
  sound,
  facts,
  now,
}: {
  taste: Taste;
  slots: Slots;
  shownAt: ReadonlyMap<number, number>;
  period: ListenedThen | undefined;
  companions: Companions | undefined;
  sound: Pick<Sound, 'keeps' | 'known'>;
  facts: Pick<FactMatch, 'wishes'>;
  now: number;
}): SpokenWish[] {
  const { tracks } = library;
  const rows = (keeps: (row: number) => boolean): Uint8Array => {
    const mask = new Uint8Array(tracks.length);
    for (let row = 0; row < mask.length; row++) if (keeps(row)) mask[row] = 1;
    return mask;
  };
  const wishes: SpokenWish[] = [
    {
      keeps: freshFor(tracks.length, shownAt, now),
      giveUp: 'to_fill',
      sentence: `Some of these I showed you in the last ${SHOWN_HOURS} hours; too little else fitted.`,
    },
  ];
  // Who asks for what they heard lately wants to hear it again.
  const asksForLately = period !== undefined && (period.bounds.untilMs ?? Infinity) > now - QUIET_DAYS * DAY_MS;
  if (slots.not_heard_days === undefined && !asksForLately) {
    wishes.push({
      keeps: quietFor(tracks, now, QUIET_DAYS),
      giveUp: 'to_fill',
      sentence: `Some of these you heard in the last ${QUIET_DAYS} days; too little else fitted.`,
    });
  }
  const dial = dialOf(slots.novelty);
  if (dial >= NEVER_HEARD_FROM) {
    wishes.push({
      keeps: rows((row) => (tracks.plays[row] ?? 0) === 0),
      giveUp: 'to_fill',
      sentence: 'Too few tracks that you never played are known to me, so some of these you have heard.',
    });
  }
  if (dial >= HARDLY_KNOWN_FROM) {
    wishes.push({
      keeps: rows((row) => (tracks.listened[row] ?? 0) <= RARE_MOST_LISTENED),
      giveUp: 'to_fill',
      sentence: 'Too few tracks that you hardly know fitted, so some of these you know better.',
    });
  } else if (dial <= WELL_KNOWN_UP_TO) {
    wishes.push({
      keeps: rows((row) => (tracks.listened[row] ?? 0) >= FAMILIAR_LEAST_LISTENED),
      giveUp: 'to_fill',
      sentence: 'Too few tracks that you know well fitted, so some of these you know less.',
    });
  }
  for (const keeps of sound.known) wishes.push({ keeps, giveUp: 'to_fill' });
  if (sound.keeps) {
    wishes.push({
      keeps: sound.keeps,
      giveUp: 'to_fill',
      sentence: 'Too few tracks have that sound, so some of these miss it.',
    });
  }
  wishes.push(...facts.wishes);
  if (companions) {
    wishes.push({
      keeps: rows((row) => (companions.similarity[tracks.artist[row] ?? -1] ?? 0) > 0),
      giveUp: 'to_fill',
      sentence: 'Too few tracks are tied to that music in your listening, so the rest follows your taste.',
    });
  }
  if (period) {
    wishes.push({
      keeps: rows((row) => (period.listened.get(row) ?? 0) > 0),
      giveUp: 'if_empty',
      sentence: `You listened to nothing that fits ${period.bounds.text}, so the list is not limited to that time.`,
    });
  }
  return wishes;
}

/** When each recording was shown last, by row. */
export async function shownRows(
  { shown }: Pick<Ports, 'shown'>,
  { user, taste, since }: { user: User; taste: Taste; since: Date },
): Promise<Map<number, number>> {
  const shownAt = new Map<number, number>();
  for (const { trackId, at } of await shown.since(user.id, since)) {
    const row = taste.library.rowOfTrack.get(trackId);
    if (row !== undefined) shownAt.set(row, Math.max(shownAt.get(row) ?? 0, at.getTime()));
  }
  return shownAt;
}
