// One look for all pictures, the colours of the page. Text on its ground has a contrast of at least 7:1, muted text of 4.5:1, bars
// of 3:1; what matters differs in lightness and has its name beside it, so nothing hangs on telling hues apart.

export const THEME_NAMES = ['dark', 'light'] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

export interface PictureTheme {
  readonly name: ThemeName;
  /** The ground fades from the first colour at the top to the second. */
  readonly ground: readonly [string, string];
  /** A light in the upper right corner, and how strong it is in its middle, 0–1. */
  readonly glow: { readonly color: string; readonly strength: number };
  readonly panel: string;
  readonly text: string;
  readonly muted: string;
  /** Axes and what is only there to compare with. */
  readonly line: string;
  /** The empty part of a bar. */
  readonly rail: string;
  /** What a picture is about: from one to the other. */
  readonly accent: readonly [string, string];
  /** Everything beside it. */
  readonly plain: string;
  /** Climbed and fallen, as text; a triangle tells which. */
  readonly up: string;
  readonly down: string;
  /** Few to many; each step is lighter or darker than the one before. */
  readonly steps: readonly [string, string, string, string, string];
  /** Night, morning, afternoon, evening. */
  readonly dayParts: readonly [string, string, string, string];
}

export const THEMES: Readonly<Record<ThemeName, PictureTheme>> = {
  dark: {
    name: 'dark',
    ground: ['#120d1f', '#1f1439'],
    glow: { color: '#f472b6', strength: 0.22 },
    panel: '#21183a',
    text: '#f7f4ff',
    muted: '#b9aed6',
    line: '#6d6093',
    rail: '#332851',
    accent: ['#a78bfa', '#f472b6'],
    plain: '#8d80b3',
    up: '#34d399',
    down: '#fb7f93',
    steps: ['#42337a', '#6144b8', '#8f5fe6', '#c77ae8', '#ffa3d7'],
    dayParts: ['#818cf8', '#22c7dd', '#fbbf24', '#f472b6'],
  },
  light: {
    name: 'light',
    ground: ['#fbf9ff', '#efe8ff'],
    glow: { color: '#db2777', strength: 0.12 },
    panel: '#ffffff',
    text: '#1e1433',
    muted: '#5b4f78',
    line: '#a99fc0',
    rail: '#ece6f8',
    accent: ['#6d28d9', '#be185d'],
    plain: '#857aa3',
    up: '#047857',
    down: '#be123c',
    steps: ['#d9cbf7', '#b79bee', '#8f5fe0', '#7c2bbd', '#8a1150'],
    dayParts: ['#4f46e5', '#0e7490', '#b45309', '#be185d'],
  },
};

/** Ground and drawing of small covers made up for what has none; the same in both themes, and told apart by nothing but taste. */
export const COVERS: readonly (readonly [ground: string, drawing: string])[] = [
  ['#4c1d95', '#c4b5fd'],
  ['#831843', '#f9a8d4'],
  ['#155e75', '#67e8f9'],
  ['#78350f', '#fcd34d'],
  ['#14532d', '#86efac'],
  ['#7c2d12', '#fdba74'],
  ['#1e3a8a', '#93c5fd'],
  ['#701a75', '#f0abfc'],
];

/** Families in the order in which a letter is looked for; canvases take these names only without quotes. */
export const FONT =
  'Inter, Inter Variable, Inter Latin Ext, Inter Cyrillic, Inter Cyrillic Ext, Inter Greek, Inter Vietnamese, Noto Color Emoji, sans-serif';

/** Sizes in CSS pixels, and how many panels stand side by side. */
export interface Scale {
  readonly margin: number;
  readonly gap: number;
  readonly title: number;
  readonly subtitle: number;
  readonly heading: number;
  readonly label: number;
  readonly small: number;
  readonly columns: number;
}

const PHONE: Scale = { margin: 16, gap: 12, title: 22, subtitle: 14, heading: 15, label: 15, small: 13, columns: 1 };
const CHAT: Scale = { margin: 24, gap: 14, title: 26, subtitle: 15, heading: 16, label: 15, small: 13, columns: 2 };
const WIDE: Scale = { margin: 32, gap: 18, title: 34, subtitle: 17, heading: 18, label: 17, small: 14, columns: 3 };

/** The sizes for a picture of this width: text that can be read where the picture is as wide as the screen. */
export function scaleFor(width: number): Scale {
  if (width < 560) return PHONE;
  return width < 900 ? CHAT : WIDE;
}
