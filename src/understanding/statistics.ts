import type { Slots } from '../domain/slots.ts';

/** The statistic a question asks for; ids are those of the statistics themselves. */
export interface StatisticRequest {
  readonly metric: string;
  readonly entity?: Slots['entity'];
  /** Where in the line the name of an artist or track begins, for questions about one. */
  readonly nameAt?: number;
}

const NOUNS: readonly (readonly [RegExp, NonNullable<Slots['entity']>])[] = [
  [/(?:^| )(?:artists?|bands?|singers?|musicians?|rappers?|groups?|who)(?= |$)/, 'artist'],
  [/(?:^| )(?:albums?|records?|lps?)(?= |$)/, 'album'],
  [/(?:^| )(?:songs?|tracks?|tunes?|titles?)(?= |$)/, 'track'],
  [/(?:^| )genres?(?= |$)/, 'genre'],
];

const LISTEN = '(?:listen(?:ed|ing)?(?: to)?|play(?:ed|ing)?|hear(?:d)?|stream(?:ed|ing)?)';
const FIRST = new RegExp(
  `(?:^| )(?:when (?:did|have|was) i (?:first |last |start |begin )?(?:hear|listen to|listening to|play|discover|find|get into|heard|listened to|stream|start listening to|start playing)|(?:when was )?(?:the |my )?first (?:time|play|listen)(?: that)?(?: i)?(?: ever)?(?: (?:heard|hear|listened to|played|of|to|discovered|streamed))?|(?:since when|how long) (?:have i|do i|did i)(?: known| been)? ?(?:listen(?:ing)? to|heard|playing|play|know|known|been a fan of|into)|when did i start with|what (?:day|year|date) did i (?:first )?(?:hear|play|discover|listen to))(?= |$)`,
);
const SKIPS =
  /(?:^| )(?:skip rate|skips|most skipped|skipped (?:the )?most|(?:what|which|who|how (?:often|much|many)).* (?:do|did|have|am|are|get|gets|got|was|were) ?(?:i )?(?:usually |always |often )?skip(?:ped|ping|s)?)(?= |$)/;
const CLOCK =
  /(?:^| )(?:listening clock|clock|(?:when|what time|what times|which hours?|at what (?:time|hour)|what hours?|which days?|what days?|time of (?:the )?day) .*(?:do|did|am|have) i .*(?:listen|play|stream|hear)\w*|what time of (?:the )?day|time of day|when do i listen(?: the most| most)?|(?:am|do|did) i (?:listen|listening|playing|play)(?: \\S+){0,3} (?:more |mostly |most )?(?:at night|in the (?:morning|evening|afternoon)|on weekends|during the (?:day|week))|(?:am i a |are you a )?(?:morning|night) (?:listener|person)|night owl|early bird|hour by hour)(?= |$)/;
const TOP =
  /(?:^| )(?:(?:my |the |your |our |show |show me |what are |what were |who are |who were )*(?:all time )?(?:top|most (?:played|listened(?: to)?|heard|streamed))|(?:who|what|which)(?: \S+){0,3} (?:do|did|have|am|was|were|is|are)(?: i)?(?: \S+){0,4} (?:most|mostly|the most|a lot|best)|who am i listening to|(?:what|who) (?:was|were|am|have) i (?:been )?(?:listening to|playing|into|hearing)|(?:what|who) (?:was|were|is|are) my (?:number one|favou?rites?|most|biggest|best|no 1)|(?:who|what) (?:did|do|have) i (?:been )?(?:listen(?:ed|ing)? to|play(?:ed|ing)?|hear(?:d)?|stream(?:ed|ing)?)|(?:which|what) (?:artists?|songs?|tracks?|albums?|bands?) (?:did|do|have|am|was) i|my favou?rite (?:artists?|bands?|albums?|singers?) (?:of|in|from|last|this)|most (?:often )?played)(?= |$)/;
const TOTALS = new RegExp(
  `(?:^| )(?:how (?:much|many|long)(?: \\S+){0,4} (?:did|do|have|had|has) i(?: \\S+){0,2} ${LISTEN}|how many (?:times|plays|hours|minutes|songs|tracks|artists|albums|days|streams)|how often (?:did|do|have) i|total (?:listening|plays|hours|minutes|time)|listening time|(?:my |show me my |some )?(?:listening )?(?:stats|statistics|totals|numbers)|hours of music|how much music|how much of my (?:listening|music|library|time)|what (?:share|percentage|part|fraction) of my (?:listening|music|library|plays)|(?:my )?(?:year|month) in (?:review|music)|wrapped|recap|how big is my (?:library|history)|summary of my listening)(?= |$)`,
);
const REQUEST =
  /(?:^| )(?:recommend|suggest|playlist|put on|mix|play(?: me)? (?:something|some|my|a|songs|music)|give me (?:something|some|songs|music|a mix)|similar|songs like|music like|based on)(?= |$)/;

const DRAWN =
  /(?:^| )(?:chart|graph|plot|picture|heatmap|heat map|calendar|diagram|infographic|visuali[sz]e|visuali[sz]ation|draw|mosaic|receipt|iceberg)(?= |$)/;
const OWN = /(?:^| )(?:my|i|mine|me)(?= |$)/;

function metricOf(line: string): string {
  const entity = NOUNS.find(([pattern]) => pattern.test(line))?.[1];
  return entity === undefined ? 'top-artists' : `top-${entity}s`;
}

/** "Top songs by Nirvana" are theirs, and not the listener's. */
const OF_SOMEBODY =
  /^(?!.*(?:^| )(?:my|i|me|ive)(?= |$)).*(?:^| )(?:top|most popular|most played) (?:\S+ )?(?:songs|tracks|albums|hits|tunes) (?:by|from|of) (?!(?:all time|the|last|this|all|20|19)(?= |\d|$))/;

/** How somebody listens, by no number that has a name of its own. */
const HABITS =
  /^(?:(?:hey|so|ok|and|can you|could you|please|tell me|show me|give me|lets see|do you know) )*(?:(?:a |an )?(?:summary|overview|breakdown|analysis) of my|how (?:has|did|have|does|do|is|are|varied|diverse|mainstream|obscure|eclectic|old|basic)(?: \S+){0,2} my (?:music(?:al)? )?(?:taste|tastes|listening|music|habits?)|compare (?:my|me|this|last|what i)|(?:my|whats my|what is my|what are my|whats the longest) (?:\S+ )?(?:listening |music |musical )?(?:habits?|patterns?|streaks?|diversity|activity|trends?|milestones?|profile|routine|behaviou?r|journey|history)|(?:which|what) (?:months?|years?|seasons?|summers?|winters?|decades?) (?:did|do|have|had) i|(?:am|do|did|have|was) i (?:\S+ )?(?:listen(?:ed|ing)?|play(?:ed|ing)?|hear(?:d)?|stream(?:ed|ing)?)(?: to)?(?: \S+){0,3} (?:more|less|mostly|most|a lot|much|often|too much|than|enough)|(?:what|which)(?: (?:kind|kinds|sort|sorts|type|types) of)? (?:genres?|music|styles?|decades?|languages?|era|eras|moods?) (?:do|did|have|am|was) i|whats my favou?rite (?:decade|year|season|day|era|mood)|what (?:was i|did i) (?:listening to|listen to|play|into)|whats (?:in )?my (?:library|collection|listening)|how (?:often|frequently) (?:do|did|am|was) i|(?:do|did|am|have) i (?:\S+ )?(?:skip|repeat|replay)(?:ped|ping|ing|ed)?)(?= |$)/;

const HOW_OFTEN =
  /(?:^| )(?:how (?:often|many times|much) (?:have|did|do) i (?:ever )?(?:play|played|hear|heard|listen to|listened to|streamed?)|(?:number of|how many) plays (?:for|of|do i have (?:for|of))|play ?count (?:for|of))(?= [^ ])/;
const FIRST_EVER =
  /(?:^| )(?:what|which) was (?:the |my )?(?:very )?first (?:song|track|artist|album|thing)(?: that)? i(?: ever)? (?:played|heard|listened to|streamed)(?= |$)/;
const NUMBER_ONE =
  /(?:^| )(?:whos|who is|whats|what is|what was|who was|which is|show me) my (?:number one|no 1|number 1|nr 1|all time favou?rite|most played|most listened(?: to)?|favou?rite)(?: (?:artist|band|song|track|album|singer|genre))?(?= |$)/;
const HOW_MUCH =
  /(?:^| )(?:how much (?:time|of my time|music) (?:did|do|have|has) i (?:spend|spent|listen|waste|play|hear)|did i (?:listen|play|hear)(?: to)? more(?: music| songs)?(?: \S+){0,4} (?:or|than)|(?:hours|minutes|time) (?:spent )?listening)(?= |$)/;

/** A question about the user's listening, or undefined. Requests for music are none, even "play my most played songs". */
export function readStatistic(line: string): StatisticRequest | undefined {
  const first = FIRST.exec(line);
  // "How long have I been listening to" asks for the first time.
  if (first)
    return {
      metric: /(?:^| )(?:did|have|was) i last(?= )/.test(first[0]) ? 'last-play' : 'first-play',
      nameAt: first.index + first[0].length,
    };
  const times = HOW_OFTEN.exec(line);
  if (times) return { metric: 'totals', nameAt: times.index + times[0].length };
  if (FIRST_EVER.test(line)) return { metric: 'first-play' };
  if (NUMBER_ONE.test(line)) {
    const best = NOUNS.find(([pattern]) => pattern.test(line))?.[1] ?? 'artist';
    return best === 'genre' ? { metric: 'top-genres', entity: best } : { metric: `top-${best}s`, entity: best };
  }
  if (HOW_MUCH.test(line)) return { metric: 'totals' };
  if (
    /(?:^| )first (?:song|track|artist|album|thing)(?: that)? i (?:ever )?(?:played|heard|listened to|streamed)(?= |$)/.test(
      line,
    )
  )
    return { metric: 'first-play', ...entityIn(line) };
  if (REQUEST.test(line)) return undefined;
  if (SKIPS.test(line)) return { metric: 'skips', ...entityIn(line) };
  if (
    /(?:^| )(?:things|songs|tracks|artists|stuff|what|music) (?:that )?i (?:always|usually|often|mostly|keep) skip(?:ping)?(?= |$)/.test(
      line,
    )
  )
    return { metric: 'skips' };
  if (CLOCK.test(line)) return { metric: 'listening-clock' };
  if (TOTALS.test(line) && !/(?:^| )(?:top|most played)(?= |$)/.test(line))
    return { metric: 'totals', ...entityIn(line) };
  if (
    /(?:^| )(?:do|have|did) i have a favou?rite genre|(?:whats|what is|what are|which is) my (?:favou?rite|top|main|most \S+) genres?(?= |$)/.test(
      line,
    )
  )
    return { metric: 'top-genres', entity: 'genre' };
  if (HABITS.test(line) && !TOP.test(line.replace(/(?:^| )what (?:was i|did i) .*/, ''))) return habit(line);
  if (
    DRAWN.test(line) &&
    (OWN.test(line) || /(?:^| )(?:listening|genres|artists|plays|streams|taste|top)(?= |$)/.test(line))
  )
    return {
      ...entityIn(line),
      metric: /(?:^| )(?:hours?|clock|(?<!all )times?|day|week|heatmap|calendar)(?= |$)/.test(line)
        ? 'listening-clock'
        : /(?:^| )skip/.test(line)
          ? 'skips'
          : TOP.test(line)
            ? metricOf(line)
            : /(?:^| )genres?(?= |$)/.test(line)
              ? 'top-genres'
              : 'totals',
    };
  if (OF_SOMEBODY.test(line) || !TOP.test(line)) return undefined;
  const entity = NOUNS.find(([pattern]) => pattern.test(line))?.[1];
  if (entity === 'genre') return { metric: 'top-genres', entity };
  // A bare "top" without what of is the top of a chart, not of a listener.
  if (entity === undefined && !/(?:^| )(?:i|my)(?= |$)/.test(line)) return undefined;
  return entity === undefined ? { metric: 'top-artists', entity: 'artist' } : { metric: `top-${entity}s`, entity };
}

function entityIn(line: string): { entity?: NonNullable<Slots['entity']> } {
  const entity = NOUNS.find(([pattern]) => pattern.test(line))?.[1];
  return entity === undefined ? {} : { entity };
}

/** The statistic that comes nearest to a question about habits. */
function habit(line: string): StatisticRequest {
  const entity = entityIn(line);
  if (/(?:^| )(?:skip|skipped|skipping)(?= |$)/.test(line)) return { metric: 'skips' };
  if (
    /(?:^| )(?:at night|morning|mornings|evening|evenings|weekends?|weekdays?|time of day|routine|patterns?)(?= |$)/.test(
      line,
    )
  )
    return { metric: 'listening-clock' };
  if (/(?:^| )(?:genres?|styles?|kinds? of music|sorts? of music|types? of music)(?= |$)/.test(line))
    return { metric: 'top-genres', entity: 'genre' };
  if (/^.*what (?:was i|did i)(?= )/.test(line) && !entity.entity) return { metric: 'top-artists', entity: 'artist' };
  return { metric: 'totals', ...entity };
}
