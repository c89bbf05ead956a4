// Requests of a bot as they arrive, and answers as they leave.
import type { IncomingMessage, ServerResponse } from 'node:http';
import busboy from 'busboy';
import type { SentFile } from './limits.ts';

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly files: readonly SentFile[];
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

export function send(outgoing: ServerResponse, { status, body, headers = {} }: Answer): void {
  // 204 carries no content type: the client would try to read one.
  if (body === undefined) outgoing.writeHead(status, headers).end();
  else outgoing.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

export async function readBody(incoming: IncomingMessage): Promise<{ body: unknown; files: SentFile[] }> {
  const type = incoming.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/')) {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    return { body: text === '' ? undefined : JSON.parse(text), files: [] };
  }
  return new Promise((resolve, reject) => {
    const files: SentFile[] = [];
    let body: unknown;
    const form = busboy({ headers: incoming.headers });
    form.on('field', (name, value) => {
      if (name === 'payload_json') body = JSON.parse(value);
    });
    form.on('file', (_field, stream, { filename }) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => files.push({ name: filename ?? '', bytes: Buffer.concat(chunks) }));
    });
    form.on('error', reject);
    form.on('close', () => resolve({ body, files }));
    incoming.pipe(form);
  });
}
