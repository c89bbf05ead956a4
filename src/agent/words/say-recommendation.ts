import type { Recommendations } from '../../domain/recommendation.ts';
import type { Intent } from '../../domain/slots.ts';
import { describeSlots } from './describe-slots.ts';
import { cleanName } from '../clean.ts';
import { capitalised, inWords, list, pick } from './pick.ts';

/** How many of the sentences about what could not be kept are spoken; the list shows them all. */
const SPOKEN = 3;

/** The words around a list: what was understood, how many there are, and what could not be kept. The list itself is shown. */
export function sayRecommendation(
  { items, slots, relaxed, blend }: Recommendations,
  { intent, seed }: { intent: Intent; seed: number },
): string {
  const sentences: string[] = [];
  if (intent === 'create_playlist') sentences.push('I cannot save playlists yet, but here is the list for one.');
  const spoken = relaxed.slice(0, SPOKEN);
  const found = items.length === 0 ? sayNothing(slots, spoken.length > 0) : sayList(items.length, slots, intent, seed);
  // A colon leads to the list, so only the last sentence may end with one.
  const mixed = blend && items.length > 0 ? [sayBlend(blend)] : [];
  const after = [...mixed, ...spoken];
  sentences.push(after.length > 0 ? found.replace(/:$/, '.') : found, ...after);
  return sentences.join(' ');
}

/** How much of a mix comes from each of those that were named. */
export function sayBlend(blend: NonNullable<Recommendations['blend']>): string {
  const parts = blend.map(({ name, share }) => `${Math.round(100 * share)} % ${cleanName(name)}`);
  return `The mix is ${list(parts)}.`;
}

/** What could not be kept already tells why nothing was found. */
function sayNothing(slots: Recommendations['slots'], explained: boolean): string {
  const understood = describeSlots(slots);
  if (understood === '') return 'I found nothing to recommend this time.';
  const why = explained ? '' : ' Nothing in your library fits that; try leaving out one of the wishes.';
  return `I understood: ${understood}.${why}`;
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
