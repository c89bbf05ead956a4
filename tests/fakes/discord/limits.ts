// Limits of messages that Discord enforces: https://discord.com/developers/docs/resources/message.
import { z } from 'zod';

const Button = z.looseObject({
  type: z.literal(2),
  style: z.number(),
  label: z.string().max(80).optional(),
  custom_id: z.string().min(1).max(100).optional(),
  disabled: z.boolean().optional(),
});
const Menu = z.looseObject({
  type: z.literal(3),
  custom_id: z.string().min(1).max(100),
  placeholder: z.string().max(150).optional(),
  options: z
    .array(z.looseObject({ label: z.string().min(1).max(100), value: z.string().min(1).max(100) }))
    .min(1)
    .max(25),
});
const Row = z.looseObject({
  type: z.literal(1),
  components: z
    .array(z.union([Button, Menu]))
    .min(1)
    .max(5),
});
const Embed = z.looseObject({
  title: z.string().max(256).optional(),
  description: z.string().max(4096).optional(),
  image: z.looseObject({ url: z.string() }).optional(),
  footer: z.looseObject({ text: z.string().max(2048) }).optional(),
});

/** A message as a bot sends it, with all that the tests look at. */
export const SentBody = z.looseObject({
  content: z.string().max(2000).nullish(),
  embeds: z.array(Embed).max(10).nullish(),
  components: z.array(Row).max(5).nullish(),
  attachments: z
    .array(
      z.looseObject({
        id: z.union([z.string(), z.number()]),
        filename: z.string().optional(),
        description: z.string().max(1024).optional(),
      }),
    )
    .max(10)
    .nullish(),
  allowed_mentions: z.looseObject({ parse: z.array(z.string()).optional() }).optional(),
  flags: z.number().nullish(),
});
export type SentBody = z.infer<typeof SentBody>;

export interface SentFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What Discord would not take of this message, or would take and should not be sent; in words. */
export function messageFaults(raw: unknown, files: readonly SentFile[]): string[] {
  const parsed = SentBody.safeParse(raw);
  if (!parsed.success)
    return parsed.error.issues.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`);
  const { content, embeds, components, attachments, allowed_mentions: mentions } = parsed.data;
  const faults: string[] = [];
  const words = (embeds ?? []).flatMap(({ title, description, footer }) => [title, description, footer?.text]);
  const characters = words.reduce((sum, text) => sum + (text?.length ?? 0), 0);
  if (characters > 6000) faults.push(`the embeds hold ${characters} characters`);
  for (const { title, description, image } of embeds ?? []) {
    if (!title && !description && !image) faults.push('an embed is empty');
    const name = /^attachment:\/\/(.*)$/.exec(image?.url ?? '')?.[1];
    if (name !== undefined && !files.some((file) => file.name === name))
      faults.push(`attachment://${name} has no file`);
  }
  if (!content && !embeds?.length && files.length === 0 && !components?.length) faults.push('the message is empty');
  for (const row of components ?? []) {
    const menus = row.components.filter(({ type }) => type === 3).length;
    if (menus > 0 && row.components.length > 1) faults.push('a menu shares its row');
  }
  const ids = (components ?? []).flatMap((row) => row.components.map(({ custom_id }) => custom_id));
  if (new Set(ids).size < ids.length) faults.push('two components have one id');
  if (mentions?.parse?.length !== 0) faults.push('the message could ping somebody');
  for (const [i, { name, bytes }] of files.entries()) {
    if (bytes.length > 10 * 1024 ** 2) faults.push(`${name} is larger than 10 MB`);
    const { description } = attachments?.find(({ id }) => String(id) === String(i)) ?? {};
    if (!description) faults.push(`${name} has no description`);
  }
  return faults;
}
