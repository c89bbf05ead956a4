import type { Message } from '../../chat/message.ts';
import type { Stage } from '../../chat/show-answer.ts';
import type { User } from '../../domain/user.ts';
import { isClosed, isGone } from './api-error.ts';
import type { Spot } from './incoming.ts';
import { payloadOf, textPayload, withAlt, type Payload } from './outgoing.ts';
import { post, postAside, postPictures, update, type Where } from './post.ts';
import type { Respond } from './respond.ts';
import { warn, type Room, type Visit } from './room.ts';
import { createStream } from './stream.ts';

export interface StageQuestion {
  readonly user: User;
  readonly spot: Spot;
  /** Where the answer's buttons look for it; the spot itself when absent. */
  readonly respond?: Respond | undefined;
}

const drawn = (room: Room, message: Message, { user, spot }: StageQuestion): ReturnType<typeof payloadOf> =>
  payloadOf(message, { owner: user.id, thread: spot.thread, pageUrl: room.pageUrl });

/** A message of ours that is posted once, and edited from then on. */
function placed(
  visit: Visit,
  where: Where,
): { put(payload: Payload): Promise<string>; takeBack(): Promise<void>; ts(): string | undefined } {
  let ts: string | undefined;
  return {
    ts: () => ts,
    put: async (payload) => {
      if (ts !== undefined)
        try {
          await update(visit.client, { channel: where.channel, ts }, payload);
          return ts;
        } catch (error) {
          if (!isGone(error)) throw error;
        }
      return (ts = await post(visit.client, where, payload));
    },
    takeBack: async () => {
      if (ts === undefined) return;
      await visit.client.chat.delete({ channel: where.channel, ts });
      ts = undefined;
    },
  };
}

/** An answer for everybody in a channel, or in direct messages. What turns out to be for the asker alone is told aside. */
export function openStage(room: Room, visit: Visit, question: StageQuestion): Stage {
  const { spot, respond, user } = question;
  const message = placed(visit, spot);
  let closed = false;
  /** False where we may not post: then there is only the address that came with the command. */
  const put = async (payload: Payload): Promise<boolean> => {
    if (closed) return false;
    try {
      await message.put(payload);
      return true;
    } catch (error) {
      if (!respond || !isClosed(error)) throw error;
      closed = true;
      return false;
    }
  };
  return {
    draft: (text) => put(textPayload(text, room.pageUrl)),
    whole: async (answer, onlyMe) => {
      const { payload, pictures } = drawn(room, answer, question);
      const alts = pictures.map(({ alt }) => alt);
      if (onlyMe && !spot.direct) {
        await message.takeBack().catch(warn(room, 'a message could not be taken back'));
        await tellAside(room, visit, { spot, respond, payload: withAlt(payload, alts) });
        return;
      }
      const open = await put(payload);
      const ts = message.ts();
      if (open && ts !== undefined)
        await postPictures(room, visit.client, { where: spot, ts, payload, pictures, userId: user.id });
      else await respond?.({ ...withAlt(payload, alts), response_type: 'in_channel', replace_original: false });
    },
  };
}

/** An answer for the asker alone, at the place where they asked. */
export const privateStage = (room: Room, visit: Visit, question: StageQuestion): Stage => ({
  // Slack counts what is told aside, and it cannot be edited, so only the whole is told.
  progress: async () => undefined,
  draft: async () => undefined,
  whole: async (answer) => {
    const { payload, pictures } = drawn(room, answer, question);
    const { spot, respond } = question;
    await tellAside(room, visit, {
      spot,
      respond,
      payload: withAlt(
        payload,
        pictures.map(({ alt }) => alt),
      ),
    });
  },
});

/** Through the address that came with the question, else in the channel, else in direct messages. */
export async function tellAside(
  room: Room,
  visit: Visit,
  { spot, respond, payload }: { spot: Spot; respond?: Respond | undefined; payload: Payload },
): Promise<void> {
  if (respond && respond.left() > 0)
    try {
      await respond({
        ...payload,
        response_type: 'ephemeral',
        replace_original: false,
        ...(spot.thread === undefined ? {} : { thread_ts: spot.thread }),
      });
      return;
    } catch (error) {
      warn(room, 'an answer could not be sent where it was asked for')(error);
    }
  try {
    if (spot.direct) await post(visit.client, spot, payload);
    else await postAside(visit.client, spot, visit.person, payload);
  } catch (error) {
    if (spot.direct || !isClosed(error)) throw error;
    await post(visit.client, { channel: await room.people.directChannel(visit), thread: undefined }, payload);
  }
}

/** The thread of the assistant's pane: a status while we work, and the answer as it is written. */
export function paneStage(room: Room, visit: Visit, question: StageQuestion & { spot: { thread: string } }): Stage {
  const { spot } = question;
  const fallback = openStage(room, visit, question);
  const stream = createStream(visit, spot);
  return {
    progress: async (text) => {
      if (!(await setStatus(room, visit, spot, text))) await fallback.draft(text);
    },
    draft: async (text) => {
      if (!(await stream.show(text))) await fallback.draft(text);
    },
    whole: async (message, onlyMe) => {
      const ts = await stream.end();
      if (ts === undefined) return fallback.whole(message, onlyMe);
      const { payload, pictures } = drawn(room, message, question);
      try {
        await update(visit.client, { channel: spot.channel, ts }, payload);
        await postPictures(room, visit.client, { where: spot, ts, payload, pictures, userId: question.user.id });
      } catch (error) {
        warn(room, 'a streamed answer could not be completed')(error);
        // The draft would stand beside the whole.
        await visit.client.chat
          .delete({ channel: spot.channel, ts })
          .catch(warn(room, 'a draft could not be taken back'));
        await fallback.whole(message, onlyMe);
      }
      return undefined;
    },
  };
}

/** Slack shows it below the thread until we post there. False where there is no such pane. */
export async function setStatus(
  room: Room,
  { client }: Visit,
  { channel, thread }: { channel: string; thread: string },
  status: string,
): Promise<boolean> {
  try {
    await client.assistant.threads.setStatus({ channel_id: channel, thread_ts: thread, status });
    return true;
  } catch (error) {
    if (!isClosed(error)) warn(room, 'a status could not be shown')(error);
    return false;
  }
}
