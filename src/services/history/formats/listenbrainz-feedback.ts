import type { HistoryFormat, Row } from './format.ts';
import { readElements, type JsonElement } from './json-elements.ts';
import { readJsonLines } from './json-lines.ts';
import { faultOf, hasKeys, isArray, number, object, text } from './json-values.ts';
import { readTime } from './read-time.ts';
import { readTrack } from './read-track.ts';

/** `feedback.jsonl` of a ListenBrainz export: score 1 is love, −1 is hate, 0 was taken back. */
export const listenbrainzFeedback: HistoryFormat = {
  id: 'listenbrainz-feedback',
  source: 'listenbrainz',

  recognises: ({ text }) =>
    /^\s*[[{]/.test(text) &&
    hasKeys(text, 'score') &&
    /"recording_ms?bid"\s*:/.test(text) &&
    !hasKeys(text, 'listened_at'),

  async *parse(chunks, context) {
    const groups = isArray(context.head.text) ? readElements(chunks, context) : readJsonLines(chunks);
    for await (const elements of groups) yield elements.map(toRow);
  },
};

const reject = (line: number, reason: string): Row => ({ kind: 'reject', line, reason, excerpt: '' });

function toRow(element: JsonElement): Row {
  const { line } = element;
  const value = object(element.value);
  if (!value) return faultOf(element);
  const score = number(value['score']);
  if (score === 0) return reject(line, 'This verdict was taken back: its score is 0.');
  if (score !== 1 && score !== -1) return reject(line, 'The score is neither 1 nor −1.');
  const named = object(value['track_metadata']);
  if (!named) return reject(line, 'No track is named, only an id of ListenBrainz, which EchoTune cannot look up.');
  const names = {
    title: text(named['track_name']),
    artist: text(named['artist_name']),
    album: text(named['release_name']),
    uri: text(object(named['additional_info'])?.['spotify_id']),
  };
  const track = readTrack(names, line);
  if ('kind' in track) return track;
  const verdict = score === 1 ? 'like' : 'dislike';
  return { kind: 'verdict', saved: { target: { type: 'track', track }, verdict, at: readTime(value['created']) } };
}
