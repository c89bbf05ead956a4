import { z } from 'zod';
import { UserError } from '../domain/errors.ts';
import type { Command, RunnableSubcommand } from './command.ts';

export interface CommandLine {
  readonly subcommand: RunnableSubcommand;
  readonly input: Readonly<Record<string, string>>;
}

interface Word {
  readonly key: string | undefined;
  readonly value: string;
}

/**
 * A command as it is typed: `/stats top artists period:2019`, `/recommend prompt:"rainy afternoon" count:5`. Words without a
 * name fill the options in their order: one word each where it fits, a text option takes all that are left.
 */
export function parseCommand(commands: readonly Command[], line: string): CommandLine {
  const [first, ...rest] = splitWords(line.trim().slice(1));
  const name = first?.value.toLowerCase() ?? '';
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) {
    const known = commands.map((candidate) => `/${candidate.name}`).join(', ');
    throw new UserError('invalid_input', `There is no command /${name.slice(0, 40)}. I know ${known}.`);
  }
  const named = rest[0]?.key === undefined ? command.subcommands.get(rest[0]?.value.toLowerCase() ?? '') : undefined;
  const subcommand = named ?? command.subcommands.get('');
  if (!subcommand) {
    const known = [...command.subcommands.keys()].map((key) => `/${name} ${key}`).join(', ');
    throw new UserError('invalid_input', `/${name} needs to know what to do. Try ${known}.`);
  }
  const words = named && named !== command.subcommands.get('') ? rest.slice(1) : rest;
  return { subcommand, input: fillOptions(subcommand, words) };
}

function splitWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/(?:([A-Za-z_]+):(?=\S))?(?:["“]([^"”]*)["”]|(\S+))/g)) {
    words.push({ key: match[1]?.toLowerCase(), value: match[2] ?? match[3] ?? '' });
  }
  return words;
}

function fillOptions({ options }: RunnableSubcommand, words: readonly Word[]): Record<string, string> {
  const input: Record<string, string> = {};
  const free: string[] = [];
  let lastNamed: string | undefined;
  for (const { key, value } of words) {
    if (key !== undefined && !value.startsWith('//')) {
      input[key] = value;
      lastNamed = isText(options, key) ? key : undefined;
    } else if (lastNamed !== undefined && lastNamed in input) {
      input[lastNamed] += ` ${value}`; // mood:happy prompt:rainy afternoon
    } else {
      free.push(key === undefined ? value : `${key}:${value}`);
    }
  }
  for (const name of Object.keys(options.shape)) {
    if (free.length === 0) break;
    if (name in input) continue;
    if (isText(options, name)) input[name] = free.splice(0).join(' ');
    else if (options.shape[name] && z.safeParse(options.shape[name], free[0]).success) input[name] = free.shift() ?? '';
  }
  if (free.length > 0)
    throw new UserError('invalid_input', `I do not know what "${free.join(' ').slice(0, 60)}" means here.`);
  return input;
}

function isText(options: z.ZodObject, name: string): boolean {
  const schema: unknown = options.shape[name];
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  return inner instanceof z.ZodString;
}
