import type { EChartsCoreOption } from 'echarts/core';
import type { Measure } from './lettering.ts';
import type { PictureTheme } from './theme.ts';

/** How a picture is wanted; the height follows from what is in it. */
export interface Frame {
  readonly theme: PictureTheme;
  /** CSS pixels. */
  readonly width: number;
  /** The canvas's own ruler, to cut names by; default: an upper bound, which cuts them earlier. */
  readonly measure?: Measure | undefined;
}

/** A picture as ECharts draws it, on a canvas of the server or in the page. Its ground is left to who draws. */
export interface Picture {
  readonly id: string;
  /** CSS pixels, as `height`. */
  readonly width: number;
  readonly height: number;
  readonly options: EChartsCoreOption;
  readonly alt: string;
}

/** One kind of picture: data in, options out. No I/O, no clock; the same data and frame give the same options. */
export interface PictureKind<Data> {
  readonly id: string;
  /** What the picture says with its numbers, for who does not see it; chats take at most 2,000 characters. */
  alt(data: Data): string;
  /** There is nothing to see: it can be drawn and says so, but nobody needs it beside an answer. Never when absent. */
  isEmpty?(data: Data): boolean;
  plan(data: Data, frame: Frame): Omit<Picture, 'id' | 'alt'>;
}

/** Narrower, nothing can be read; wider, no screen shows it. CSS pixels. */
export const WIDTHS = { least: 320, usual: 640, most: 1200 } as const;
