import { z } from 'zod';
import { defineCommand, type CommandContext, type CommandReply } from '../src/chat/command.ts';
import { statisticCard } from '../src/chat/statistic-card.ts';
import { UserError } from '../src/domain/errors.ts';
import type { Verdict } from '../src/domain/recommendation.ts';

const WORDS = {
  like: {
    title: 'What you like',
    none: 'You have not liked anything yet. Press ♥ on a track, or say "I love the second one".',
  },
  dislike: {
    title: 'What you do not want to hear',
    none: 'You have not disliked anything. Press ✕ on a track, or say "never play that again".',
  },
} as const;

async function list({ services, user }: CommandContext, verdict: Verdict): Promise<CommandReply> {
  const found = await services.feedback.listNamed({ userId: user.id, verdict });
  const { title, none } = WORDS[verdict];
  if (found.length === 0) return { text: none, cards: [] };
  const sentence = `${title}: ${found.length} ${found.length === 1 ? 'entry' : 'entries'}.`;
  const rows = found.map((entry) => [entry.title ?? 'everything', entry.artist]);
  return {
    text: sentence,
    cards: [
      { kind: 'statistic', id: `taste-${verdict}s`, title, sentence, table: { columns: ['Track', 'Artist'], rows } },
    ],
  };
}

/** Letters and digits alone, in small letters: how people name a track from memory. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Takes back what was said of a track or an artist. */
async function forget({ services, user }: CommandContext, { item }: { item: string }): Promise<CommandReply> {
  const all = (
    await Promise.all(
      (['like', 'dislike'] as const).map((verdict) => services.feedback.listNamed({ userId: user.id, verdict })),
    )
  ).flat();
  const said = bare(item);
  const named = all.filter(({ title, artist }) =>
    [title === undefined ? artist : title, `${title ?? ''} ${artist}`, `${title ?? ''} by ${artist}`].some(
      (name) => bare(name) === said,
    ),
  );
  const [first, second] = named;
  if (!first)
    throw new UserError(
      'not_found',
      'You have said nothing about that. /taste likes and /taste dislikes show what you have said.',
    );
  const name = first.title === undefined ? first.artist : `“${first.title}” by ${first.artist}`;
  if (second) throw new UserError('invalid_input', `Several are called that. Say the artist too, such as: ${name}.`);
  await services.feedback.undo({ userId: user.id, target: first.target });
  return { text: `Forgotten: what you thought of ${name} counts no more. Your plays of it still do.`, cards: [] };
}

/** The last half year. */
const RECENT_DAYS = 182;

/** What the plays of late and the verdicts say, and how sure that makes us. */
async function show({ services, user, clock }: CommandContext): Promise<CommandReply> {
  const from = new Date(clock.now().getTime() - RECENT_DAYS * 86_400_000).toISOString().slice(0, 10);
  const lately = { userId: user.id, from, limit: 5, label: 'the last six months' };
  const [artists, skips, likes, dislikes, { sentences }] = await Promise.all([
    services.stats.run({ ...lately, statistic: 'top-artists' }),
    services.stats.run({ ...lately, statistic: 'skips' }),
    services.feedback.listNamed({ userId: user.id, verdict: 'like' }),
    services.feedback.listNamed({ userId: user.id, verdict: 'dislike' }),
    services.taste.quality(user.id),
  ]);
  const verdicts =
    likes.length + dislikes.length === 0
      ? 'You have told me of nothing yet that you like or dislike.'
      : `You told me of ${likes.length} that you like and ${dislikes.length} that you do not.`;
  const cards = [
    { ...statisticCard(artists), title: 'What you come back to' },
    { ...statisticCard(skips), title: 'What you skip' },
  ];
  return {
    text: [verdicts, `How sure I am: ${sentences[0] ?? 'not at all yet.'}`].join(' '),
    cards: cards.filter(({ table }) => table.rows.length > 0),
  };
}

/** The model measured on the asker's own history: words first, figures beside those of plain guessing after them. */
async function quality({ services, user }: CommandContext): Promise<CommandReply> {
  const { sentences, tables, picture } = await services.taste.quality(user.id);
  return {
    text: sentences.join(' '),
    cards: tables.map(({ id, title, table }, index) => ({
      kind: 'statistic',
      id,
      title,
      sentence: title,
      table,
      ...(index === 0 && picture && { picture: { id: 'taste-quality', ...picture } }),
    })),
  };
}

const nothing = z.strictObject({});

export const taste = defineCommand({
  name: 'taste',
  description: 'What EchoTune knows about your taste, and how well',
  subcommands: {
    show: { description: 'what I think you like, and how sure I am', options: nothing, onlyMe: true, run: show },
    likes: { description: 'what you liked', options: nothing, onlyMe: true, run: (context) => list(context, 'like') },
    dislikes: {
      description: 'what you never want to hear',
      options: nothing,
      onlyMe: true,
      run: (context) => list(context, 'dislike'),
    },
    forget: {
      description: 'take back what you said of a track or an artist',
      options: z.strictObject({
        item: z.string().trim().min(1).max(200).describe('an artist, or a track such as: Naima by John Coltrane'),
      }),
      onlyMe: true,
      run: forget,
    },
    quality: {
      description: 'how well EchoTune knows your taste, measured on your own history',
      options: nothing,
      onlyMe: true,
      run: quality,
    },
  },
});
