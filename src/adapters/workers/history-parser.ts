import type { Worker } from 'node:worker_threads';
import { UserError } from '../../domain/errors.ts';
import { startThread } from '../../lib/thread.ts';
import type { HistoryParser, ParsedChunk } from '../../services/ports.ts';
import type { FromHistoryThread, HistoryThreadData, ToHistoryThread } from './history-messages.ts';

/** Chunks of some thousand rows on their way to the database: enough to keep both sides busy, few enough for the memory. */
const CHUNKS_AHEAD = 2;

/** Parsing makes more short-lived objects than anything else: with less room it spends a tenth of its time collecting them. */
const LIMITS = { maxYoungGenerationSizeMb: 12 };

/** Parses in a thread of its own per import, so that the chat stays quick. `module` exports `readHistory`. */
export function createHistoryParser(module: URL): HistoryParser {
  return {
    async *parse(input, signal) {
      signal.throwIfAborted();
      const workerData: HistoryThreadData = { module: module.href, input, ahead: CHUNKS_AHEAD };
      const thread = startThread(import.meta.url, './history-thread', workerData, LIMITS);
      const inbox = openInbox(thread);
      const send = (message: ToHistoryThread): void => thread.postMessage(message);
      const onAbort = (): void => {
        send('abort');
        inbox.fail(signal.reason);
      };
      signal.addEventListener('abort', onAbort, { once: true });
      try {
        for (let chunk = await inbox.next(); chunk; chunk = await inbox.next()) {
          send('next');
          yield chunk;
        }
      } finally {
        signal.removeEventListener('abort', onAbort);
        await thread.terminate();
      }
    },
  };
}

/** Messages of the thread in order; its end without "done" is an error. */
function openInbox(thread: Worker): { next(): Promise<ParsedChunk | undefined>; fail(reason: unknown): void } {
  const chunks: ParsedChunk[] = [];
  let end: { error: unknown } | 'done' | undefined;
  let wakeUp: () => void = () => {};
  const finish = (how: { error: unknown } | 'done'): void => {
    end ??= how;
    wakeUp();
  };
  thread.on('message', (message: FromHistoryThread) => {
    if (message.type === 'chunk') {
      chunks.push(message.chunk);
      wakeUp();
    } else if (message.type === 'done') finish('done');
    else if (message.type === 'refused') finish({ error: new UserError(message.code, message.message) });
    else finish({ error: new Error('reading the history failed', { cause: message.error }) });
  });
  thread.on('error', (cause) => finish({ error: new Error('the reading thread broke down', { cause }) }));
  thread.on('exit', (code) => finish({ error: new Error(`the reading thread ended early with code ${code}`) }));
  return {
    fail: (reason) => {
      chunks.length = 0;
      finish({ error: reason });
    },
    async next() {
      while (chunks.length === 0 && end === undefined) {
        await new Promise<void>((resolve) => (wakeUp = resolve));
      }
      const chunk = chunks.shift();
      if (chunk) return chunk;
      if (typeof end === 'object') throw end.error;
      return undefined;
    },
  };
}
