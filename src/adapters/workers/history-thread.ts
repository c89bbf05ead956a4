import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { UserError } from '../../domain/errors.ts';
import type { ParsedChunk } from '../../services/ports.ts';
import type { FromHistoryThread, HistoryThreadData, ParseInput, ToHistoryThread } from './history-messages.ts';

interface ReaderModule {
  readHistory(input: ParseInput, signal: AbortSignal): AsyncIterable<ParsedChunk>;
}

const { module, input, ahead } = workerData as HistoryThreadData;
const port = parentPort;
if (!port) throw new Error('this module runs in a worker thread');

const abort = new AbortController();
let allowed = ahead;
port.on('message', (message: ToHistoryThread) => {
  if (message === 'abort') abort.abort();
  else allowed++;
});
const send = (message: FromHistoryThread, transfer: ArrayBuffer[] = []): void => port.postMessage(message, transfer);

try {
  const { readHistory } = (await import(module)) as ReaderModule;
  for await (const chunk of readHistory(input, abort.signal)) {
    while (allowed === 0) await once(port, 'message');
    allowed--;
    send({ type: 'chunk', chunk }, buffersOf(chunk));
  }
  send({ type: 'done' });
} catch (error) {
  if (error instanceof UserError) send({ type: 'refused', code: error.code, message: error.message });
  else send({ type: 'failed', error });
} finally {
  port.close();
}

/** Columns of numbers change hands without being copied. */
function buffersOf({ batch }: ParsedChunk): ArrayBuffer[] {
  if (!batch) return [];
  return Object.values(batch).flatMap((column: unknown) =>
    ArrayBuffer.isView(column) ? [column.buffer as ArrayBuffer] : [],
  );
}
