import { anyOf } from './any-of.ts';

const REFINE = anyOf(
  'slower|faster|calmer|happier|sadder|softer|louder|harder|darker|brighter|heavier|lighter|warmer|quieter|mellower|longer|shorter|newer|older|funkier|groovier|dreamier|quicker|chiller|gentler|livelier|smoother|jazzier|bluesier|folkier|poppier|rockier|punkier|weirder|wilder|bigger|rawer|cheerier|sunnier|spookier|edgier|catchier|peppier|bouncier|trippier|spacier|other (?:songs|ones|tracks|options|music|stuff|suggestions)|moodier|gloomier|angrier|cozier|cosier|sexier|(?:a bit|a little|a touch|slightly|much|even|way|some|something|little)? ?(?:more|less) \\S+|another(?: one)?|something else|others?|different(?: ones?)?|again|more(?: please)?|(?:some |a few |\\d+ |ten |five )?more|instead|make (?:it|them|that)|turn (?:it|this) (?:up|down)|but|add|remove|drop|replace|swap|skip|keep|extend|shorten|without|also|too (?:slow|fast|loud|quiet|sad|happy|long|short|mainstream|old|new|obscure|hard|soft|heavy|energetic|calm|boring|dark|intense|mellow)|not so|next|new ones?|fresh ones?|same|try again|shuffle|refresh|anything but|no|not|only|just|any (?:tempo|genre|mood|era|language|decade|year|length)|fewer|speed it up|slow it down|tone it down|the other|rather|and now|now|(?:know|heard) (?:all (?:of )?)?(?:these|them|those)',
);
const REFINE_START =
  /^(?:(?:ok|okay|thanks|thank you|nice|great|cool|hm+|yes|yeah|no|nah|now|and|please|maybe|actually|well|alright|good|perfect) )*(?:but|and|also|with|without|only|just|no|not|nothing|instead|make|more|less|a bit|a little|even|another|something|some more|others?|from|in|for|add|drop|remove|leave|skip|keep|too|different|again|same|slower|faster|any|give me (?:more|another|\S+ more)|mix in|sprinkle in|throw in|include|work in|put in|only|other|none of|could (?:you|it|we)|can (?:you|it|we) (?:make|add|remove|do)|rather|exclude|except|as|how about|what about|now|try|let|go|turn|i meant|i mean|maybe|plus|replace|swap|shorter|longer|extend|preferably|ideally)(?= |$)/;

export interface RefineSigns {
  /** Words that compare or change. */
  readonly changes: boolean;
  /** Begins like a remark on what was before. */
  readonly continues: boolean;
}
export const refineSigns = (text: string): RefineSigns => ({
  changes: REFINE.test(text),
  continues: REFINE_START.test(text),
});

/** Comparatives make sense only beside something that was there before. */
export const compares = (text: string): boolean =>
  anyOf(
    'slower|faster|calmer|happier|sadder|softer|louder|harder|darker|brighter|heavier|lighter|warmer|quieter|mellower|longer|shorter|newer|older|funkier|groovier|dreamier|quicker|chiller|gentler|livelier|smoother|jazzier|bluesier|folkier|poppier|rockier|punkier|weirder|wilder|bigger|rawer|cheerier|sunnier|spookier|edgier|catchier|peppier|bouncier|trippier|spacier|other (?:songs|ones|tracks|options|music|stuff|suggestions)|another(?: one)?|something else|what else|anything else|who else|instead|again|make it|different(?: ones?)?|(?:some |a few )?more(?: please)?|turn it (?:up|down)|speed it up|slow it down|tone it down|the rest|others|same but|(?:a bit|a little|slightly|even|much) (?:more|less) \\S+|less \\S+|fewer|the other|try again|keep going|keep them coming|go on$|continue$|refresh|next(?: ones?)?(?: please)?$',
  ).test(text);
