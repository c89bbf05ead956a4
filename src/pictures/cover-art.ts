import { COVERS } from './theme.ts';

type Shape = { readonly type: string; readonly shape: object };

/** A small cover made up from a name: the same name has the same one everywhere. It says nothing else. */
export function coverArt(name: string, { x, y, size }: { x: number; y: number; size: number }): object[] {
  const seed = hashOf(name.toLowerCase());
  const [ground, drawing] = COVERS[seed % COVERS.length] ?? ['', ''];
  const draw = DRAWINGS[(seed >>> 8) % DRAWINGS.length];
  const tile = { type: 'rect', silent: true, shape: { x, y, width: size, height: size, r: size * 0.2 } };
  return [
    { ...tile, style: { fill: ground } },
    ...(draw?.({ x, y, size }, seed >>> 12) ?? []).map((shape) => ({
      ...shape,
      silent: true,
      style: { fill: drawing },
    })),
  ];
}

type Drawing = (tile: { x: number; y: number; size: number }, seed: number) => Shape[];

/** All stay off the tile's round corners. */
const DRAWINGS: readonly Drawing[] = [record, sound, dots, petals, moon];

function record({ x, y, size }: { x: number; y: number; size: number }): Shape[] {
  const centre = { cx: x + size / 2, cy: y + size / 2 };
  return [
    { type: 'ring', shape: { ...centre, r0: size * 0.32, r: size * 0.39 } },
    { type: 'ring', shape: { ...centre, r0: size * 0.2, r: size * 0.25 } },
    { type: 'circle', shape: { ...centre, r: size * 0.09 } },
  ];
}

function sound({ x, y, size }: { x: number; y: number; size: number }, seed: number): Shape[] {
  const wide = size * 0.1;
  return Array.from({ length: 4 }, (_, index) => {
    const height = size * (0.2 + 0.11 * ((seed >>> (3 * index)) & 3) + (index % 3 === 0 ? 0 : 0.09));
    return {
      type: 'rect',
      shape: { x: x + size * (0.19 + 0.173 * index), y: y + (size - height) / 2, width: wide, height, r: wide / 2 },
    };
  });
}

function dots({ x, y, size }: { x: number; y: number; size: number }, seed: number): Shape[] {
  return Array.from({ length: 9 }, (_, index) => {
    const large = ((seed >>> index) & 1) === 1;
    const cx = x + size * (0.25 + 0.25 * (index % 3));
    const cy = y + size * (0.25 + 0.25 * Math.floor(index / 3));
    return { type: 'circle', shape: { cx, cy, r: size * (large ? 0.095 : 0.045) } };
  });
}

function petals({ x, y, size }: { x: number; y: number; size: number }, seed: number): Shape[] {
  const reach = size * 0.31;
  return Array.from({ length: 4 }, (_, index) => {
    const [right, below] = [index % 2, index >> 1];
    const inner = ((seed >>> index) & 1) === 1;
    const half = size * 0.19;
    const cx = x + size / 2 + (right ? 1 : -1) * (inner ? size * 0.03 : half + size * 0.15);
    const cy = y + size / 2 + (below ? 1 : -1) * (inner ? size * 0.03 : half + size * 0.15);
    const quarter = inner ? QUARTERS[index] : QUARTERS[3 - index];
    return { type: 'sector', shape: { cx, cy, r0: 0, r: reach, ...quarter } };
  });
}

/** From the centre outwards: up left, up right, down left, down right; angles run clockwise from three o'clock. */
const QUARTERS = [
  { startAngle: Math.PI, endAngle: 1.5 * Math.PI },
  { startAngle: 1.5 * Math.PI, endAngle: 2 * Math.PI },
  { startAngle: 0.5 * Math.PI, endAngle: Math.PI },
  { startAngle: 0, endAngle: 0.5 * Math.PI },
];

function moon({ x, y, size }: { x: number; y: number; size: number }, seed: number): Shape[] {
  const turn = ((seed & 7) / 8) * 2 * Math.PI;
  const centre = { cx: x + size / 2, cy: y + size / 2 };
  return [
    { type: 'sector', shape: { ...centre, r0: 0, r: size * 0.37, startAngle: turn, endAngle: turn + Math.PI } },
    { type: 'ring', shape: { ...centre, r0: size * 0.31, r: size * 0.37 } },
  ];
}

/** FNV-1a, 32 bits, with its bits stirred: short names differ in few of them. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
