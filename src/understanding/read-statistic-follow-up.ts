import type { Slots } from '../domain/slots.ts';
import { isChart } from './intents/charts.ts';
import { readCount } from './numbers.ts';
import { readPeriod, spanBefore } from './periods.ts';
import type { UnderstandQuestion, Understood } from './question.ts';
import { createUtterance } from './utterance.ts';

const ASKS_ON =
  /^(?:and |but |ok |okay |so |then )*(?:and|of|from|as an?|show (?:me )?(?:it|that|them) as|draw|what about|how about|which|what|who|in|for|over|the same|same|now|only|just|as|top|last|this)(?= |$)/;
const ENTITIES: readonly (readonly [RegExp, NonNullable<Slots['entity']>])[] = [
  [/(?:^| )(?:artists?|bands?|singers?|who)(?= |$)/, 'artist'],
  [/(?:^| )(?:albums?|records?)(?= |$)/, 'album'],
  [/(?:^| )(?:songs?|tracks?|tunes?|titles?)(?= |$)/, 'track'],
];
/** "And the month before?" */
const BEFORE_THAT =
  /(?:^| )(?:(?:month|week|year|day|summer|winter|season|one|time) before|before (?:that|then)|the previous (?:one|month|week|year))(?= |$)/;
/** "And in total?" */
const EVER =
  /(?:^| )(?:in total|in all|overall|altogether|of all time|all time|all together|ever|since (?:the beginning|i started))(?= |$)/;
/** Words of a wish for music: then it is no question about the listening any more. */
const WISH = /(?:^| )(?:play|recommend|give me|make|something|some|playlist|like|slower|faster|more)(?= |$)/;
const MOST_WORDS = 8;

const THOSE =
  /^(?:(?:ok|okay|and|now|then|please|can you|could you|cool|nice|great) )*(?:play|put on|queue|give me|lets hear|show me|recommend|make a playlist (?:of|from|with))(?: me)?(?: (?:some|a few|all|\d+))?(?: of)? (?:those|these|them|that)(?= |$)/;

/** "Play me some of those": what the statistic was about. */
export function readPlayThose({ text, previous }: UnderstandQuestion): Understood | undefined {
  const about = previous?.statistic;
  if (!about?.metric || !THOSE.test(createUtterance(text).line)) return undefined;
  const slots: Slots = { novelty: 'familiar' };
  if (about.period) slots.period = about.period;
  if (about.artists) slots.artists = about.artists;
  return { intent: /playlist/i.test(text) ? 'create_playlist' : 'recommend_tracks', slots };
}

/** "And last year?", "which songs?": the statistic before, over another time or of other things. */
export function readStatisticFollowUp({
  text,
  tokens: words,
  previous,
  now,
  timezone,
}: UnderstandQuestion): Understood | undefined {
  const before = previous?.statistic;
  const utterance = createUtterance(text, words);
  const { line, tokens } = utterance;
  if (!before?.metric || tokens.length > MOST_WORDS || !ASKS_ON.test(line) || WISH.test(line)) return undefined;
  const earlier = BEFORE_THAT.test(line) ? spanBefore(before.period) : undefined;
  const whole = EVER.test(line);
  const period = earlier ?? readPeriod(utterance, now, timezone, 'all');
  const count = readCount(utterance);
  const entity = ENTITIES.find(([pattern]) => pattern.test(line))?.[1];
  const chart = isChart(line) || /(?:^| )(?:draw|chart|graph|picture|plot)(?= |$)/.test(line);
  if (!period && !whole && !entity && !chart && count === undefined) return undefined;
  const slots: Slots = { ...before };
  if (whole) delete slots.period;
  if (period) slots.period = period;
  if (entity) Object.assign(slots, { entity, metric: `top-${entity}s` });
  if (count !== undefined && count > 1) slots.count = count;
  return { intent: chart ? 'get_charts' : 'get_listening_stats', slots };
}
