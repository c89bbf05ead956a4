import { createCanvas } from '@napi-rs/canvas';
import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GraphicComponent, GridComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { planPicture, type PictureQuestion } from '../../pictures/index.ts';
import type { Measure } from '../../pictures/lettering.ts';
import { FONT, THEMES, type ThemeName } from '../../pictures/theme.ts';
import { createBackground } from './background.ts';
import { encodePng } from './encode-png.ts';
import { registerFonts } from './fonts.ts';

registerFonts();
echarts.use([BarChart, LineChart, ScatterChart, GraphicComponent, GridComponent, CanvasRenderer]);

const ruler = createCanvas(1, 1).getContext('2d');
echarts.setPlatformAPI({
  createCanvas: () => createCanvas(1, 1),
  measureText: (text, font) => {
    if (font !== undefined) ruler.font = font;
    return ruler.measureText(text);
  },
});

const measure: Measure = (text, { size, weight }) => {
  ruler.font = `${weight} ${size}px ${FONT}`;
  return ruler.measureText(text).width;
};

/** More device pixels take too long and too many bytes. */
const MOST_PIXELS = 2_200_000;

/** Device pixels for one CSS pixel: sharp on every screen up to the width of a chat, and few enough to stay small beyond it. */
const densityOf = ({ width, height }: { width: number; height: number }): number =>
  Math.min(width <= 720 ? 2 : 1.5, Math.sqrt(MOST_PIXELS / (width * height)));

/** A picture as PNG. Loads ECharts and Skia, so it runs in a thread. The same question gives the same bytes. */
export async function drawPicture(
  question: PictureQuestion,
  { theme, width }: { theme: ThemeName; width: number },
): Promise<Buffer> {
  const look = THEMES[theme];
  const plan = planPicture(question, { theme: look, width, measure });
  const devicePixelRatio = densityOf(plan);
  const size = {
    width: Math.round(plan.width * devicePixelRatio),
    height: Math.round(plan.height * devicePixelRatio),
  };
  const drawing = createCanvas(size.width, size.height);
  const chart = echarts.init(drawing, null, {
    renderer: 'canvas',
    width: plan.width,
    height: plan.height,
    devicePixelRatio,
  });
  try {
    chart.setOption(plan.options);
    chart.getZr().flush();
    const context = createBackground(size, look).getContext('2d');
    context.drawImage(drawing, 0, 0);
    return await encodePng(context.getImageData(0, 0, size.width, size.height).data, size);
  } finally {
    // Not before: what is disposed of is painted over.
    chart.dispose();
  }
}
