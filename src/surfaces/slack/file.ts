import { request } from 'undici';
import { z } from 'zod';
import type { IncomingFile } from '../../chat/message.ts';
import { SourceError, UserError } from '../../domain/errors.ts';
import type { Client } from './room.ts';

/** Where Slack keeps what people send. */
const HOSTS = ['files.slack.com'];
/** Longest wait between two pieces, ms. */
const QUIET_MS = 30_000;
/** Slack sends a download to another address of its own at times. */
const MOST_REDIRECTS = 3;

/** A file as events and forms tell of it. */
export const SlackFile = z.object({
  id: z.string(),
  name: z.string().nullish(),
  size: z.number().optional(),
  url_private_download: z.string().optional(),
  url_private: z.string().optional(),
});
export type SlackFile = z.infer<typeof SlackFile>;

/**
 * A file that somebody sent. It is read from Slack's own host, or from one that the operator named, and from nowhere else; the
 * token goes to no other host either.
 */
export function incomingFile(
  file: SlackFile,
  { client, token, namedHosts }: { client: Client; token: string | undefined; namedHosts: readonly string[] },
): IncomingFile {
  return {
    name: (file.name ?? 'file').slice(0, 200),
    size: file.size ?? 0,
    async *open() {
      const address = addressOf(file) ?? (await askAddress(client, file.id));
      const body = await download(address, { token, namedHosts });
      try {
        for await (const piece of body) yield bytesOf(piece);
      } catch (cause) {
        throw new SourceError('Slack', 'a file broke off', { retryable: true, cause });
      } finally {
        body.destroy();
      }
    },
  };
}

const addressOf = ({ url_private_download: download, url_private: shown }: SlackFile): string | undefined =>
  download ?? shown;

/** Files of shared channels come without an address. */
async function askAddress(client: Client, id: string): Promise<string> {
  try {
    const { file } = z.object({ file: SlackFile }).parse(await client.files.info({ file: id }));
    const address = addressOf(file);
    if (address !== undefined) return address;
  } catch (cause) {
    throw new SourceError('Slack', 'a file could not be found', { retryable: true, cause });
  }
  throw notGiven();
}

type Body = Awaited<ReturnType<typeof request>>['body'];

async function download(
  address: string,
  { token, namedHosts }: { token: string | undefined; namedHosts: readonly string[] },
): Promise<Body> {
  let url = address;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    if (!isAllowed(url, namedHosts))
      throw new UserError('invalid_input', 'This file does not lie where Slack keeps files, so I do not fetch it.');
    const { statusCode, headers, body } = await ask(url, token);
    const type = String(headers['content-type'] ?? '');
    if (statusCode === 200 && !type.includes('text/html')) return body;
    await body.dump();
    const { location } = headers;
    // Without a valid token Slack answers its page for signing in, with status 200 or a redirect to it.
    if (statusCode < 300 || statusCode > 399 || typeof location !== 'string' || !URL.canParse(location, url)) break;
    url = new URL(location, url).href;
  }
  throw notGiven();
}

async function ask(url: string, token: string | undefined): ReturnType<typeof request> {
  try {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    return await request(url, { headers, headersTimeout: QUIET_MS, bodyTimeout: QUIET_MS });
  } catch (cause) {
    throw new SourceError('Slack', 'a file could not be fetched', { retryable: true, cause });
  }
}

const notGiven = (): UserError =>
  new UserError('invalid_input', 'Slack does not give me this file. Please send it again.');

function bytesOf(piece: unknown): Uint8Array {
  if (piece instanceof Uint8Array) return piece;
  throw new TypeError('a body comes as bytes');
}

export function isAllowed(url: string, namedHosts: readonly string[]): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, hostname, port, username } = new URL(url);
  if (username !== '') return false;
  if (namedHosts.includes(host) || namedHosts.includes(hostname)) return protocol === 'https:' || protocol === 'http:';
  return protocol === 'https:' && port === '' && HOSTS.includes(hostname);
}
