import { z } from 'zod';
import { defineCommand, type CommandContext, type CommandReply } from '../src/chat/command.ts';
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
    likes: { description: 'what you liked', options: nothing, onlyMe: true, run: (context) => list(context, 'like') },
    dislikes: {
      description: 'what you never want to hear',
      options: nothing,
      onlyMe: true,
      run: (context) => list(context, 'dislike'),
    },
    quality: {
      description: 'how well EchoTune knows your taste, measured on your own history',
      options: nothing,
      onlyMe: true,
      run: quality,
    },
  },
});
