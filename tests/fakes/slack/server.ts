// The addresses of Slack: its Web API, answers to commands, uploads, downloads, and the socket.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import busboy from 'busboy';
import { acceptWebSocket, type WebSocketPeer } from '../discord/web-socket.ts';
import { answerThrough, callMethod, type Api, type Call, type ResponseAddress } from './web-api.ts';

export interface Download {
  readonly status: number;
  readonly type: string;
  readonly bytes: Buffer;
  readonly location?: string;
}

export interface Routes {
  readonly api: () => Api;
  readonly tokens: Map<string, 'bot' | 'app'>;
  readonly addresses: Map<string, ResponseAddress>;
  readonly downloads: Map<string, Download>;
  /** How long until a method may be called again, ms on the clock. */
  readonly limited: Map<string, number>;
  /** Limits that are yet to be told: the next call of the method gets it. Seconds. */
  readonly limits: Map<string, number>;
  /** What the bot was granted, as Slack tells it in a header. */
  scopes: readonly string[];
  /** How long every answer takes, ms. */
  delayMs: number;
  readonly calls: string[];
  /** Grants a code of an installation. */
  readonly grant: (call: Call) => object;
  readonly socket: (peer: WebSocketPeer) => { text(text: string): void; closed(): void };
}

export async function startServer(routes: Routes): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => {
    answer(routes, request, response).catch((error: unknown) => {
      routes.api().violations.push(`a request could not be answered: ${String(error)}`);
      response.writeHead(500).end();
    });
  });
  server.on('upgrade', (request, socket) => acceptWebSocket(request, socket, routes.socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return { server, port: (server.address() as AddressInfo).port };
}

async function answer(routes: Routes, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://slack').pathname;
  const [, kind, id = ''] = /^\/(api|respond|upload|files)\/([\w.-]+)$/.exec(path) ?? [];
  const body = await readBody(request);
  if (routes.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, routes.delayMs));
  if (kind === 'api') return answerCall(routes, { method: id, request, response, text: body.text });
  if (kind === 'respond') return answerAddress(routes, { id, response, text: body.text });
  if (kind === 'upload') return takeUpload(routes, { id, response, bytes: body.bytes });
  if (kind === 'files') return sendFile(routes, { id, request, response });
  routes.api().violations.push(`there is nothing at ${request.method} ${path}`);
  response.writeHead(404).end();
  return undefined;
}

const json = (response: ServerResponse, body: object, headers: Record<string, string> = {}): void =>
  void response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

function answerCall(
  routes: Routes,
  {
    method,
    request,
    response,
    text,
  }: { method: string; request: IncomingMessage; response: ServerResponse; text: string },
): void {
  const api = routes.api();
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const call: Call = Object.fromEntries(new URLSearchParams(text));
  routes.calls.push(method);
  if (method === 'oauth.v2.access') return json(response, routes.grant(call));
  const kind = routes.tokens.get(token ?? '');
  if (kind !== (method.startsWith('apps.') ? 'app' : 'bot'))
    return json(response, { ok: false, error: token ? 'invalid_auth' : 'not_authed' });
  const until = routes.limited.get(method) ?? 0;
  if (Date.now() < until - 50) api.violations.push(`${method} was called again before its limit was over`);
  const seconds = routes.limits.get(method);
  if (seconds !== undefined) {
    routes.limits.delete(method);
    routes.limited.set(method, Date.now() + seconds * 1000);
    return void response.writeHead(429, { 'retry-after': String(seconds) }).end();
  }
  if (method === 'apps.connections.open')
    return json(response, { ok: true, url: `${api.origin.replace('http', 'ws')}/socket` });
  return json(response, callMethod(api, method, call), { 'x-oauth-scopes': routes.scopes.join(',') });
}

function answerAddress(
  routes: Routes,
  { id, response, text }: { id: string; response: ServerResponse; text: string },
): void {
  const address = routes.addresses.get(id);
  const status = address ? answerThrough(routes.api(), { id, address }, JSON.parse(text)) : 404;
  response.writeHead(status).end('ok');
}

function takeUpload(
  routes: Routes,
  { id, response, bytes }: { id: string; response: ServerResponse; bytes: Buffer },
): void {
  const { workspace } = routes.api();
  const at = workspace.files.findIndex((one) => one.id === id);
  const file = workspace.files[at];
  if (!file) return void response.writeHead(404).end();
  workspace.files[at] = { ...file, bytes };
  response.writeHead(200).end(`OK - ${bytes.length}`);
}

function sendFile(
  routes: Routes,
  { id, request, response }: { id: string; request: IncomingMessage; response: ServerResponse },
): void {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const file = routes.downloads.get(id);
  // As Slack does: no error, but the page for signing in.
  if (!file || routes.tokens.get(token) !== 'bot')
    return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in to Slack</html>');
  response.writeHead(file.status, { 'content-type': file.type, ...(file.location ? { location: file.location } : {}) });
  response.end(file.bytes);
}

async function readBody(request: IncomingMessage): Promise<{ text: string; bytes: Buffer }> {
  if (request.headers['content-type']?.startsWith('multipart/')) {
    const bytes = await new Promise<Buffer>((resolve, reject) => {
      const chunks: Buffer[] = [];
      const form = busboy({ headers: request.headers });
      form.on('file', (_name, stream) => stream.on('data', (chunk: Buffer) => chunks.push(chunk)));
      form.on('error', reject);
      form.on('close', () => resolve(Buffer.concat(chunks)));
      request.pipe(form);
    });
    return { text: '', bytes };
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  return { text: bytes.toString(), bytes };
}
