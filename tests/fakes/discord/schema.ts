// Discord's own description of its API, as far as bodies of requests go. It is lax; limits.ts holds what it leaves out.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const FILE = fileURLToPath(new URL('../../../../shared/facts/discord-openapi.json', import.meta.url));

/** Whether the description is there to be checked against. */
export const hasSchema = existsSync(FILE);

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const objects = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

const Description = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

/** Checks the body of a request; what is wrong with it, in words. */
export type CheckBody = (method: string, path: string, body: unknown) => string[];

export function loadSchema(): CheckBody {
  if (!hasSchema) return () => [];
  const { paths, components } = Description.parse(JSON.parse(readFileSync(FILE, 'utf8')));
  const routes = Object.keys(paths)
    .map((template) => ({
      template,
      pattern: new RegExp(`^${template.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`),
      // Of "/messages/{id}" and "/messages/@original" the one that says more is meant.
      open: (template.match(/\{/g) ?? []).length,
    }))
    .toSorted((a, b) => a.open - b.open);

  const resolve = (schema: Json): Json => {
    const name = typeof schema['$ref'] === 'string' ? schema['$ref'].split('/').at(-1) : undefined;
    const found = name === undefined ? schema : components.schemas[name];
    return isObject(found) ? found : {};
  };

  const check = (value: unknown, raw: Json, at: string): string[] => {
    const schema = resolve(raw);
    const alternatives = [...objects(schema['oneOf']), ...objects(schema['anyOf'])];
    if (alternatives.length > 0) {
      const faults = alternatives.map((one) => check(value, one, at));
      const least = faults.toSorted((a, b) => a.length - b.length)[0] ?? [];
      if (least.length > 0) return least;
    }
    const all = objects(schema['allOf']).flatMap((one) => check(value, one, at));
    return [...all, ...checkOwn(value, schema, at)];
  };

  const checkOwn = (value: unknown, schema: Json, at: string): string[] => {
    const types = [schema['type']].flat().filter((type) => typeof type === 'string');
    if (types.length > 0 && !types.some((type) => isOfType(value, type))) return [`${at} is not ${types.join(' or ')}`];
    const faults: string[] = [];
    const within = (size: number, least: unknown, most: unknown, what: string): void => {
      if (typeof least === 'number' && size < least) faults.push(`${at}: ${what} ${size} is below ${least}`);
      if (typeof most === 'number' && size > most) faults.push(`${at}: ${what} ${size} is above ${most}`);
    };
    if ('const' in schema && schema['const'] !== value) faults.push(`${at} is not ${JSON.stringify(schema['const'])}`);
    if (Array.isArray(schema['enum']) && !schema['enum'].includes(value)) faults.push(`${at} is none of its values`);
    if (typeof value === 'string') {
      within(Array.from(value).length, schema['minLength'], schema['maxLength'], 'length');
      if (typeof schema['pattern'] === 'string' && !new RegExp(schema['pattern']).test(value))
        faults.push(`${at} does not look like ${schema['pattern']}`);
    }
    if (typeof value === 'number') within(value, schema['minimum'], schema['maximum'], 'value');
    if (Array.isArray(value)) {
      within(value.length, schema['minItems'], schema['maxItems'], 'number');
      const { items } = schema;
      if (isObject(items)) value.forEach((item, i) => faults.push(...check(item, items, `${at}[${i}]`)));
    }
    if (isObject(value)) {
      within(Object.keys(value).length, undefined, schema['maxProperties'], 'number');
      for (const name of Array.isArray(schema['required']) ? schema['required'] : [])
        if (!(name in value)) faults.push(`${at}.${name} is missing`);
      const properties = isObject(schema['properties']) ? schema['properties'] : {};
      for (const [name, part] of Object.entries(value)) {
        const known = properties[name] ?? schema['additionalProperties'];
        if (isObject(known)) faults.push(...check(part, known, `${at}.${name}`));
      }
    }
    return faults;
  };

  return (method, path, body) => {
    const route = routes.find(({ pattern }) => pattern.test(path));
    const operation = route && paths[route.template]?.[method.toLowerCase()];
    if (!isObject(operation)) return [`Discord knows no ${method} ${path}`];
    const content = isObject(operation['requestBody']) ? operation['requestBody']['content'] : undefined;
    const json = isObject(content) ? content['application/json'] : undefined;
    const schema = isObject(json) ? json['schema'] : undefined;
    return isObject(schema) && body !== undefined ? check(body, schema, 'body') : [];
  };
}

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}
