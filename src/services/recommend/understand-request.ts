import { z } from 'zod';
import { UserError } from '../../domain/errors.ts';
import { ACTIVITIES, Activity, MOODS, Mood, type Intent, type Slots } from '../../domain/slots.ts';
import { readGenre } from '../../understanding/genre-names.ts';
import { mergeSlots } from '../../understanding/merge.ts';
import { understandDialogue } from '../../understanding/understand-dialogue.ts';
import { understand } from '../../understanding/understand.ts';
import type { Ports } from '../ports.ts';
import { loadListener } from './taste.ts';

/** A request for music as a form or an address gives it: words, fields, or both. */
export interface RequestFields {
  readonly prompt?: string | undefined;
  readonly mood?: string | undefined;
  readonly activity?: string | undefined;
  readonly genre?: string | undefined;
  /** An artist or a track the music should resemble. */
  readonly like?: string | undefined;
  readonly limit?: number | undefined;
  readonly novelty?: string | number | undefined;
}

/** Longest prompt, in characters. */
const MAX_PROMPT = 2000;
const MAX_LIMIT = 100;
const NoveltyWord = z.enum(['new', 'familiar']);

/** The request as slots. A field counts more than the words of the prompt. */
export async function understandRequest(
  ports: Pick<Ports, 'database' | 'feedback' | 'trackVectors' | 'clock' | 'users'>,
  { userId, fields, previous }: { userId: number; fields: RequestFields; previous?: Slots | undefined },
): Promise<{ intent: Intent; slots: Slots }> {
  const given = readFields(fields);
  const prompt = fields.prompt?.trim() ?? '';
  if (prompt === '') return { intent: 'recommend_tracks', slots: join(previous ?? {}, given) };
  if (prompt.length > MAX_PROMPT)
    throw new UserError('too_large', `That request is too long: I read up to ${MAX_PROMPT} characters.`);
  const user = await ports.users.find(userId);
  if (!user) throw new UserError('not_found', 'I do not know this user.');
  const { library } = await loadListener(ports, user);
  const { intent, slots } = understand({
    text: prompt,
    knownArtists: library.artistNames,
    now: ports.clock.now(),
    timezone: user.timezone,
    previous: previous && { intent: 'recommend_tracks', slots: previous },
  });
  return { intent, slots: join(slots, given) };
}

/** What a message means after what was said before it, names matched against what the user has heard. */
export async function meaningOf(
  ports: Pick<Ports, 'database' | 'feedback' | 'trackVectors' | 'clock' | 'users'>,
  { userId, text, said }: { userId: number; text: string; said: readonly string[] },
): Promise<{ intent: Intent; slots: Slots }> {
  const user = await ports.users.find(userId);
  if (!user) throw new UserError('not_found', 'I do not know this user.');
  const { library } = await loadListener(ports, user);
  const question = { text, knownArtists: library.artistNames, now: ports.clock.now(), timezone: user.timezone };
  const { intent, slots } = understandDialogue(question, said);
  return { intent, slots };
}

function join(said: Slots, given: Slots): Slots {
  return mergeSlots(said, { slots: given, shifts: [], adds: false, drops: [] });
}

function readFields({ mood, activity, genre, like, limit, novelty }: RequestFields): Slots {
  const slots: Slots = {};
  if (mood) slots.moods = [choice(Mood, MOODS, mood, 'mood')];
  if (activity) slots.activities = [choice(Activity, ACTIVITIES, activity, 'activity')];
  if (genre) slots.genres = [readGenre(bounded(genre, 'genre'))];
  if (like) slots.similar_to = [bounded(like, 'name')];
  if (typeof novelty === 'string') slots.novelty = choice(NoveltyWord, NoveltyWord.options, novelty, 'novelty');
  else if (novelty !== undefined) slots.novelty = dial(novelty);
  if (limit !== undefined) {
    if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) {
      throw new UserError('invalid_input', `I can recommend between 1 and ${MAX_LIMIT} tracks at a time.`);
    }
    slots.count = limit;
  }
  return slots;
}

function dial(novelty: number): number {
  if (novelty >= 0 && novelty <= 1) return novelty;
  throw new UserError('invalid_input', 'The novelty dial goes from 0, favourites only, to 1, never heard.');
}

function bounded(text: string, what: string): string {
  const trimmed = text.trim();
  if (trimmed.length < 1 || trimmed.length > 120)
    throw new UserError('invalid_input', `A ${what} has 1 to 120 characters.`);
  return trimmed;
}

function choice<Value extends string>(
  schema: { safeParse(value: unknown): { success: true; data: Value } | { success: false } },
  known: readonly string[],
  text: string,
  what: string,
): Value {
  const parsed = schema.safeParse(
    text
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_'),
  );
  if (parsed.success) return parsed.data;
  throw new UserError(
    'invalid_input',
    `I do not know the ${what} "${text.trim().slice(0, 40)}". I know ${known.join(', ')}.`,
  );
}
