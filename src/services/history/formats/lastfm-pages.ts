import type { HistoryFormat, ParseContext, Row } from './format.ts';
import { readElements, type JsonElement } from './json-elements.ts';
import { array, faultOf, hasKeys, object, text } from './json-values.ts';
import { NO_DETAILS } from './no-details.ts';
import { readRow } from './read-row.ts';
import { readTime } from './read-time.ts';

/** What Last.fm calls a page: its tracks under `track`, which is no array when there is only one. */
const PAGES = /"track"\s*:\s*[[{]/;

/**
 * Pages of Last.fm's user.getRecentTracks (https://www.last.fm/api/show/user.getRecentTracks) as programs save them: pages in
 * an array or one after another, or the tracks alone. `date.uts` is the start of the play.
 */
export const lastfmPages: HistoryFormat = {
  id: 'lastfm-pages',
  source: 'lastfm',

  recognises: ({ text }) => /^\s*[[{]/.test(text) && hasKeys(text, '#text', 'artist', 'name'),

  async *parse(chunks, context) {
    const under = PAGES.test(context.head.text) ? { under: ['track'] } : {};
    let line = 0;
    for await (const elements of readElements(chunks, { file: context.file, ...under })) {
      const rows: Row[] = [];
      for (const element of elements) {
        // Pages without a name around their tracks are arrays in an array.
        const tracks = Array.isArray(element.value) ? array(element.value) : [element.value];
        for (const value of tracks) rows.push(toRow({ ...element, line: ++line, value }, context));
      }
      yield rows;
    }
  },
};

export const STILL_PLAYING = 'This track was still playing when the file was made: it has no date yet.';

function toRow(element: JsonElement, context: ParseContext): Row {
  const value = object(element.value);
  if (!value) return faultOf(element);
  const date = object(value['date']);
  const uts = date ? (date['uts'] ?? date['#text']) : value['date'];
  return readRow(
    {
      ...NO_DETAILS,
      timeText: text(date?.['#text']) ?? '',
      startedAt: readTime(uts),
      timeFault: uts === undefined || uts === null ? STILL_PLAYING : undefined,
      msPlayed: undefined,
      title: text(value['name']),
      artist: nameOf(value['artist']),
      album: nameOf(value['album']),
      uri: undefined,
    },
    element.line,
    context,
  );
}

/** `{ "#text" }`, or `{ name }` in the API's extended form. */
const nameOf = (value: unknown): string | undefined =>
  text(object(value)?.['#text']) ?? text(object(value)?.['name']) ?? text(value);
