import { UserError } from '../../domain/errors.ts';
import { SERVED_RANKER, SERVED_SKIP_MODEL, type TasteMetrics } from '../../domain/taste-model.ts';
import type { PictureQuestion } from '../../pictures/index.ts';
import { tasteQuality, type TasteQuality } from '../../pictures/taste-quality.ts';
import type { ThemeName } from '../../pictures/theme.ts';
import type { Ports } from '../ports.ts';
import { titled } from './titles.ts';

/** Half of our model, not a plain guess: it has its row in the table. */
const NOT_PLAIN = 'content-lr';

export interface QualityPictureQuestion {
  readonly userId: number;
  /** Default: the one that serves. */
  readonly version?: number | undefined;
  readonly theme: ThemeName;
  /** CSS pixels. */
  readonly width: number;
}

/** How good a version of the user's taste is, as PNG. */
export async function drawQuality(
  { tasteModels, pictures }: Pick<Ports, 'tasteModels' | 'pictures'>,
  { userId, version, theme, width }: QualityPictureQuestion,
): Promise<Buffer> {
  const versions = await tasteModels.list(userId);
  const asked = versions.find((known) => (version === undefined ? known.serving : known.version === version));
  const data = asked && pictureOf(asked.metrics);
  if (!data) throw new UserError('not_found', 'There is no such picture: nothing was measured.');
  const question: PictureQuestion = { id: 'taste-quality', data };
  return pictures.draw(question, { theme, width });
}

/** What the picture of these figures says; undefined where they make none. */
export function sayPicture(metrics: TasteMetrics): string | undefined {
  const data = pictureOf(metrics);
  return data && tasteQuality.alt(data);
}

function pictureOf({ level, heldBack, skip, calibration, months }: TasteMetrics): TasteQuality | undefined {
  const skips = oursFirst(skip, SERVED_SKIP_MODEL, 'auc').filter(({ id }) => id !== NOT_PLAIN);
  if (!heldBack || skips.length === 0) return undefined;
  const found = oursFirst(months?.tracks ?? {}, SERVED_RANKER, 'recall50');
  return {
    from: new Date(heldBack.from),
    to: new Date(heldBack.to),
    plays: heldBack.plays,
    skips: skips.map(({ id, figure }) => ({ name: titled(id), auc: figure })),
    ratesServe: level === 'simple',
    promises: calibration,
    offBy: skip[SERVED_SKIP_MODEL]?.ece15 ?? undefined,
    months: found.length > 0 ? found.map(({ id, figure }) => ({ name: titled(id), recall50: figure })) : undefined,
  };
}

/** One figure of each way that has it, ours first, then the best; none without ours. */
function oursFirst<Name extends string>(
  ways: Readonly<Record<string, { readonly [Figure in Name]: number | null }>>,
  ours: string,
  name: Name,
): { id: string; figure: number }[] {
  const told = Object.entries(ways).flatMap(([id, figures]) => {
    const figure = figures[name];
    return figure === null ? [] : [{ id, figure }];
  });
  if (!told.some(({ id }) => id === ours)) return [];
  return told.toSorted((a, b) => Number(b.id === ours) - Number(a.id === ours) || b.figure - a.figure);
}
