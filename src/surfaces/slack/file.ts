import { z } from 'zod';
import type { IncomingFile } from '../../chat/message.ts';
import { notGiven, readRemoteFile } from '../../chat/remote-file.ts';
import { SourceError } from '../../domain/errors.ts';
import type { Client } from './room.ts';

/** Where Slack keeps what people send. */
const HOSTS = ['files.slack.com'];
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

/** A file that somebody sent; Slack gives it to who shows the token. */
export const incomingFile = (
  file: SlackFile,
  { client, token, namedHosts }: { client: Client; token: string | undefined; namedHosts: readonly string[] },
): IncomingFile => ({
  name: (file.name ?? 'file').slice(0, 200),
  size: file.size ?? 0,
  async *open() {
    const address = addressOf(file) ?? (await askAddress(client, file.id));
    yield* readRemoteFile(address, { name: 'Slack', hosts: HOSTS, namedHosts, token, mostRedirects: MOST_REDIRECTS });
  },
});

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
  throw notGiven('Slack');
}
