import { UserError } from '../../domain/errors.ts';
import type { FileCounts, ImportReject } from '../../domain/import.ts';
import type { PlaylistEntry, SavedVerdict } from '../../domain/library.ts';
import type { PlaySource } from '../../domain/play.ts';
import type { HistoryFile, ParsedChunk } from '../ports.ts';
import type { Row } from './formats/format.ts';
import { createLimits } from './files/limits.ts';
import { createPlayColumns } from './play-columns.ts';
import { headOf, selectHistory } from './select-history.ts';
import { openSources } from './files/sources.ts';
import type { Opened } from './files/source.ts';
import { toUtf8 } from './files/text.ts';

/** One transaction of the bulk load each; storage does best with 10,000 to 25,000. */
const BATCH_ROWS = 10_000;
/** Details of rejected rows per import; the counts go on. */
const REJECT_LIMIT = 10_000;

/**
 * Reads and normalises files of any size with constant memory. Throws UserError for a file that cannot be used; whoever stored
 * the chunks before it takes them back.
 */
export async function* readHistory(
  { files, includePrivate }: { files: readonly HistoryFile[]; includePrivate: boolean },
  signal: AbortSignal,
): AsyncGenerator<ParsedChunk> {
  const opened: Opened[] = [];
  try {
    const limits = createLimits();
    for (const file of files) opened.push(await openSources(file, { limits, signal }));
    const { selected, passedOver } = await selectHistory(opened.flatMap(({ sources }) => sources));
    const unopened = opened.flatMap((found) => found.passedOver ?? []);
    const total = opened.reduce((sum, { bytes }) => sum + bytes, 0);
    const wanted = selected.reduce((sum, { source }) => sum + source.packedBytes, 0);
    const formats = new Set(selected.map(({ format }) => format));
    const ids = new Set([...formats].map(({ id }) => id));
    const advice = [...formats].flatMap(({ advice }) => (advice && !ids.has(advice.unless) ? [advice.sentence] : []));
    const counter = createCounter({ passedOver: [...unopened, ...passedOver], advice });
    let before = 0;
    let rows = 0;
    for (const [i, recognised] of selected.entries()) {
      const { source, format, encoding } = recognised;
      const head = await headOf(recognised);
      let here = 0;
      const bytesRead = (): number => ((before + here) / Math.max(1, wanted)) * total;
      const chunks = toUtf8(
        source.read((bytes) => (here = bytes)),
        encoding,
      );
      counter.begin({ file: source.name, format: format.id, source: format.source });
      for await (const parsed of format.parse(chunks, { file: source.name, head, includePrivate })) {
        signal.throwIfAborted();
        for (const row of parsed) {
          rows++;
          counter.count(row);
          if (counter.isFull()) yield counter.take(bytesRead());
        }
      }
      before += source.packedBytes;
      here = 0;
      // Rows of one batch come from one source.
      const next = selected[i + 1];
      if (next && next.format.source !== format.source) yield counter.take(bytesRead());
    }
    if (rows === 0) throw new UserError('no_history', 'There is not a single row of listening in it.');
    yield counter.take(total);
  } finally {
    for (const { close } of opened) close();
  }
}

/** Gathers rows into chunks. `told` goes out with the first. */
function createCounter(told: Pick<ParsedChunk, 'passedOver' | 'advice'>) {
  const plays = createPlayColumns(BATCH_ROWS);
  let source: PlaySource = 'export';
  let file = { name: '', format: '' };
  let counts = { rows: 0, podcasts: 0, private: 0, rejected: 0 };
  let verdicts: SavedVerdict[] = [];
  let playlistEntries: PlaylistEntry[] = [];
  let rejects: ImportReject[] = [];
  let files: FileCounts[] = [];
  let current: FileCounts | undefined;
  let detailed = 0;

  function countsOfFile(): FileCounts {
    if (!current) {
      current = { ...file, rows: 0, plays: 0, likes: 0, playlistEntries: 0, podcasts: 0, private: 0, rejected: 0 };
      files.push(current);
    }
    return current;
  }

  return {
    begin(of: { file: string; format: string; source: PlaySource }): void {
      file = { name: of.file, format: of.format };
      source = of.source;
      current = undefined;
    },
    count(row: Row): void {
      const here = countsOfFile();
      counts.rows++;
      here.rows++;
      switch (row.kind) {
        case 'play':
          here.plays++;
          plays.add(row.play);
          return;
        case 'verdict':
          here.likes++;
          verdicts.push(row.saved);
          return;
        case 'playlist-entry':
          here.playlistEntries++;
          playlistEntries.push(row.entry);
          return;
        case 'podcast':
          here.podcasts++;
          counts.podcasts++;
          return;
        case 'private':
          here.private++;
          counts.private++;
          return;
        case 'reject':
          here.rejected++;
          counts.rejected++;
          if (detailed++ >= REJECT_LIMIT) return;
          rejects.push({ file: file.name, line: row.line, reason: row.reason, excerpt: row.excerpt });
      }
    },
    isFull: () => counts.rows >= BATCH_ROWS,
    take(bytesRead: number): ParsedChunk {
      const batch = plays.take(source);
      const chunk = { ...counts, ...told, source, batch, verdicts, playlistEntries, rejects, files };
      counts = { rows: 0, podcasts: 0, private: 0, rejected: 0 };
      told = { passedOver: [], advice: [] };
      verdicts = [];
      playlistEntries = [];
      rejects = [];
      files = [];
      current = undefined;
      return { ...chunk, bytesRead: Math.round(bytesRead) };
    },
  };
}
