import type { HistoryFormat, ParseContext, Row } from './format.ts';
import { readElements, type JsonElement } from './json-elements.ts';
import { faultOf, hasKeys, isArray, number, object, text } from './json-values.ts';
import { NO_DETAILS } from './no-details.ts';
import { readRow } from './read-row.ts';
import { isToTheMinute, readTime } from './read-time.ts';

/** Keys that only rows of episodes and audiobooks have. */
const SPOKEN_KEYS = ['podcastName', 'episodeName', 'audiobookName', 'audiobookTitle', 'chapterName', 'chapterTitle'];

/**
 * The plays of Spotify's "Account data" package (StreamingHistory_music_0.json): the last year, `endTime` in whole minutes, UTC
 * by https://support.spotify.com/us/article/understanding-my-data/, without ids and reasons.
 */
export const spotifyAccountPlays: HistoryFormat = {
  id: 'spotify-account-plays',
  source: 'export',
  advice: {
    unless: 'spotify-extended-json',
    sentence:
      'This is Spotify’s one-year package “Account data”. For every play since your account began, to the second and with how it ' +
      'ended, ask for “Extended streaming history” at https://www.spotify.com/account/privacy/ and bring that too: nothing is ' +
      'counted twice.',
  },

  recognises: (head) => isArray(head.text) && hasKeys(head.text, 'endTime', 'msPlayed'),

  async *parse(chunks, context) {
    for await (const elements of readElements(chunks, context)) {
      yield elements.map((element) => toRow(element, context));
    }
  },
};

function toRow(element: JsonElement, context: ParseContext): Row {
  const value = object(element.value);
  if (!value) return faultOf(element);
  const time = text(value['endTime']);
  return readRow(
    {
      ...NO_DETAILS,
      timeText: time ?? '',
      endedAt: readTime(time),
      toTheMinute: isToTheMinute(time),
      msPlayed: number(value['msPlayed']) ?? NaN,
      title: text(value['trackName']),
      artist: text(value['artistName']),
      album: undefined,
      uri: undefined,
      spoken: SPOKEN_KEYS.some((key) => text(value[key]) !== undefined),
    },
    element.line,
    context,
  );
}
