import { UserError } from '../../domain/errors.ts';
import type { ImportReject } from '../../domain/import.ts';
import type { HistoryFile, ParsedChunk } from '../ports.ts';
import type { Row } from './formats/format.ts';
import { createPlayColumns } from './play-columns.ts';
import { selectHistory } from './select-history.ts';
import { openSources } from './sources.ts';
import type { Opened } from './source.ts';
import { toUtf8 } from './text.ts';

const BATCH_ROWS = 5000;
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
    for (const file of files) opened.push(await openSources(file));
    const selected = await selectHistory(opened.flatMap(({ sources }) => sources));
    const total = opened.reduce((sum, { bytes }) => sum + bytes, 0);
    const wanted = selected.reduce((sum, { source }) => sum + source.packedBytes, 0);
    const counter = createCounter();
    let before = 0;
    let rows = 0;
    for (const { source, format, head, encoding } of selected) {
      let here = 0;
      const chunks = toUtf8(
        source.read((bytes) => (here = bytes)),
        encoding,
      );
      for await (const parsed of format.parse(chunks, { file: source.name, head, includePrivate })) {
        signal.throwIfAborted();
        for (const row of parsed) {
          rows++;
          counter.count(row, source.name);
          if (counter.isFull()) yield counter.take(((before + here) / wanted) * total);
        }
      }
      before += source.packedBytes;
    }
    if (rows === 0) throw new UserError('no_history', 'There is not a single row of listening in it.');
    yield counter.take(total);
  } finally {
    for (const { close } of opened) close();
  }
}

/** Gathers rows into chunks. */
function createCounter() {
  const plays = createPlayColumns(BATCH_ROWS);
  let counts = { rows: 0, podcasts: 0, private: 0, rejected: 0 };
  let rejects: ImportReject[] = [];
  let detailed = 0;
  return {
    count(row: Row, file: string): void {
      counts.rows++;
      if (row.kind === 'play') plays.add(row.play);
      else if (row.kind === 'podcast') counts.podcasts++;
      else if (row.kind === 'private') counts.private++;
      else {
        counts.rejected++;
        if (detailed++ < REJECT_LIMIT) rejects.push({ file, line: row.line, reason: row.reason, excerpt: row.excerpt });
      }
    },
    isFull: () => counts.rows >= BATCH_ROWS,
    take(bytesRead: number): ParsedChunk {
      const chunk = { ...counts, batch: plays.take(), rejects, bytesRead: Math.round(bytesRead) };
      counts = { rows: 0, podcasts: 0, private: 0, rejected: 0 };
      rejects = [];
      return chunk;
    },
  };
}
