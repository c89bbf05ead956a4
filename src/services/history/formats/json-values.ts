import type { Row } from './format.ts';
import { DAMAGED, type JsonElement } from './json-elements.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
export const flag = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);
export const number = (value: unknown): number | undefined =>
  typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : undefined;
export const object = (value: unknown): JsonObject | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
export const array = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What becomes of an element that is no object. */
export function faultOf({ line, value }: JsonElement): Row {
  if (value === DAMAGED) return { kind: 'reject', line, reason: 'This place of the file is damaged.', excerpt: '' };
  return { kind: 'reject', line, reason: 'This is not a row of a listening history.', excerpt: '' };
}

/**
 * The head of a JSON file is searched as text, so that a damaged row does not hide what the file is. Inside strings quotation
 * marks are escaped, so a key is found only where it is one.
 */
export const hasKeys = (head: string, ...keys: readonly string[]): boolean =>
  keys.every((key) => new RegExp(`"${key}"\\s*:`).test(head));
export const isArray = (head: string): boolean => /^\s*\[/.test(head);
export const isObject = (head: string): boolean => /^\s*\{/.test(head);
