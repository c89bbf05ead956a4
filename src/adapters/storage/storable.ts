/** PostgreSQL's text cannot hold U+0000, and no text can hold half a surrogate pair; files and people send both. */
const UNSTORABLE = /[\0\ud800-\udfff]/;

/** The text as PostgreSQL can keep it: without U+0000, with U+FFFD for half a pair. */
export function storableText(text: string): string {
  return UNSTORABLE.test(text) ? Buffer.from(text.replaceAll('\0', '')).toString() : text;
}

/** JSON for a `jsonb` column; each text in it is made storable. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => (typeof item === 'string' ? storableText(item) : item));
}
