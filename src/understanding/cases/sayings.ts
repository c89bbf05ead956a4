import type { Case } from './case.ts';

/** More wishes for music, by people who have never seen the others. */
export const sayings: readonly Case[] = [
  {
    text: 'what would go well with a glass of red wine and candles',
    intent: 'recommend_tracks',
    slots: {
      moods: ['romantic'],
    },
  },
  {
    text: 'Can you find me bossa nova with female vocals?',
    intent: 'recommend_tracks',
    slots: {
      genres: ['bossa nova'],
      vocals: 'female',
    },
  },
  {
    text: 'twenty five shoegaze tracks from the early nineties',
    intent: 'recommend_tracks',
    slots: {
      genres: ['shoegaze'],
      era: {
        from: 1990,
        to: 1993,
      },
      count: 25,
    },
  },
  {
    text: 'something in between Massive Attack and Portishead',
    intent: 'recommend_tracks',
    slots: {
      similar_to: ['Massive Attack', 'Portishead'],
    },
  },
  {
    text: 'music for when it snows outside and I am reading',
    intent: 'recommend_tracks',
    slots: {
      activities: ['reading'],
      context: ['snow'],
    },
  },
  {
    text: 'i want to cry',
    intent: 'recommend_tracks',
    slots: {
      moods: ['sad'],
    },
  },
  {
    text: 'songs about heartbreak but not too depressing',
    intent: 'recommend_tracks',
    slots: {
      exclude_moods: ['sad'],
      activities: ['breakup'],
    },
  },
  {
    text: 'play aphex twin',
    intent: 'recommend_tracks',
    slots: {
      artists: ['Aphex Twin'],
    },
  },
  {
    text: 'Afrobeats party for 3 hours',
    intent: 'recommend_tracks',
    slots: {
      genres: ['afrobeats'],
      activities: ['party'],
      duration_min: 180,
    },
  },
  {
    text: 'tunes between 120 and 128 bpm',
    intent: 'recommend_tracks',
    slots: {
      tempo: {
        min: 120,
        max: 128,
      },
    },
  },
  {
    text: 'underground techno from Detroit',
    intent: 'recommend_tracks',
    slots: {
      genres: ['techno'],
      popularity: 'niche',
    },
  },
  {
    text: 'no country no rap no metal, everything else is fine',
    intent: 'recommend_tracks',
    slots: {
      exclude_genres: ['country', 'rap', 'metal'],
    },
  },
  {
    text: 'pop without autotune please, nothing after 2005',
    intent: 'recommend_tracks',
    slots: {
      genres: ['pop'],
      era: {
        from: 1900,
        to: 2005,
      },
    },
  },
  {
    text: 'acid jazz',
    intent: 'recommend_tracks',
    slots: {
      genres: ['acid jazz'],
    },
  },
  {
    text: 'Norwegian black metal',
    intent: 'recommend_tracks',
    slots: {
      genres: ['black metal'],
      country: 'NO',
    },
  },
  {
    text: 'cumbia and salsa for dancing',
    intent: 'recommend_tracks',
    slots: {
      genres: ['cumbia', 'salsa'],
      activities: ['dance'],
    },
  },
  {
    text: 'something I can fall asleep to, no drums, no singing',
    intent: 'recommend_tracks',
    slots: {
      activities: ['sleep'],
      instrumental: true,
    },
  },
  {
    text: 'wake me up with something bright',
    intent: 'recommend_tracks',
    slots: {
      moods: ['happy'],
      activities: ['wake_up'],
    },
  },
  {
    text: 'best of Nina Simone',
    intent: 'recommend_tracks',
    slots: {
      artists: ['Nina Simone'],
    },
  },
  {
    text: 'the greatest hits of ABBA',
    intent: 'recommend_tracks',
    slots: {
      artists: ['ABBA'],
      popularity: 'popular',
    },
  },
  {
    text: 'I love Bon Iver, what else should I listen to?',
    intent: 'recommend_tracks',
    slots: {
      similar_to: ['Bon Iver'],
    },
  },
  {
    text: 'bands like Fontaines D.C. and IDLES',
    intent: 'recommend_tracks',
    slots: {
      similar_to: ['Fontaines D.C.', 'IDLES'],
    },
  },
  {
    text: 'one song for right now',
    intent: 'recommend_tracks',
    slots: {
      count: 1,
    },
  },
  {
    text: 'a couple of songs to cheer me up',
    intent: 'recommend_tracks',
    slots: {
      moods: ['happy'],
      count: 2,
    },
  },
  {
    text: 'quarter of an hour of stretching music',
    intent: 'recommend_tracks',
    slots: {
      activities: ['yoga'],
      duration_min: 15,
    },
  },
  {
    text: 'Make me a playlist called Midnight Drive with synthwave and 80s pop',
    intent: 'create_playlist',
    slots: {
      genres: ['synthwave', 'pop'],
      era: {
        from: 1980,
        to: 1989,
      },
      name: 'Midnight Drive',
    },
  },
  {
    text: 'create an empty playlist named Test',
    intent: 'create_playlist',
    slots: {
      name: 'Test',
    },
  },
  {
    text: 'make a 15-song workout playlist, no Eminem',
    intent: 'create_playlist',
    slots: {
      exclude_artists: ['Eminem'],
      activities: ['workout'],
      count: 15,
    },
  },
  {
    text: 'new playlist for my trip to Portugal',
    intent: 'create_playlist',
    slots: {
      activities: ['road_trip'],
    },
  },
  {
    text: 'can you put together something mellow for a late night drive through the city',
    intent: 'recommend_tracks',
    slots: {
      moods: ['calm'],
      activities: ['drive'],
      context: ['night'],
    },
  },
  {
    text: 'soft piano ballads without vocals',
    intent: 'recommend_tracks',
    slots: {
      moods: ['calm', 'romantic'],
      instrumental: true,
      instruments: ['piano'],
    },
  },
  {
    text: 'anything by sza or kehlani',
    intent: 'recommend_tracks',
    slots: {
      artists: ['SZA', 'Kehlani'],
    },
  },
  {
    text: 'music in the vein of boards of canada',
    intent: 'recommend_tracks',
    slots: {
      similar_to: ['Boards of Canada'],
    },
  },
  {
    text: 'a cross between fleetwood mac and haim',
    intent: 'recommend_tracks',
    slots: {
      similar_to: ['Fleetwood Mac', 'Haim'],
    },
  },
  {
    text: 'give me 8 psytrance tracks above 140 bpm',
    intent: 'recommend_tracks',
    slots: {
      genres: ['psytrance'],
      tempo: {
        min: 140,
        max: 250,
      },
      count: 8,
    },
  },
  {
    text: 'motown hits from the sixties',
    intent: 'recommend_tracks',
    slots: {
      genres: ['motown'],
      era: {
        from: 1960,
        to: 1969,
      },
      popularity: 'popular',
    },
  },
  {
    text: 'happy hardcore',
    intent: 'recommend_tracks',
    slots: {
      genres: ['hardcore techno'],
    },
  },
  {
    text: 'some reggae for a barbecue on sunday',
    intent: 'recommend_tracks',
    slots: {
      genres: ['reggae'],
      activities: ['party'],
      context: ['sunday'],
    },
  },
  {
    text: 'tracks by Japanese artists from the 2010s',
    intent: 'recommend_tracks',
    slots: {
      era: {
        from: 2010,
        to: 2019,
      },
      country: 'JP',
    },
  },
  {
    text: 'Ghanaian highlife',
    intent: 'recommend_tracks',
    slots: {
      genres: ['highlife'],
      country: 'GH',
    },
  },
  {
    text: 'songs sung in Italian by women',
    intent: 'recommend_tracks',
    slots: {
      vocals: 'female',
      language: 'it',
    },
  },
  {
    text: 'I need to concentrate, nothing distracting, no words',
    intent: 'recommend_tracks',
    slots: {
      activities: ['study'],
      instrumental: true,
    },
  },
  {
    text: 'upbeat but not cheesy',
    intent: 'recommend_tracks',
    slots: {
      exclude_moods: ['playful'],
      energy: 'high',
      tempo: 'fast',
    },
  },
  {
    text: 'sad songs, but no Adele please',
    intent: 'recommend_tracks',
    slots: {
      exclude_artists: ['Adele'],
      moods: ['sad'],
    },
  },
  {
    text: 'twenty songs to clean the kitchen to',
    intent: 'recommend_tracks',
    slots: {
      activities: ['cleaning'],
      count: 20,
    },
  },
  {
    text: 'an hour of dark techno',
    intent: 'recommend_tracks',
    slots: {
      genres: ['techno'],
      moods: ['dark'],
      duration_min: 60,
    },
  },
  {
    text: 'give me an album to listen to front to back',
    intent: 'recommend_tracks',
    slots: {},
  },
  {
    text: 'play the record Blue by Joni Mitchell',
    intent: 'recommend_tracks',
    slots: {
      artists: ['Joni Mitchell'],
      albums: ['Blue'],
    },
  },
  {
    text: 'songs like Espresso',
    intent: 'recommend_tracks',
    slots: {
      similar_to: ['Espresso'],
    },
  },
  {
    text: 'play "Teenage Dirtbag"',
    intent: 'recommend_tracks',
    slots: {
      tracks: ['Teenage Dirtbag'],
    },
  },
  {
    text: 'country songs with fiddle and banjo',
    intent: 'recommend_tracks',
    slots: {
      genres: ['country'],
      instruments: ['fiddle', 'banjo'],
    },
  },
  {
    text: 'family friendly pop hits',
    intent: 'recommend_tracks',
    slots: {
      genres: ['pop'],
      popularity: 'popular',
      explicit: false,
    },
  },
  {
    text: 'what can I play at a baby shower',
    intent: 'recommend_tracks',
    slots: {
      activities: ['party'],
    },
  },
  {
    text: 'slow 60s soul for slow dancing',
    intent: 'recommend_tracks',
    slots: {
      genres: ['soul'],
      moods: ['romantic'],
      era: {
        from: 1960,
        to: 1969,
      },
      tempo: 'slow',
    },
  },
  {
    text: 'melancholic autumn walk music',
    intent: 'recommend_tracks',
    slots: {
      moods: ['melancholic'],
      activities: ['walking'],
      context: ['autumn'],
    },
  },
  {
    text: 'epic battle music for my D&D session',
    intent: 'recommend_tracks',
    slots: {
      moods: ['epic'],
      activities: ['gaming'],
    },
  },
  {
    text: 'songs under 3 minutes',
    intent: 'recommend_tracks',
    slots: {},
  },
  {
    text: 'make a chilled playlist for Sunday brunch with 30 songs',
    intent: 'create_playlist',
    slots: {
      moods: ['calm'],
      activities: ['dinner'],
      context: ['sunday'],
      count: 30,
    },
  },
  {
    text: 'create a playlist named "Rainy Days" with lofi and jazz',
    intent: 'create_playlist',
    slots: {
      genres: ['lo-fi', 'jazz'],
      name: 'Rainy Days',
    },
  },
  {
    text: 'can you build me a running playlist around 165 bpm, 50 minutes',
    intent: 'create_playlist',
    slots: {
      activities: ['running'],
      tempo: {
        min: 160,
        max: 170,
      },
      duration_min: 50,
    },
  },
  {
    text: 'i would like a playlist of sad indie songs from 2005 to 2015',
    intent: 'create_playlist',
    slots: {
      genres: ['indie'],
      moods: ['sad'],
      era: {
        from: 2005,
        to: 2015,
      },
    },
  },
  {
    text: 'hey can u recommend me some good shoegaze bands',
    intent: 'recommend_tracks',
    slots: {
      genres: ['shoegaze'],
    },
  },
  {
    text: 'im in the mood for something jazzy and smooth',
    intent: 'recommend_tracks',
    slots: {
      genres: ['jazz'],
      moods: ['sensual'],
    },
  },
  {
    text: 'my kids want to dance, clean songs only',
    intent: 'recommend_tracks',
    slots: {
      activities: ['kids', 'dance'],
      explicit: false,
    },
  },
  {
    text: 'songs to sing in the shower',
    intent: 'recommend_tracks',
    slots: {
      activities: ['karaoke', 'shower'],
    },
  },
  {
    text: 'rainy day indie',
    intent: 'recommend_tracks',
    slots: {
      genres: ['indie'],
      context: ['rain'],
    },
  },
  {
    text: 'what do people listen to in Brazil',
    intent: 'recommend_tracks',
    slots: {},
  },
  {
    text: 'Icelandic post-rock like Sigur Rós',
    intent: 'recommend_tracks',
    slots: {
      similar_to: ['Sigur Rós'],
      genres: ['post-rock'],
      country: 'IS',
    },
  },
  {
    text: 'stuff that sounds like Tame Impala but is older',
    intent: 'recommend_tracks',
    slots: {
      similar_to: ['Tame Impala'],
    },
  },
  {
    text: 'older hip hop, think A Tribe Called Quest and De La Soul',
    intent: 'recommend_tracks',
    slots: {
      similar_to: ['A Tribe Called Quest', 'De La Soul'],
      genres: ['hip hop'],
    },
  },
  {
    text: 'give me Billie Eilish minus the sad ones',
    intent: 'recommend_tracks',
    slots: {
      artists: ['Billie Eilish'],
      exclude_moods: ['sad'],
    },
  },
  {
    text: 'not in the mood for anything loud',
    intent: 'recommend_tracks',
    slots: {
      energy: 'mid',
    },
  },
  {
    text: 'power metal with operatic female vocals',
    intent: 'recommend_tracks',
    slots: {
      genres: ['power metal'],
      vocals: 'female',
    },
  },
  {
    text: 'cinematic strings',
    intent: 'recommend_tracks',
    slots: {
      moods: ['dreamy'],
      instruments: ['strings'],
    },
  },
  {
    text: 'anything with a banjo',
    intent: 'recommend_tracks',
    slots: {
      instruments: ['banjo'],
    },
  },
  {
    text: 'trumpet solos',
    intent: 'recommend_tracks',
    slots: {
      instruments: ['trumpet'],
    },
  },
  {
    text: 'ambient for deep work, 3 hours, nothing with a beat',
    intent: 'recommend_tracks',
    slots: {
      genres: ['ambient'],
      activities: ['work'],
      duration_min: 180,
    },
  },
  {
    text: 'a playlist for my 8 hour flight to Tokyo',
    intent: 'create_playlist',
    slots: {
      activities: ['road_trip'],
      duration_min: 480,
    },
  },
  {
    text: 'nineties eurodance',
    intent: 'recommend_tracks',
    slots: {
      genres: ['eurodance'],
      era: {
        from: 1990,
        to: 1999,
      },
    },
  },
  {
    text: '80s but no synths',
    intent: 'recommend_tracks',
    slots: {
      era: {
        from: 1980,
        to: 1989,
      },
    },
  },
  {
    text: 'early 2000s pop punk',
    intent: 'recommend_tracks',
    slots: {
      genres: ['pop punk'],
      era: {
        from: 2000,
        to: 2003,
      },
    },
  },
  {
    text: 'music from the summer of 69',
    intent: 'recommend_tracks',
    slots: {
      era: {
        from: 1969,
        to: 1969,
      },
    },
  },
  {
    text: 'new music friday',
    intent: 'recommend_tracks',
    slots: {
      novelty: 'new',
    },
  },
  {
    text: 'undiscovered bands',
    intent: 'recommend_tracks',
    slots: {
      popularity: 'niche',
    },
  },
  {
    text: 'tunes I play all the time',
    intent: 'recommend_tracks',
    slots: {
      novelty: 'familiar',
    },
  },
  {
    text: 'show me stuff outside my comfort zone',
    intent: 'recommend_tracks',
    slots: {
      novelty: 'new',
    },
  },
  {
    text: 'half old favourites half new stuff',
    intent: 'recommend_tracks',
    slots: {
      novelty: 0.5,
    },
  },
  {
    text: 'songs with no swearing for a school disco',
    intent: 'recommend_tracks',
    slots: {
      activities: ['party'],
      explicit: false,
    },
  },
  {
    text: 'a lullaby for my baby',
    intent: 'recommend_tracks',
    slots: {
      activities: ['sleep', 'kids'],
    },
  },
  {
    text: 'chillhop',
    intent: 'recommend_tracks',
    slots: {
      genres: ['lo-fi hip hop'],
    },
  },
  {
    text: 'd&b',
    intent: 'recommend_tracks',
    slots: {
      genres: ['drum and bass'],
    },
  },
  {
    text: 'heavy riffs to lift to',
    intent: 'recommend_tracks',
    slots: {
      moods: ['aggressive'],
      activities: ['workout'],
    },
  },
  {
    text: 'something in 3/4 time',
    intent: 'recommend_tracks',
    slots: {},
  },
  {
    text: 'guitar music but no metal',
    intent: 'recommend_tracks',
    slots: {
      exclude_genres: ['metal'],
      instruments: ['guitar'],
    },
  },
  {
    text: 'i dont like rap, give me rock',
    intent: 'recommend_tracks',
    slots: {
      genres: ['rock'],
      exclude_genres: ['rap'],
    },
  },
  {
    text: 'the weeknd and daft punk collabs',
    intent: 'recommend_tracks',
    slots: {
      artists: ['The Weeknd', 'Daft Punk'],
    },
  },
  {
    text: 'what would Bowie fans like',
    intent: 'recommend_tracks',
    slots: {
      similar_to: ['Bowie'],
    },
  },
  {
    text: 'something by that band who did Mr Brightside',
    intent: 'recommend_tracks',
    slots: {},
  },
  {
    text: 'please play florence and the machine',
    intent: 'recommend_tracks',
    slots: {
      artists: ['Florence and the Machine'],
    },
  },
  {
    text: 'earth wind and fire',
    intent: 'recommend_tracks',
    slots: {
      artists: ['Earth, Wind & Fire'],
    },
  },
  {
    text: 'the the',
    intent: 'recommend_tracks',
    slots: {
      artists: ['The The'],
    },
  },
  {
    text: 'ac/dc',
    intent: 'recommend_tracks',
    slots: {
      artists: ['AC/DC'],
    },
  },
  {
    text: 'mix of soul, funk and disco for a house party, 4 hours',
    intent: 'recommend_tracks',
    slots: {
      genres: ['soul', 'funk', 'disco'],
      activities: ['party'],
      duration_min: 240,
    },
  },
  {
    text: 'start with calm songs and end with bangers',
    intent: 'recommend_tracks',
    slots: {
      sort: 'energy_up',
    },
  },
  {
    text: 'compile a mixtape for my crush',
    intent: 'create_playlist',
    slots: {
      moods: ['romantic'],
    },
  },
  {
    text: 'make me a private playlist named Secret Songs',
    intent: 'create_playlist',
    slots: {
      name: 'Secret Songs',
    },
  },
  {
    text: 'I want a playlist with 12 dream pop songs',
    intent: 'create_playlist',
    slots: {
      genres: ['dream pop'],
      count: 12,
    },
  },
  {
    text: 'some laid back dub for a lazy sunday',
    intent: 'recommend_tracks',
    slots: {
      genres: ['dub'],
      moods: ['calm'],
      context: ['sunday'],
    },
  },
  {
    text: 'Cuban son and bolero',
    intent: 'recommend_tracks',
    slots: {
      genres: ['son cubano', 'bolero'],
    },
  },
  {
    text: 'give me six tracks like Burial',
    intent: 'recommend_tracks',
    slots: {
      similar_to: ['Burial'],
      count: 6,
    },
  },
  {
    text: 'acoustic versions of pop songs',
    intent: 'recommend_tracks',
    slots: {
      genres: ['acoustic', 'pop'],
    },
  },
  {
    text: 'ethereal female vocals, slow',
    intent: 'recommend_tracks',
    slots: {
      moods: ['dreamy'],
      tempo: 'slow',
      vocals: 'female',
    },
  },
  {
    text: 'nothing by Kanye West and nothing by Drake',
    intent: 'recommend_tracks',
    slots: {
      exclude_artists: ['Kanye West', 'Drake'],
    },
  },
  {
    text: 'soul but not from the sixties',
    intent: 'recommend_tracks',
    slots: {
      genres: ['soul'],
    },
  },
  {
    text: 'french songs for a dinner with friends',
    intent: 'recommend_tracks',
    slots: {
      activities: ['dinner'],
      language: 'fr',
    },
  },
  {
    text: 'music from Senegal',
    intent: 'recommend_tracks',
    slots: {
      country: 'SN',
    },
  },
  {
    text: 'no explicit songs, upbeat',
    intent: 'recommend_tracks',
    slots: {
      energy: 'high',
      tempo: 'fast',
      explicit: false,
    },
  },
  {
    text: 'angry punk to vent',
    intent: 'recommend_tracks',
    slots: {
      genres: ['punk'],
      moods: ['aggressive'],
    },
  },
  {
    text: 'electro swing party',
    intent: 'recommend_tracks',
    slots: {
      genres: ['electro swing'],
      activities: ['party'],
    },
  },
  {
    text: 'something between jazz and hip hop',
    intent: 'recommend_tracks',
    slots: {
      genres: ['jazz', 'hip hop'],
    },
  },
  {
    text: 'I want to discover new post-punk bands',
    intent: 'recommend_tracks',
    slots: {
      genres: ['post-punk'],
      novelty: 'new',
    },
  },
  {
    text: 'Johnny Cash and June Carter duets',
    intent: 'recommend_tracks',
    slots: {
      artists: ['Johnny Cash', 'June Carter'],
      vocals: 'duet',
    },
  },
  {
    text: 'make a playlist like Nick Drake and Elliott Smith',
    intent: 'create_playlist',
    slots: {
      similar_to: ['Nick Drake', 'Elliott Smith'],
    },
  },
  {
    text: 'create a 90 minute yoga playlist called Slow Flow',
    intent: 'create_playlist',
    slots: {
      activities: ['yoga'],
      duration_min: 90,
      name: 'Slow Flow',
    },
  },
  {
    text: 'looking for gritty delta blues from the 30s',
    intent: 'recommend_tracks',
    slots: {
      genres: ['delta blues'],
      era: {
        from: 1930,
        to: 1939,
      },
    },
  },
  {
    text: 'I feel anxious, help me calm down',
    intent: 'recommend_tracks',
    slots: {
      moods: ['calm'],
    },
  },
  {
    text: 'wedding dinner music, nothing too slow',
    intent: 'recommend_tracks',
    slots: {
      activities: ['wedding', 'dinner'],
      tempo: 'mid',
    },
  },
  {
    text: 'can I get some Afro house for the beach?',
    intent: 'recommend_tracks',
    slots: {
      genres: ['afro house'],
      activities: ['beach'],
    },
  },
  {
    text: 'music to paint to',
    intent: 'recommend_tracks',
    slots: {
      activities: ['creative'],
    },
  },
  {
    text: 'fun songs for a kids birthday',
    intent: 'recommend_tracks',
    slots: {
      moods: ['playful'],
      activities: ['kids', 'party'],
    },
  },
  {
    text: 'instrumental hip hop for coding, 2 hours',
    intent: 'recommend_tracks',
    slots: {
      genres: ['hip hop'],
      activities: ['work'],
      instrumental: true,
      duration_min: 120,
    },
  },
  {
    text: 'reggaeton hits by Karol G and Bad Bunny',
    intent: 'recommend_tracks',
    slots: {
      artists: ['Karol G', 'Bad Bunny'],
      genres: ['reggaeton'],
      popularity: 'popular',
    },
  },
  {
    text: 'similar artists to Phoebe Bridgers',
    intent: 'recommend_tracks',
    slots: {
      similar_to: ['Phoebe Bridgers'],
    },
  },
  {
    text: 'in the style of early Genesis',
    intent: 'recommend_tracks',
    slots: {
      similar_to: ['Genesis'],
    },
  },
  {
    text: 'Prince meets Tame Impala',
    intent: 'recommend_tracks',
    slots: {
      similar_to: ['Prince', 'Tame Impala'],
    },
  },
  {
    text: 'songs by The Lantern Keepers',
    intent: 'recommend_tracks',
    slots: {
      artists: ['The Lantern Keepers'],
    },
  },
  {
    text: 'something like Moon Parade but faster',
    intent: 'recommend_tracks',
    slots: {
      similar_to: ['Moon Parade'],
      tempo: 'fast',
    },
  },
  {
    text: 'folk without banjo',
    intent: 'recommend_tracks',
    slots: {
      genres: ['folk'],
    },
  },
  {
    text: 'metal without screaming',
    intent: 'recommend_tracks',
    slots: {
      genres: ['metal'],
    },
  },
  {
    text: 'anything except Ed Sheeran',
    intent: 'recommend_tracks',
    slots: {
      exclude_artists: ['Ed Sheeran'],
    },
  },
  {
    text: 'pop that is not too happy',
    intent: 'recommend_tracks',
    slots: {
      genres: ['pop'],
      exclude_moods: ['happy'],
    },
  },
  {
    text: 'give me fifteen hidden gems',
    intent: 'recommend_tracks',
    slots: {
      count: 15,
      popularity: 'niche',
    },
  },
  {
    text: '3 songs',
    intent: 'recommend_tracks',
    slots: {
      count: 3,
    },
  },
  {
    text: '90 mins of trance',
    intent: 'recommend_tracks',
    slots: {
      genres: ['trance'],
      duration_min: 90,
    },
  },
  {
    text: 'about an hour of piano',
    intent: 'recommend_tracks',
    slots: {
      instruments: ['piano'],
      duration_min: 60,
    },
  },
  {
    text: 'between 100 and 110 bpm',
    intent: 'recommend_tracks',
    slots: {
      tempo: {
        min: 100,
        max: 110,
      },
    },
  },
  {
    text: 'slow and heavy',
    intent: 'recommend_tracks',
    slots: {
      moods: ['aggressive'],
      tempo: 'slow',
    },
  },
  {
    text: 'low energy background music for the office',
    intent: 'recommend_tracks',
    slots: {
      activities: ['work'],
      energy: 'low',
    },
  },
  {
    text: 'female rappers from Atlanta',
    intent: 'recommend_tracks',
    slots: {
      vocals: 'female',
    },
  },
  {
    text: 'male choir singing russian songs',
    intent: 'recommend_tracks',
    slots: {
      vocals: 'choir',
      language: 'ru',
    },
  },
  {
    text: 'K-pop from before 2010',
    intent: 'recommend_tracks',
    slots: {
      genres: ['k-pop'],
      era: {
        from: 1900,
        to: 2009,
      },
    },
  },
  {
    text: 'Argentinian tango',
    intent: 'recommend_tracks',
    slots: {
      genres: ['tango'],
      country: 'AR',
    },
  },
  {
    text: 'Colombian artists',
    intent: 'recommend_tracks',
    slots: {
      country: 'CO',
    },
  },
  {
    text: 'songs in Korean',
    intent: 'recommend_tracks',
    slots: {
      language: 'ko',
    },
  },
  {
    text: 'spooky music for halloween night',
    intent: 'recommend_tracks',
    slots: {
      moods: ['dark'],
      context: ['halloween', 'night'],
    },
  },
  {
    text: 'cozy winter evening by the fireplace',
    intent: 'recommend_tracks',
    slots: {
      moods: ['cozy'],
      context: ['winter', 'evening'],
    },
  },
  {
    text: 'monday morning motivation',
    intent: 'recommend_tracks',
    slots: {
      moods: ['energetic'],
      context: ['monday', 'morning'],
    },
  },
  {
    text: 'after work drinks with friends',
    intent: 'recommend_tracks',
    slots: {
      activities: ['party'],
      context: ['evening'],
    },
  },
  {
    text: 'music for crying in the car',
    intent: 'recommend_tracks',
    slots: {
      moods: ['sad'],
      activities: ['drive'],
    },
  },
  {
    text: 'I got the job!! celebrate with me',
    intent: 'recommend_tracks',
    slots: {
      activities: ['party'],
    },
  },
  {
    text: 'long bus ride, something dreamy',
    intent: 'recommend_tracks',
    slots: {
      moods: ['dreamy'],
      activities: ['commute'],
    },
  },
  {
    text: 'psychedelic soul, obscure, seventies',
    intent: 'recommend_tracks',
    slots: {
      genres: ['psychedelic soul'],
      era: {
        from: 1970,
        to: 1979,
      },
      popularity: 'niche',
    },
  },
  {
    text: 'only songs I know by heart',
    intent: 'recommend_tracks',
    slots: {
      novelty: 'familiar',
    },
  },
  {
    text: 'songs I have never heard',
    intent: 'recommend_tracks',
    slots: {
      novelty: 'new',
    },
  },
  {
    text: 'nothing I have listened to in the past two weeks',
    intent: 'recommend_tracks',
    slots: {
      not_heard_days: 14,
    },
  },
  {
    text: 'play Redbone by Childish Gambino',
    intent: 'recommend_tracks',
    slots: {
      artists: ['Childish Gambino'],
      tracks: ['Redbone'],
    },
  },
  {
    text: 'the album Blonde by Frank Ocean',
    intent: 'recommend_tracks',
    slots: {
      artists: ['Frank Ocean'],
      albums: ['Blonde'],
    },
  },
  {
    text: 'more songs like Mr. Brightside',
    intent: 'recommend_tracks',
    slots: {
      similar_to: ['Mr. Brightside'],
    },
  },
  {
    text: 'make a playlist for spring cleaning, 40 tracks, mostly disco',
    intent: 'create_playlist',
    slots: {
      genres: ['disco'],
      activities: ['cleaning'],
      count: 40,
    },
  },
  {
    text: 'create playlist "Gym Rage" with angry metal',
    intent: 'create_playlist',
    slots: {
      genres: ['metal'],
      moods: ['aggressive'],
      name: 'Gym Rage',
    },
  },
  {
    text: 'could you generate a playlist that builds from calm to energetic',
    intent: 'create_playlist',
    slots: {
      sort: 'energy_up',
    },
  },
  {
    text: 'yo drop some trap bangers',
    intent: 'recommend_tracks',
    slots: {
      genres: ['trap'],
      moods: ['energetic'],
    },
  },
  {
    text: 'my girlfriend just dumped me',
    intent: 'recommend_tracks',
    slots: {
      activities: ['breakup'],
    },
  },
  {
    text: 'feeling kinda blue today',
    intent: 'recommend_tracks',
    slots: {
      moods: ['sad'],
    },
  },
  {
    text: "i'm stressed out at work",
    intent: 'recommend_tracks',
    slots: {
      moods: ['calm'],
      activities: ['work'],
    },
  },
  {
    text: 'music to code to',
    intent: 'recommend_tracks',
    slots: {
      activities: ['work'],
    },
  },
  {
    text: 'something with a sax solo',
    intent: 'recommend_tracks',
    slots: {
      instruments: ['saxophone'],
    },
  },
  {
    text: 'tracks that feature a cello and no drums',
    intent: 'recommend_tracks',
    slots: {
      instruments: ['cello'],
    },
  },
  {
    text: 'play me the saddest song ever',
    intent: 'recommend_tracks',
    slots: {
      moods: ['sad'],
    },
  },
  {
    text: 'what should I listen to while cooking',
    intent: 'recommend_tracks',
    slots: {
      activities: ['cooking'],
    },
  },
  {
    text: "what's good in hyperpop these days",
    intent: 'recommend_tracks',
    slots: {
      genres: ['hyperpop'],
    },
  },
  {
    text: 'just play something',
    intent: 'recommend_tracks',
    slots: {},
  },
  {
    text: 'summer road trip anthems from the 80s and 90s',
    intent: 'recommend_tracks',
    slots: {
      moods: ['epic'],
      activities: ['road_trip'],
      context: ['summer'],
      era: {
        from: 1980,
        to: 1999,
      },
    },
  },
  {
    text: "it's 3am and I can't sleep",
    intent: 'recommend_tracks',
    slots: {
      activities: ['sleep'],
      context: ['night'],
    },
  },
  {
    text: 'cottagecore playlist',
    intent: 'recommend_tracks',
    slots: {
      moods: ['cozy'],
    },
  },
  {
    text: 'sunset on the beach with cocktails',
    intent: 'recommend_tracks',
    slots: {
      activities: ['beach', 'dinner'],
      context: ['evening'],
    },
  },
  {
    text: 'christmas songs but not mariah carey',
    intent: 'recommend_tracks',
    slots: {
      exclude_artists: ['mariah carey'],
      context: ['christmas'],
    },
  },
  {
    text: 'for my dad who is into classic rock',
    intent: 'recommend_tracks',
    slots: {
      genres: ['classic rock'],
    },
  },
  {
    text: 'first dance at our wedding',
    intent: 'recommend_tracks',
    slots: {
      activities: ['wedding'],
    },
  },
  {
    text: 'songs for a funeral',
    intent: 'recommend_tracks',
    slots: {
      moods: ['sad'],
    },
  },
  {
    text: 'music for my yoga class, 60 min, no lyrics',
    intent: 'recommend_tracks',
    slots: {
      activities: ['yoga'],
      instrumental: true,
      duration_min: 60,
    },
  },
  {
    text: 'focus music for 2 hours',
    intent: 'recommend_tracks',
    slots: {
      activities: ['study'],
      duration_min: 120,
    },
  },
  {
    text: 'high energy 170bpm for sprint intervals',
    intent: 'recommend_tracks',
    slots: {
      activities: ['running'],
      energy: 'high',
      tempo: {
        min: 165,
        max: 175,
      },
    },
  },
  {
    text: 'tempo around 100',
    intent: 'recommend_tracks',
    slots: {
      tempo: {
        min: 95,
        max: 105,
      },
    },
  },
  {
    text: 'under 90 bpm',
    intent: 'recommend_tracks',
    slots: {
      tempo: {
        min: 30,
        max: 90,
      },
    },
  },
  {
    text: 'nothing above 110 bpm',
    intent: 'recommend_tracks',
    slots: {
      tempo: {
        min: 30,
        max: 110,
      },
    },
  },
  {
    text: 'Taylor Swift deep cuts',
    intent: 'recommend_tracks',
    slots: {
      artists: ['Taylor Swift'],
      popularity: 'niche',
    },
  },
  {
    text: 'less known Pink Floyd songs',
    intent: 'recommend_tracks',
    slots: {
      artists: ['Pink Floyd'],
      popularity: 'niche',
    },
  },
  {
    text: 'early Coldplay',
    intent: 'recommend_tracks',
    slots: {
      artists: ['Coldplay'],
    },
  },
  {
    text: 'new stuff from Beyoncé',
    intent: 'recommend_tracks',
    slots: {
      artists: ['Beyoncé'],
      novelty: 'new',
    },
  },
  {
    text: 'only songs by women',
    intent: 'recommend_tracks',
    slots: {
      vocals: 'female',
    },
  },
  {
    text: 'all-female bands',
    intent: 'recommend_tracks',
    slots: {
      vocals: 'female',
    },
  },
  {
    text: 'male falsetto singers',
    intent: 'recommend_tracks',
    slots: {
      vocals: 'male',
    },
  },
  {
    text: 'choir music',
    intent: 'recommend_tracks',
    slots: {
      vocals: 'choir',
    },
  },
  {
    text: 'duets from the 80s',
    intent: 'recommend_tracks',
    slots: {
      era: {
        from: 1980,
        to: 1989,
      },
      vocals: 'duet',
    },
  },
  {
    text: 'swedish pop',
    intent: 'recommend_tracks',
    slots: {
      genres: ['pop'],
      country: 'SE',
    },
  },
  {
    text: 'music from Mali',
    intent: 'recommend_tracks',
    slots: {
      country: 'ML',
    },
  },
  {
    text: 'Nigerian artists',
    intent: 'recommend_tracks',
    slots: {
      country: 'NG',
    },
  },
  {
    text: 'K-pop girl groups',
    intent: 'recommend_tracks',
    slots: {
      genres: ['k-pop'],
      vocals: 'female',
    },
  },
  {
    text: 'songs sung in portuguese',
    intent: 'recommend_tracks',
    slots: {
      language: 'pt',
    },
  },
  {
    text: 'german rap',
    intent: 'recommend_tracks',
    slots: {
      genres: ['rap'],
      language: 'de',
    },
  },
  {
    text: 'french house',
    intent: 'recommend_tracks',
    slots: {
      genres: ['french house'],
    },
  },
  {
    text: 'italian songs from the sixties',
    intent: 'recommend_tracks',
    slots: {
      era: {
        from: 1960,
        to: 1969,
      },
      language: 'it',
    },
  },
  {
    text: 'latin jazz with lots of percussion',
    intent: 'recommend_tracks',
    slots: {
      genres: ['latin jazz'],
      instruments: ['drums'],
    },
  },
  {
    text: 'ambient, drone, modular synth stuff',
    intent: 'recommend_tracks',
    slots: {
      genres: ['ambient', 'drone'],
      instruments: ['synthesizer'],
    },
  },
  {
    text: 'Ethio-jazz',
    intent: 'recommend_tracks',
    slots: {
      genres: ['ethio-jazz'],
    },
  },
  {
    text: 'gqom and amapiano',
    intent: 'recommend_tracks',
    slots: {
      genres: ['gqom', 'amapiano'],
    },
  },
  {
    text: 'midwest emo',
    intent: 'recommend_tracks',
    slots: {
      genres: ['midwest emo'],
    },
  },
  {
    text: 'math rock with odd time signatures',
    intent: 'recommend_tracks',
    slots: {
      genres: ['math rock'],
    },
  },
  {
    text: 'progressive metal like Tool or Opeth',
    intent: 'recommend_tracks',
    slots: {
      similar_to: ['Tool', 'Opeth'],
      genres: ['progressive metal'],
    },
  },
  {
    text: "neo soul like Erykah Badu, D'Angelo and Jill Scott",
    intent: 'recommend_tracks',
    slots: {
      similar_to: ['Erykah Badu', "D'Angelo", 'Jill Scott'],
      genres: ['neo soul'],
    },
  },
  {
    text: 'songs like Bohemian Rhapsody',
    intent: 'recommend_tracks',
    slots: {
      similar_to: ['Bohemian Rhapsody'],
    },
  },
  {
    text: 'tracks similar to Teardrop by Massive Attack',
    intent: 'recommend_tracks',
    slots: {
      similar_to: ['Teardrop', 'Massive Attack'],
    },
  },
  {
    text: 'play the album OK Computer',
    intent: 'recommend_tracks',
    slots: {
      albums: ['OK Computer'],
    },
  },
  {
    text: 'play Clair de Lune',
    intent: 'recommend_tracks',
    slots: {
      tracks: ['Clair de Lune'],
    },
  },
  {
    text: 'put on Dark Side of the Moon',
    intent: 'recommend_tracks',
    slots: {
      albums: ['Dark Side of the Moon'],
    },
  },
  {
    text: 'can i hear Wonderwall',
    intent: 'recommend_tracks',
    slots: {
      tracks: ['Wonderwall'],
    },
  },
  {
    text: 'play Hotel California by the Eagles',
    intent: 'recommend_tracks',
    slots: {
      artists: ['Eagles'],
      tracks: ['Hotel California'],
    },
  },
  {
    text: 'lofi girl type beats',
    intent: 'recommend_tracks',
    slots: {
      genres: ['lo-fi'],
    },
  },
  {
    text: 'video game music',
    intent: 'recommend_tracks',
    slots: {
      genres: ['video game music'],
    },
  },
  {
    text: 'movie scores, epic ones',
    intent: 'recommend_tracks',
    slots: {
      genres: ['soundtrack'],
      moods: ['epic'],
    },
  },
  {
    text: 'stuff from the year I was born, 1988',
    intent: 'recommend_tracks',
    slots: {
      era: {
        from: 1988,
        to: 1988,
      },
    },
  },
  {
    text: 'music released in the last five years',
    intent: 'recommend_tracks',
    slots: {
      era: {
        from: 2021,
        to: 2026,
      },
    },
  },
  {
    text: 'anything from 1967',
    intent: 'recommend_tracks',
    slots: {
      era: {
        from: 1967,
        to: 1967,
      },
    },
  },
  {
    text: 'songs from the late noughties',
    intent: 'recommend_tracks',
    slots: {
      era: {
        from: 2007,
        to: 2009,
      },
    },
  },
  {
    text: 'nothing older than 2010',
    intent: 'recommend_tracks',
    slots: {
      era: {
        from: 2010,
        to: 2026,
      },
    },
  },
  {
    text: 'nothing newer than 1990',
    intent: 'recommend_tracks',
    slots: {
      era: {
        from: 1900,
        to: 1990,
      },
    },
  },
  {
    text: 'anything but pop',
    intent: 'recommend_tracks',
    slots: {
      exclude_genres: ['pop'],
    },
  },
  {
    text: 'everything except country and Christmas music',
    intent: 'recommend_tracks',
    slots: {
      exclude_genres: ['country'],
    },
  },
  {
    text: 'no sad songs',
    intent: 'recommend_tracks',
    slots: {
      exclude_moods: ['sad'],
    },
  },
  {
    text: "I don't want anything depressing",
    intent: 'recommend_tracks',
    slots: {
      exclude_moods: ['sad'],
    },
  },
  {
    text: 'none of that EDM crap',
    intent: 'recommend_tracks',
    slots: {
      exclude_genres: ['edm'],
    },
  },
  {
    text: "don't give me Ed Sheeran",
    intent: 'recommend_tracks',
    slots: {
      exclude_artists: ['Ed Sheeran'],
    },
  },
  {
    text: 'clean lyrics only',
    intent: 'recommend_tracks',
    slots: {
      explicit: false,
    },
  },
  {
    text: 'no swear words, kids in the car',
    intent: 'recommend_tracks',
    slots: {
      activities: ['kids', 'drive'],
      explicit: false,
    },
  },
  {
    text: 'uncensored rap',
    intent: 'recommend_tracks',
    slots: {
      genres: ['rap'],
      explicit: true,
    },
  },
  {
    text: "songs I haven't heard before",
    intent: 'recommend_tracks',
    slots: {
      novelty: 'new',
    },
  },
  {
    text: 'songs I used to love',
    intent: 'recommend_tracks',
    slots: {
      novelty: 'familiar',
      not_heard_days: 90,
    },
  },
  {
    text: 'my all time favourites',
    intent: 'recommend_tracks',
    slots: {
      novelty: 'familiar',
    },
  },
  {
    text: "something I haven't played in months",
    intent: 'recommend_tracks',
    slots: {
      not_heard_days: 90,
    },
  },
  {
    text: "show me artists I don't know yet",
    intent: 'recommend_tracks',
    slots: {
      novelty: 'new',
    },
  },
  {
    text: 'obscure psych folk',
    intent: 'recommend_tracks',
    slots: {
      genres: ['psychedelic folk'],
      popularity: 'niche',
    },
  },
  {
    text: 'the most popular songs right now',
    intent: 'recommend_tracks',
    slots: {
      popularity: 'popular',
    },
  },
  {
    text: 'top 40',
    intent: 'recommend_tracks',
    slots: {
      count: 40,
    },
  },
  {
    text: 'viral tiktok songs',
    intent: 'recommend_tracks',
    slots: {
      popularity: 'popular',
    },
  },
  {
    text: '100 songs',
    intent: 'recommend_tracks',
    slots: {
      count: 100,
    },
  },
  {
    text: 'dozen tunes',
    intent: 'recommend_tracks',
    slots: {
      count: 12,
    },
  },
  {
    text: 'a handful of songs',
    intent: 'recommend_tracks',
    slots: {
      count: 5,
    },
  },
  {
    text: 'five',
    intent: 'recommend_tracks',
    slots: {
      count: 5,
    },
  },
  {
    text: 'half an hour of calm',
    intent: 'recommend_tracks',
    slots: {
      moods: ['calm'],
      duration_min: 30,
    },
  },
  {
    text: 'an hour and a half of funk',
    intent: 'recommend_tracks',
    slots: {
      genres: ['funk'],
      duration_min: 90,
    },
  },
  {
    text: 'for my 40 minute commute',
    intent: 'recommend_tracks',
    slots: {
      activities: ['commute'],
      duration_min: 40,
    },
  },
  {
    text: 'a 5k run',
    intent: 'recommend_tracks',
    slots: {
      activities: ['running'],
    },
  },
  {
    text: 'something for the next 20 minutes',
    intent: 'recommend_tracks',
    slots: {
      duration_min: 20,
    },
  },
  {
    text: '2h mix of deep house',
    intent: 'recommend_tracks',
    slots: {
      genres: ['deep house'],
      duration_min: 120,
    },
  },
  {
    text: '🔥🔥🔥',
    intent: 'recommend_tracks',
    slots: {
      moods: ['energetic'],
    },
  },
  {
    text: '😭',
    intent: 'recommend_tracks',
    slots: {
      moods: ['sad'],
    },
  },
  {
    text: '🏃‍♀️ 30 min',
    intent: 'recommend_tracks',
    slots: {
      activities: ['running'],
      duration_min: 30,
    },
  },
  {
    text: 'i like jazz',
    intent: 'recommend_tracks',
    slots: {
      genres: ['jazz'],
    },
  },
  {
    text: 'i hate country music',
    intent: 'recommend_tracks',
    slots: {
      exclude_genres: ['country'],
    },
  },
  {
    text: "I'm tired of pop",
    intent: 'recommend_tracks',
    slots: {
      exclude_genres: ['pop'],
    },
  },
];
