import type { HistoryFormat, Row } from './format.ts';
import { readElements, type JsonElement } from './json-elements.ts';
import { array, faultOf, isObject, object, text, type JsonObject } from './json-values.ts';
import { cleanName, isSpoken } from './read-row.ts';
import { readTime } from './read-time.ts';
import { readTrack } from './read-track.ts';

/** `Playlist1.json` of Spotify's account data: playlists with their tracks, episodes and local files. */
export const spotifyPlaylists: HistoryFormat = {
  id: 'spotify-playlists',
  source: 'export',

  recognises: ({ text }) => isObject(text) && /^\s*\{\s*"playlists"\s*:/.test(text),

  async *parse(chunks, { file }) {
    let line = 0;
    for await (const elements of readElements(chunks, { file, under: ['playlists'] })) {
      const rows: Row[] = [];
      for (const element of elements) {
        for (const item of itemsOf(element)) rows.push(toRow(item, ++line));
      }
      yield rows;
    }
  },
};

interface Item {
  /** Undefined: the file is damaged where the playlist's name stood. */
  readonly playlist: string | undefined;
  readonly element: JsonElement;
}

function itemsOf(element: JsonElement): readonly Item[] {
  const value = object(element.value);
  if (!value || !Array.isArray(value['items'])) return [{ playlist: undefined, element }];
  const playlist = cleanName(text(value['name'])) || 'Untitled';
  return array(value['items']).map((item) => ({ playlist, element: { ...element, value: item } }));
}

function toRow({ playlist, element }: Item, line: number): Row {
  const item = object(element.value);
  if (!item) return faultOf({ ...element, line });
  if (playlist === undefined) {
    return { kind: 'reject', line, reason: 'The file is damaged here: this is not a whole playlist.', excerpt: '' };
  }
  const found = object(item['track']);
  const uri = text(found?.['trackUri']) ?? localUri(item);
  if (isSpoken(uri) || (uri === undefined && (object(item['episode']) || object(item['audiobook'])))) {
    return { kind: 'podcast' };
  }
  const names = {
    title: text(found?.['trackName']),
    artist: text(found?.['artistName']),
    album: text(found?.['albumName']),
    uri,
  };
  const track = readTrack(names, line);
  if ('kind' in track) return track;
  return { kind: 'playlist-entry', entry: { playlist, track, addedAt: readTime(item['addedDate']) } };
}

/** `{ uri }` in the files seen, but a plain string would say as much. */
const localUri = (item: JsonObject): string | undefined =>
  text(object(item['localTrack'])?.['uri']) ?? text(item['localTrack']);
