import { createHash } from 'node:crypto';
import type { Incoming, IncomingFile, Place } from '../../chat/message.ts';
import { typedText } from './text.ts';

/** An Incoming whose user is not looked up yet. */
export type Draft = Omit<Incoming, 'user'>;

/** Where a conversation is held. */
export interface Spot {
  readonly channel: string;
  /** Time stamp of the message that a thread hangs on. */
  readonly thread: string | undefined;
  /** Nobody but the person and us. */
  readonly direct: boolean;
}

export const conversationOf = (team: string, { channel, thread }: Pick<Spot, 'channel' | 'thread'>): string =>
  ['slack', team, channel, ...(thread === undefined ? [] : [thread])].join(':').slice(0, 120);

/** Slack's own id of an event, as the name of a turn. Ids are opaque, so one that does not fit is told by its hash. */
export const turnOf = (id: string): string =>
  /^[\w.-]{1,60}$/.test(id) ? id : createHash('sha256').update(id).digest('hex').slice(0, 40);

export interface Event {
  readonly id: string;
  readonly team: string;
  readonly spot: Spot;
  readonly admin: boolean;
}

const placeOf = ({ team, spot, admin }: Event): Place => ({
  workspace: team,
  channel: spot.channel,
  direct: spot.direct,
  mayManage: admin,
});

/** Something that was said, as a command, in a form or by a click. */
export const draftOf = (event: Event, said: Pick<Draft, 'text' | 'command' | 'files' | 'meant'>): Draft => ({
  platform: 'slack',
  conversation: conversationOf(event.team, event.spot),
  turn: turnOf(event.id),
  place: placeOf(event),
  ...said,
});

/**
 * A direct message, or one that mentions us: the mention itself is not part of what is said. Files are read one after the other,
 * each as a turn of its own.
 */
export function fromMessage(
  event: Event,
  { text, files, me }: { text: string; files: readonly IncomingFile[]; me: string | undefined },
): [Draft, ...Draft[]] {
  const whole = draftOf(event, { text: typedText(text, me) });
  const [first, ...others] = files;
  if (!first) return [whole];
  return [
    { ...whole, files: [first] },
    ...others.map((file, i) => ({ ...whole, turn: `${whole.turn}.${i + 1}`, text: '', files: [file] })),
  ];
}

/** A slash command as it was typed; Slack knows no options, so the chat reads the line. */
export const commandLine = (command: string, text: string): string =>
  `/${command.replace(/^\//, '')} ${typedText(text, undefined)}`.trim();
