import type { Slots } from '../../../domain/slots.ts';

/** What a word asks for; `shift` moves one step from the request before ("slower"). */
export interface Quality {
  readonly set?: Partial<Pick<Slots, 'energy' | 'tempo' | 'instrumental' | 'popularity' | 'novelty' | 'not_heard_days'>>;
  readonly shift?: { readonly energy?: 1 | -1; readonly tempo?: 1 | -1; readonly length?: 1 | -1 };
}

/** "songs I know", "music I love": without a noun before it, "I love …" is praise. */
const NOUNS = ['songs', 'tracks', 'music', 'stuff', 'things', 'ones', 'artists', 'bands', 'tunes', 'that', 'what', 'everything'];
const said = (nouns: readonly string[], verbs: readonly string[]): string[] =>
  nouns.flatMap((noun) => verbs.map((verb) => `${noun} ${verb}`));

/** Words for energy, tempo, voice, popularity and novelty. */
export const qualities: readonly (readonly [Quality, readonly string[]])[] = [
  [{ set: { energy: 'high', tempo: 'fast' } }, ['upbeat', 'up beat', 'uptempo', 'up tempo', 'high tempo energy', 'driving beat', 'poppin']],
  [{ set: { energy: 'high' } }, ['high energy', 'intense', 'loud', 'lots of energy', 'full of energy', 'strong', 'hard', 'wild', 'full power', 'energy boost', 'high intensity', 'rowdy']],
  [{ set: { energy: 'mid' } }, ['medium energy', 'moderate energy', 'mid energy', 'not too much energy']],
  [{ set: { energy: 'low' } }, ['low energy', 'low key', 'lowkey', 'subdued', 'background', 'background music', 'light', 'stripped back', 'stripped down', 'unobtrusive', 'sleepy vibe', 'minimal energy', 'easy listening vibe', 'easy']],
  [{ set: { tempo: 'fast' } }, ['fast', 'quick', 'fast paced', 'high tempo', 'speedy', 'rapid', 'fast tempo', 'high bpm']],
  [{ set: { tempo: 'mid' } }, ['mid tempo', 'midtempo', 'medium tempo', 'moderate tempo', 'medium paced', 'medium speed']],
  [{ set: { tempo: 'slow' } }, ['slow', 'slow paced', 'downtempo tempo', 'low tempo', 'slow tempo', 'slow burning', 'slow burners', 'slow jams tempo', 'low bpm']],
  [{ shift: { tempo: 1 } }, ['faster', 'quicker', 'more tempo', 'speed it up', 'speed up', 'pick up the pace', 'more speed']],
  [{ shift: { tempo: -1 } }, ['slower', 'slow it down', 'slow down', 'less fast', 'bring it down']],
  [{ shift: { tempo: 1, energy: 1 } }, ['more upbeat', 'more uptempo', 'upbeater']],
  [{ shift: { tempo: -1, energy: -1 } }, ['less upbeat', 'tone it down', 'turn it down', 'dial it down', 'take it down a notch']],
  [{ shift: { energy: 1 } }, ['more energy', 'more energetic', 'more intense', 'harder', 'louder', 'stronger', 'more power', 'more powerful', 'more lively', 'wilder', 'crank it up', 'kick it up a notch', 'turn it up', 'more punch']],
  [{ shift: { energy: -1 } }, ['less energy', 'less energetic', 'less intense', 'lighter', 'less loud', 'less heavy', 'more mellow', 'more relaxed', 'more chill', 'more calm', 'more laid back', 'less hectic', 'less aggressive']],
  [{ shift: { length: 1 } }, ['longer', 'too short', 'make it longer', 'extend it', 'extend', 'lengthen']],
  [{ shift: { length: -1 } }, ['shorter', 'too long', 'make it shorter', 'shorten', 'shorten it', 'cut it down', 'fewer']],
  [{ set: { instrumental: true } }, ['instrumental', 'instrumentals', 'without vocals', 'no vocals', 'no lyrics', 'without lyrics', 'no singing', 'without singing', 'without words', 'no words', 'without voice', 'no voices', 'without a singer', 'lyric free', 'wordless', 'no vocal', 'lyrics free', 'vocal free']],
  [{ set: { instrumental: false } }, ['with vocals', 'with lyrics', 'with singing', 'vocal tracks', 'with a singer', 'with words', 'vocals']],
  [{ set: { popularity: 'popular' } }, ['hits', 'hit', 'popular', 'mainstream', 'famous', 'well known', 'chart', 'charts', 'chart toppers', 'big hits', 'greatest hits', 'everybody knows', 'everyone knows', 'crowd pleasers', 'number ones', 'smash hits', 'viral', 'top 40', 'radio hits', 'best known', 'trending', 'blockbusters', 'iconic']],
  [{ set: { popularity: 'niche' } }, ['hidden gems', 'hidden gem', 'underground', 'obscure', 'lesser known', 'less known', 'deep cuts', 'deep cut', 'b sides', 'underrated', 'niche', 'rare', 'unknown artists', 'little known', 'nobody knows', 'no one knows', 'not mainstream', 'under the radar', 'off the beaten track', 'off the beaten path', 'unheard of', 'overlooked', 'less popular', 'less mainstream', 'not so well known', 'not too popular']],
  [{ set: { novelty: 'new' } }, ['new to me', 'i dont know', 'i do not know', 'i dont know yet', 'unknown to me', 'never heard before', 'unfamiliar', 'discover', 'discovery', 'discoveries', 'something new', 'new music', 'new artists', 'new bands', 'new songs', 'new tracks', 'new stuff', 'explore', 'broaden my horizons', 'expand my taste', 'outside my comfort zone', 'out of my comfort zone', 'fresh', 'never listened to', 'new discoveries', 'havent discovered', 'anything new', 'someone new', 'outside my bubble', 'i wouldnt know', ...said(['nothing', 'not'], ['i know', 'i already know', 'i know already', 'ive heard before', 'i have heard before', 'i heard before']), 'i havent heard', 'i have not heard', 'ive never heard', 'i have never heard', 'never heard', 'i havent heard yet', 'i havent heard before', 'i have not heard before', 'i have not heard yet', 'new things']],
  [{ set: { novelty: 'familiar' } }, ['favourites', 'favorites', 'favourite', 'favorite', 'faves', 'my favourites', 'my favorites', 'i already know', 'familiar', ...said(NOUNS, ['i know', 'i love', 'i like', 'ive loved', 'i enjoy']), 'from my library', 'my library', 'my own library', 'my usual', 'the usual', 'my classics', 'all time favourites', 'all time favorites', 'go to songs', 'comfort songs', 'i know by heart', 'my collection', 'on repeat', 'things i know', 'most played', 'old friends']],
  [{ set: { novelty: 'familiar', not_heard_days: 90 } }, ['forgotten favourites', 'forgotten favorites', 'forgotten songs', 'forgotten tracks', 'i forgot', 'ive forgotten', 'i have forgotten', 'forgot about', 'rediscover', 'i used to love', 'i used to listen to', 'i used to like', 'old favourites', 'old favorites', 'lost favourites', 'i once loved', 'forgotten', 'from my past']],
];
