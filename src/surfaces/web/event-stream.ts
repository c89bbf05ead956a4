import type { Response } from 'express';

/** Proxies and browsers drop a connection that stays silent; a comment every 15 s is what the HTML standard advises. */
const KEEP_ALIVE_MS = 15_000;

export interface EventStream {
  send(event: { id: string; name: string; data: unknown }): void;
  end(): void;
  /** Called once, when either side closed the connection. */
  onClose(listener: () => void): void;
}

/** Answers with server-sent events (HTML standard, §9.2). */
export function openEventStream(response: Response): EventStream {
  response.status(200).set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no', // nginx would hold small pieces back
  });
  response.flushHeaders();
  response.write('retry: 1000\n\n');
  const keepAlive = setInterval(() => response.write(': still here\n\n'), KEEP_ALIVE_MS);
  response.on('close', () => clearInterval(keepAlive));
  return {
    send: ({ id, name, data }) => {
      if (!response.writableEnded) response.write(`id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
    },
    end: () => response.end(),
    onClose: (listener) => response.once('close', listener),
  };
}
