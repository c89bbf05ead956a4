import { z } from 'zod';

/** A figure that the held-back plays do not tell, such as an AUC without a single skip, is null. */
const Figure = z.number().nullable();

/** How well one way of predicting skips did on plays it had not seen. */
export const SkipFigures = z.object({
  auc: Figure.describe('share of pairs of a skipped and a heard play put the right way round, 0.5 is chance'),
  logloss: Figure.describe('mean surprise in nats, lower is better'),
  ece15: Figure.describe('mean distance of the promised from the real share of skips, over 15 bins'),
  sessionAuc: Figure.describe('AUC inside sessions, which leaves out the mood of the day'),
});
export type SkipFigures = z.infer<typeof SkipFigures>;

/** How well one way of ranking found what was heard in a month it did not know. */
export const RankingFigures = z.object({
  ndcg10: Figure.describe('quality of the first ten, 0 to 1'),
  recall50: Figure.describe('share of what was heard that is among the first fifty'),
});
export type RankingFigures = z.infer<typeof RankingFigures>;

/** Names under which figures are kept: ours first, then what it has to beat. */
export const SKIP_BASELINE = 'track-rate';
export const SERVED_SKIP_MODEL = 'hybrid';
export const SERVED_RANKER = 'learned';

/** What a version is measured by. All of it on plays it was held back from. */
export const TasteMetrics = z.object({
  /** `cold`: too few plays, `simple`: plain rates did as well, `learned`: the trained models. */
  level: z.enum(['cold', 'simple', 'learned']),
  heldBack: z
    .object({
      from: z.iso.datetime(),
      to: z.iso.datetime(),
      plays: z.int().describe('plays that were predicted'),
      skipRate: z.number(),
    })
    .optional(),
  /** By name of the model. */
  skip: z.record(z.string(), SkipFigures),
  /** What became of our predictions, by how likely a skip was told to be: the points of a reliability diagram, all 0 to 1. */
  calibration: z
    .array(z.object({ predicted: z.number(), observed: z.number(), share: z.number().describe('of all predictions') }))
    .optional(),
  /** The version that served before, on the same plays. */
  incumbent: z.object({ version: z.int(), figures: SkipFigures }).optional(),
  months: z
    .object({
      months: z.array(z.string()).describe('as 2026-10'),
      /** By name of the way of ranking. */
      tracks: z.record(z.string(), RankingFigures),
      artists: z.record(z.string(), RankingFigures),
    })
    .optional(),
});
export type TasteMetrics = z.infer<typeof TasteMetrics>;

/** A trained version as it is told about; its parameters stay in the store. */
export interface TasteVersion {
  readonly version: number;
  readonly trainedAt: Date;
  /** Plays it learned from. */
  readonly plays: number;
  readonly metrics: TasteMetrics;
  readonly serving: boolean;
  /** Whether it was good enough to serve when it was trained. */
  readonly promoted: boolean;
  /** Why, in words. */
  readonly verdict: string;
}
