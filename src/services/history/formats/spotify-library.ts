import type { Verdict } from '../../../domain/recommendation.ts';
import type { HistoryFormat, Row } from './format.ts';
import { readElements, type JsonElement } from './json-elements.ts';
import { faultOf, hasKeys, object, text, type JsonObject } from './json-values.ts';
import { cleanName, isSpoken } from './read-row.ts';
import { readTrack } from './read-track.ts';

const PARTS = ['albums', 'shows', 'episodes', 'bannedTracks', 'bannedArtists'];
const STARTS_WITH_LIST =
  /^\s*\{\s*"(?:tracks|albums|artists|shows|episodes|bannedTracks|bannedArtists|other)"\s*:\s*\[/;
/** In a library of many tracks the other lists lie behind the head. */
const STARTS_WITH_TRACK = /^\s*\{\s*"tracks"\s*:\s*\[\s*\{\s*"artist"\s*:\s*"/;

/** `YourLibrary.json` of Spotify's account data: lists of what was saved and of what was hidden, one for each kind. */
export const spotifyLibrary: HistoryFormat = {
  id: 'spotify-library',
  source: 'export',

  recognises: ({ text }) =>
    STARTS_WITH_LIST.test(text) && (STARTS_WITH_TRACK.test(text) || PARTS.some((part) => hasKeys(text, part))),

  async *parse(chunks, { file }) {
    for await (const elements of readElements(chunks, { file, under: 'every key' })) yield elements.map(toRow);
  },
};

function toRow(element: JsonElement): Row {
  const { key, line } = element;
  switch (key) {
    case 'tracks':
    case 'bannedTracks':
    case 'artists':
    case 'bannedArtists': {
      const value = object(element.value);
      if (!value) return faultOf(element);
      const verdict = key.startsWith('banned') ? 'dislike' : 'like';
      return key.endsWith('racks') ? trackRow(value, verdict, line) : artistRow(value, verdict, line);
    }
    case 'shows':
    case 'episodes':
    case 'audiobooks':
      return { kind: 'podcast' };
    case 'albums':
      return unused(line, 'A saved album: EchoTune keeps liked tracks and artists, not albums.', object(element.value));
    default:
      return unused(line, 'EchoTune does not use this part of the library.', undefined);
  }
}

function trackRow(value: JsonObject, verdict: Verdict, line: number): Row {
  const uri = text(value['uri']);
  if (isSpoken(uri)) return { kind: 'podcast' };
  const names = { title: text(value['track']), artist: text(value['artist']), album: text(value['album']), uri };
  const track = readTrack(names, line);
  if ('kind' in track) return track;
  return { kind: 'verdict', saved: { target: { type: 'track', track }, verdict, at: undefined } };
}

function artistRow(value: JsonObject, verdict: Verdict, line: number): Row {
  const artist = cleanName(text(value['name']) ?? text(value['artist']));
  if (artist === '') return { kind: 'reject', line, reason: 'No artist is named.', excerpt: '' };
  return { kind: 'verdict', saved: { target: { type: 'artist', artist }, verdict, at: undefined } };
}

function unused(line: number, reason: string, album: JsonObject | undefined): Row {
  const excerpt = [cleanName(text(album?.['artist'])), cleanName(text(album?.['album']))].filter(Boolean).join(' · ');
  return { kind: 'reject', line, reason, excerpt: excerpt.slice(0, 200) };
}
