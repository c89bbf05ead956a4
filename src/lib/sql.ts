/** A statement with its values kept apart: values never become part of the text. */
export interface Sql {
  readonly text: string;
  readonly values: readonly unknown[];
}

const isSql = (value: unknown): value is Sql =>
  typeof value === 'object' && value !== null && 'text' in value && 'values' in value;

/**
 * Tag for SQL: sql`SELECT … WHERE user_id = ${userId}`. A value becomes a parameter; another `sql` fragment is inlined and
 * its parameters renumbered.
 */
export function sql(strings: TemplateStringsArray, ...inputs: readonly unknown[]): Sql {
  const values: unknown[] = [];
  let text = strings[0] ?? '';
  inputs.forEach((input, i) => {
    if (isSql(input)) {
      const offset = values.length;
      text += input.text.replaceAll(/\$(\d+)/g, (_, n: string) => `$${Number(n) + offset}`);
      values.push(...input.values);
    } else {
      values.push(input);
      text += `$${values.length}`;
    }
    text += strings[i + 1] ?? '';
  });
  return { text, values };
}
