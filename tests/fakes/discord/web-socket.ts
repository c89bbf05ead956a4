// The server's half of a WebSocket (RFC 6455): text frames and closing, as much as a gateway needs.
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

const TEXT = 1;
const CLOSE = 8;
const PING = 9;
const PONG = 10;

export interface WebSocketPeer {
  send(text: string): void;
  close(code: number): void;
  /** Drops the connection without a word. */
  drop(): void;
}

interface Listener {
  text(text: string): void;
  closed(): void;
}

export function acceptWebSocket(
  request: IncomingMessage,
  socket: Duplex,
  listen: (peer: WebSocketPeer) => Listener,
): void {
  const key = `${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
  const accept = createHash('sha1').update(key).digest('base64');
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  const write = (opcode: number, payload: Buffer): void =>
    void (socket.writable && socket.write(frame(opcode, payload)));
  const listener = listen({
    send: (text) => write(TEXT, Buffer.from(text)),
    close: (code) => {
      const payload = Buffer.alloc(2);
      payload.writeUInt16BE(code);
      write(CLOSE, payload);
    },
    drop: () => void socket.destroy(),
  });
  let received = Buffer.alloc(0);
  socket.on('data', (data: Buffer) => {
    received = Buffer.concat([received, data]);
    for (let read = readFrame(received); read; read = readFrame(received)) {
      received = received.subarray(read.length);
      if (read.opcode === TEXT) listener.text(read.payload.toString());
      if (read.opcode === PING) write(PONG, read.payload);
      if (read.opcode === CLOSE) {
        write(CLOSE, read.payload.subarray(0, 2));
        socket.end();
      }
    }
  });
  socket.on('error', () => undefined);
  socket.on('close', () => listener.closed());
}

function frame(opcode: number, payload: Buffer): Buffer {
  const { length } = payload;
  const head = Buffer.alloc(length < 126 ? 2 : length < 65_536 ? 4 : 10);
  head[0] = 0x80 | opcode;
  if (length < 126) head[1] = length;
  else if (length < 65_536) {
    head[1] = 126;
    head.writeUInt16BE(length, 2);
  } else {
    head[1] = 127;
    head.writeBigUInt64BE(BigInt(length), 2);
  }
  return Buffer.concat([head, payload]);
}

/** Clients send whole, masked frames; undefined while one is not there yet. */
function readFrame(data: Buffer): { opcode: number; payload: Buffer; length: number } | undefined {
  if (data.length < 2) return undefined;
  let size = (data[1] ?? 0) & 0x7f;
  let at = 2;
  if (size === 126) {
    if (data.length < 4) return undefined;
    size = data.readUInt16BE(2);
    at = 4;
  } else if (size === 127) {
    if (data.length < 10) return undefined;
    size = Number(data.readBigUInt64BE(2));
    at = 10;
  }
  if (data.length < at + 4 + size) return undefined;
  const mask = data.subarray(at, at + 4);
  const payload = Buffer.from(data.subarray(at + 4, at + 4 + size));
  for (let i = 0; i < size; i++) payload[i] = (payload[i] ?? 0) ^ (mask[i % 4] ?? 0);
  return { opcode: (data[0] ?? 0) & 0x0f, payload, length: at + 4 + size };
}
