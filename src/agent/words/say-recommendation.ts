import type { Recommendations } from '../../domain/recommendation.ts';
import type { Intent } from '../../domain/slots.ts';
import { describeSlots } from './describe-slots.ts';
import { capitalised, inWords, pick } from './pick.ts';

/** How many of the sentences about what could not be kept are spoken; the list shows them all. */
const SPOKEN = 3;

/** The words around a list: what was understood, how many there are, and what could not be kept. The list itself is shown. */
export function sayRecommendation({ items, slots, relaxed }: Recommendations, { intent, seed }: { intent: Intent; seed: number }): string {
  const sentences: string[] = [];
  if (intent === 'create_playlist') sentences.push('I cannot save playlists yet, but here is the list for one.');
  sentences.push(items.length === 0 ? sayNothing(slots) : sayList(items.length, slots, intent, seed));
  sentences.push(...relaxed.slice(0, SPOKEN));
  return sentences.join(' ');
}

function sayNothing(slots: Recommendations['slots']): string {
  const understood = describeSlots(slots);
  return understood === ''
    ? 'I found nothing to recommend this time.'
    : `I understood: ${understood}. Nothing in your library fits that; try leaving out one of the wishes.`;
}

function sayList(count: number, slots: Recommendations['slots'], intent: Intent, seed: number): string {
  const understood = describeSlots(slots);
  const number = inWords(count);
  const what = count === 1 ? 'one track' : number;
  if (understood === '') {
    return pick(
      [
        `You left the choice to me, so I followed your taste: ${what} from your own library.`,
        `No wishes, so your taste decides — ${what} from your own library:`,
        `${capitalised(what)} from your own library, picked by what you love:`,
      ],
      seed,
    );
  }
  if (intent === 'refine' || intent === 'more_like_this' || intent === 'undo') {
    return pick(
      [
        `${intent === 'undo' ? 'Back to' : 'Now'} ${understood} — ${what} from your own library:`,
        `All right: ${understood}. ${capitalised(what)} from your own library:`,
        `Here you are: ${understood} — ${what} from your own library.`,
      ],
      seed,
    );
  }
  return pick(
    [
      `${capitalised(understood)} — ${what} from your own library:`,
      `${capitalised(understood)}: I found ${what} in your own library that should do it.`,
      `With pleasure. ${capitalised(understood)} — ${what} from your own library:`,
    ],
    seed,
  );
}

export function sayNoHistory(): string {
  return 'I do not know your taste yet. Drop your Spotify export here (the ZIP as it came), and within a minute I know every play and every skip — or try me with the sample listener first.';
}
