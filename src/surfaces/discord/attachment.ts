import { request } from 'undici';
import type { IncomingFile } from '../../chat/message.ts';
import { SourceError, UserError } from '../../domain/errors.ts';

/** Where Discord keeps what people attach. */
const HOSTS = ['cdn.discordapp.com', 'media.discordapp.net'];
/** Longest wait between two pieces, ms. */
const QUIET_MS = 30_000;

/**
 * A file that somebody attached. It is read from Discord's own hosts, or from one that the operator named, and from nowhere
 * else: the address comes from outside and could name anything that this computer reaches.
 */
export function incomingFile(
  { name, size, url }: { name: string; size: number; url: string },
  namedHosts: readonly string[],
): IncomingFile {
  return {
    name: name.slice(0, 200),
    size,
    async *open() {
      if (!isAllowed(url, namedHosts))
        throw new UserError(
          'invalid_input',
          'This file does not lie where Discord keeps attachments, so I do not fetch it.',
        );
      let response;
      try {
        // Redirects are not followed: they could lead anywhere.
        response = await request(url, { headersTimeout: QUIET_MS, bodyTimeout: QUIET_MS });
      } catch (cause) {
        throw new SourceError('Discord', 'an attachment could not be fetched', { retryable: true, cause });
      }
      const { statusCode, headers, body } = response;
      // Addresses of attachments run out after a day; what is answered then is a page or an error.
      if (statusCode !== 200 || String(headers['content-type'] ?? '').includes('text/html')) {
        await body.dump();
        throw new UserError('invalid_input', 'Discord does not give me this file. Please attach it again.');
      }
      try {
        for await (const piece of body) yield bytesOf(piece);
      } catch (cause) {
        throw new SourceError('Discord', 'an attachment broke off', { retryable: true, cause });
      } finally {
        body.destroy();
      }
    },
  };
}

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
