import { request } from 'undici';
import { SourceError, UserError } from '../domain/errors.ts';

/** Longest wait between two pieces, ms. */
const QUIET_MS = 30_000;

/** Where a platform keeps what people send. */
export interface FileSource {
  /** As people know it. */
  readonly name: string;
  /** Its own hosts. */
  readonly hosts: readonly string[];
  /** host[:port] that the operator named; they may be on this computer and without TLS. */
  readonly namedHosts: readonly string[];
  /** Shown to these hosts alone. */
  readonly token?: string | undefined;
  /** How often it may send us on to another address of its own; 0 when absent. */
  readonly mostRedirects?: number;
}

/**
 * Reads a file that somebody sent. The address comes from outside and could name anything that this computer reaches, so it is
 * read from the platform's own hosts, or from one that the operator named, and from nowhere else; no redirect leads away from them.
 */
export async function* readRemoteFile(address: string, source: FileSource): AsyncGenerator<Uint8Array> {
  const { name } = source;
  const body = await download(address, source);
  try {
    for await (const piece of body) yield bytesOf(piece);
  } catch (cause) {
    throw new SourceError(name, 'a file broke off', { retryable: true, cause });
  } finally {
    body.destroy();
  }
}

type Body = Awaited<ReturnType<typeof request>>['body'];

async function download(address: string, source: FileSource): Promise<Body> {
  const { name, mostRedirects = 0 } = source;
  let url = address;
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    if (!isAllowed(url, source))
      throw new UserError('invalid_input', `This file does not lie where ${name} keeps files, so I do not fetch it.`);
    const { statusCode, headers, body } = await ask(url, source);
    // Instead of an error there may be a page, such as Slack's for signing in.
    if (statusCode === 200 && !String(headers['content-type'] ?? '').includes('text/html')) return body;
    await body.dump();
    const { location } = headers;
    if (statusCode < 300 || statusCode > 399 || typeof location !== 'string' || !URL.canParse(location, url)) break;
    url = new URL(location, url).href;
  }
  throw notGiven(name);
}

export const notGiven = (name: string): UserError =>
  new UserError('invalid_input', `${name} does not give me this file. Please send it again.`);

async function ask(url: string, { name, token }: FileSource): ReturnType<typeof request> {
  try {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    return await request(url, { headers, headersTimeout: QUIET_MS, bodyTimeout: QUIET_MS });
  } catch (cause) {
    throw new SourceError(name, 'a file could not be fetched', { retryable: true, cause });
  }
}

function bytesOf(piece: unknown): Uint8Array {
  if (piece instanceof Uint8Array) return piece;
  throw new TypeError('a body comes as bytes');
}

export function isAllowed(url: string, { hosts, namedHosts }: Pick<FileSource, 'hosts' | 'namedHosts'>): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, hostname, port, username } = new URL(url);
  if (username !== '') return false;
  if (namedHosts.includes(host) || namedHosts.includes(hostname)) return protocol === 'https:' || protocol === 'http:';
  return protocol === 'https:' && port === '' && hosts.includes(hostname);
}
