import { z } from 'zod';
import { VERDICTS } from './recommendation.ts';

const Verdict = z.enum(VERDICTS);

export const MOODS = [
  'happy',
  'sad',
  'calm',
  'energetic',
  'aggressive',
  'romantic',
  'melancholic',
  'dreamy',
  'dark',
  'hopeful',
  'nostalgic',
  'sensual',
  'epic',
  'tense',
  'playful',
  'lonely',
  'confident',
  'cozy',
  'groovy',
  'spiritual',
] as const;
export const Mood = z.enum(MOODS);
export type Mood = z.infer<typeof Mood>;

export const ACTIVITIES = [
  'workout',
  'running',
  'walking',
  'study',
  'work',
  'sleep',
  'wake_up',
  'party',
  'dance',
  'drive',
  'road_trip',
  'commute',
  'cooking',
  'dinner',
  'cleaning',
  'meditation',
  'yoga',
  'gaming',
  'reading',
  'wedding',
  'beach',
  'shower',
  'kids',
  'creative',
  'campfire',
  'worship',
  'karaoke',
  'breakup',
  'cooldown',
] as const;
export const Activity = z.enum(ACTIVITIES);
export type Activity = z.infer<typeof Activity>;

/** Who is heard. */
export const VOCALS = ['female', 'male', 'choir', 'duet'] as const;
/** Orders of a list; the first word says by what, the plain one is from low to high. */
export const SORTS = [
  'energy_up',
  'energy_down',
  'tempo_up',
  'tempo_down',
  'newest',
  'oldest',
  'popular',
  'random',
  'artist',
  'title',
] as const;
export type Sort = (typeof SORTS)[number];

export const PLAYLIST_OPERATIONS = ['add', 'remove', 'replace', 'reorder', 'rename', 'extend', 'visibility'] as const;
export const ACCOUNT_OPERATIONS = ['export', 'delete'] as const;
const Operation = z.enum([...PLAYLIST_OPERATIONS, ...ACCOUNT_OPERATIONS]);
export type Operation = z.infer<typeof Operation>;

const name = z.string().min(1).max(120);
const names = z.array(name).max(10);

/** The constraints of a request. Absent means: not said. Values are lower case; names stay as the user wrote them. */
export const Slots = z.strictObject({
  artists: names.optional().describe('only these artists'),
  tracks: names.optional().describe('songs named by title'),
  albums: names.optional().describe('albums named by title'),
  similar_to: names.optional().describe('artists or tracks the music should resemble'),
  exclude_artists: names.optional().describe('never these artists'),
  genres: names.optional(),
  exclude_genres: names.optional(),
  moods: z.array(Mood).max(5).optional(),
  exclude_moods: z.array(Mood).max(5).optional(),
  activities: z.array(Activity).max(3).optional(),
  context: z
    .array(z.string().max(40))
    .max(5)
    .optional()
    .describe('weather, season or time of day, such as rain, summer, evening'),
  era: z
    .strictObject({ from: z.int().min(1900).max(2100), to: z.int().min(1900).max(2100) })
    .optional()
    .describe('years of release'),
  energy: z.enum(['low', 'mid', 'high']).optional(),
  tempo: z
    .union([z.enum(['slow', 'mid', 'fast']), z.strictObject({ min: z.number(), max: z.number() })])
    .optional()
    .describe('words, or beats per minute'),
  instrumental: z.boolean().optional(),
  vocals: z.enum(VOCALS).optional().describe('who sings'),
  instruments: z.array(z.string().max(40)).max(5).optional().describe('instruments to be heard, such as piano'),
  language: z.string().length(2).optional().describe('ISO 639-1'),
  country: z.string().length(2).optional().describe('ISO 3166-1 alpha-2, upper case: where the music comes from'),
  count: z.int().min(1).max(100).optional(),
  duration_min: z.number().min(1).max(1440).optional(),
  popularity: z.enum(['popular', 'niche']).optional(),
  novelty: z
    .union([z.enum(['new', 'familiar']), z.number().min(0).max(1)])
    .optional()
    .describe('a word, or a dial from 0 (favourites only) to 1 (never heard)'),
  not_heard_days: z.int().min(1).max(3650).optional().describe('leave out what was heard in the last so many days'),
  explicit: z.boolean().optional().describe('false: nothing marked explicit'),
  sort: z.enum(SORTS).optional().describe('the order of the list'),
  playlist: name.optional().describe('the playlist that is meant, by its name'),
  name: name.optional().describe('a name to give, or a title or artist that is asked about'),
  period: z
    .strictObject({ from: z.iso.date().optional(), to: z.iso.date().optional(), label: z.string().max(40).optional() })
    .optional()
    .describe('when the user listened, both days included'),
  metric: z.string().max(40).optional().describe('statistic asked for'),
  entity: z.enum(['artist', 'track', 'album', 'genre']).optional(),
  refs: z.array(z.int().min(1).max(1000)).max(100).optional().describe('positions in the list that was shown, from 1'),
  verdict: Verdict.optional().describe('of feedback'),
  op: Operation.optional().describe('what is done to a playlist, or with the account'),
});
export type Slots = z.infer<typeof Slots>;

/** The slots that choose music; the others say what is asked, judged or done. */
export const Wish = Slots.omit({
  playlist: true,
  name: true,
  metric: true,
  entity: true,
  refs: true,
  verdict: true,
  op: true,
});
export type Wish = z.infer<typeof Wish>;

export const INTENTS = [
  'recommend_tracks',
  'create_playlist',
  'edit_playlist',
  'save_playlist',
  'get_listening_stats',
  'get_charts',
  'give_feedback',
  'explain_recommendation',
  'import_help',
  'connect_spotify',
  'account_data',
  'refine',
  'more_like_this',
  'undo',
  'now_playing_or_info',
  'help',
  'smalltalk',
  'out_of_scope',
] as const;
export const Intent = z.enum(INTENTS);
export type Intent = z.infer<typeof Intent>;
