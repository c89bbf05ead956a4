import type { z } from 'zod';
import { UserError } from '../domain/errors.ts';
import type { User } from '../domain/user.ts';
import type { Services } from '../services/index.ts';
import type { Clock } from '../services/ports.ts';
import type { Card, IncomingFile, Place, Platform } from './message.ts';

/** Who asks, and what the command may use. */
export interface CommandContext {
  readonly services: Services;
  readonly clock: Clock;
  readonly user: User;
  readonly platform: Platform;
  readonly conversation: string;
  readonly turn: string;
  readonly place?: Place | undefined;
  /** Files that came with the message. */
  readonly files?: readonly IncomingFile[] | undefined;
  readonly signal?: AbortSignal | undefined;
  /** What people reach the page by; undefined where there is none. */
  readonly pageUrl?: URL | undefined;
  /** A new folder for a file that arrives, and the name it gets when the file is whole. */
  makeUploadDir?(): Promise<{ partialDir: string; uploadDir: string }>;
  /** Tells what is being done; the last word stays until the answer. */
  progress?(text: string): void;
}

export interface CommandReply {
  readonly text: string;
  readonly cards: readonly Card[];
  /** This answer is for the asker's eyes alone, also where the subcommand's usually are not. */
  readonly onlyMe?: boolean | undefined;
  /** What the conversation keeps in place of the text, which is shown this once: for what only its owner may ever read. */
  readonly kept?: string | undefined;
}

/** One thing a command does. The schema of `options` is also what a platform's form or native options are made of. */
export interface Subcommand<Options extends z.ZodObject> {
  readonly description: string;
  readonly options: Options;
  /** The answer is for the asker's eyes alone; false when absent. An option `private` says so for one answer. */
  readonly onlyMe?: boolean;
  run(context: CommandContext, options: z.output<Options>): Promise<CommandReply>;
}

/** A subcommand whose options are checked by itself: `run` takes what the user gave. */
export interface RunnableSubcommand {
  readonly description: string;
  readonly options: z.ZodObject;
  readonly onlyMe: boolean;
  run(context: CommandContext, input: Readonly<Record<string, unknown>>): Promise<CommandReply>;
}
export interface Command {
  readonly name: string;
  readonly description: string;
  /** The key '' stands for the command itself, without a subcommand. */
  readonly subcommands: ReadonlyMap<string, RunnableSubcommand>;
}

/** A slash command for every platform. A command without subcommands has one under the key ''. */
export function defineCommand<Shapes extends Record<string, z.ZodObject>>(definition: {
  readonly name: string;
  readonly description: string;
  readonly subcommands: { readonly [Name in keyof Shapes]: Subcommand<Shapes[Name]> };
}): Command {
  const subcommands = new Map<string, RunnableSubcommand>();
  for (const [name, subcommand] of Object.entries(definition.subcommands)) {
    const usage = [`/${definition.name}`, name].filter(Boolean).join(' ');
    subcommands.set(name, runnable(usage, subcommand));
  }
  return { name: definition.name, description: definition.description, subcommands };
}

function runnable<Options extends z.ZodObject>(usage: string, subcommand: Subcommand<Options>): RunnableSubcommand {
  return {
    description: subcommand.description,
    options: subcommand.options,
    onlyMe: subcommand.onlyMe ?? false,
    run: async (context, input) => {
      const parsed = subcommand.options.safeParse(input);
      if (!parsed.success) throw new UserError('invalid_input', explainIssues(usage, subcommand.options, parsed.error));
      return subcommand.run(context, parsed.data);
    },
  };
}

/** What is wrong with the options, and which there are. */
function explainIssues(usage: string, options: z.ZodObject, error: z.ZodError): string {
  const faults = error.issues.map((issue) => {
    if (issue.code === 'unrecognized_keys') return `there is no option ${issue.keys.join(', ').slice(0, 60)}`;
    const option = issue.path.join('.');
    if (issue.code === 'invalid_value') return `${option} is one of ${issue.values.join(', ')}`;
    if (issue.code === 'invalid_type')
      return `${option} has to be a ${issue.expected === 'int' ? 'whole number' : issue.expected}`;
    if (issue.code === 'too_big')
      return `${option} is at most ${issue.maximum}${issue.origin === 'string' ? ' characters long' : ''}`;
    if (issue.code === 'too_small')
      return `${option} is at least ${issue.minimum}${issue.origin === 'string' ? ' characters long' : ''}`;
    return `${option} does not fit`;
  });
  const names = Object.keys(options.shape);
  const known = names.length === 0 ? `${usage} takes no options` : `${usage} takes ${names.join(', ')}`;
  return `I could not use that: ${faults.join('; ')}. ${known}, for example ${usage}${names[0] ? ` ${names[0]}:…` : ''}.`;
}
