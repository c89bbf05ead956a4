// What Slack refuses in a message, a form or a dashboard: https://docs.slack.dev/reference/block-kit.
import { z } from 'zod';

const Text = z.looseObject({ type: z.enum(['plain_text', 'mrkdwn']), text: z.string().min(1) });
const plain = (most: number) => Text.extend({ type: z.literal('plain_text'), text: z.string().min(1).max(most) });
const Option = z.looseObject({ text: plain(75), value: z.string().min(1).max(150) });
const actionId = z.string().min(1).max(255);

const elements: Readonly<Record<string, z.ZodType>> = {
  button: z.looseObject({
    text: plain(75),
    action_id: actionId,
    value: z.string().max(2000).optional(),
    url: z.string().max(3000).optional(),
  }),
  static_select: z.looseObject({
    action_id: actionId,
    placeholder: plain(150).optional(),
    options: z.array(Option).min(1).max(100),
  }),
  external_select: z.looseObject({ action_id: actionId, placeholder: plain(150).optional() }),
  plain_text_input: z.looseObject({ action_id: actionId, max_length: z.number().int().min(1).max(3000).optional() }),
  number_input: z.looseObject({
    action_id: actionId,
    is_decimal_allowed: z.boolean(),
    min_value: z.string().optional(),
    max_value: z.string().optional(),
  }),
  file_input: z.looseObject({
    action_id: actionId,
    filetypes: z.array(z.string()).optional(),
    max_files: z.number().int().min(1).max(10).optional(),
  }),
};

const Link = z.looseObject({ type: z.literal('link'), url: z.url(), text: z.string().optional() });
const RichElement = z.union([Link, z.looseObject({ type: z.literal('text'), text: z.string().min(1) })]);
const RichSection = z.looseObject({ type: z.literal('rich_text_section'), elements: z.array(RichElement).min(1) });
const RichPart = z.union([
  RichSection,
  z.looseObject({ type: z.literal('rich_text_preformatted'), elements: z.array(RichElement).min(1) }),
  z.looseObject({
    type: z.literal('rich_text_list'),
    style: z.enum(['bullet', 'ordered']),
    elements: z.array(RichSection).min(1),
  }),
]);

const Input = z.looseObject({
  label: plain(2000),
  hint: plain(2000).optional(),
  element: z.looseObject({ type: z.string() }),
});

const blocks: Readonly<Record<string, z.ZodType>> = {
  section: z.looseObject({ text: Text.extend({ text: z.string().min(1).max(3000) }) }),
  header: z.looseObject({ text: plain(150) }),
  context: z.looseObject({
    elements: z
      .array(z.looseObject({ type: z.string() }))
      .min(1)
      .max(10),
  }),
  actions: z.looseObject({
    elements: z
      .array(z.looseObject({ type: z.string() }))
      .min(1)
      .max(25),
  }),
  rich_text: z.looseObject({ elements: z.array(RichPart).min(1) }),
  divider: z.looseObject({}),
  input: Input,
};

const Block = z.looseObject({ type: z.string(), block_id: z.string().max(255).optional() });
const Interactive = z.looseObject({ type: z.string(), action_id: z.string().optional() });

const issuesOf = (schema: z.ZodType, value: unknown, where: string): string[] =>
  (schema.safeParse(value).error?.issues ?? []).map((issue) => `${where}: ${issue.path.join('.')} ${issue.message}`);

/** What is wrong with the blocks of a message (50), or of a form or a dashboard (100). */
export function blockFaults(value: unknown, most: number): string[] {
  const parsed = z.array(Block).safeParse(value);
  if (!parsed.success) return ['blocks are no list of blocks'];
  const faults = parsed.data.flatMap((block, i) => oneBlock(block, `block ${i} (${block.type})`));
  if (parsed.data.length > most) faults.push(`${parsed.data.length} blocks, more than ${most}`);
  const ids = parsed.data.flatMap(({ block_id: id }) => id ?? []);
  if (new Set(ids).size < ids.length) faults.push('two blocks have one id');
  const actions = parsed.data.flatMap(interactiveOf).flatMap(({ action_id: id }) => id ?? []);
  if (parsed.data.every(({ type }) => type !== 'input') && new Set(actions).size < actions.length)
    faults.push('two elements have one action id');
  if (JSON.stringify(value).length > 40_000) faults.push('the blocks are too long together');
  return faults;
}

function oneBlock(block: z.infer<typeof Block>, where: string): string[] {
  const schema = blocks[block.type];
  if (!schema) return [`${where}: there is no such block`];
  const inner = interactiveOf(block).flatMap((element) => {
    const known = elements[element.type];
    return known ? issuesOf(known, element, `${where}.${element.type}`) : [`${where}: ${element.type} is unknown`];
  });
  return [...issuesOf(schema, block, where), ...inner, ...longTexts(block, where)];
}

function interactiveOf(block: z.infer<typeof Block>): z.infer<typeof Interactive>[] {
  if (block.type === 'input') return z.array(Interactive).parse([block['element']]);
  return block.type === 'actions' ? z.array(Interactive).parse(block['elements']) : [];
}

/** The words of one block of rich text, as long as a section may be. */
function longTexts(block: z.infer<typeof Block>, where: string): string[] {
  if (block.type !== 'rich_text') return [];
  const length = wordsIn(block).join('').length;
  return length > 3000 ? [`${where}: ${length} characters`] : [];
}

/** Every text in a block, as a person reads it. */
export function wordsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { text, url, ...rest } = value as { text?: unknown; url?: unknown };
  if (typeof text === 'string') return [text];
  if (typeof url === 'string' && text === undefined) return [url, ...wordsIn(Object.values(rest))];
  return wordsIn([text, ...Object.values(rest)]);
}

/** A message has words beside its blocks, and neither pings nor links anything in them but our own page. */
export function messageFaults(body: Readonly<Record<string, unknown>>, page: string | undefined): string[] {
  const { text, blocks: shown } = body;
  const faults = typeof text === 'string' && text.trim() !== '' ? [] : ['there is no text beside the blocks'];
  if (typeof text === 'string') {
    if (text.length > 40_000) faults.push('the text is cut at 40,000 characters');
    for (const [markup] of text.matchAll(/<[^>]*>/g))
      if (page === undefined || !markup.startsWith(`<${page}`)) faults.push(`markup in the text: ${markup}`);
    if (/@(?:channel|here|everyone)\b/.test(text)) faults.push('a mention of everybody in the text');
    if (/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/.test(text)) faults.push('half a character in the text');
  }
  if (shown === undefined) return faults;
  if (/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/.test(wordsIn(shown).join('\n'))) faults.push('half a character in a block');
  return [...faults, ...blockFaults(shown, 50)];
}

/** A form or a dashboard. */
export function viewFaults(view: unknown): string[] {
  const parsed = z
    .looseObject({
      type: z.enum(['modal', 'home']),
      title: plain(24).optional(),
      submit: plain(24).optional(),
      close: plain(24).optional(),
      private_metadata: z.string().max(3000).optional(),
      callback_id: z.string().max(255).optional(),
      blocks: z.array(z.unknown()),
    })
    .safeParse(view);
  if (!parsed.success) return parsed.error.issues.map((issue) => `view: ${issue.path.join('.')} ${issue.message}`);
  const faults = blockFaults(parsed.data.blocks, 100);
  if (parsed.data.type === 'modal' && parsed.data.title === undefined) faults.push('a form without a title');
  return faults;
}
