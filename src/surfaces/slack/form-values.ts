import { z } from 'zod';
import type { RunnableSubcommand } from '../../chat/command.ts';
import { optionSpecs } from '../../chat/option-spec.ts';
import { SlackFile } from './file.ts';

/** What an input of a form holds. */
const Value = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  files: z.array(SlackFile).nullish(),
});
/** By block, then by action: every block has one. */
const Values = z.record(z.string(), z.record(z.string(), Value));

export interface FormValues {
  readonly options: Readonly<Record<string, unknown>>;
  readonly files: readonly SlackFile[];
}

/** What was filled in; what was left empty is absent. */
export function readValues(subcommand: RunnableSubcommand, state: unknown): FormValues {
  const values = Values.parse(state);
  const kinds = new Map(optionSpecs(subcommand.options).map(({ name, kind }) => [name, kind]));
  const options: Record<string, unknown> = {};
  const files: SlackFile[] = [];
  for (const [name, inputs] of Object.entries(values)) {
    const [input] = Object.values(inputs);
    if (!input) continue;
    files.push(...(input.files ?? []));
    const value = input.value ?? input.selected_option?.value;
    if (value === undefined || value.trim() === '' || kinds.get(name) === 'file') continue;
    options[name] = kinds.get(name) === 'boolean' || name === 'private' ? value === 'yes' : value;
  }
  return { options, files };
}

/** What does not fit, by the name of its input; undefined when everything does. */
export function faultsOf(
  { options: schema }: RunnableSubcommand,
  { options, files }: FormValues,
): Record<string, string> | undefined {
  const { private: alone, ...others } = options;
  const given = 'private' in schema.shape && alone !== undefined ? { ...others, private: alone } : others;
  const parsed = schema.safeParse(given);
  const specs = optionSpecs(schema);
  const faults: [string, string][] = [];
  for (const issue of parsed.error?.issues ?? []) {
    const spec = specs.find(({ name }) => name === issue.path[0]);
    if (spec) faults.push([spec.name, `This does not fit. Wanted: ${spec.description}.`]);
  }
  const file = specs.find(({ kind }) => kind === 'file');
  if (file && files.length === 0) faults.push([file.name, 'Choose a file.']);
  return faults.length > 0 ? Object.fromEntries(faults) : undefined;
}

/** The command as it would be typed: what is kept of it in the conversation. */
export function lineOf(
  { command, subcommand }: { command: string; subcommand: string },
  { options, files }: FormValues,
): string {
  const parts = Object.entries(options).map(([name, value]) => `${name}:${JSON.stringify(value)}`);
  const names = files.map(({ name }) => `file:${JSON.stringify(name ?? 'file')}`);
  return [`/${command}`, subcommand, ...parts, ...names].filter(Boolean).join(' ').slice(0, 4000);
}
