import { readMonthRanker, type MonthRanker, type MonthRankerJson } from '../ranking/month-ranker.ts';
import { readSessionRanker, type SessionRanker, type SessionRankerJson } from '../ranking/session-ranker.ts';
import { skipModel } from '../skip/models.ts';
import type { FittedSkipModel } from '../skip/skip-model.ts';

/**
 * Counted up with every change of features, models or of this file: a bundle of another recipe is not read, and everybody's
 * taste is learned anew.
 */
export const TASTE_RECIPE = 1;

/** `cold`: too few plays, `simple`: plain rates did as well, `learned`: the trained models answer. */
export type TasteLevel = 'cold' | 'simple' | 'learned';

/** A point of length 1 for each track of a list, row after row. */
export interface TrackSpace {
  readonly dimensions: number;
  readonly values: Float32Array;
}

/** One of the kinds of music a listener has; `share` of their listening, 0–1. */
export interface TasteCentre {
  readonly share: number;
  readonly embedding: Float32Array;
}

/** What is stored of a training, as plain JSON. */
export interface TasteBundle {
  readonly recipe: number;
  readonly level: TasteLevel;
  /** Fitted on the beginning of the history only, so that it can be judged on plays it never saw: those from `from` on, epoch s. */
  readonly twin?: { readonly skip: object; readonly from: number };
  readonly skip?: { readonly hybrid: object; readonly preference: object } | undefined;
  readonly months?: { readonly tracks: MonthRankerJson; readonly artists: MonthRankerJson };
  readonly session?: SessionRankerJson;
}

/** The models that answer; what is absent has to be made up for by plain rates. */
export interface TasteModels {
  readonly level: TasteLevel;
  readonly skip?: {
    /** P(skip) of a play that is about to start. */
    readonly hybrid: FittedSkipModel;
    /** The same for a candidate, of which only track, artist, album and the hour are known. */
    readonly preference: FittedSkipModel;
  };
  /** What will be heard within a month, from a snapshot of what was. */
  readonly months?: { readonly tracks: MonthRanker; readonly artists: MonthRanker };
  /** What comes next in a session, given its first track. */
  readonly session?: SessionRanker;
}

/** Undefined for a bundle that this code cannot read. */
export function readTasteBundle(json: unknown): TasteModels | undefined {
  const { recipe, level, skip, months, session } = json as Partial<TasteBundle>;
  if (recipe !== TASTE_RECIPE || level === undefined) return undefined;
  return {
    level,
    ...(skip && {
      skip: {
        hybrid: skipModel('hybrid').read(skip.hybrid),
        preference: skipModel('preference').read(skip.preference),
      },
    }),
    ...(months && { months: { tracks: readMonthRanker(months.tracks), artists: readMonthRanker(months.artists) } }),
    ...(session && { session: readSessionRanker(session) }),
  };
}
