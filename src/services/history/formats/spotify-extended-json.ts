import type { HistoryFormat, ParseContext, Row } from './format.ts';
import { damagedJson, splitElements } from './json-elements.ts';
import { readRow } from './read-row.ts';
import { readTime } from './read-time.ts';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const flag = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);
const number = (value: unknown): number | undefined =>
  typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : undefined;

/**
 * Spotify's "Extended streaming history": an array of flat objects with 19 to 23 keys, by year of export. Only the keys named
 * here are looked at: address, user name, user agent and country never leave the parsed object.
 */
export const spotifyExtendedJson: HistoryFormat = {
  id: 'spotify-extended-json',

  recognises: (head) => /^\s*\[/.test(head.text) && /"ts"\s*:/.test(head.text) && /"ms_played"\s*:/.test(head.text),

  async *parse(chunks, context) {
    let line = 0;
    for await (const elements of splitElements(chunks, context.file)) {
      yield elements.map((bytes) => toRow(bytes, ++line, context));
    }
  },
};

function toRow(bytes: Buffer, line: number, context: ParseContext): Row {
  let row: unknown;
  try {
    row = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw damagedJson(context.file, line); // without the cause: it quotes the row
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    return { kind: 'reject', line, reason: 'This is not a row of a listening history.', excerpt: '' };
  }
  const value = row as Record<string, unknown>;
  return readRow(
    {
      timeText: text(value['ts']) ?? '',
      endedAt: readTime(value['ts']),
      msPlayed: number(value['ms_played']),
      title: text(value['master_metadata_track_name']),
      artist: text(value['master_metadata_album_artist_name']),
      album: text(value['master_metadata_album_album_name']),
      uri: text(value['spotify_track_uri']),
      spoken:
        text(value['spotify_episode_uri']) !== undefined ||
        text(value['episode_name']) !== undefined ||
        text(value['audiobook_uri']) !== undefined ||
        text(value['audiobook_title']) !== undefined ||
        text(value['audiobook_chapter_uri']) !== undefined,
      reasonStart: text(value['reason_start']),
      reasonEnd: text(value['reason_end']),
      shuffle: flag(value['shuffle']),
      skipped: flag(value['skipped']),
      offline: flag(value['offline']),
      offlineTimestamp: number(value['offline_timestamp']),
      private: value['incognito_mode'] === true,
      platform: text(value['platform']),
    },
    line,
    context,
  );
}
