import { PLAY_SOURCES, TIMING, type PlaySource } from './play.ts';

/** What the store knows of one play. Words are the numbers the store keeps; null where nobody told. */
export interface PlayFacts {
  readonly trackId: number;
  /** The track has a Spotify id, and is not known by artist and title alone. */
  readonly hasId: boolean;
  /** Epoch ms. */
  readonly endedAt: number;
  readonly startedAt: number;
  readonly msPlayed: number;
  /** Bits of `TIMING`. */
  readonly timing: number;
  /** Position in `PLAY_SOURCES`. */
  readonly source: number;
  /** Position in `OUTCOMES`; 0 is neutral. */
  readonly outcome: number;
  readonly reasonStart: number | null;
  readonly reasonEnd: number | null;
  readonly platform: number | null;
  readonly shuffle: boolean | null;
  readonly offline: boolean | null;
  readonly private: boolean;
  readonly mayTrain: boolean;
}

/**
 * The order in which sources are believed: the user's own export tells reasons and seconds, scrobbles were sent by programs,
 * and rows of the Web API are not the user's to keep for ever.
 */
const TRUST: readonly PlaySource[] = ['export', 'listenbrainz', 'lastfm', 'maloja', 'user', 'spotify_api'];

const distrust = ({ source, timing }: PlayFacts): number =>
  TRUST.indexOf(PLAY_SOURCES[source] ?? 'user') * 4 + vagueness(timing);

/** 0 exact, 1 to the minute, 2 with a guessed length, 3 both. */
const vagueness = (timing: number): number =>
  (timing & TIMING.lengthGuessed ? 2 : 0) + (timing & TIMING.minute ? 1 : 0);

/**
 * One play that two sources told, with the richer facts of both: the more trusted source's, what it does not say from the other,
 * the times of the one that knows them better, and a track with an id before one without. Returns `known` itself when the other
 * adds nothing. Merging again changes nothing.
 */
export function mergePlays(known: PlayFacts, told: PlayFacts): PlayFacts {
  const [first, second] = distrust(told) < distrust(known) ? [told, known] : [known, told];
  const times = vagueness(second.timing) < vagueness(first.timing) ? second : first;
  const track = second.hasId && !first.hasId ? second : first;
  const merged: PlayFacts = {
    trackId: track.trackId,
    hasId: track.hasId,
    endedAt: times.endedAt,
    startedAt: times.startedAt,
    msPlayed: times.msPlayed,
    timing: times.timing,
    source: first.source,
    outcome: first.outcome === 0 ? second.outcome : first.outcome,
    reasonStart: first.reasonStart ?? second.reasonStart,
    reasonEnd: first.reasonEnd ?? second.reasonEnd,
    platform: first.platform ?? second.platform,
    shuffle: first.shuffle ?? second.shuffle,
    offline: first.offline ?? second.offline,
    private: first.private || second.private,
    mayTrain: first.mayTrain || second.mayTrain,
  };
  return samePlay(merged, known) ? known : merged;
}

function samePlay(a: PlayFacts, b: PlayFacts): boolean {
  return (Object.keys(a) as (keyof PlayFacts)[]).every((key) => a[key] === b[key]);
}
