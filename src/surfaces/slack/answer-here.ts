import type { Incoming } from '../../chat/message.ts';
import { showAnswer } from '../../chat/show-answer.ts';
import { draftOf, type Draft, type Spot } from './incoming.ts';
import { textPayload } from './outgoing.ts';
import { identify } from './people.ts';
import type { Respond } from './respond.ts';
import { PLATFORM, type Room, type Visit } from './room.ts';
import { openStage, privateStage, tellAside } from './stages.ts';

export interface Question {
  /** Slack's id of the event. */
  readonly id: string;
  readonly spot: Spot;
  readonly respond?: Respond | undefined;
  readonly said: Pick<Draft, 'text' | 'command' | 'files' | 'meant'>;
  /** The answer is to be seen by the asker alone, whatever it is. */
  readonly privately?: boolean;
}

/** Answers where something was asked: for everybody there, or for the asker alone. */
export async function answerHere(
  room: Room,
  visit: Visit,
  { id, spot, respond, said, privately = false }: Question,
): Promise<void> {
  try {
    const user = await identify(room, visit);
    const { admin } = await room.people.profile(visit);
    const draft = draftOf({ id, team: visit.team, spot, admin }, said);
    const incoming: Incoming = { ...draft, user };
    // In a direct message nobody else is there, so only what is private elsewhere vanishes there, too, such as a one-time link.
    const place = draft.place && { ...draft.place, direct: false };
    const alone = privately || room.chat.isForAskerAlone({ ...incoming, place });
    const question = { user, spot, respond };
    await showAnswer(
      room,
      incoming,
      alone && respond ? privateStage(room, visit, question) : openStage(room, visit, question),
    );
  } catch (error) {
    await tellFailure(room, visit, { error, spot, respond });
  }
}

/** A failure before or after the chat, told to who asked. */
export async function tellFailure(
  room: Room,
  visit: Visit,
  { error, spot, respond }: { error: unknown; spot: Spot; respond?: Respond | undefined },
): Promise<void> {
  const { kind, message } = room.replyToError(error);
  if (kind === 'bug') room.log.error({ err: error, platform: PLATFORM }, 'an event could not be answered');
  await tellAside(room, visit, { spot, respond, payload: textPayload(message, room.pageUrl) });
}
