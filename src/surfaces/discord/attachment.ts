import type { IncomingFile } from '../../chat/message.ts';
import { readRemoteFile } from '../../chat/remote-file.ts';

/** Where Discord keeps what people attach. Its addresses run out after a day, and send nobody on. */
const HOSTS = ['cdn.discordapp.com', 'media.discordapp.net'];

/** A file that somebody attached. */
export const incomingFile = (
  { name, size, url }: { name: string; size: number; url: string },
  namedHosts: readonly string[],
): IncomingFile => ({
  name: name.slice(0, 200),
  size,
  open: () => readRemoteFile(url, { name: 'Discord', hosts: HOSTS, namedHosts }),
});
