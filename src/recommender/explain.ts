import { DAYPARTS } from './recommender.ts';

/** What the history says about one recording. Counts of plays are listened plays (30 s and more) unless named otherwise. */
export interface TrackFacts {
  readonly artist: string;
  readonly listened: number;
  /** Every start, with those that were skipped and those that ran to the end. */
  readonly starts: number;
  readonly skipped: number;
  readonly finished: number;
  /** Starts of the first and last listened play, epoch ms; absent when there was none. */
  readonly firstListenedAt: number | undefined;
  readonly lastListenedAt: number | undefined;
  /** Listened plays per season ("spring 2022"), per daypart (`DAYPARTS` of them) and per weekday from Monday. */
  readonly seasons: ReadonlyMap<string, number>;
  readonly dayparts: readonly number[];
  readonly weekdays: readonly number[];
  readonly artistListened: number;
  /** Recordings by the artist that were listened to at least once. */
  readonly artistTracks: number;
  readonly likedTrack: boolean;
  readonly likedArtist: boolean;
  /** Present when a period was asked for. */
  readonly period?: { readonly text: string; readonly listened: number } | undefined;
  /** Present when music like another artist's was asked for: sessions that held both artists. */
  readonly together?: { readonly name: string; readonly sessions: number } | undefined;
  /** Present when an hour was asked for at which they play the artist more than usual: plays then, and in all. */
  readonly habit?: { readonly word: string; readonly inside: number; readonly all: number } | undefined;
  /** Present when somebody proposed a track without a play: why. */
  readonly proposed?: string | undefined;
  /** Chosen to find out, not because much is known. */
  readonly tried?: boolean | undefined;
  /** Present when the sound was asked for and is known, such as "128 bpm". */
  readonly sound?: string | undefined;
}

const WEEKDAYS = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const RARE = 3;
const MOST_REASONS = 3;

const number = (value: number): string => value.toLocaleString('en-US');
const count = (value: number, one: string, many = `${one}s`): string => `${number(value)} ${value === 1 ? one : many}`;

const largest = (values: Iterable<readonly [string, number]>): readonly [string, number] =>
  [...values].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ['', 0] as readonly [string, number]);

/** One to three sentences, strongest first. Every one is literally true of the facts. */
export function explain(facts: TrackFacts, now: number): string[] {
  const reasons: { strength: number; text: string }[] = [];
  const say = (strength: number, text: string | undefined): void => {
    if (text && strength > 0) reasons.push({ strength, text });
  };
  const { listened, period, together } = facts;
  if (period && period.listened > 0) say(100, `${count(period.listened, 'play')} ${period.text}`);
  if (together) {
    say(95, `you heard ${facts.artist} in ${count(together.sessions, 'session')} together with ${together.name}`);
  }
  if (facts.sound) say(92, facts.sound);
  if (facts.habit) {
    const { word, inside, all } = facts.habit;
    say(88, `${number(inside)} of your ${count(all, 'play')} of ${facts.artist} fall in your hours for "${word}"`);
  }
  if (facts.proposed && facts.starts === 0) say(91, facts.proposed);
  else if (facts.likedTrack) say(90, 'you liked this track');
  const season = seasonReason(facts);
  say(season.strength, season.text);
  say(listened >= 5 ? 70 : 45, absence(facts.lastListenedAt, now));
  const finish = finishReason(facts);
  say(finish.strength, finish.text);
  say(listened <= RARE ? 75 : 0, rareReason(facts));
  say(50, daypartReason(facts));
  say(40, weekdayReason(facts));
  if (facts.likedArtist) say(48, `you liked ${facts.artist}`);
  if (facts.firstListenedAt !== undefined && listened >= 10 && now - facts.firstListenedAt > 3 * 365 * 86_400_000) {
    say(42, `first heard in ${monthOf(facts.firstListenedAt)}`);
  }

  if (facts.tried) say(74, 'a try: your few plays of it do not tell yet what you think of it');

  if (reasons.length < 2 && listened > RARE && season.strength === 0) say(30, count(listened, 'play'));
  if (reasons.length === 0) {
    say(1, sparseReason(facts));
  }
  // Equal strengths keep the order in which they were said.
  return reasons
    .sort((a, b) => b.strength - a.strength)
    .slice(0, MOST_REASONS)
    .map(({ text }) => text);
}

function sparseReason({ listened, starts }: TrackFacts): string {
  if (listened > 0) return `${count(listened, 'play')} so far`;
  return starts > 0 ? `started ${times(starts)}, never for 30 seconds` : 'you never played it';
}

const times = (value: number): string => (value === 1 ? 'once' : value === 2 ? 'twice' : `${number(value)} times`);

/** Names a season that holds at least five plays and two fifths of all. */
function seasonReason({ seasons, listened, skipped, starts }: TrackFacts): {
  strength: number;
  text: string | undefined;
} {
  const [season, plays] = largest(seasons);
  if (plays < 5 || plays < 0.4 * listened) return { strength: 0, text: undefined };
  const never = skipped === 0 && starts >= 5 ? ', never skipped' : '';
  return { strength: 80, text: `${count(plays, 'play')} in ${season}${never}` };
}

function finishReason(facts: TrackFacts): { strength: number; text: string | undefined } {
  const { starts, finished, skipped } = facts;
  if (starts < 5) return { strength: 0, text: undefined };
  if (skipped === 0 && seasonReason(facts).text === undefined) {
    return { strength: 65, text: `started ${times(starts)}, never skipped` };
  }
  if (finished >= 0.8 * starts)
    return { strength: 60, text: `you let it run to the end ${number(finished)} of ${number(starts)} times` };
  if (skipped > 0 && skipped <= 0.25 * starts) {
    return { strength: 35, text: `skipped ${number(skipped)} of ${number(starts)} times` };
  }
  return { strength: 0, text: undefined };
}

function rareReason({ artist, artistListened, artistTracks, listened, starts }: TrackFacts): string | undefined {
  if (artistListened === 0) return undefined;
  if (listened === 0 && starts === 0) return `you played ${artist} ${times(artistListened)}, but never this track`;
  if (listened === 0) {
    return `you played ${artist} ${times(artistListened)}, but never this track for 30 seconds`;
  }
  if (artistTracks < 2) return undefined;
  return `one of ${number(artistTracks)} tracks you know by ${artist}, whom you played ${times(artistListened)}`;
}

/** Names part of the day that holds at least three fifths of eight or more plays. */
function daypartReason({ dayparts, listened }: TrackFacts): string | undefined {
  const hours = 24 / DAYPARTS;
  const [part, plays] = largest(dayparts.map((value, i) => [String(i), value] as const));
  if (listened < 8 || plays < 0.6 * listened) return undefined;
  const clock = (hour: number): string => (hour % 24 === 0 ? 'midnight' : `${String(hour).padStart(2, '0')}:00`);
  const from = Number(part) * hours;
  return `${number(plays)} of ${count(listened, 'play')} between ${clock(from)} and ${clock(from + hours)}`;
}

/** Names a weekday that holds at least half of eight or more plays. */
function weekdayReason({ weekdays, listened }: TrackFacts): string | undefined {
  const [day, plays] = largest(weekdays.map((value, i) => [WEEKDAYS[i] ?? '', value] as const));
  return listened >= 8 && plays >= 0.5 * listened
    ? `${number(plays)} of ${count(listened, 'play')} on ${day}`
    : undefined;
}

/** "not heard for 14 months", in whole calendar months (UTC), from two on. */
function absence(lastListenedAt: number | undefined, now: number): string | undefined {
  if (lastListenedAt === undefined) return undefined;
  const months = monthsBetween(lastListenedAt, now);
  if (months < 2) return undefined;
  return `not heard for ${months >= 24 ? count(Math.floor(months / 12), 'year') : count(months, 'month')}`;
}

export function monthsBetween(from: number, to: number): number {
  const a = new Date(from);
  const b = new Date(to);
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  return months - (b.getUTCDate() < a.getUTCDate() ? 1 : 0);
}

const monthOf = (at: number): string => `${MONTHS[new Date(at).getUTCMonth()]} ${new Date(at).getUTCFullYear()}`;
