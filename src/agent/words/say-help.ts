import { pick } from './pick.ts';

export function sayImportHelp(): string {
  return 'Ask Spotify for your data: on spotify.com open Account, then Privacy, tick “Extended streaming history” and request it. It comes by mail within some days. Then drop the ZIP here as it is; I read every play in it, and leave your address and name out. Until then the sample listener shows what I can do.';
}

export function sayHelp(): string {
  return [
    'Tell me what you feel like and I pick from your own library:',
    '“upbeat indie folk for a rainy afternoon”, “45 minutes for a run, nothing I heard this month”, “a mix between Tame Impala and Daft Punk”.',
    'Then go on: “slower”, “without Drake”, “more like the second”, “why the first?”, “I love number 3”.',
    'I also know your numbers: “top artists last summer”, “when did I first hear Björk?”, “what do I skip?”.',
    'Commands work too: /recommend, /stats, /taste and /echotune help.',
  ].join('\n');
}

export function saySmalltalk(text: string, seed: number): string {
  const line = text.toLowerCase();
  if (/thank|thx|cheers|\bty\b|merci|danke|gracias/.test(line)) {
    return pick(
      [
        'My pleasure. More where that came from whenever you like.',
        'Any time. Enjoy the music!',
        'You are welcome — happy listening.',
      ],
      seed,
    );
  }
  if (/bye|see you|see ya|good ?night|\bcya\b/.test(line))
    return pick(['See you soon, with good music.', 'Until next time. Keep listening.'], seed);
  if (/who are you|what are you|your name|about yourself|human|robot|\bbot\b|\bai\b/.test(line)) {
    return 'I am EchoTune, a music sommelier. I know what you have played, and I pick from it for the moment you are in.';
  }
  if (/how are|how is|hows|how's|doing|feel/.test(line))
    return pick(
      [
        'In tune, thank you. What would you like to hear?',
        'Very well, with a song in my ear. And you: what are you in the mood for?',
      ],
      seed,
    );
  return pick(
    [
      'Hello! What are you in the mood for?',
      'Hi there. Tell me a mood, an artist or a moment, and I pick the music.',
      'Good to hear from you. What shall it be today?',
    ],
    seed,
  );
}

export function sayOutOfScope(seed: number): string {
  return pick(
    [
      'That is outside my world: I only know music, and above all yours. Tell me a mood or an artist instead?',
      'I am afraid I only speak music. Ask me for songs, or for what you have been listening to.',
      'That one I leave to others. What I can do: find music for you, and tell you about your listening.',
    ],
    seed,
  );
}

/** Wishes that are understood but that this version does not serve. */
export function sayNotYet(
  intent: 'save_playlist' | 'edit_playlist' | 'connect_spotify' | 'account_data' | 'now_playing_or_info',
): string {
  switch (intent) {
    case 'save_playlist':
    case 'edit_playlist':
      return 'I cannot keep or change playlists yet. What I can do is find the tracks; each one has a link to open it in Spotify.';
    case 'connect_spotify':
      return 'Connecting Spotify is not possible yet. Drop your Spotify export here instead: it holds far more than the connection would.';
    case 'account_data':
      return 'I do not delete or export anything from a chat message. Whoever runs this installation can remove your data; your history stays on this installation and is shared with nobody.';
    case 'now_playing_or_info':
      return 'I know what you have played from your history, but not what is playing right now, and I would rather not guess facts about music. Ask me for songs or for your statistics.';
  }
}
