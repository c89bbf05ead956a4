import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the fake answers one request. */
export type Scenario =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tool'; readonly name: string; readonly args: object | string; readonly before?: string }
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly code?: string;
      readonly headers?: Record<string, string>;
    }
  | { readonly kind: 'stall'; readonly text?: string }
  | { readonly kind: 'cut'; readonly text: string }
  | { readonly kind: 'half-tool'; readonly name: string; readonly args: string; readonly finish?: string }
  | { readonly kind: 'html' }
  | { readonly kind: 'silent' };

export interface RecordedRequest {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

export interface FakeOpenAi {
  readonly baseUrl: string;
  readonly requests: readonly RecordedRequest[];
  /** Answers to the next requests, in order; the last one answers all that follow. */
  script(...scenarios: Scenario[]): void;
  close(): Promise<void>;
}

/** A server that speaks OpenAI's streaming chat completions, on a port of its own, as well or as badly as it is told. */
export async function startFakeOpenAi(): Promise<FakeOpenAi> {
  const requests: RecordedRequest[] = [];
  let scenarios: Scenario[] = [];
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      requests.push({ path: request.url ?? '', authorization: request.headers.authorization, body });
      const scenario = scenarios.length > 1 ? scenarios.shift() : scenarios[0];
      play(response, scenario ?? { kind: 'text', text: 'Hello.' });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    script: (...next) => {
      scenarios = next;
      requests.length = 0;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

/** The same id for every answer, as some servers send. */
const ID = 'chatcmpl-constant';

function play(response: ServerResponse, scenario: Scenario): void {
  const send = (delta: object, finish: string | null = null): void => {
    const choices = [{ index: 0, delta, finish_reason: finish }];
    response.write(
      `data: ${JSON.stringify({ id: ID, object: 'chat.completion.chunk', created: 1, model: 'fake', choices })}\n\n`,
    );
  };
  const begin = (): void => void response.writeHead(200, { 'content-type': 'text/event-stream' });
  const words = (text: string): void =>
    text.match(/\S+\s*/g)?.forEach((content) => send({ role: 'assistant', content }));
  const end = (): void => void response.end('data: [DONE]\n\n');
  const call = (name: string, args: string): void => {
    const half = Math.ceil(args.length / 2);
    send({
      role: 'assistant',
      tool_calls: [
        { index: 0, id: 'call_constant', type: 'function', function: { name, arguments: args.slice(0, half) } },
      ],
    });
    send({ tool_calls: [{ index: 0, function: { arguments: args.slice(half) } }] });
  };
  switch (scenario.kind) {
    case 'text':
      begin();
      words(scenario.text);
      send({}, 'stop');
      return end();
    case 'tool':
      begin();
      if (scenario.before) words(scenario.before);
      call(scenario.name, typeof scenario.args === 'string' ? scenario.args : JSON.stringify(scenario.args));
      send({}, 'tool_calls');
      return end();
    case 'status':
      response.writeHead(scenario.status, { 'content-type': 'application/json', ...scenario.headers });
      response.end(
        JSON.stringify({ error: { message: 'secret-detail postgres://u:pw@db/x', code: scenario.code ?? null } }),
      );
      return;
    case 'stall':
      begin();
      if (scenario.text) words(scenario.text);
      return; // the connection stays open
    case 'cut':
      begin();
      words(scenario.text);
      setTimeout(() => response.destroy(), 20);
      return;
    case 'half-tool':
      begin();
      call(scenario.name, scenario.args);
      send({}, scenario.finish ?? 'tool_calls');
      return end();
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<!doctype html><html><body>Bad gateway at http://10.0.0.7/internal</body></html>');
      return;
    case 'silent':
      return; // not even headers
  }
}
