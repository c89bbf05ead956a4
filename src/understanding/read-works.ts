import { cueBefore } from './cues.ts';
import { nameAt } from './given-name.ts';
import { readTitles } from './titles.ts';
import { rawText, take, type Utterance } from './utterance.ts';

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
  const albums = readAlbums(utterance);
  const cues = new Map(utterance.tokens.map((token, i) => [token.start, cueBefore(utterance, i)]));
  const titles = readTitles(utterance);
  const isModel = (title: string): boolean => {
    const at = utterance.text.indexOf(title);
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
