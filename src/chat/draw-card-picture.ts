import type { Services } from '../services/index.ts';
import type { StatisticPictureQuestion } from '../services/stats/draw-statistic.ts';
import type { CardPicture } from './message.ts';

/** The PNG of a card's picture, from the user's plays of today: a card keeps the question, not the picture. */
export async function drawCardPicture(
  { stats, taste }: Pick<Services, 'stats' | 'taste'>,
  {
    userId,
    picture,
    ...look
  }: { userId: number; picture: CardPicture } & Pick<StatisticPictureQuestion, 'theme' | 'width'>,
): Promise<Buffer> {
  switch (picture.id) {
    case 'taste-quality':
      return taste.qualityPicture({ userId, version: picture.version, ...look });
    case 'statistic': {
      const { id: _, alt: __, ...question } = picture;
      return stats.picture({ userId, ...question, ...look });
    }
  }
}
