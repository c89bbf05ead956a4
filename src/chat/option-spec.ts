import { z } from 'zod';

/** An option as a platform's own form shows it. */
export interface OptionSpec {
  readonly name: string;
  readonly description: string;
  readonly kind: 'text' | 'integer' | 'number' | 'boolean' | 'choice' | 'file';
  readonly required: boolean;
  /** Of a choice. */
  readonly choices?: readonly string[] | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly maxLength?: number | undefined;
  /** What is offered while it is typed. */
  readonly suggest?: Suggestion | undefined;
}

export const SUGGESTIONS = ['artists', 'genres', 'playlists', 'periods'] as const;
export type Suggestion = (typeof SUGGESTIONS)[number];

/** A file option: where files come from is the platform's business, so its value is only whether there is one. */
export const FileOption = z.unknown().meta({ file: true });

/** Yes or no, as a platform's own switch gives it or as people type it. */
export const YesNo = z.union([z.boolean(), z.stringbool()]).meta({ yesNo: true });

/** A text option with suggestions of one kind. */
export const suggested = <Schema extends z.ZodType>(schema: Schema, suggest: Suggestion): Schema =>
  schema.meta({ ...schema.meta(), suggest });

const Property = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  description: z.string().optional(),
  enum: z.array(z.union([z.string(), z.number()])).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  maxLength: z.number().optional(),
  suggest: z.enum(SUGGESTIONS).optional(),
  file: z.boolean().optional(),
  yesNo: z.boolean().optional(),
});

/** The options of a command, required ones first as platforms ask for it: from the same schema that checks them. */
export function optionSpecs(options: z.ZodObject): OptionSpec[] {
  const schema = z.toJSONSchema(options, { io: 'input', unrepresentable: 'any' });
  const required = new Set(schema.required ?? []);
  const specs = Object.entries(schema.properties ?? {}).map(([name, property]) =>
    specOf(name, Property.parse(property), required.has(name) && !isOptional(options, name)),
  );
  return [...specs.filter((spec) => spec.required), ...specs.filter((spec) => !spec.required)];
}

const isOptional = (options: z.ZodObject, name: string): boolean => {
  const schema: unknown = options.shape[name];
  return schema instanceof z.ZodType && z.safeParse(schema, undefined).success;
};

function specOf(name: string, property: z.infer<typeof Property>, required: boolean): OptionSpec {
  const { description = name.replaceAll('_', ' '), minimum, maximum, maxLength, suggest } = property;
  const base = { name, description, required, suggest };
  if (property.file) return { ...base, kind: 'file' };
  if (property.enum) return { ...base, kind: 'choice', choices: property.enum.map(String) };
  if (property.yesNo) return { ...base, kind: 'boolean' };
  if (property.type === 'integer' || property.type === 'number')
    return { ...base, kind: property.type, min: bounded(minimum), max: bounded(maximum) };
  return { ...base, kind: 'text', maxLength };
}

/** JSON Schema writes the range of a whole number as the range of exact integers, which no form needs. */
const bounded = (limit: number | undefined): number | undefined =>
  limit === undefined || Math.abs(limit) >= Number.MAX_SAFE_INTEGER ? undefined : limit;
