import type { Log } from '../services/ports.ts';
import type { Chat } from './chat.ts';
import { createEdits } from './edits.ts';
import type { Incoming, Message } from './message.ts';

/** Where an answer appears. */
export interface Stage {
  /** What is being done; where it is absent, it is shown like a draft. */
  progress?(text: string): Promise<unknown>;
  /** The answer so far; after a model failed it may be another one than before. */
  draft(text: string): Promise<unknown>;
  /** The whole answer. `onlyMe`: for the asker's eyes alone. */
  whole(message: Message, onlyMe: boolean): Promise<void>;
}

/** Lets the chat answer, shows what it says while it does, and the whole in the end. `signal` ends when we stop. */
export async function showAnswer(
  { chat, log, signal }: { chat: Pick<Chat, 'handle'>; log: Log; signal: AbortSignal },
  incoming: Incoming,
  stage: Stage,
): Promise<void> {
  const { platform } = incoming;
  const edits = createEdits((err) => log.warn({ err, platform }, 'an edit of a message was not taken'));
  let said = '';
  let streamed = '';
  const show = (text: string, how: (text: string) => Promise<unknown>): void => {
    if (text === said || text.trim() === '') return;
    said = text;
    edits.show(() => how(text));
  };
  const draft = (text: string): Promise<unknown> => stage.draft(text);
  const progress = (text: string): Promise<unknown> => stage.progress?.(text) ?? stage.draft(text);
  try {
    for await (const event of chat.handle({ ...incoming, signal })) {
      if (event.type === 'progress') show(event.text, progress);
      else if (event.type === 'delta') show((streamed += event.text), draft);
      else if (event.type === 'reset') streamed = '';
      else {
        await edits.end();
        await stage.whole(event.message, event.onlyMe);
      }
    }
  } finally {
    await edits.end();
  }
}
