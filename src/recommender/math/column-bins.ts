import type { Matrix } from './matrix.ts';

/** A matrix whose numbers are replaced by the position of a range of similar numbers, column after column. */
export interface ColumnBins {
  readonly rows: number;
  readonly columns: number;
  /** Bin of row r, column c at `c × rows + r`. */
  readonly bins: Uint8Array;
  /** Upper edges per column, ascending: bin b holds numbers up to edge b; the last bin, without an edge, all above, then NaN. */
  readonly edges: readonly Float64Array[];
}

/** Rows that are sorted to find the edges; more do not change quantiles noticeably. */
const SAMPLE_ROWS = 20_000;
/** Edges are written to JSON: digits that tell nothing apart are left out. */
const EDGE_DIGITS = 6;

/** Cuts each column at its quantiles into at most `mostBins` (≤ 256) bins, or between all its numbers when it has fewer. */
export function binColumns(x: Matrix, mostBins: number): ColumnBins {
  const { rows, columns, data } = x;
  const bins = new Uint8Array(rows * columns);
  const edges: Float64Array[] = [];
  for (let c = 0; c < columns; c++) {
    const columnEdges = quantileEdges(sampledColumn(x, c), mostBins);
    edges.push(columnEdges);
    for (let r = 0; r < rows; r++) bins[c * rows + r] = binOf(columnEdges, data[r * columns + c] ?? 0);
  }
  return { rows, columns, bins, edges };
}

/** Every so many rows of a column, sorted; NaN last. */
function sampledColumn({ rows, columns, data }: Matrix, column: number): Float32Array {
  const step = Math.max(1, Math.ceil(rows / SAMPLE_ROWS));
  return Float32Array.from({ length: Math.ceil(rows / step) }, (_, i) => data[i * step * columns + column] ?? 0).sort();
}

/** Edges lie half-way between a number and the next larger one: a number that fills several quantiles gets one edge above it. */
function quantileEdges(sorted: Float32Array, mostBins: number): Float64Array {
  const distinct = sorted.filter((value, i) => !Number.isNaN(value) && value !== sorted[i - 1]);
  // An edge at the largest number keeps NaN apart from it.
  const last = Number.isNaN(sorted.at(-1)) ? [distinct.at(-1) ?? 0] : [];
  if (distinct.length <= mostBins) {
    return Float64Array.of(
      ...Array.from(distinct.subarray(1), (value, i) => between(distinct[i] ?? 0, value)),
      ...last,
    );
  }
  const edges: number[] = [];
  let larger = 0;
  for (let b = 1; b < mostBins; b++) {
    const value = sorted[Math.floor((b * sorted.length) / mostBins)] ?? 0;
    const before = larger;
    while (larger < distinct.length && (distinct[larger] ?? 0) <= value) larger++;
    if (larger === distinct.length) break;
    if (larger > before) edges.push(between(distinct[larger - 1] ?? 0, distinct[larger] ?? 0));
  }
  return Float64Array.of(...edges, ...last);
}

function between(low: number, high: number): number {
  const middle = (low + high) / 2;
  const short = Number(middle.toPrecision(EDGE_DIGITS));
  return short >= low && short < high ? short : middle;
}

/** Position of the first edge that is not below the value; the number of edges when there is none. */
function binOf(edges: Float64Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (edges[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
