import type { ColumnBins } from './column-bins.ts';

export interface TreeLimits {
  readonly leaves: number;
  /** Fewest rows of a leaf. */
  readonly minLeaf: number;
  /** Added to the sum of Hessians of a leaf. */
  readonly l2: number;
}

/** A tree over bins: node n asks `bin of column[n] <= bin[n]`; yes leads to `child[n]`, no to the node after it; 0 is a leaf. */
export interface BinTree {
  nodes: number;
  readonly column: Int16Array;
  readonly bin: Uint8Array;
  readonly child: Int32Array;
  /** Newton step of each leaf, −Σ gradient / (Σ Hessian + l2). */
  readonly value: Float64Array;
  /** Rows of a leaf: `rows[from[n]]` up to, not including, `rows[to[n]]` of the grower. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Grows one tree after another over the same bins, and reuses its memory. */
export interface TreeGrower {
  /** Row numbers in the order of the leaves of the tree grown last, then the rows it did not see. */
  readonly rows: Int32Array;
  /** Grows a tree from the first `seen` of `rows` over some of the columns. The tree is valid until the next one. */
  grow(gradient: Float32Array, hessian: Float32Array, seen: number, columns: Int32Array): BinTree;
}

/** Sum of gradients, sum of Hessians and number of rows. */
const PER_BIN = 3;
const LEAST_GAIN = 1e-7;
const LEAST_HESSIAN = 1e-3;

/**
 * Histogram trees grown leaf by leaf, the most useful split first (Ke et al. 2017, "LightGBM"): only the smaller child's histogram
 * is counted, the larger one is its parent's without it.
 */
export function treeGrower(binned: ColumnBins, limits: TreeLimits): TreeGrower {
  const { rows: count, columns, bins, edges } = binned;
  const offsets = new Int32Array(columns + 1);
  for (let c = 0; c < columns; c++) {
    offsets[c + 1] = (offsets[c] ?? 0) + ((edges[c]?.length ?? 0) + 1) * PER_BIN;
  }
  const histograms = Array.from({ length: limits.leaves }, () => new Float64Array(offsets[columns] ?? 0));
  const rows = Int32Array.from({ length: count }, (_, row) => row);
  const spare = new Int32Array(count);
  const leafGradient = new Float32Array(count);
  const leafHessian = new Float32Array(count);
  const most = 2 * limits.leaves;
  const tree: BinTree = {
    nodes: 0,
    column: new Int16Array(most),
    bin: new Uint8Array(most),
    child: new Int32Array(most),
    value: new Float64Array(most),
    from: new Int32Array(most),
    to: new Int32Array(most),
  };
  const nodeGradient = new Float64Array(most);
  const nodeHessian = new Float64Array(most);
  /** Best split found of an open leaf; no gain when there is none. */
  const gain = new Float64Array(most);
  const histogramOf = new Int32Array(most);

  function countRows(
    node: number,
    histogram: Float64Array,
    used: Int32Array,
    gradient: Float32Array,
    hessian: Float32Array,
  ) {
    const from = tree.from[node] ?? 0;
    const to = tree.to[node] ?? 0;
    for (let i = from; i < to; i++) {
      const row = rows[i] ?? 0;
      leafGradient[i] = gradient[row] ?? 0;
      leafHessian[i] = hessian[row] ?? 0;
    }
    for (let u = 0; u < used.length; u++) {
      const c = used[u] ?? 0;
      const offset = offsets[c] ?? 0;
      histogram.fill(0, offset, offsets[c + 1] ?? 0);
      const column = bins.subarray(c * count, (c + 1) * count);
      for (let i = from; i < to; i++) {
        const at = offset + PER_BIN * (column[rows[i] ?? 0] ?? 0);
        histogram[at] = (histogram[at] ?? 0) + (leafGradient[i] ?? 0);
        histogram[at + 1] = (histogram[at + 1] ?? 0) + (leafHessian[i] ?? 0);
        histogram[at + 2] = (histogram[at + 2] ?? 0) + 1;
      }
    }
  }

  function subtract(from: Float64Array, part: Float64Array, used: Int32Array) {
    for (let u = 0; u < used.length; u++) {
      const end = offsets[(used[u] ?? 0) + 1] ?? 0;
      for (let at = offsets[used[u] ?? 0] ?? 0; at < end; at++) from[at] = (from[at] ?? 0) - (part[at] ?? 0);
    }
  }

  function findSplit(node: number, histogram: Float64Array, used: Int32Array) {
    const size = (tree.to[node] ?? 0) - (tree.from[node] ?? 0);
    const allGradient = nodeGradient[node] ?? 0;
    const allHessian = nodeHessian[node] ?? 0;
    const unsplit = (allGradient * allGradient) / (allHessian + limits.l2);
    let best = LEAST_GAIN;
    gain[node] = 0;
    for (let u = 0; u < used.length; u++) {
      const c = used[u] ?? 0;
      const offset = offsets[c] ?? 0;
      const splits = edges[c]?.length ?? 0;
      let leftGradient = 0;
      let leftHessian = 0;
      let left = 0;
      for (let b = 0; b < splits; b++) {
        const at = offset + PER_BIN * b;
        const here = histogram[at + 2] ?? 0;
        if (here === 0) continue;
        leftGradient += histogram[at] ?? 0;
        leftHessian += histogram[at + 1] ?? 0;
        left += here;
        if (left < limits.minLeaf || leftHessian < LEAST_HESSIAN) continue;
        if (size - left < limits.minLeaf) break;
        const rightGradient = allGradient - leftGradient;
        const rightHessian = allHessian - leftHessian;
        if (rightHessian < LEAST_HESSIAN) break;
        const better =
          (leftGradient * leftGradient) / (leftHessian + limits.l2) +
          (rightGradient * rightGradient) / (rightHessian + limits.l2) -
          unsplit;
        if (better > best) {
          best = better;
          gain[node] = better;
          tree.column[node] = c;
          tree.bin[node] = b;
        }
      }
    }
  }

  /** Reorders the rows of a node so that those of the left child come first, and fills in both children. */
  function split(node: number, gradient: Float32Array, hessian: Float32Array) {
    const from = tree.from[node] ?? 0;
    const to = tree.to[node] ?? 0;
    const c = tree.column[node] ?? 0;
    const bin = tree.bin[node] ?? 0;
    const column = bins.subarray(c * count, (c + 1) * count);
    let left = from;
    let right = 0;
    let leftGradient = 0;
    let leftHessian = 0;
    for (let i = from; i < to; i++) {
      const row = rows[i] ?? 0;
      if ((column[row] ?? 0) <= bin) {
        rows[left++] = row;
        leftGradient += gradient[row] ?? 0;
        leftHessian += hessian[row] ?? 0;
      } else spare[right++] = row;
    }
    for (let i = 0; i < right; i++) rows[left + i] = spare[i] ?? 0;
    const child = tree.nodes;
    tree.nodes += 2;
    tree.child[node] = child;
    open(child, from, left, leftGradient, leftHessian);
    open(child + 1, left, to, (nodeGradient[node] ?? 0) - leftGradient, (nodeHessian[node] ?? 0) - leftHessian);
    return child;
  }

  function open(node: number, from: number, to: number, gradientSum: number, hessianSum: number) {
    tree.from[node] = from;
    tree.to[node] = to;
    tree.child[node] = 0;
    nodeGradient[node] = gradientSum;
    nodeHessian[node] = hessianSum;
    tree.value[node] = -gradientSum / (hessianSum + limits.l2 || 1);
    gain[node] = 0;
  }

  function mostUseful(): number {
    let best = -1;
    for (let node = 0; node < tree.nodes; node++) {
      if (tree.child[node] === 0 && (gain[node] ?? 0) > (best < 0 ? 0 : (gain[best] ?? 0))) best = node;
    }
    return best;
  }

  function grow(gradient: Float32Array, hessian: Float32Array, seen: number, used: Int32Array): BinTree {
    let gradientSum = 0;
    let hessianSum = 0;
    for (let i = 0; i < seen; i++) {
      gradientSum += gradient[rows[i] ?? 0] ?? 0;
      hessianSum += hessian[rows[i] ?? 0] ?? 0;
    }
    tree.nodes = 1;
    open(0, 0, seen, gradientSum, hessianSum);
    const splittable = (node: number): boolean => (tree.to[node] ?? 0) - (tree.from[node] ?? 0) >= 2 * limits.minLeaf;
    const root = histograms[0];
    if (root && splittable(0) && limits.leaves > 1) {
      histogramOf[0] = 0;
      countRows(0, root, used, gradient, hessian);
      findSplit(0, root, used);
    }
    for (let leaves = 1; leaves < limits.leaves; leaves++) {
      const node = mostUseful();
      if (node < 0) break;
      const left = split(node, gradient, hessian);
      if (leaves + 1 === limits.leaves) break;
      const leftIsSmaller =
        (tree.to[left] ?? 0) - (tree.from[left] ?? 0) <= (tree.to[left + 1] ?? 0) - (tree.from[left + 1] ?? 0);
      const small = leftIsSmaller ? left : left + 1;
      const large = leftIsSmaller ? left + 1 : left;
      if (!splittable(large)) continue;
      histogramOf[large] = histogramOf[node] ?? 0;
      histogramOf[small] = leaves;
      const counted = histograms[leaves];
      const rest = histograms[histogramOf[large] ?? 0];
      if (!counted || !rest) continue;
      countRows(small, counted, used, gradient, hessian);
      subtract(rest, counted, used);
      findSplit(large, rest, used);
      if (splittable(small)) findSplit(small, counted, used);
    }
    return tree;
  }

  return { rows, grow };
}

/** The leaf that a row ends in. */
export function leafOf(tree: BinTree, { bins, rows }: ColumnBins, row: number): number {
  let node = 0;
  let child = tree.child[0] ?? 0;
  while (child > 0) {
    node = (bins[(tree.column[node] ?? 0) * rows + row] ?? 0) <= (tree.bin[node] ?? 0) ? child : child + 1;
    child = tree.child[node] ?? 0;
  }
  return node;
}
