import { blend } from './blend.ts';
import type { CollaborativeModel, ListeningTable } from './collaborative-model.ts';
import { fitEase } from './ease.ts';
import { fitIals } from './ials.ts';
import { fitItemKnn } from './item-knn.ts';
import { fitMostPopular } from './most-popular.ts';
import { fitTagContent } from './tag-content.ts';

/**
 * The model that serves: factors that know tags, a linear model and tags alone. Of a newcomer little is known, so what many listeners
 * share and what is popular help out; of somebody well known the popular is guessed too often and held back. Options and weights were
 * chosen on held-out pairs and held-out newcomers of the training part of LastFM-2k.
 */
export function fitListenerBlend(table: ListeningTable, { seed = 0 }: { seed?: number } = {}): CollaborativeModel {
  return blend([
    { model: fitIals(table, { factors: 96, iterations: 10, penalty: 0.025, tagWeight: 10, seed }), weight: () => 1 },
    { model: fitEase(table, { lambda: 35, popularityPower: 0.5, playPower: 1 }), weight: () => 0.1 },
    { model: fitTagContent(table), weight: () => 0.2 },
    { model: fitItemKnn(table, { neighbours: Infinity, shrink: 100 }), weight: (known) => 1 / Math.max(1, known) ** 2 },
    { model: fitMostPopular(table), weight: (known) => 1 / Math.max(1, known) - 0.15 },
  ]);
}
