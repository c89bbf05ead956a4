import { spotifyTrackId } from '../../../domain/identity.ts';
import type { HistoryFormat, ParseContext, Row } from './format.ts';
import { readElements, type JsonElement } from './json-elements.ts';
import { readJsonLines } from './json-lines.ts';
import { faultOf, hasKeys, isArray, number, object, text, type JsonObject } from './json-values.ts';
import { NO_DETAILS } from './no-details.ts';
import { readRow } from './read-row.ts';
import { readTime } from './read-time.ts';

/**
 * Listens of a ListenBrainz export: one a line (listens/YYYY/M.jsonl), or all in one array in exports of earlier years.
 * `listened_at` is the start of the play (https://listenbrainz.readthedocs.io/en/latest/users/json.html).
 */
export const listenbrainzListens: HistoryFormat = {
  id: 'listenbrainz-listens',
  source: 'listenbrainz',

  recognises: ({ text }) => /^\s*[[{]/.test(text) && hasKeys(text, 'listened_at', 'track_metadata'),

  async *parse(chunks, context) {
    const groups = isArray(context.head.text) ? readElements(chunks, context) : readJsonLines(chunks);
    for await (const elements of groups) yield elements.map((element) => toRow(element, context));
  },
};

function toRow(element: JsonElement, context: ParseContext): Row {
  const value = object(element.value);
  if (!value) return faultOf(element);
  const track = object(value['track_metadata']) ?? {};
  const info = object(track['additional_info']) ?? {};
  const at = value['listened_at'];
  return readRow(
    {
      ...NO_DETAILS,
      timeText: typeof at === 'number' ? String(at) : (text(at) ?? ''),
      startedAt: readTime(at),
      msPlayed: undefined,
      trackMs: number(info['duration_ms']) ?? inMs(number(info['duration'])),
      title: text(track['track_name']),
      artist: text(track['artist_name']),
      album: text(track['release_name']),
      uri: spotifyUri(info),
    },
    element.line,
    context,
  );
}

const inMs = (seconds: number | undefined): number | undefined => (seconds === undefined ? undefined : seconds * 1000);

/** Programs that submit listens put the track's address into one of these. */
const spotifyUri = (info: JsonObject): string | undefined =>
  [info['spotify_id'], info['origin_url']].map(text).find((uri) => spotifyTrackId(uri) !== undefined);
