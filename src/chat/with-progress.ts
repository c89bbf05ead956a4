import type { ReplyEvent } from './message.ts';

/** Work that tells what it is doing: each word becomes an event, the last one counts when several came at once. */
export async function* withProgress<Result>(
  work: (progress: (text: string) => void) => Promise<Result>,
): AsyncGenerator<ReplyEvent, Result, undefined> {
  let said: string | undefined;
  let shown: string | undefined;
  let wake: () => void = () => undefined;
  let ended = false;
  const result = work((text) => {
    said = text;
    wake();
  }).finally(() => {
    ended = true;
    wake();
  });
  // A failure is thrown below, when all was told.
  result.catch(() => undefined);
  while (!ended) {
    await new Promise<void>((resolve) => {
      wake = resolve;
      if (ended || said !== shown) resolve();
    });
    if (said !== undefined && said !== shown) {
      shown = said;
      yield { type: 'progress', text: said };
    }
  }
  return result;
}
