import { LISTENED_MS } from '../../domain/play.ts';
import { listeningHistory, startReason, type ListeningHistory } from '../../recommender/listening-history.ts';
import { createLimits } from '../history/files/limits.ts';
import { openSources } from '../history/files/sources.ts';
import { toUtf8 } from '../history/files/text.ts';
import { headOf, selectHistory } from '../history/select-history.ts';
import type { HistoryFile } from '../ports.ts';

type Rows = ReturnType<typeof createRows>;

/**
 * The plays of a file as they are written, for measuring models the way others measure theirs: tracks are told apart by their
 * exact artist and title, rows that come twice count twice, private sessions are read along, and times are UTC. What an import
 * keeps differs in each of these.
 */
export async function historyOfFile(file: HistoryFile, signal: AbortSignal): Promise<ListeningHistory> {
  const { sources, close } = await openSources(file, { limits: createLimits(), signal });
  try {
    const rows = createRows();
    const { selected } = await selectHistory(sources);
    for (const recognised of selected) {
      const { source, format, encoding } = recognised;
      const context = { file: source.name, head: await headOf(recognised), includePrivate: true };
      for await (const parsed of format.parse(toUtf8(source.read(), encoding), context)) {
        signal.throwIfAborted();
        for (const row of parsed) if (row.kind === 'play') rows.add(row.play);
      }
    }
    return toHistory(rows);
  } finally {
    close();
  }
}

interface WrittenPlay {
  readonly track: { readonly artist: string; readonly title: string; readonly album: string | undefined };
  readonly endedAt: number;
  readonly msPlayed: number;
  readonly reasonStart: string | undefined;
  readonly reasonEnd: string | undefined;
  readonly shuffle: boolean | undefined;
}

/** Files have some hundred thousand rows: numbers are gathered, names are kept once. */
function createRows() {
  const columns = {
    track: [] as number[],
    artist: [] as number[],
    album: [] as number[],
    endedAt: [] as number[],
    msPlayed: [] as number[],
    label: [] as number[],
    reasonStart: [] as number[],
    shuffle: [] as number[],
  };
  const tracks = numbering();
  const artists = numbering();
  const albums = numbering();
  return {
    columns,
    tracks,
    artists,
    albums,
    add({ track, endedAt, msPlayed, reasonStart, reasonEnd, shuffle }: WrittenPlay): void {
      columns.track.push(tracks.of(`${track.artist}\0${track.title}`));
      columns.artist.push(artists.of(track.artist));
      columns.album.push(albums.of(`${track.artist}\0${track.album ?? ''}`));
      columns.endedAt.push(endedAt / 1000);
      columns.msPlayed.push(msPlayed);
      columns.label.push(labelOf(reasonEnd, msPlayed));
      columns.reasonStart.push(startReason(reasonStart));
      columns.shuffle.push(shuffle ? 1 : 0);
    },
  };
}

/** 1 skipped, 0 heard to the end, −1 says nothing: by the reason alone, never by a source's own mark. */
function labelOf(reasonEnd: string | undefined, msPlayed: number): number {
  if (reasonEnd === 'trackdone') return 0;
  if (reasonEnd === 'fwdbtn') return 1;
  const leftEarly = reasonEnd === 'endplay' || reasonEnd === 'clickrow' || reasonEnd === 'playbtn';
  return leftEarly && msPlayed < LISTENED_MS ? 1 : -1;
}

function numbering() {
  const known = new Map<string, number>();
  return {
    of(name: string): number {
      const number = known.get(name) ?? known.size;
      known.set(name, number);
      return number;
    },
    count: () => known.size,
  };
}

/** In order of the ends; rows that ended at once stay in the order of the file. */
function toHistory({ columns, tracks, artists, albums }: Rows): ListeningHistory {
  const order = columns.endedAt.map((_, i) => i).sort((a, b) => (columns.endedAt[a] ?? 0) - (columns.endedAt[b] ?? 0));
  const sorted = (column: readonly number[]): number[] => order.map((i) => column[i] ?? 0);
  return listeningHistory({
    length: order.length,
    tracks: tracks.count(),
    artists: artists.count(),
    albums: albums.count(),
    track: Int32Array.from(sorted(columns.track)),
    artist: Int32Array.from(sorted(columns.artist)),
    album: Int32Array.from(sorted(columns.album)),
    endedAt: Float64Array.from(sorted(columns.endedAt)),
    msPlayed: Int32Array.from(sorted(columns.msPlayed)),
    label: Int8Array.from(sorted(columns.label)),
    reasonStart: Uint8Array.from(sorted(columns.reasonStart)),
    shuffle: Uint8Array.from(sorted(columns.shuffle)),
  });
}
