import type { Incoming, Message } from '../../chat/message.ts';
import { createEdits } from './edits.ts';
import { warn, type Room } from './room.ts';

/** Where an answer appears. */
export interface Stage {
  /** What is shown while it is made. */
  draft(text: string): Promise<unknown>;
  /** The whole answer. `onlyMe`: for the asker's eyes alone. */
  whole(message: Message, onlyMe: boolean): Promise<void>;
}

/** Lets the chat answer, shows what it says while it does, and the whole in the end. */
export async function showAnswer(room: Room, incoming: Incoming, stage: Stage): Promise<void> {
  const edits = createEdits((text) => stage.draft(text), warn(room, 'Discord did not take an edit'));
  let streamed = '';
  try {
    for await (const event of room.chat.handle({ ...incoming, signal: room.signal })) {
      if (event.type === 'progress') edits.show(event.text);
      else if (event.type === 'delta') edits.show((streamed += event.text));
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
