import type { Slots } from '../domain/slots.ts';
import { nameAt } from './given-name.ts';
import { asksAbout, asksAboutPlaying, asksForFacts } from './intents/about-music.ts';
import { asksForSomething } from './intents/music.ts';
import { meaningOf } from './lexicon.ts';
import { matchArtists } from './match-artists.ts';
import { readRefs } from './numbers.ts';
import type { UnderstandQuestion, Understood } from './question.ts';
import { titleRefs } from './title-refs.ts';
import { readTitles } from './titles.ts';
import { createUtterance, type Utterance } from './utterance.ts';

/** Questions about music itself: what is playing, who sings it, what a genre is. */
export function readAboutMusic({ text, tokens, previous, knownArtists }: UnderstandQuestion): Understood | undefined {
  const utterance = createUtterance(text, tokens);
  const { line } = utterance;
  const sure = asksAboutPlaying(line) || asksForFacts(line);
  const maybe = !sure && asksAbout(line);
  if (!sure && !maybe) return undefined;
  if (/(?:^| )(?:my|i)(?= |$)/.test(line) && !/(?:^| )(?:last (?:song|track|thing)|just|am i)(?= )/.test(line))
    return undefined;
  if (maybe && /(?:^| )(?:good|best|should|recommend|suggest|for (?:a|my|the))(?= |$)/.test(line)) return undefined;
  const titled = titleRefs(line, previous);
  const refs = titled.length > 0 ? titled : readRefs(utterance, previous?.results?.length, false);
  const slots = objectOf(utterance, knownArtists);
  if (maybe && refs.length === 0 && !slots.artists && !slots.tracks && !isGenre(line) && !POINTS.test(line))
    return undefined;
  // "What is a good song" asks for one.
  if (maybe && isGenre(line) && asksForSomething(line)) return undefined;
  return { intent: 'now_playing_or_info', slots: refs.length > 0 ? { refs } : slots };
}

const POINTS = /(?:^| )(?:this|that|the|these) (?:song|track|artist|band|album|singer|one|tune|genre)(?= |$)/;

/** "What is shoegaze": all that is named is a genre. */
function isGenre(line: string): boolean {
  const words = line
    .replace(/^.*?(?:about|what is|whats|what are|describe) (?:a |an |the )?/, '')
    .replace(/ (?:music|exactly|like)$/, '');
  return meaningOf(words)?.kind === 'genre';
}

/** What is asked about: a known artist, a title in quotation marks, else the name at the first capital. */
function objectOf(utterance: Utterance, knownArtists: readonly string[]): Slots {
  const tracks = readTitles(utterance);
  if (tracks.length > 0) return { tracks };
  const artists = matchArtists(utterance, knownArtists).flatMap((item) => (item.kind === 'artist' ? [item.name] : []));
  const at = utterance.tokens.findIndex(
    (token, i) => i > 1 && token.capital && token.word !== 'i' && utterance.taken[i] === 0,
  );
  const name = at > 0 ? nameAt(utterance, at)?.text : undefined;
  if (name !== undefined && artists.length === 0) return { name };
  return artists.length > 0 ? { artists: artists.slice(0, 10) } : {};
}
