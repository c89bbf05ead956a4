import { cueBefore } from './cues.ts';
import { nameAt } from './given-name.ts';
import { readKnownWorks } from './known-works.ts';
import { readTitles } from './titles.ts';
import { isFree, rawText, take, type Utterance } from './utterance.ts';

/** Songs and albums that a request names. */
export interface Works {
  readonly tracks: readonly string[];
  readonly albums: readonly string[];
  /** Titles that the music is to resemble. */
  readonly models: readonly string[];
}

const ALBUM = /^(?:album|albums|record|lp|ep)$/;

/** "The album Kid A", "play “Naima”", "like the song Creep". Their words are taken. */
export function readWorks(utterance: Utterance): Works {
  const albums = [...readAlbums(utterance)];
  const cues = new Map(utterance.tokens.map((token, i) => [token.start, cueBefore(utterance, i)]));
  const titles = [...readTitles(utterance), ...readTitlesBy(utterance), ...knownTitles(utterance, albums)];
  const isModel = (title: string): boolean => {
    const at = utterance.text.toLowerCase().indexOf(title.toLowerCase());
    const first = utterance.tokens.find(({ start }) => start >= at);
    return first !== undefined && cues.get(first.start) === 'similar';
  };
  return {
    albums,
    tracks: titles.filter((title) => !isModel(title)),
    models: titles.filter(isModel),
  };
}

function readAlbums(utterance: Utterance): string[] {
  const { tokens } = utterance;
  for (const [i, { word }] of tokens.entries()) {
    if (!ALBUM.test(word)) continue;
    const called = /^(?:called|named|titled)$/.test(tokens[i + 1]?.word ?? '') ? 1 : 0;
    const first = tokens[i + 1 + called];
    if (
      !first ||
      (!first.capital && called === 0 && !/["“”„«]/.test(utterance.text.slice(tokens[i]?.end ?? 0, first.start)))
    )
      continue;
    const name = nameAt(utterance, i + 1 + called);
    if (!name) continue;
    const by = tokens.findIndex((token, at) => at > name.start && at < name.end && token.word === 'by');
    const end = by > 0 ? by : name.end;
    const title = rawText(utterance, { start: name.start, end }).slice(0, 120);
    take(utterance, { start: i, end });
    return [title];
  }
  return [];
}

/** Songs and albums that everybody knows, announced by "play" or "like", or as the whole of the message. */
function knownTitles(utterance: Utterance, albums: string[]): string[] {
  return readKnownWorks(utterance, 'cue').flatMap(({ kind, title }) => {
    if (kind === 'track') return [title];
    albums.push(title);
    return [];
  });
}

const PLAYS = /^(?:play|hear|on|queue|spin|like|to|want|love|add)$/;

/** "Play Hotel California by the Eagles": what stands in capitals between the verb and "by". */
function readTitlesBy(utterance: Utterance): string[] {
  const { tokens, text } = utterance;
  const by = tokens.findIndex(({ word }, i) => word === 'by' && i > 1 && tokens[i + 1] !== undefined);
  if (by < 0) return [];
  let start = by - 1;
  while (start > 0 && !PLAYS.test(tokens[start - 1]?.word ?? '')) start -= 1;
  const words = tokens.slice(start, by);
  const [first, last] = [words[0], words.at(-1)];
  if (start === 0 || words.length > 7 || !isFree(utterance, { start, end: by }) || !first?.capital || !last?.capital)
    return [];
  if (words.some(({ breakBefore }, i) => i > 0 && breakBefore !== 'none') || GENERAL.test(last.word)) return [];
  take(utterance, { start, end: by });
  return [text.slice(first.start, last.end).slice(0, 120)];
}

const GENERAL = /^(?:songs?|music|tracks?|albums?|something|anything|stuff|hits|best)$/;
