// What the stand-ins of open sources share: an address, the songs they know, and a list of what nobody polite does.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A song as all sources know it. */
export interface KnownSong {
  readonly artist: string;
  readonly title: string;
  readonly spotifyId?: string;
  readonly isrc?: string;
  readonly energy?: number;
  readonly genre?: string;
  readonly year?: number;
}

export interface Asked {
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
}
export interface FakeAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface FakeSource {
  readonly url: string;
  /** What is known from now on. */
  songs: readonly KnownSong[];
  /** Answers in place of the next ones, first the first. */
  readonly next: FakeAnswer[];
  readonly asked: Asked[];
  /** Every breach of the source's rules. */
  readonly violations: string[];
  close(): Promise<void>;
}

/** `intervalMs`: least time between two requests by the test's clock. */
export async function startFakeSource(
  { now, intervalMs }: { now: () => number; intervalMs: number },
  answer: (asked: Asked, source: Pick<FakeSource, 'songs' | 'violations'>) => FakeAnswer,
): Promise<FakeSource> {
  let last = -Infinity;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      const asked = {
        url: new URL(request.url ?? '', 'http://fake'),
        headers: request.headers,
        body: text === '' ? undefined : (JSON.parse(text) as unknown),
      };
      fake.asked.push(asked);
      // MusicBrainz_API/Rate_Limiting: the program's name, its version, and how to reach somebody.
      if (!/^[\w.-]+\/\d+\.\d+\.\d+ \( .+ \)$/.test(request.headers['user-agent'] ?? '')) {
        fake.violations.push(`User-Agent ${request.headers['user-agent']}`);
      }
      if (now() - last < intervalMs) fake.violations.push(`${now() - last} ms after the request before`);
      last = now();
      const { status, headers, body } = fake.next.shift() ?? answer(asked, fake);
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const fake: FakeSource = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    songs: [],
    next: [],
    asked: [],
    violations: [],
    close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(() => resolve()))),
  };
  return fake;
}
