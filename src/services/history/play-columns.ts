import { trackKey } from '../../domain/identity.ts';
import {
  OUTCOMES,
  PLATFORMS,
  type Outcome,
  type Platform,
  type Play,
  type PlayBatch,
  type PlaySource,
} from '../../domain/play.ts';
import type { TrackIdentity } from '../../domain/track.ts';

const positions = <Word extends string>(words: readonly Word[]): Record<Word, number> =>
  Object.fromEntries(words.map((word, i) => [word, i])) as Record<Word, number>;
const OUTCOME_INDEX: Record<Outcome, number> = positions(OUTCOMES);
const PLATFORM_INDEX: Record<Platform, number> = positions(PLATFORMS);

/** A listener of twenty years has 40,000 tracks; a file of nothing but different ones must not fill the memory. */
const TRACKS_KEPT = 100_000;
/** Spotify knows about 25 reasons; a file with thousands makes them up. */
const REASONS_PER_BATCH = 1000;

/** Gathers plays into columns. `take` hands out what was gathered, all of one source, and starts anew. */
export function createPlayColumns(capacity: number): {
  add(play: Play): void;
  take(source: PlaySource): PlayBatch | undefined;
} {
  let columns = empty(capacity);
  let named = createNamedTracks();
  return {
    add(play) {
      const i = columns.length++;
      columns.trackIndex[i] = named.numberOf(play.track);
      columns.endedAt[i] = play.endedAt;
      columns.startedAt[i] = play.startedAt;
      columns.msPlayed[i] = play.msPlayed;
      columns.timing[i] = play.timing;
      columns.outcome[i] = OUTCOME_INDEX[play.outcome];
      columns.reasonStart[i] = indexOfReason(columns, play.reasonStart);
      columns.reasonEnd[i] = indexOfReason(columns, play.reasonEnd);
      columns.shuffle[i] = numberOf(play.shuffle);
      columns.offline[i] = numberOf(play.offline);
      columns.private[i] = play.private ? 1 : 0;
      columns.platform[i] = play.platform === undefined ? -1 : PLATFORM_INDEX[play.platform];
    },
    take(source) {
      const { length, reasons } = columns;
      if (length === 0) return undefined;
      const full = columns;
      columns = empty(capacity);
      const { firstTrack, tracks } = named.takeNew();
      if (firstTrack + tracks.length > TRACKS_KEPT) named = createNamedTracks();
      return {
        length,
        source,
        tracks,
        firstTrack,
        trackIndex: full.trackIndex.slice(0, length),
        endedAt: full.endedAt.slice(0, length),
        startedAt: full.startedAt.slice(0, length),
        msPlayed: full.msPlayed.slice(0, length),
        timing: full.timing.slice(0, length),
        outcome: full.outcome.slice(0, length),
        reasons: [...reasons.keys()],
        reasonStart: full.reasonStart.slice(0, length),
        reasonEnd: full.reasonEnd.slice(0, length),
        shuffle: full.shuffle.slice(0, length),
        offline: full.offline.slice(0, length),
        private: full.private.slice(0, length),
        platform: full.platform.slice(0, length),
      };
    },
  };
}

const empty = (capacity: number) => ({
  length: 0,
  reasons: new Map<string, number>(),
  trackIndex: new Int32Array(capacity),
  endedAt: new Float64Array(capacity),
  startedAt: new Float64Array(capacity),
  msPlayed: new Int32Array(capacity),
  timing: new Uint8Array(capacity),
  outcome: new Uint8Array(capacity),
  reasonStart: new Int16Array(capacity),
  reasonEnd: new Int16Array(capacity),
  shuffle: new Int8Array(capacity),
  offline: new Int8Array(capacity),
  private: new Uint8Array(capacity),
  platform: new Int8Array(capacity),
});

const numberOf = (flag: boolean | undefined): number => (flag === undefined ? -1 : flag ? 1 : 0);

function indexOfReason({ reasons }: ReturnType<typeof empty>, reason: string | undefined): number {
  if (reason === undefined) return -1;
  const known = reasons.get(reason);
  if (known !== undefined) return known;
  if (reasons.size >= REASONS_PER_BATCH) return -1;
  reasons.set(reason, reasons.size);
  return reasons.size - 1;
}

/** V8 keeps the whole text alive that a part was cut from: what is remembered for long is copied. */
const detached = (text: string): string => Buffer.from(text).toString();

/** Numbers tracks in the order in which they are first named. */
function createNamedTracks() {
  const byText = new Map<string, number>();
  const byKey = new Map<string, number>();
  const withoutAlbum = new Set<number>();
  let fresh: TrackIdentity[] = [];
  let firstTrack = 0;

  function name(track: TrackIdentity, text: string, key: string): number {
    const number = firstTrack + fresh.push(track) - 1;
    byText.set(detached(text), number);
    byKey.set(key, number);
    if (track.album === undefined) withoutAlbum.add(number);
    return number;
  }

  return {
    /** A track that had no album so far is named once more with the first row that tells one. */
    numberOf(track: TrackIdentity): number {
      // Keys of tracks without an id cost a hash, so each spelling is hashed once.
      const text = track.spotifyId ?? `${track.artist}\u0000${track.title}`;
      const known = byText.get(text);
      if (known !== undefined && (track.album === undefined || !withoutAlbum.has(known))) return known;
      const key = trackKey(track);
      const same = byKey.get(key);
      if (same === undefined || (track.album !== undefined && withoutAlbum.has(same))) return name(track, text, key);
      byText.set(detached(text), same);
      return same;
    },
    takeNew(): { firstTrack: number; tracks: TrackIdentity[] } {
      const taken = { firstTrack, tracks: fresh };
      firstTrack += fresh.length;
      fresh = [];
      return taken;
    },
  };
}
