// The gateway: https://discord.com/developers/docs/events/gateway. Sessions survive a dropped connection and are resumed.
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { z } from 'zod';
import { acceptWebSocket, type WebSocketPeer } from './web-socket.ts';

const DISPATCH = 0;
const HEARTBEAT = 1;
const IDENTIFY = 2;
const RESUME = 6;
const INVALID_SESSION = 9;
const HELLO = 10;
const HEARTBEAT_ACK = 11;

const Packet = z.object({ op: z.number(), d: z.unknown() });
const Identify = z.looseObject({ token: z.string(), intents: z.number() });
const Resume = z.looseObject({ token: z.string(), session_id: z.string(), seq: z.number() });

/** GUILD_MEMBERS, GUILD_PRESENCES, MESSAGE_CONTENT: reviewed by Discord, and not needed. */
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);

export interface Gateway {
  accept(request: IncomingMessage, socket: Duplex): void;
  /** Sends an event; while nobody is connected it waits for a resumed session. */
  dispatch(type: string, data: unknown): void;
  /** Sends the last event of a session once more. */
  repeat(): void;
  drop(): void;
  readonly identified: number;
  readonly resumed: number;
  readonly connected: boolean;
}

interface Needs {
  readonly token: string;
  /** What a new session is told: READY's data, and the servers. */
  welcome(): { ready: object; guilds: readonly object[] };
  violation(text: string): void;
}

export function createGateway({ token, welcome, violation }: Needs): Gateway {
  let peer: WebSocketPeer | undefined;
  let greeted = false;
  let session = 0;
  let identified = 0;
  let resumed = 0;
  let events: { s: number; t: string; d: unknown }[] = [];

  const packet = (data: object): void => peer?.send(JSON.stringify(data));
  const emit = ({ s, t, d }: (typeof events)[number]): void => packet({ op: DISPATCH, s, t, d });
  const dispatch = (t: string, d: unknown): void => {
    const event = { s: events.length + 1, t, d };
    events.push(event);
    if (greeted) emit(event);
  };

  const identify = (data: unknown): void => {
    const { token: shown, intents } = Identify.parse(data);
    if (shown !== token) return peer?.close(4004);
    if ((intents & PRIVILEGED) !== 0) violation('a privileged intent is asked for');
    identified++;
    session++;
    events = [];
    greeted = true;
    const { ready, guilds } = welcome();
    dispatch('READY', { ...ready, session_id: String(session) });
    for (const guild of guilds) dispatch('GUILD_CREATE', guild);
    return undefined;
  };
  const resume = (data: unknown): void => {
    const { token: shown, session_id: id, seq } = Resume.parse(data);
    if (shown !== token || id !== String(session)) {
      packet({ op: INVALID_SESSION, d: false });
      return;
    }
    resumed++;
    greeted = true;
    for (const event of events.filter(({ s }) => s > seq)) emit(event);
    dispatch('RESUMED', {});
  };

  return {
    accept: (request, socket) =>
      acceptWebSocket(request, socket, (connected) => {
        peer = connected;
        greeted = false;
        packet({ op: HELLO, d: { heartbeat_interval: 41_250 } });
        return {
          text: (text) => {
            const { op, d } = Packet.parse(JSON.parse(text));
            if (op === HEARTBEAT) packet({ op: HEARTBEAT_ACK });
            if (op === IDENTIFY) identify(d);
            if (op === RESUME) resume(d);
          },
          closed: () => {
            if (peer !== connected) return;
            peer = undefined;
            greeted = false;
          },
        };
      }),
    dispatch,
    repeat: () => {
      const last = events.at(-1);
      if (last) dispatch(last.t, last.d);
    },
    drop: () => peer?.drop(),
    get identified() {
      return identified;
    },
    get resumed() {
      return resumed;
    },
    get connected() {
      return greeted;
    },
  };
}
