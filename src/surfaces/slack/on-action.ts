import { readActionId } from '../../chat/action.ts';
import { isClosed, isGone } from './api-error.ts';
import { threadOf } from './components.ts';
import { conversationOf, type Spot } from './incoming.ts';
import { answerHere, tellFailure } from './answer-here.ts';
import { payloadOf, textPayload, type Payload } from './outgoing.ts';
import { identify, isDirect } from './people.ts';
import { remove, update } from './post.ts';
import type { Respond } from './respond.ts';
import { PLATFORM, type Room, type Visit } from './room.ts';
import { tellAside } from './stages.ts';

/** A click on a button, or a choice from a menu, acknowledged already. */
export interface ClickEvent {
  /** Slack's id of this click. */
  readonly triggerId: string;
  readonly actionId: string;
  /** What a menu gave. */
  readonly chosen: string | undefined;
  readonly blockId: string;
  readonly channel: string;
  /** The message it stands under. */
  readonly ts: string;
  /** The message is shown to one person alone. */
  readonly ephemeral: boolean;
}

export async function onAction(
  room: Room,
  visit: Visit,
  { event, respond }: { event: ClickEvent; respond: Respond | undefined },
): Promise<void> {
  const { channel, actionId, chosen } = event;
  if (!(await room.platforms.claim(PLATFORM, `click:${event.triggerId}`, room.clock.now()))) return;
  const spot: Spot = { channel, thread: threadOf(event.blockId), direct: await isDirect(room, visit, channel) };
  const meant = readActionId(actionId, chosen);
  try {
    if (meant) await carryOut(room, visit, { event, respond, spot, meant });
    else await tellAside(room, visit, { spot, respond, payload: textPayload(STALE, room.pageUrl) });
  } catch (error) {
    await tellFailure(room, visit, { error, spot, respond });
  }
}

const STALE = 'This button does nothing any more. Ask me again, and you get new ones.';

interface Click {
  readonly event: ClickEvent;
  /** The address that came with the click. */
  readonly respond: Respond | undefined;
  readonly spot: Spot;
  readonly meant: NonNullable<ReturnType<typeof readActionId>>;
}

async function carryOut(room: Room, visit: Visit, { event, respond, spot, meant }: Click): Promise<void> {
  const user = await identify(room, visit);
  const result = await room.chat.act({ user, conversation: conversationOf(visit.team, spot) }, meant);
  const note = (text: string): Promise<void> =>
    tellAside(room, visit, { spot, respond, payload: textPayload(text, room.pageUrl) });
  switch (result.kind) {
    case 'delete':
      return takeBack(room, visit, { event, respond });
    case 'note':
      return note(result.text);
    case 'update': {
      const { payload } = payloadOf(result.message, {
        owner: user.id,
        thread: spot.thread,
        pageUrl: room.pageUrl,
        page: result.page,
      });
      await redraw(visit, { event, respond, payload });
      if (result.text !== undefined) await note(result.text);
      return undefined;
    }
    case 'ask':
      return answerHere(room, visit, {
        id: event.triggerId,
        spot,
        respond,
        said: { text: result.text, meant: result.meant },
        privately: event.ephemeral,
      });
  }
}

/** The message as it looks now. Where it is not a message of the channel that we may change, the click's address changes it. */
async function redraw(
  { client }: Visit,
  {
    event: { channel, ts, ephemeral },
    respond,
    payload,
  }: { event: ClickEvent; respond: Respond | undefined; payload: Payload },
): Promise<void> {
  if (!ephemeral)
    try {
      await update(client, { channel, ts }, payload);
      return;
    } catch (error) {
      if (!respond || (!isClosed(error) && !isGone(error))) throw error;
    }
  await respond?.({ ...payload, replace_original: true });
}

async function takeBack(
  room: Room,
  { client }: Visit,
  { event: { channel, ts, ephemeral }, respond }: { event: ClickEvent; respond: Respond | undefined },
): Promise<void> {
  if (!ephemeral)
    try {
      await remove(room, client, { channel, ts });
      return;
    } catch (error) {
      if (!respond || (!isClosed(error) && !isGone(error))) throw error;
    }
  await respond?.({ delete_original: true });
}
