import { anyOf } from './any-of.ts';

const WORK = '(?:this|that|it|the|number|no|song|track|these)';

/** What is playing, what it is called, and what belongs to it. */
const PLAYING = anyOf(
  `(?:whats|what is|what was|what are|which is|what) (?:the )?(?:bpm|tempo|key|genre|year|label|album|release date|length|title|name|artist) (?:of|for|is|was|does|did) (?:${WORK}|[^ ]+)`,
  'what(?:s| is| was)? (?:am i|is|was) (?:now )?(?:playing|listening)(?: to)?(?: now| right now)?|(?:what|which) (?:song|track|tune) (?:is|was) (?:this|that|playing|it)|now playing|whats (?:playing|on|this song|that song|this track|this tune|this called)|what is this (?:song|track|tune)|name (?:of )?(?:this|that) (?:song|tune|track)',
  '(?:the )?last (?:song|track|thing) (?:that )?i (?:heard|played|listened to)|what did i just (?:hear|play|listen to)|lyrics (?:of|to|for)|what (?:key|tempo|bpm) is|how fast is (?:this|that|number|the)',
);
/** Who made it, when, how long it is. */
const FACTS = anyOf(
  'who(?: is|s|is) (?:singing|playing|rapping)(?: this| that| here| now)?$|who (?:sings|sang|wrote|made(?! (?:you|this app|echotune))|produced|composed|performs|performed|recorded|released|covered|sampled|plays (?:on|the)|is behind)(?= )',
  'who (?:is|was|are|were) (?:the )?(?:lead )?(?:drummer|singer|guitarist|bassist|bass player|keyboardist|frontman|frontwoman|vocalist|producer|members?|songwriter|composer|artist|band)(?: (?:of|in|from|for|on|behind))?',
  `who(?: is|s| are)? (?:${WORK}|(?:the )?\\S+ (?:one|song|track)) by|who(?:s| is) (?:this|that)(?: by| singing)?$|who is (?:this|that) (?:band|artist|singer)`,
  '^(?:is|was|are) (?!there |it |that )(?:\\S+ ){1,7}by (?:\\S+ ?){1,5}$|what (?:album|record|year|genre|label) (?:is|was|did|are|does)|when (?:was|did|were|is) .*(?:released|come out|recorded|written|made|form|formed|born|break up|die|start(?:ed)? making)|how long is(?! it)|how old is (?:this|that|the) (?:song|track|album)|what (?:is|does) .* (?:song|track|album) (?:about|mean)|meaning of (?:this|the) (?:song|lyrics)',
);
/** "Tell me about …": of music only when what is named is. */
const ABOUT = anyOf(
  '(?:tell|teach) me (?:something |more |a bit |a little )*about|(?:some |more |any )?(?:info|information|facts|details|background|trivia) (?:about|on|of)|(?:what do you know|what can you tell me) about|who (?:is|was|are|were)|what (?:is|are|was)|whats|describe|how (?:does|would you describe)',
);

export const asksAboutPlaying = (line: string): boolean => PLAYING.test(line);
export const asksForFacts = (line: string): boolean => FACTS.test(line);
export const asksAbout = (line: string): boolean =>
  new RegExp(`^(?:(?:hey|so|ok|and|can you|could you|please) )*${ABOUT.source.replace('(?:^| )', '')}`).test(line);
