import type { types } from '@slack/bolt';
import { z } from 'zod';
import type { Command, RunnableSubcommand } from '../../chat/command.ts';
import { optionSpecs, type OptionSpec } from '../../chat/option-spec.ts';
import { plain } from './components.ts';
import { clip } from '../../chat/plain-text.ts';

/** Ids of the forms: one for the options of a subcommand, one to choose the subcommand. */
export const FORM = 'slack:form';
export const PICK = 'slack:pick';
/** The block in which the subcommand is chosen. */
export const SUBCOMMAND = 'subcommand';

// Limits of Block Kit's modals and inputs.
const TITLE = 24;
const LABEL = 150;
const OPTION = 75;
const MOST_OPTIONS = 100;
const MOST_CHARACTERS = 3000;
/** What is offered where a file is chosen; what a file really is, its bytes tell. */
const FILE_TYPES = ['zip', 'json', 'csv', 'tsv', 'txt', 'jsonl', 'ndjson', 'gz'];

/** What a form has to remember: what it is for, and where it was asked for. */
export const FormPlace = z.object({
  command: z.string(),
  subcommand: z.string(),
  channel: z.string(),
  /** The address for answers that came with the command; it is good for half an hour. */
  respond: z.string().optional(),
});
export type FormPlace = z.infer<typeof FormPlace>;

/** What a form remembers; undefined where it is of another version of us. */
export function readMetadata<Kept>(schema: z.ZodType<Kept>, metadata: string): Kept | undefined {
  try {
    return schema.safeParse(JSON.parse(metadata)).data;
  } catch {
    return undefined;
  }
}

/** The options of a subcommand as a form: Slack's commands have no fields of their own. */
export function formOf(subcommand: RunnableSubcommand, place: FormPlace): types.ModalView {
  const specs = optionSpecs(subcommand.options);
  const takesPrivate = !subcommand.onlyMe && !specs.some(({ name }) => name === 'private');
  const blocks = [...specs, ...(takesPrivate ? [PRIVATE] : [])].map((spec) => inputOf(spec, place));
  return {
    type: 'modal',
    callback_id: FORM,
    private_metadata: JSON.stringify(place),
    title: plain([`/${place.command}`, place.subcommand].join(' ').trim(), TITLE),
    submit: plain('Go', TITLE),
    close: plain('Cancel', TITLE),
    blocks: [{ type: 'context', elements: [plain(subcommand.description, 1000)] }, ...blocks],
  };
}

/** Every command takes it; see the chat. */
const PRIVATE: OptionSpec = {
  name: 'private',
  description: 'show the answer to me alone',
  kind: 'boolean',
  required: false,
};

/** Which of a command's subcommands. */
export const pickOf = ({ name, description, subcommands }: Command, place: FormPlace): types.ModalView => ({
  type: 'modal',
  callback_id: PICK,
  private_metadata: JSON.stringify(place),
  title: plain(`/${name}`, TITLE),
  submit: plain('Next', TITLE),
  close: plain('Cancel', TITLE),
  blocks: [
    {
      type: 'input',
      block_id: SUBCOMMAND,
      label: plain(description, LABEL),
      element: {
        type: 'static_select',
        action_id: 'value',
        options: [...subcommands].slice(0, MOST_OPTIONS).map(([sub, definition]) => ({
          text: plain(`${sub} – ${definition.description}`, OPTION),
          value: sub,
        })),
      },
    },
  ],
});

/** A form that is of no use any more. */
export const staleForm = (): types.ModalView => ({
  type: 'modal',
  title: plain('Too old', TITLE),
  close: plain('Close', TITLE),
  blocks: [
    {
      type: 'section',
      text: plain('This form is from before I was renewed, so nothing was done. Please say the command again.', 1000),
    },
  ],
});

function inputOf(spec: OptionSpec, place: FormPlace): types.InputBlock {
  return {
    type: 'input',
    block_id: spec.name,
    optional: !spec.required && spec.kind !== 'file',
    label: plain(spec.name.replaceAll('_', ' '), LABEL),
    hint: plain(spec.description, LABEL),
    element: elementOf(spec, place),
  };
}

const optionOf = (value: string): types.PlainTextOption => ({
  text: plain(value.replaceAll('_', ' '), OPTION),
  value: clip(value, 150),
});

function elementOf(
  { name, kind, choices = [], min, max, maxLength, suggest }: OptionSpec,
  place: FormPlace,
): types.InputBlock['element'] {
  switch (kind) {
    case 'file':
      return { type: 'file_input', action_id: 'value', filetypes: FILE_TYPES, max_files: 1 };
    case 'boolean':
      return { type: 'static_select', action_id: 'value', options: ['yes', 'no'].map(optionOf) };
    case 'integer':
    case 'number':
      return {
        type: 'number_input',
        action_id: 'value',
        is_decimal_allowed: kind === 'number',
        ...(min === undefined ? {} : { min_value: String(min) }),
        ...(max === undefined ? {} : { max_value: String(max) }),
      };
    case 'choice':
      if (choices.length <= MOST_OPTIONS)
        return { type: 'static_select', action_id: 'value', options: choices.map(optionOf) };
      return { type: 'external_select', action_id: suggestId(place, name), min_query_length: 0 };
    case 'text':
      if (suggest) return { type: 'external_select', action_id: suggestId(place, name), min_query_length: 0 };
      return {
        type: 'plain_text_input',
        action_id: 'value',
        max_length: Math.min(maxLength ?? MOST_CHARACTERS, MOST_CHARACTERS),
      };
  }
}

/** Names the option for which suggestions are wanted. */
const suggestId = ({ command, subcommand }: FormPlace, option: string): string =>
  `slack:suggest:${command}:${subcommand}:${option}`;

export const readSuggestId = (id: string): { command: string; subcommand: string; option: string } | undefined => {
  const [, command, subcommand, option] = /^slack:suggest:([\w-]+):([\w-]*):(\w+)$/.exec(id) ?? [];
  return command === undefined || subcommand === undefined || option === undefined
    ? undefined
    : { command, subcommand, option };
};
