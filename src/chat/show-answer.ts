import type { Chat } from './chat.ts';
import { createEdits } from './edits.ts';
import type { Incoming, Message } from './message.ts';

/** Where an answer appears. */
export interface Stage {
  /** What is being done. */
  progress(text: string): Promise<unknown>;
  /** The answer so far; after a model failed it may be another one than before. */
  draft(text: string): Promise<unknown>;
  /** The whole answer. `onlyMe`: for the asker's eyes alone. */
  whole(message: Message, onlyMe: boolean): Promise<void>;
}

/** Lets the chat answer, shows what it says while it does, and the whole in the end. */
export async function showAnswer(
  { chat, onEditError }: { chat: Pick<Chat, 'handle'>; onEditError: (error: unknown) => void },
  incoming: Incoming,
  stage: Stage,
): Promise<void> {
  const edits = createEdits(onEditError);
  let streamed = '';
  try {
    for await (const event of chat.handle(incoming)) {
      if (event.type === 'progress') edits.show(() => stage.progress(event.text));
      else if (event.type === 'reset') streamed = '';
      else if (event.type === 'delta') {
        streamed += event.text;
        const soFar = streamed;
        if (soFar.trim() !== '') edits.show(() => stage.draft(soFar));
      } else {
        await edits.end();
        await stage.whole(event.message, event.onlyMe);
      }
    }
  } finally {
    await edits.end();
  }
}
