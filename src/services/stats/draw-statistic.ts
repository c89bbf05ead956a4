import { UserError } from '../../domain/errors.ts';
import type { ThemeName } from '../../pictures/theme.ts';
import type { Ports } from '../ports.ts';
import type { KeptPictures } from './kept-pictures.ts';
import { countStatistic, statisticOf, type StatisticQuestion } from './run-statistic.ts';
import { statistics } from './index.ts';

export interface StatisticPictureQuestion extends StatisticQuestion {
  readonly theme: ThemeName;
  /** CSS pixels. */
  readonly width: number;
}

type Needs = Pick<Ports, 'database' | 'users' | 'pictures'> & { readonly kept: KeptPictures };

/** A statistic as PNG. Kept for a while, until plays come or the time zone changes. */
export async function drawStatistic(
  { kept, ...ports }: Needs,
  { theme, width, ...question }: StatisticPictureQuestion,
): Promise<Buffer> {
  const { statistic, userId, from, to, name, limit, label, owner } = question;
  if (!statisticOf(statistic).drawn) {
    const drawn = statistics.filter((one) => one.drawn).map(({ id }) => id);
    throw new UserError(
      'not_found',
      `There is no picture of "${statistic}". There are pictures of: ${drawn.join(', ')}.`,
    );
  }
  const user = await ports.users.find(userId);
  const known = [userId, user?.tasteRevision, user?.timezone];
  const key = JSON.stringify([...known, statistic, from, to, name, limit, label, owner, theme, width]);
  return kept.get(key, async () => {
    const { picture } = (await countStatistic(ports, question)).result;
    if (!picture) throw new Error(`the statistic ${statistic} has no picture`);
    return ports.pictures.draw(picture, { theme, width });
  });
}
