import type { FileCounts, HistoryPreview } from '../../domain/import.ts';
import type { PlayBatch } from '../../domain/play.ts';
import type { TrackIdentity } from '../../domain/track.ts';
import type { HistoryFile, ParsedChunk, Ports } from '../ports.ts';
import { addCounts, addFile } from './file-counts.ts';

export interface PreviewQuestion {
  readonly files: readonly HistoryFile[];
  /** Count the plays of private sessions among the plays. */
  readonly includePrivate: boolean;
  readonly signal: AbortSignal;
}

/** A whole life of listening mostly; more than that is told from its beginning, within a second or two. */
const ROWS = 200_000;
const EXAMPLES = 6;
const REJECTS = 20;

/**
 * Reads files as an import would, and writes nothing. Throws UserError for a file that cannot be used, in the import's own words.
 * `rowLimit`: after so many rows the rest is left unread.
 */
export async function previewHistory(
  { historyParser }: Pick<Ports, 'historyParser'>,
  { files, includePrivate, signal }: PreviewQuestion,
  { rowLimit = ROWS } = {},
): Promise<HistoryPreview> {
  const tally = createTally();
  let complete = true;
  for await (const chunk of historyParser.parse({ files, includePrivate }, signal)) {
    signal.throwIfAborted();
    if (tally.rows() >= rowLimit && chunk.rows > 0) {
      complete = false;
      break;
    }
    tally.add(chunk);
  }
  return tally.preview(complete);
}

function createTally() {
  const total = { rows: 0, plays: 0, likes: 0, playlistEntries: 0, podcasts: 0, private: 0, rejected: 0 };
  const files = new Map<string, FileCounts>();
  const advice = new Set<string>();
  const passedOver: HistoryPreview['passedOver'] = [];
  const rejects: HistoryPreview['rejects'] = [];
  const examples: HistoryPreview['examples'] = [];
  let from = Infinity;
  let to = -Infinity;
  return {
    rows: () => total.rows,
    add({ batch, ...chunk }: ParsedChunk): void {
      for (const file of chunk.files) {
        addCounts(total, file);
        addFile(files, file);
      }
      for (const sentence of chunk.advice) advice.add(sentence);
      passedOver.push(...chunk.passedOver);
      rejects.push(...chunk.rejects.slice(0, REJECTS - rejects.length));
      if (!batch) return;
      for (const endedAt of batch.endedAt) {
        from = Math.min(from, endedAt);
        to = Math.max(to, endedAt);
      }
      addExamples(examples, batch);
    },
    preview: (complete: boolean): HistoryPreview => ({
      ...total,
      files: [...files.values()],
      passedOver,
      rejects,
      examples,
      ...(from <= to ? { from: new Date(from).toISOString(), to: new Date(to).toISOString() } : {}),
      advice: [...advice],
      complete,
    }),
  };
}

/** Plays of different tracks, spread over the batch. */
function addExamples(examples: HistoryPreview['examples'], batch: PlayBatch): void {
  const step = Math.max(1, Math.floor(batch.length / EXAMPLES));
  const isShown = ({ title, artist }: TrackIdentity): boolean =>
    examples.some((example) => example.title === title && example.artist === artist);
  for (let i = 0; i < batch.length && examples.length < EXAMPLES;) {
    const track = batch.tracks[batch.trackIndex[i] ?? -1];
    if (!track || isShown(track)) {
      i++;
      continue;
    }
    examples.push({ at: new Date(batch.endedAt[i] ?? 0).toISOString(), title: track.title, artist: track.artist });
    i += step;
  }
}
