import type { HistoryFormat, ParseContext, Row } from './format.ts';
import { readElements, type JsonElement } from './json-elements.ts';
import { faultOf, flag, hasKeys, isArray, number, object, text } from './json-values.ts';
import { readRow } from './read-row.ts';
import { readTime } from './read-time.ts';

/**
 * Spotify's "Extended streaming history": an array of flat objects with 19 to 23 keys, by year of export. Only the keys named
 * here are looked at: address, user name, user agent and country never leave the parsed object.
 */
export const spotifyExtendedJson: HistoryFormat = {
  id: 'spotify-extended-json',
  source: 'export',

  recognises: (head) => isArray(head.text) && hasKeys(head.text, 'ts', 'ms_played'),

  async *parse(chunks, context) {
    for await (const elements of readElements(chunks, context)) {
      yield elements.map((element) => toRow(element, context));
    }
  },
};

function toRow(element: JsonElement, context: ParseContext): Row {
  const value = object(element.value);
  if (!value) return faultOf(element);
  return readRow(
    {
      timeText: text(value['ts']) ?? '',
      endedAt: readTime(value['ts']),
      msPlayed: number(value['ms_played']) ?? NaN,
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
    element.line,
    context,
  );
}
