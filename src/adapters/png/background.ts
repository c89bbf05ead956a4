import { createCanvas, type Canvas } from '@napi-rs/canvas';
import type { PictureTheme } from '../../pictures/theme.ts';

type Color = readonly [red: number, green: number, blue: number];

const colorOf = (hex: string): Color => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};

/** Where the light is, in parts of the width, and how far it reaches. */
const LIGHT = { x: 0.95, reach: 0.42 };

/**
 * The ground of a picture, in device pixels: a fade from top to bottom and a light in a corner. Written pixel by pixel: a canvas
 * dithers its own gradients (Skia), which makes the file three times as large, and layers of faint colour lose their fractions.
 */
export function createBackground({ width, height }: { width: number; height: number }, theme: PictureTheme): Canvas {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const [top, bottom] = [colorOf(theme.ground[0]), colorOf(theme.ground[1])];
  const fade = (y: number): Color => mix(top, bottom, y / height);
  // Neighbouring rows mostly share their colour: some thirty bands in place of a thousand rows.
  const colors = Array.from({ length: height }, (_, y) => `rgb(${fade(y).map(Math.round).join()})`);
  for (let y = 0, next = 0; y < height; y = next) {
    while (next < height && colors[next] === colors[y]) next++;
    context.fillStyle = colors[y] ?? '';
    context.fillRect(0, y, width, next - y);
  }

  const reach = Math.ceil(width * LIGHT.reach);
  const left = Math.max(0, Math.floor(width * LIGHT.x) - reach);
  const lit = context.createImageData(width - left, Math.min(height, reach));
  const glow = colorOf(theme.glow.color);
  for (let y = 0, at = 0; y < lit.height; y++) {
    const [red, green, blue] = fade(y);
    for (let x = left; x < width; x++, at += 4) {
      const away = Math.sqrt((x - width * LIGHT.x) ** 2 + y * y) / reach;
      const part = away < 1 ? (1 - away) * Math.sqrt(1 - away) * theme.glow.strength : 0;
      lit.data[at] = red + (glow[0] - red) * part;
      lit.data[at + 1] = green + (glow[1] - green) * part;
      lit.data[at + 2] = blue + (glow[2] - blue) * part;
      lit.data[at + 3] = 255;
    }
  }
  context.putImageData(lit, left, 0);
  return canvas;
}

const mix = (from: Color, to: Color, part: number): Color => [
  from[0] + (to[0] - from[0]) * part,
  from[1] + (to[1] - from[1]) * part,
  from[2] + (to[2] - from[2]) * part,
];
