import type { PlayBatch } from '../../domain/play.ts';

/** The catalogue's ids of the tracks that one import has named so far, by the number its batches give them. */
export interface TrackNumbers {
  /** Ids of the catalogue for a batch's own tracks and those of the batches before it. */
  idsFor(batch: PlayBatch, own: Int32Array): Int32Array;
  hasId(batch: PlayBatch, at: number): boolean;
  /** Keeps a batch's tracks for the ones after it, once the database has them for good. */
  remember(batch: PlayBatch, own: Int32Array): void;
}

/** Room for the tracks of one run of numbers; grows by doubling. */
export function createTrackNumbers(): TrackNumbers {
  let ids = new Int32Array(1024);
  let withId = new Uint8Array(1024);
  let length = 0;
  return {
    idsFor(batch, own) {
      const { firstTrack } = batch;
      if (firstTrack > length) throw new Error('a batch builds on tracks that were never named');
      return batch.trackIndex.map((number) => (number < firstTrack ? ids[number] : own[number - firstTrack]) ?? 0);
    },
    hasId(batch, at) {
      const number = batch.trackIndex[at] ?? 0;
      if (number < batch.firstTrack) return withId[number] === 1;
      return batch.tracks[number - batch.firstTrack]?.spotifyId !== undefined;
    },
    remember({ firstTrack, tracks }, own) {
      length = firstTrack + tracks.length;
      while (length > ids.length) {
        ids = doubled(ids, new Int32Array(ids.length * 2));
        withId = doubled(withId, new Uint8Array(withId.length * 2));
      }
      ids.set(own, firstTrack);
      for (const [i, track] of tracks.entries()) withId[firstTrack + i] = track.spotifyId === undefined ? 0 : 1;
    },
  };
}

function doubled<Column extends Int32Array | Uint8Array>(before: Column, after: Column): Column {
  after.set(before);
  return after;
}
