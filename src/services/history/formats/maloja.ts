import type { HistoryFormat, ParseContext, Row } from './format.ts';
import { readElements, type JsonElement } from './json-elements.ts';
import { array, faultOf, hasKeys, isArray, isObject, number, object, text } from './json-values.ts';
import { NO_DETAILS } from './no-details.ts';
import { readRow } from './read-row.ts';
import { readTime } from './read-time.ts';

/**
 * Scrobbles of a Maloja server (https://github.com/krateng/maloja): an object with the array `scrobbles`, or the array alone in
 * older exports. `duration` are the seconds heard, `track.length` those of the track; both are often null.
 */
export const maloja: HistoryFormat = {
  id: 'maloja',
  source: 'maloja',

  recognises: ({ text }) =>
    (isObject(text) && hasKeys(text, 'scrobbles')) || (isArray(text) && hasKeys(text, 'time', 'artists', 'title')),

  async *parse(chunks, context) {
    const under = isObject(context.head.text) ? { under: ['scrobbles'] } : {};
    for await (const elements of readElements(chunks, { file: context.file, ...under })) {
      yield elements.map((element) => toRow(element, context));
    }
  },
};

function toRow(element: JsonElement, context: ParseContext): Row {
  const value = object(element.value);
  if (!value) return faultOf(element);
  const track = object(value['track']) ?? value;
  const seconds = number(value['duration']);
  const length = number(track['length']);
  const time = number(value['time']);
  return readRow(
    {
      ...NO_DETAILS,
      timeText: time === undefined ? '' : String(time),
      startedAt: readTime(time),
      msPlayed: seconds === undefined ? undefined : seconds * 1000,
      trackMs: length === undefined ? undefined : length * 1000,
      title: text(track['title']),
      // Identity knows one artist, and the first is the one other sources name.
      artist: array(track['artists'])
        .map(text)
        .find((artist) => artist !== undefined),
      album: text(object(track['album'])?.['albumtitle']) ?? text(track['album']),
      uri: undefined,
    },
    element.line,
    context,
  );
}
