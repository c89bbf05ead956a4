export interface BenchQuestion {
  /** Sizes to try; the bench's own when absent. */
  readonly rows: readonly number[] | undefined;
  readonly databases: readonly ('embedded' | 'server')[];
  /** Tells how far it is. */
  say(text: string): void;
}

/** What was measured, and which bars it reaches. */
export interface BenchTable {
  readonly rows: readonly Readonly<Record<string, string | number>>[];
  readonly notes: readonly string[];
}

export interface Bench {
  readonly name: string;
  run(question: BenchQuestion): Promise<BenchTable>;
}

/** As a Markdown table, numbers to the right. */
export function describeTable({ rows, notes }: BenchTable): string {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = rows.map((row) => headers.map((header) => cellOf(row[header])));
  const widths = headers.map((header, i) => Math.max(header.length, ...cells.map((row) => row[i]?.length ?? 0)));
  const line = (texts: readonly string[]): string =>
    `| ${texts.map((text, i) => (i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(headers), rule, ...cells.map(line), '', ...notes, ''].join('\n');
}

const cellOf = (value: string | number | undefined): string =>
  value === undefined ? '' : typeof value === 'number' ? value.toLocaleString('en') : value;
