import type { Recommendations } from '../../domain/recommendation.ts';
import { recommendTogether, type TogetherNeeds, type TogetherQuestion } from './recommend-together.ts';
import { recommendTracks, type RecommendQuestion } from './recommend-tracks.ts';

/** With `together`, a list for the user and these others, who all share their listening. */
export type RecommendForQuestion = RecommendQuestion & Partial<Pick<TogetherQuestion, 'together'>>;

/** Tracks for one, or for several people at once. */
export function recommend(
  ports: TogetherNeeds,
  { together, ...question }: RecommendForQuestion,
): Promise<Recommendations> {
  return together && together.length > 0
    ? recommendTogether(ports, { ...question, together })
    : recommendTracks(ports, question);
}
