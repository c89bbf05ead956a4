import { NUMBER, toNumber } from './numbers.ts';
import { findFree, take, type Utterance } from './utterance.ts';

const HEARD =
  '(?:heard|hear|hearing|listened to|listen to|listened|played|play|had|been playing|been listening to|had on)';
const DENIED = `(?:(?:that |which )*(?:i |ive |i have |we |weve |we have )?(?:have not|havent|did not|didnt|not|never|hasnt|dont|do not) (?:been |recently |ever |yet |already )*${HEARD})`;
const NOTHING = `(?:(?:nothing|none|no songs?|no tracks?|no music|not (?:the )?(?:ones|songs|tracks|anything)|not what|not anything|without anything|without (?:the )?(?:songs|tracks|ones)|avoid (?:anything|what|songs)|exclude (?:anything|what|songs)|skip (?:anything|what|songs)|leave out (?:anything|what|songs)|except what)(?: that| which)?(?: of what)? (?:i |ive |i have |we |weve )?(?:already |just |recently )?${HEARD})`;
const OBJECT = '(?: (?:it|them|to|any of|already|much|anymore|again|at all|before|of))*';

const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 };

const SPAN = `(?: (?:for|in|since|over|during|within|the))*(?: (?:(?:(?:at least|over|more than) )?(${NUMBER}|a|an|few|a few|couple of|several)|(last|this|past)(?: (${NUMBER}|few|couple of))?) (days?|weeks?|months?|years?)| (months|years|weeks|days|a while|a long time|long time|some time|quite a while|quite some time|a bit|ages|forever|lately|recently|today|yesterday|so long|a long while|long))`;

/**
 * Days without a play: "I have not heard for a while" 90, "nothing I heard this month" 30, "not played in ages" 365. Undefined
 * when nothing of the kind is said.
 */
export function readNotHeard(utterance: Utterance): number | undefined {
  const [half] = findFree(
    utterance,
    new RegExp(`(?:${DENIED}|${NOTHING})${OBJECT}(?: (?:for|in|since|over|during))* half (?:a|the) year`),
  );
  if (half) {
    take(utterance, half);
    return 182;
  }
  for (const lead of [DENIED, NOTHING]) {
    const [found] = findFree(utterance, new RegExp(`${lead}${OBJECT}${SPAN}`));
    if (!found) continue;
    take(utterance, found);
    return daysOf(found.groups);
  }
  const [short] = findFree(
    utterance,
    /(?:no repeats|nothing) (?:from )?(?:(this|last|the last|the past) (day|week|month|year)|(today|yesterday|lately|recent|recently))|(?:havent|have not) (?:heard|played) (?:in )?(?:ages)/,
  );
  if (!short) return undefined;
  take(utterance, short);
  return short.groups[1] === undefined ? wordDays(short.groups[2] ?? 'lately') : (DAYS[short.groups[1]] ?? 30);
}

function daysOf([amount, , repeated, unit, word]: readonly (string | undefined)[]): number {
  if (word !== undefined) return wordDays(word);
  const text = amount ?? repeated;
  const count =
    text === undefined || text === 'a' || text === 'an'
      ? 1
      : /few|several/.test(text)
        ? 3
        : text === 'couple of'
          ? 2
          : (toNumber(text) ?? 1);
  const days = count * (DAYS[(unit ?? 'month').replace(/s$/, '')] ?? 30);
  return Math.max(1, Math.min(3650, Math.round(days)));
}

/** Our own reading of vague spans. */
function wordDays(word: string): number {
  if (word === 'ages' || word === 'forever') return 365;
  if (word === 'years') return 730;
  if (word === 'weeks') return 21;
  if (word === 'days') return 3;
  if (word === 'today') return 1;
  if (word === 'yesterday') return 2;
  if (word === 'lately' || word === 'recently' || word === 'recent') return 30;
  return 90;
}
