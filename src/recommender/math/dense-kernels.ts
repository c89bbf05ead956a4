/** A rectangle of rows inside a row-major array: row r begins at `start + r × stride`. */
export interface Panel {
  readonly data: Float64Array;
  readonly start: number;
  readonly stride: number;
  readonly rows: number;
}

/** Columns multiplied at once: two panels of 64 rows and this length fit in a second-level cache. */
const CHUNK = 256;

/**
 * target[i, j] += sign × Σ_k a[i, k] × b[j, k] over `length` columns of the panels. Both panels are read along their rows, four rows
 * against two at a time, so eight sums stay in registers. With `lower`, entries right of the diagonal may be left undone.
 */
export function addProducts(target: Panel, a: Panel, b: Panel, length: number, sign: 1 | -1, lower = false): void {
  for (let from = 0; from < length; from += CHUNK) {
    const until = Math.min(CHUNK, length - from);
    for (let j = 0; j < b.rows; j += 2) {
      for (let i = lower ? j & ~3 : 0; i < a.rows; i += 4) {
        if (i + 4 <= a.rows && j + 2 <= b.rows) fourByTwo(target, a, b, i, j, from, until, sign);
        else edge(target, a, b, i, j, from, until, sign);
      }
    }
  }
}

function fourByTwo(
  target: Panel,
  a: Panel,
  b: Panel,
  i: number,
  j: number,
  from: number,
  length: number,
  sign: number,
): void {
  const x = a.data;
  const y = b.data;
  let x0 = a.start + i * a.stride + from;
  let x1 = x0 + a.stride;
  let x2 = x1 + a.stride;
  let x3 = x2 + a.stride;
  let y0 = b.start + j * b.stride + from;
  let y1 = y0 + b.stride;
  let s00 = 0;
  let s01 = 0;
  let s10 = 0;
  let s11 = 0;
  let s20 = 0;
  let s21 = 0;
  let s30 = 0;
  let s31 = 0;
  for (let k = 0; k < length; k++) {
    const v0 = y[y0++] ?? 0;
    const v1 = y[y1++] ?? 0;
    const u0 = x[x0++] ?? 0;
    s00 += u0 * v0;
    s01 += u0 * v1;
    const u1 = x[x1++] ?? 0;
    s10 += u1 * v0;
    s11 += u1 * v1;
    const u2 = x[x2++] ?? 0;
    s20 += u2 * v0;
    s21 += u2 * v1;
    const u3 = x[x3++] ?? 0;
    s30 += u3 * v0;
    s31 += u3 * v1;
  }
  const out = target.data;
  let at = target.start + i * target.stride + j;
  out[at] = (out[at] ?? 0) + sign * s00;
  out[at + 1] = (out[at + 1] ?? 0) + sign * s01;
  at += target.stride;
  out[at] = (out[at] ?? 0) + sign * s10;
  out[at + 1] = (out[at + 1] ?? 0) + sign * s11;
  at += target.stride;
  out[at] = (out[at] ?? 0) + sign * s20;
  out[at + 1] = (out[at + 1] ?? 0) + sign * s21;
  at += target.stride;
  out[at] = (out[at] ?? 0) + sign * s30;
  out[at + 1] = (out[at + 1] ?? 0) + sign * s31;
}

/** The same for what is left at the edges of the panels: at most four rows against two. */
function edge(
  target: Panel,
  a: Panel,
  b: Panel,
  i: number,
  j: number,
  from: number,
  length: number,
  sign: number,
): void {
  for (let row = i; row < Math.min(i + 4, a.rows); row++) {
    for (let column = j; column < Math.min(j + 2, b.rows); column++) {
      const x = a.start + row * a.stride + from;
      const y = b.start + column * b.stride + from;
      let sum = 0;
      for (let k = 0; k < length; k++) sum += (a.data[x + k] ?? 0) * (b.data[y + k] ?? 0);
      const at = target.start + row * target.stride + column;
      target.data[at] = (target.data[at] ?? 0) + sign * sum;
    }
  }
}
