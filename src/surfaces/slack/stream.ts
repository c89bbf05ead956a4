import type { Visit } from './room.ts';
import { literal } from './text.ts';

export interface Stream {
  /** Shows the answer so far. False where it cannot be streamed any more. */
  show(text: string): Promise<boolean>;
  /** Ends the stream; the time stamp of its message, undefined when there is none. */
  end(): Promise<string | undefined>;
}

/** An answer that grows in its message. What it shows is a draft, replaced by the whole in the end. */
export function createStream(
  { client, team, person }: Visit,
  { channel, thread }: { channel: string; thread: string },
): Stream {
  let ts: string | undefined;
  let sent = '';
  let broken = false;
  const send = async (piece: string): Promise<void> => {
    if (ts === undefined) {
      const started = await client.chat.startStream({
        channel,
        thread_ts: thread,
        recipient_team_id: team,
        recipient_user_id: person,
        markdown_text: piece,
      });
      ts = started.ts;
    } else await client.chat.appendStream({ channel, ts, markdown_text: piece });
  };
  return {
    show: async (text) => {
      const shown = unmarked(text);
      // What was streamed cannot be taken back; after a failed model the whole answer replaces it.
      if (!shown.startsWith(sent)) return ts !== undefined;
      const piece = shown.slice(sent.length);
      if (broken) return ts !== undefined;
      if (piece === '') return true;
      try {
        await send(piece);
        sent = shown;
      } catch {
        // Workspaces without assistants have no streams: everything is shown by edits there.
        broken = true;
      }
      return ts !== undefined;
    },
    end: async () => {
      if (ts !== undefined) await client.chat.stopStream({ channel, ts }).catch(() => undefined);
      return ts;
    },
  };
}

/** Streams are read as Markdown, so a draft goes without the signs that mean something there. */
const unmarked = (text: string): string => literal(text).replaceAll(/[*_`~[\]<>|\\#]/g, '');
