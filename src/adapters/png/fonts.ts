import { fileURLToPath } from 'node:url';
import { GlobalFonts } from '@napi-rs/canvas';

/** Inter by script, as the page loads it. A canvas asks the families of a font one after the other for each letter. */
const INTER: readonly (readonly [family: string, subset: string])[] = [
  ['Inter', 'latin'],
  ['Inter Latin Ext', 'latin-ext'],
  ['Inter Cyrillic', 'cyrillic'],
  ['Inter Cyrillic Ext', 'cyrillic-ext'],
  ['Inter Greek', 'greek'],
  ['Inter Vietnamese', 'vietnamese'],
];

/** Fonts belong to the whole process, so that a second thread finds those of the first. */
export function registerFonts(): void {
  for (const [family, subset] of INTER) {
    if (GlobalFonts.has(family)) continue;
    const file = `@fontsource-variable/inter/files/inter-${subset}-wght-normal.woff2`;
    if (!GlobalFonts.registerFromPath(fileURLToPath(import.meta.resolve(file)), family)) {
      throw new Error(`the font ${file} cannot be read`);
    }
  }
}
