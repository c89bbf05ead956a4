import type { Case } from './case.ts';

/** Remarks on what was said and shown before. */
export const dialogues: readonly Case[] = [
  {
    text: 'a bit slower please',
    history: ['some house music'],
    intent: 'refine',
    slots: {
      genres: ['house'],
      tempo: 'slow',
    },
  },
  {
    text: 'without vocals',
    history: ['some house music'],
    intent: 'refine',
    slots: {
      genres: ['house'],
      instrumental: true,
    },
  },
  {
    text: 'same but jazz',
    history: ['lofi for studying'],
    intent: 'refine',
    slots: {
      genres: ['jazz'],
      activities: ['study'],
    },
  },
  {
    text: 'make it 30',
    history: ['folk songs'],
    intent: 'refine',
    slots: {
      genres: ['folk'],
      count: 30,
    },
  },
  {
    text: 'make it two hours',
    history: ['folk songs'],
    intent: 'refine',
    slots: {
      genres: ['folk'],
      duration_min: 120,
    },
  },
  {
    text: 'and in spanish',
    history: ['pop music'],
    intent: 'refine',
    slots: {
      genres: ['pop'],
      language: 'es',
    },
  },
  {
    text: 'only female singers',
    history: ['soul music'],
    intent: 'refine',
    slots: {
      genres: ['soul'],
      vocals: 'female',
    },
  },
  {
    text: 'forget the 90s part',
    history: ['90s hip hop'],
    intent: 'refine',
    slots: {
      genres: ['hip hop'],
    },
  },
  {
    text: 'no Drake',
    history: ['rap songs'],
    intent: 'refine',
    slots: {
      exclude_artists: ['Drake'],
      genres: ['rap'],
    },
  },
  {
    text: 'more like number 2',
    history: ['rap songs'],
    intent: 'more_like_this',
    slots: {
      genres: ['rap'],
      refs: [2],
    },
  },
  {
    text: 'I hate the third one',
    history: ['rap songs'],
    intent: 'give_feedback',
    slots: {
      refs: [3],
      verdict: 'dislike',
    },
  },
  {
    text: 'the first one is great',
    history: ['rap songs'],
    intent: 'give_feedback',
    slots: {
      refs: [1],
      verdict: 'like',
    },
  },
  {
    text: 'why did you pick number 4',
    history: ['rap songs'],
    intent: 'explain_recommendation',
    slots: {
      refs: [4],
    },
  },
  {
    text: 'remove the third one',
    history: ['make a playlist for running'],
    intent: 'edit_playlist',
    slots: {
      refs: [3],
      op: 'remove',
    },
  },
  {
    text: 'remove the third one',
    history: ['songs for running'],
    intent: 'edit_playlist',
    slots: {
      refs: [3],
      op: 'remove',
    },
  },
  {
    text: 'drop Drake from it',
    history: ['make a rap playlist'],
    intent: 'edit_playlist',
    slots: {
      artists: ['Drake'],
      op: 'remove',
    },
  },
  {
    text: 'rename it to Sunday Slow',
    history: ['make a calm playlist'],
    intent: 'edit_playlist',
    slots: {
      name: 'Sunday Slow',
      op: 'rename',
    },
  },
  {
    text: 'add two more like the first',
    history: ['make a calm playlist'],
    intent: 'edit_playlist',
    slots: {
      count: 2,
      refs: [1],
      op: 'add',
    },
  },
  {
    text: 'make it private',
    history: ['make a calm playlist'],
    intent: 'edit_playlist',
    slots: {
      op: 'visibility',
    },
  },
  {
    text: 'sort it by energy',
    history: ['make a calm playlist'],
    intent: 'edit_playlist',
    slots: {
      sort: 'energy_up',
      op: 'reorder',
    },
  },
  {
    text: 'move 5 to the top',
    history: ['make a calm playlist'],
    intent: 'edit_playlist',
    slots: {
      refs: [5],
      op: 'reorder',
    },
  },
  {
    text: 'replace number 2',
    history: ['make a calm playlist'],
    intent: 'edit_playlist',
    slots: {
      refs: [2],
      op: 'replace',
    },
  },
  {
    text: 'add Bohemian Rhapsody by Queen',
    history: ['make a rock playlist'],
    intent: 'edit_playlist',
    slots: {
      artists: ['Queen'],
      tracks: ['Bohemian Rhapsody'],
      op: 'add',
    },
  },
  {
    text: 'put some Bowie in there',
    history: ['make a rock playlist'],
    intent: 'edit_playlist',
    slots: {
      artists: ['Bowie'],
      op: 'add',
    },
  },
  {
    text: 'add 5 more songs',
    history: ['make a rock playlist'],
    intent: 'edit_playlist',
    slots: {
      count: 5,
      op: 'extend',
    },
  },
  {
    text: 'save it to spotify',
    history: ['make a rock playlist'],
    intent: 'save_playlist',
    slots: {},
  },
  {
    text: 'save this as Lazy Sunday',
    history: ['make a calm playlist'],
    intent: 'save_playlist',
    slots: {
      name: 'Lazy Sunday',
    },
  },
  {
    text: 'undo',
    history: ['rock music'],
    intent: 'undo',
    slots: {
      genres: ['rock'],
    },
  },
  {
    text: 'go back to the previous list',
    history: ['rock music'],
    intent: 'undo',
    slots: {
      genres: ['rock'],
    },
  },
  {
    text: 'start over',
    history: ['rock music'],
    intent: 'refine',
    slots: {},
  },
  {
    text: 'and last year?',
    history: ['my top artists this year'],
    intent: 'get_listening_stats',
    slots: {
      period: {
        from: '2025-01-01',
        to: '2025-12-31',
        label: 'last year',
      },
      metric: 'top-artists',
      entity: 'artist',
    },
  },
  {
    text: 'swap jazz for soul',
    history: ['jazz music'],
    intent: 'refine',
    slots: {
      genres: ['soul'],
    },
  },
  {
    text: 'thanks, that was perfect',
    history: ['jazz music'],
    intent: 'smalltalk',
    slots: {},
  },
  {
    text: 'too mainstream',
    history: ['jazz music'],
    intent: 'refine',
    slots: {
      genres: ['jazz'],
      popularity: 'niche',
    },
  },
  {
    text: 'something newer',
    history: ['jazz music'],
    intent: 'refine',
    slots: {
      genres: ['jazz'],
    },
  },
  {
    text: 'what about some funk instead',
    history: ['jazz music'],
    intent: 'refine',
    slots: {
      genres: ['funk'],
    },
  },
  {
    text: 'not so slow',
    history: ['slow soul'],
    intent: 'refine',
    slots: {
      genres: ['soul'],
      tempo: 'mid',
    },
  },
  {
    text: 'a little happier please',
    history: ['some folk'],
    intent: 'refine',
    slots: {
      genres: ['folk'],
      moods: ['happy'],
    },
  },
  {
    text: 'with female vocals',
    history: ['some folk'],
    intent: 'refine',
    slots: {
      genres: ['folk'],
      vocals: 'female',
    },
  },
  {
    text: 'nothing by Bob Dylan',
    history: ['some folk'],
    intent: 'refine',
    slots: {
      exclude_artists: ['Bob Dylan'],
      genres: ['folk'],
    },
  },
  {
    text: 'only from the 70s',
    history: ['some folk'],
    intent: 'refine',
    slots: {
      genres: ['folk'],
      era: {
        from: 1970,
        to: 1979,
      },
    },
  },
  {
    text: 'could you make it longer',
    history: ['some folk'],
    intent: 'refine',
    slots: {
      genres: ['folk'],
      count: 15,
    },
  },
  {
    text: 'instead of folk I want blues',
    history: ['some folk'],
    intent: 'refine',
    slots: {
      genres: ['blues'],
    },
  },
  {
    text: 'give me five more',
    history: ['some folk'],
    intent: 'refine',
    slots: {
      genres: ['folk'],
      count: 5,
    },
  },
  {
    text: 'similar to the first song',
    history: ['some folk'],
    intent: 'more_like_this',
    slots: {
      genres: ['folk'],
      refs: [1],
    },
  },
  {
    text: 'number two is my favourite',
    history: ['some folk'],
    intent: 'give_feedback',
    slots: {
      refs: [2],
      verdict: 'like',
    },
  },
  {
    text: 'I really dislike the last one',
    history: ['some folk'],
    intent: 'give_feedback',
    slots: {
      refs: [10],
      verdict: 'dislike',
    },
  },
  {
    text: 'how come you picked the fifth song',
    history: ['some folk'],
    intent: 'explain_recommendation',
    slots: {
      refs: [5],
    },
  },
  {
    text: 'take number four out of the playlist',
    history: ['create a folk playlist'],
    intent: 'edit_playlist',
    slots: {
      refs: [4],
      op: 'remove',
    },
  },
  {
    text: 'please add some Nick Drake',
    history: ['create a folk playlist'],
    intent: 'edit_playlist',
    slots: {
      artists: ['Nick Drake'],
      op: 'add',
    },
  },
  {
    text: 'name it Campfire Nights',
    history: ['create a folk playlist'],
    intent: 'edit_playlist',
    slots: {
      name: 'Campfire Nights',
      op: 'rename',
    },
  },
  {
    text: 'replace the second track with something faster',
    history: ['create a folk playlist'],
    intent: 'edit_playlist',
    slots: {
      tempo: 'fast',
      refs: [2],
      op: 'replace',
    },
  },
  {
    text: 'put track 3 first',
    history: ['create a folk playlist'],
    intent: 'edit_playlist',
    slots: {
      refs: [3],
      op: 'reorder',
    },
  },
  {
    text: 'can you make the playlist private',
    history: ['create a folk playlist'],
    intent: 'edit_playlist',
    slots: {
      op: 'visibility',
    },
  },
  {
    text: 'store this on spotify as Folk Fest',
    history: ['create a folk playlist'],
    intent: 'save_playlist',
    slots: {
      name: 'Folk Fest',
    },
  },
  {
    text: 'no wait, go back',
    history: ['some folk'],
    intent: 'undo',
    slots: {
      genres: ['folk'],
    },
  },
  {
    text: 'make it jazzier',
    history: ['calm music'],
    intent: 'refine',
    slots: {
      genres: ['jazz'],
      moods: ['calm'],
    },
  },
  {
    text: 'ok but without Norah Jones',
    history: ['calm music'],
    intent: 'refine',
    slots: {
      exclude_artists: ['Norah Jones'],
      moods: ['calm'],
    },
  },
  {
    text: '20 please',
    history: ['calm music'],
    intent: 'refine',
    slots: {
      moods: ['calm'],
      count: 20,
    },
  },
  {
    text: 'a bit faster',
    history: ['calm music'],
    intent: 'refine',
    slots: {
      moods: ['calm'],
      tempo: 'fast',
    },
  },
  {
    text: 'in german',
    history: ['calm music'],
    intent: 'refine',
    slots: {
      moods: ['calm'],
      language: 'de',
    },
  },
  {
    text: 'drop the calm part',
    history: ['calm jazz'],
    intent: 'refine',
    slots: {
      genres: ['jazz'],
    },
  },
  {
    text: 'more like the fourth one but happier',
    history: ['calm music'],
    intent: 'more_like_this',
    slots: {
      moods: ['happy'],
      refs: [4],
    },
  },
  {
    text: 'first two were great',
    history: ['calm music'],
    intent: 'give_feedback',
    slots: {
      refs: [1, 2],
      verdict: 'like',
    },
  },
  {
    text: 'why the third song?',
    history: ['calm music'],
    intent: 'explain_recommendation',
    slots: {
      refs: [3],
    },
  },
  {
    text: 'delete tracks 2 and 5',
    history: ['make a calm playlist'],
    intent: 'edit_playlist',
    slots: {
      refs: [2, 5],
      op: 'remove',
    },
  },
  {
    text: 'add three songs by Enya',
    history: ['make a calm playlist'],
    intent: 'edit_playlist',
    slots: {
      artists: ['Enya'],
      count: 3,
      op: 'add',
    },
  },
  {
    text: 'swap number 1 and number 4',
    history: ['make a calm playlist'],
    intent: 'edit_playlist',
    slots: {
      refs: [1, 4],
      op: 'reorder',
    },
  },
  {
    text: 'sort it from slow to fast',
    history: ['make a calm playlist'],
    intent: 'edit_playlist',
    slots: {
      sort: 'tempo_up',
      op: 'reorder',
    },
  },
  {
    text: 'title it Deep Breath',
    history: ['make a calm playlist'],
    intent: 'edit_playlist',
    slots: {
      name: 'Deep Breath',
      op: 'rename',
    },
  },
  {
    text: 'add 10 more',
    history: ['make a calm playlist'],
    intent: 'edit_playlist',
    slots: {
      count: 10,
      op: 'extend',
    },
  },
  {
    text: 'great, save the playlist to spotify',
    history: ['make a calm playlist'],
    intent: 'save_playlist',
    slots: {},
  },
  {
    text: 'scratch that',
    history: ['calm music'],
    intent: 'undo',
    slots: {
      moods: ['calm'],
    },
  },
  {
    text: 'slower and sadder',
    history: ['pop songs'],
    intent: 'refine',
    slots: {
      genres: ['pop'],
      moods: ['sad'],
      tempo: 'slow',
    },
  },
  {
    text: 'make them instrumental',
    history: ['pop songs'],
    intent: 'refine',
    slots: {
      genres: ['pop'],
      instrumental: true,
    },
  },
  {
    text: '40 minutes instead',
    history: ['pop songs'],
    intent: 'refine',
    slots: {
      genres: ['pop'],
      duration_min: 40,
    },
  },
  {
    text: 'in the style of the first one',
    history: ['pop songs'],
    intent: 'more_like_this',
    slots: {
      genres: ['pop'],
      refs: [1],
    },
  },
  {
    text: 'song 6 is awesome',
    history: ['pop songs'],
    intent: 'give_feedback',
    slots: {
      refs: [6],
      verdict: 'like',
    },
  },
  {
    text: 'delete the first song',
    history: ['make a pop playlist'],
    intent: 'edit_playlist',
    slots: {
      refs: [1],
      op: 'remove',
    },
  },
  {
    text: 'add a song by Lorde',
    history: ['make a pop playlist'],
    intent: 'edit_playlist',
    slots: {
      artists: ['Lorde'],
      count: 1,
      op: 'add',
    },
  },
  {
    text: 'call it Bright Mornings',
    history: ['make a pop playlist'],
    intent: 'edit_playlist',
    slots: {
      name: 'Bright Mornings',
      op: 'rename',
    },
  },
  {
    text: 'shuffle the playlist',
    history: ['make a pop playlist'],
    intent: 'edit_playlist',
    slots: {
      sort: 'random',
      op: 'reorder',
    },
  },
  {
    text: 'put it on my spotify',
    history: ['make a pop playlist'],
    intent: 'save_playlist',
    slots: {},
  },
  {
    text: 'without the acoustic ones',
    history: ['pop songs'],
    intent: 'refine',
    slots: {
      genres: ['pop'],
      exclude_genres: ['acoustic'],
    },
  },
  {
    text: 'what about the 2000s',
    history: ['pop songs'],
    intent: 'refine',
    slots: {
      genres: ['pop'],
      era: {
        from: 2000,
        to: 2009,
      },
    },
  },
  {
    text: 'explain number 2',
    history: ['pop songs'],
    intent: 'explain_recommendation',
    slots: {
      refs: [2],
    },
  },
  {
    text: 'more upbeat and without The Strokes',
    history: ['indie songs'],
    intent: 'refine',
    slots: {
      exclude_artists: ['The Strokes'],
      genres: ['indie'],
      energy: 'high',
      tempo: 'fast',
    },
  },
  {
    text: 'same thing but from the 2000s',
    history: ['indie songs'],
    intent: 'refine',
    slots: {
      genres: ['indie'],
      era: {
        from: 2000,
        to: 2009,
      },
    },
  },
  {
    text: 'I want only 5',
    history: ['indie songs'],
    intent: 'refine',
    slots: {
      genres: ['indie'],
      count: 5,
    },
  },
  {
    text: 'no vocals this time',
    history: ['indie songs'],
    intent: 'refine',
    slots: {
      genres: ['indie'],
      instrumental: true,
    },
  },
  {
    text: 'more like the third',
    history: ['indie songs'],
    intent: 'more_like_this',
    slots: {
      genres: ['indie'],
      refs: [3],
    },
  },
  {
    text: 'I love number 1 and 4',
    history: ['indie songs'],
    intent: 'give_feedback',
    slots: {
      refs: [1, 4],
      verdict: 'like',
    },
  },
  {
    text: 'the second is terrible',
    history: ['indie songs'],
    intent: 'give_feedback',
    slots: {
      refs: [2],
      verdict: 'dislike',
    },
  },
  {
    text: 'why did you recommend the first one?',
    history: ['indie songs'],
    intent: 'explain_recommendation',
    slots: {
      refs: [1],
    },
  },
  {
    text: 'remove the second and the last',
    history: ['create an indie playlist'],
    intent: 'edit_playlist',
    slots: {
      refs: [2, 10],
      op: 'remove',
    },
  },
  {
    text: 'add The Cure',
    history: ['create an indie playlist'],
    intent: 'edit_playlist',
    slots: {
      artists: ['The Cure'],
      op: 'add',
    },
  },
  {
    text: 'move the first song to the end',
    history: ['create an indie playlist'],
    intent: 'edit_playlist',
    slots: {
      refs: [1],
      op: 'reorder',
    },
  },
  {
    text: 'change the name to Late Bus',
    history: ['create an indie playlist'],
    intent: 'edit_playlist',
    slots: {
      name: 'Late Bus',
      op: 'rename',
    },
  },
  {
    text: 'exchange song 3 for something by Blur',
    history: ['create an indie playlist'],
    intent: 'edit_playlist',
    slots: {
      artists: ['Blur'],
      refs: [3],
      op: 'replace',
    },
  },
  {
    text: 'extend it to 2 hours',
    history: ['create an indie playlist'],
    intent: 'edit_playlist',
    slots: {
      duration_min: 120,
      op: 'extend',
    },
  },
  {
    text: 'set it to public',
    history: ['create an indie playlist'],
    intent: 'edit_playlist',
    slots: {
      op: 'visibility',
    },
  },
  {
    text: 'save it as Indie Nights',
    history: ['create an indie playlist'],
    intent: 'save_playlist',
    slots: {
      name: 'Indie Nights',
    },
  },
  {
    text: 'undo that',
    history: ['indie songs'],
    intent: 'undo',
    slots: {
      genres: ['indie'],
    },
  },
  {
    text: 'slower',
    history: ['more'],
    intent: 'refine',
    slots: {
      tempo: 'slow',
    },
  },
  {
    text: 'more',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      genres: ['rock'],
    },
  },
  {
    text: 'more like this',
    history: ['rock music'],
    intent: 'more_like_this',
    slots: {
      genres: ['rock'],
    },
  },
  {
    text: 'more like the last two',
    history: ['rock music'],
    intent: 'more_like_this',
    slots: {
      genres: ['rock'],
      refs: [9, 10],
    },
  },
  {
    text: 'I like 1, 3 and 5',
    history: ['rock music'],
    intent: 'give_feedback',
    slots: {
      refs: [1, 3, 5],
      verdict: 'like',
    },
  },
  {
    text: 'the 2nd one sucks',
    history: ['rock music'],
    intent: 'give_feedback',
    slots: {
      refs: [2],
      verdict: 'dislike',
    },
  },
  {
    text: 'skip 3',
    history: ['rock music'],
    intent: 'give_feedback',
    slots: {
      refs: [3],
      verdict: 'dislike',
    },
  },
  {
    text: 'not 4',
    history: ['rock music'],
    intent: 'give_feedback',
    slots: {
      refs: [4],
      verdict: 'dislike',
    },
  },
  {
    text: 'never play number 2 again',
    history: ['rock music'],
    intent: 'give_feedback',
    slots: {
      refs: [2],
      verdict: 'dislike',
    },
  },
  {
    text: "don't play Nickelback",
    history: ['rock music'],
    intent: 'give_feedback',
    slots: {
      artists: ['Nickelback'],
      verdict: 'dislike',
    },
  },
  {
    text: "I can't stand Nickelback",
    history: ['rock music'],
    intent: 'give_feedback',
    slots: {
      artists: ['Nickelback'],
      verdict: 'dislike',
    },
  },
  {
    text: 'I love Foo Fighters',
    history: ['rock music'],
    intent: 'give_feedback',
    slots: {
      artists: ['Foo Fighters'],
      verdict: 'like',
    },
  },
  {
    text: '👎 on number 3',
    history: ['rock music'],
    intent: 'give_feedback',
    slots: {
      refs: [3],
      verdict: 'dislike',
    },
  },
  {
    text: 'who is the third one by',
    history: ['rock music'],
    intent: 'now_playing_or_info',
    slots: {
      refs: [3],
    },
  },
  {
    text: 'tell me more about the first track',
    history: ['rock music'],
    intent: 'now_playing_or_info',
    slots: {
      refs: [1],
    },
  },
  {
    text: 'why these?',
    history: ['rock music'],
    intent: 'explain_recommendation',
    slots: {},
  },
  {
    text: 'why is the second song on here',
    history: ['rock music'],
    intent: 'explain_recommendation',
    slots: {
      refs: [2],
    },
  },
  {
    text: 'what made you choose that',
    history: ['rock music'],
    intent: 'explain_recommendation',
    slots: {},
  },
  {
    text: 'how did you come up with this',
    history: ['rock music'],
    intent: 'explain_recommendation',
    slots: {},
  },
  {
    text: 'shorter',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      genres: ['rock'],
      count: 7,
    },
  },
  {
    text: 'just 5',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      genres: ['rock'],
      count: 5,
    },
  },
  {
    text: '20 of them',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      genres: ['rock'],
      count: 20,
    },
  },
  {
    text: 'only 80s',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      genres: ['rock'],
      era: {
        from: 1980,
        to: 1989,
      },
    },
  },
  {
    text: 'from the 70s instead',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      genres: ['rock'],
      era: {
        from: 1970,
        to: 1979,
      },
    },
  },
  {
    text: 'no, jazz',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      genres: ['jazz'],
    },
  },
  {
    text: 'actually make that jazz',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      genres: ['jazz'],
    },
  },
  {
    text: 'I meant soft rock',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      genres: ['soft rock'],
    },
  },
  {
    text: 'a bit more upbeat',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      genres: ['rock'],
      energy: 'high',
      tempo: 'fast',
    },
  },
  {
    text: 'tone it down',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      genres: ['rock'],
      energy: 'low',
      tempo: 'slow',
    },
  },
  {
    text: 'heavier',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      genres: ['rock'],
      moods: ['aggressive'],
    },
  },
  {
    text: 'less energy',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      genres: ['rock'],
      energy: 'low',
    },
  },
  {
    text: 'more piano',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      genres: ['rock'],
      instruments: ['piano'],
    },
  },
  {
    text: 'with saxophone',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      genres: ['rock'],
      instruments: ['saxophone'],
    },
  },
  {
    text: 'instrumental only',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      genres: ['rock'],
      instrumental: true,
    },
  },
  {
    text: 'in french please',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      genres: ['rock'],
      language: 'fr',
    },
  },
  {
    text: 'swedish bands only',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      genres: ['rock'],
      country: 'SE',
    },
  },
  {
    text: 'less mainstream',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      genres: ['rock'],
      popularity: 'niche',
    },
  },
  {
    text: 'more obscure',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      genres: ['rock'],
      popularity: 'niche',
    },
  },
  {
    text: 'only stuff I know',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      genres: ['rock'],
      novelty: 'familiar',
    },
  },
  {
    text: 'only new to me',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      genres: ['rock'],
      novelty: 'new',
    },
  },
  {
    text: 'different ones',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      genres: ['rock'],
    },
  },
  {
    text: 'next',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      genres: ['rock'],
    },
  },
  {
    text: 'try again',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      genres: ['rock'],
    },
  },
  {
    text: 'other songs',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      genres: ['rock'],
    },
  },
  {
    text: 'and some metal',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      genres: ['rock', 'metal'],
    },
  },
  {
    text: 'add some blues',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      genres: ['rock', 'blues'],
    },
  },
  {
    text: 'mix in a little soul',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      genres: ['rock', 'soul'],
    },
  },
  {
    text: 'also Led Zeppelin',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      artists: ['Led Zeppelin'],
      genres: ['rock'],
    },
  },
  {
    text: 'without Queen though',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      exclude_artists: ['Queen'],
      genres: ['rock'],
    },
  },
  {
    text: 'and no Nickelback',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      exclude_artists: ['Nickelback'],
      genres: ['rock'],
    },
  },
  {
    text: 'for running',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      genres: ['rock'],
      activities: ['running'],
    },
  },
  {
    text: 'but for studying',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      genres: ['rock'],
      activities: ['study'],
    },
  },
  {
    text: '45 minutes',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      genres: ['rock'],
      duration_min: 45,
    },
  },
  {
    text: 'an hour of it',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      genres: ['rock'],
      duration_min: 60,
    },
  },
  {
    text: 'clean version',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      genres: ['rock'],
      explicit: false,
    },
  },
  {
    text: 'no explicit lyrics',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      genres: ['rock'],
      explicit: false,
    },
  },
  {
    text: 'go back',
    history: ['rock music'],
    intent: 'undo',
    slots: {
      genres: ['rock'],
    },
  },
  {
    text: 'take that back',
    history: ['rock music'],
    intent: 'undo',
    slots: {
      genres: ['rock'],
    },
  },
  {
    text: 'reset',
    history: ['rock music'],
    intent: 'refine',
    slots: {},
  },
  {
    text: 'play some jazz',
    history: ['rock music'],
    intent: 'recommend_tracks',
    slots: {
      genres: ['jazz'],
    },
  },
  {
    text: 'now give me calm piano for sleep',
    history: ['rock music'],
    intent: 'recommend_tracks',
    slots: {
      moods: ['calm'],
      activities: ['sleep'],
      instruments: ['piano'],
    },
  },
  {
    text: 'what about hip hop?',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      genres: ['hip hop'],
    },
  },
  {
    text: 'how about something by Prince',
    history: ['rock music'],
    intent: 'refine',
    slots: {
      artists: ['Prince'],
      genres: ['rock'],
    },
  },
  {
    text: 'perfect, save it',
    history: ['rock music'],
    intent: 'save_playlist',
    slots: {},
  },
  {
    text: 'save these as Rock Stuff',
    history: ['rock music'],
    intent: 'save_playlist',
    slots: {
      name: 'Rock Stuff',
    },
  },
  {
    text: 'make a playlist out of this',
    history: ['rock music'],
    intent: 'create_playlist',
    slots: {},
  },
  {
    text: 'turn this into a playlist called Rocky',
    history: ['rock music'],
    intent: 'create_playlist',
    slots: {
      name: 'Rocky',
    },
  },
  {
    text: 'add it to my Gym playlist',
    history: ['rock music'],
    intent: 'edit_playlist',
    slots: {
      playlist: 'Gym',
      op: 'add',
    },
  },
  {
    text: 'add number 3 to my Gym playlist',
    history: ['rock music'],
    intent: 'edit_playlist',
    slots: {
      playlist: 'Gym',
      refs: [3],
      op: 'add',
    },
  },
  {
    text: 'take out 2 and 7',
    history: ['rock music'],
    intent: 'edit_playlist',
    slots: {
      refs: [2, 7],
      op: 'remove',
    },
  },
  {
    text: 'drop the last one',
    history: ['rock music'],
    intent: 'edit_playlist',
    slots: {
      refs: [10],
      op: 'remove',
    },
  },
  {
    text: 'swap 3 for something calmer',
    history: ['rock music'],
    intent: 'edit_playlist',
    slots: {
      moods: ['calm'],
      refs: [3],
      op: 'replace',
    },
  },
  {
    text: 'replace the first two',
    history: ['rock music'],
    intent: 'edit_playlist',
    slots: {
      refs: [1, 2],
      op: 'replace',
    },
  },
  {
    text: 'shuffle it',
    history: ['rock music'],
    intent: 'edit_playlist',
    slots: {
      sort: 'random',
      op: 'reorder',
    },
  },
  {
    text: 'put the fast ones first',
    history: ['rock music'],
    intent: 'edit_playlist',
    slots: {
      sort: 'tempo_down',
      op: 'reorder',
    },
  },
  {
    text: 'reverse the order',
    history: ['rock music'],
    intent: 'edit_playlist',
    slots: {
      op: 'reorder',
    },
  },
  {
    text: 'extend it by 10 songs',
    history: ['rock music'],
    intent: 'edit_playlist',
    slots: {
      count: 10,
      op: 'extend',
    },
  },
  {
    text: 'slower',
    history: ['make a playlist for running'],
    intent: 'refine',
    slots: {
      activities: ['running'],
      tempo: 'slow',
    },
  },
  {
    text: 'make it longer',
    history: ['make a playlist for running'],
    intent: 'edit_playlist',
    slots: {
      op: 'extend',
    },
  },
  {
    text: "call it Runner's High",
    history: ['make a playlist for running'],
    intent: 'edit_playlist',
    slots: {
      name: "Runner's High",
      op: 'rename',
    },
  },
  {
    text: 'change the name to Fast',
    history: ['make a playlist for running'],
    intent: 'edit_playlist',
    slots: {
      name: 'Fast',
      op: 'rename',
    },
  },
  {
    text: 'make it public',
    history: ['make a playlist for running'],
    intent: 'edit_playlist',
    slots: {
      op: 'visibility',
    },
  },
  {
    text: 'add something by Kanye',
    history: ['make a playlist for running'],
    intent: 'edit_playlist',
    slots: {
      artists: ['Kanye'],
      op: 'add',
    },
  },
  {
    text: 'add Stronger',
    history: ['make a playlist for running'],
    intent: 'edit_playlist',
    slots: {
      tracks: ['Stronger'],
      op: 'add',
    },
  },
  {
    text: 'kick out the third',
    history: ['make a playlist for running'],
    intent: 'edit_playlist',
    slots: {
      refs: [3],
      op: 'remove',
    },
  },
  {
    text: 'order by tempo, slowest first',
    history: ['make a playlist for running'],
    intent: 'edit_playlist',
    slots: {
      sort: 'tempo_up',
      op: 'reorder',
    },
  },
  {
    text: 'and songs?',
    history: ['my top artists'],
    intent: 'get_listening_stats',
    slots: {
      metric: 'top-tracks',
      entity: 'track',
    },
  },
  {
    text: 'of 2020',
    history: ['my top artists'],
    intent: 'get_listening_stats',
    slots: {
      period: {
        from: '2020-01-01',
        to: '2020-12-31',
        label: '2020',
      },
      metric: 'top-artists',
      entity: 'artist',
    },
  },
  {
    text: 'as a chart',
    history: ['my top artists'],
    intent: 'get_charts',
    slots: {
      metric: 'top-artists',
      entity: 'artist',
    },
  },
];
