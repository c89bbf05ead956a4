import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../domain/errors.ts';
import type { Import } from '../domain/import.ts';
import type { CommandContext, CommandReply } from './command.ts';
import type { IncomingFile } from './message.ts';

/** Largest file that is taken from a chat, in bytes: what Discord lets everybody attach. Larger ones go through the page. */
export const CHAT_FILE_BYTES = 10 * 1024 ** 2;
const KINDS = /\.(?:csv|tsv|txt|json|jsonl|ndjson|zip|gz)$/i;
/** How often an import is looked at, ms. */
const LOOK_MS = 500;

/** Takes a file from a chat, tells how far its import is, and ends with the report. */
export async function importFile(context: CommandContext, file: IncomingFile): Promise<CommandReply> {
  const { services, user, progress, makeUploadDir, signal } = context;
  if (!makeUploadDir) throw new UserError('invalid_input', 'Files cannot be taken here. Use the page instead.');
  if (!KINDS.test(file.name))
    throw new UserError(
      'unknown_format',
      'I read listening histories: a CSV, a JSON file or the ZIP as Spotify sent it.',
    );
  if (file.size > CHAT_FILE_BYTES) throw new UserError('too_large', await sayTooLarge(context, file));
  progress?.(`Fetching ${file.name} …`);
  const queued = await services.imports.receive({
    userId: user.id,
    ...(await makeUploadDir()),
    fileName: file.name.slice(0, 200),
    bytes: file.open(),
    limit: CHAT_FILE_BYTES,
  });
  for (;;) {
    const found = await services.imports.find(user.id, queued.id);
    if (found.status === 'done' && found.report) {
      return {
        text: sayReport(found),
        cards: [{ kind: 'import_report', fileNames: found.fileNames, report: found.report }],
      };
    }
    if (found.status === 'failed')
      throw new UserError('damaged_file', found.failure?.message ?? 'This file could not be read.');
    if (found.status === 'cancelled')
      return { text: 'The import was cancelled; what it had added was taken back.', cards: [] };
    progress?.(sayProgress(found));
    await sleep(LOOK_MS, undefined, signal ? { signal } : {});
  }
}

/** A link that opens the page once, signed in, for files that are too large for a chat. */
export async function uploadLink({ services, user, pageUrl }: CommandContext): Promise<string | undefined> {
  if (!pageUrl) return undefined;
  const link = new URL(pageUrl);
  // Behind the # it reaches neither a server's log nor a chat platform's preview.
  link.hash = `enter=${await services.users.createCode(user.id, 'web')}`;
  return link.href;
}

async function sayTooLarge(context: CommandContext, { size }: IncomingFile): Promise<string> {
  const mb = (bytes: number): string => `${Math.ceil(bytes / 1024 ** 2)} MB`;
  const link = await uploadLink(context);
  const there = link
    ? `Upload it here instead; the link works once, for ten minutes: ${link}`
    : 'Upload it on the page instead.';
  return `This file has ${mb(size)}, and from a chat I take up to ${mb(CHAT_FILE_BYTES)}. ${there}`;
}

function sayProgress({ status, progress }: Import): string {
  if (status === 'queued') return 'Waiting for another import to end …';
  const part = progress.bytesTotal > 0 ? Math.floor((100 * progress.bytesRead) / progress.bytesTotal) : 0;
  return `Reading your history: ${part} %, ${progress.rows.toLocaleString('en')} rows …`;
}

function sayReport({ report }: Import): string {
  if (!report) return '';
  const { rows, added } = report;
  const count = (value: number): string => value.toLocaleString('en');
  if (added === 0) return `I read all ${count(rows)} rows, and knew every play in them already.`;
  return `Done: ${count(rows)} rows read, ${count(added)} new plays. Ask me for music, or for your top artists.`;
}
