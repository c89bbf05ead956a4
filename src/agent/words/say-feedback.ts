import type { Verdict } from '../../domain/recommendation.ts';
import { seedOf } from '../turn.ts';
import { list, pick } from './pick.ts';

export function sayFeedback(verdict: Verdict, names: readonly string[], turn: string): string {
  const what = list(names);
  return verdict === 'like'
    ? pick(
        [
          `Lovely, I noted that you like ${what}.`,
          `Good to know: ${what}. It counts from the next list on.`,
          `Noted with a heart: ${what}.`,
        ],
        seedOf(turn),
      )
    : pick(
        [
          `Understood, ${what} will stay away from your lists.`,
          `Noted: no more ${what}.`,
          `All right, I leave out ${what} from now on.`,
        ],
        seedOf(turn),
      );
}
