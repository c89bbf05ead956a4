import { anyOf } from './any-of.ts';

const MUSIC = anyOf(
  'music|musical|songs?|tracks?|tunes?|playlists?|mix|mixtape|album|albums|listen|listening|artists?|bands?|singers?|soundtrack|vibes?|beats?|jams?|bangers?|hits|ballads?|anthems?|play|hear|sound|sounds|genre|genres|tempo|bpm',
);

const ASKING = anyOf(
  'give|play|recommend|suggest|recommendations?|suggestions?|something|anything|want|need|find|show|put on|looking for|mood|feel like|hear|surprise|whatever|listen|some|more|queue|throw|spin|got|discover|pick|choose|dj|fancy|craving|like|songs?|music|tracks?|tunes?|playlist|mix|vibes?|bands?|artists?|albums?|singers?|covers|beats|time for|what should i|id like|id love|could use|oldies|bit of everything|(?:im |so |really |kinda )*bored|(?:can|could|would) you (?:recommend|suggest|play|pick|choose|find)|versions|jams|sth|smth|smthg|whats good|help me|cheer me|keep me',
);

export const mentionsMusic = (text: string): boolean => MUSIC.test(text);

export const asksForSomething = (text: string): boolean => ASKING.test(text);
