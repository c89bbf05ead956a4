import { anyOf } from './any-of.ts';
import { mentionsMusic } from './music.ts';

/** Subjects that people try and that are none of music. They win only where nothing musical is said. */
const SUBJECTS = anyOf(
  'weather (?:in|for|forecast|today|tomorrow|like)|weather|will it (?:rain|snow)|(?:is it|is it going to|gonna) (?:rain|snow)\\S*|forecast|temperature',
  'python|javascript|typescript|java|sql query|sql|html|regex|code|algorithm|bug|spreadsheet|excel',
  'capital of|population of|president|prime minister|chancellor|congress|parliament|election\\S*|vote|voting|politic\\S*|democrats?|republicans?|religion|abortion|immigration|taxes|tax return|war in|the war|what do you think (?:of|about)|(?:whats |what is )?your (?:opinion|view|take|stance) (?:on|of|about)|ukraine|gaza',
  'news|headlines|stocks?|shares?|share price|bitcoin|crypto\\S*|invest\\S*|mortgage|salary|insurance',
  'translate|recipes?|solve|equations?|calculate|what is \\d+|whats \\d+|\\d+ (?:plus|times|minus|divided)|integral|derivative|square root|prime numbers?|percent of',
  '(?:tell me |know )?(?:a |any )?jokes?|riddle|what time is it|whats the time|remind me to|set (?:an? |my )?(?:alarm|timer|reminder)|alarm for',
  '(?:book|order|reserve)(?: me)? (?:a |an |some )?(?:\\S+ )?(?:flight|hotel|table|taxi|pizza|uber|ticket|tickets|room)|flights? to|hotels?|restaurants?(?: near)?|directions to|train to|tickets to',
  '(?:recommend|suggest|whats|what is|know|find)(?: me)? (?:a |an |any |some |the )?(?:good |nice |best |new )*(?:movies?|films?|books?|tv|shows?|series|novels?|wines?|games?|podcasts?|cars?|phones?|laptops?)(?: to| for)?$|(?:what|which) (?:movies?|films?|books?|shows?|series|games?|podcasts?|phones?|cars?) (?:should|do you|can|to)|(?:movie|film|book|tv) recommendations?|(?:speak|talk|write|answer|respond) (?:like|in the style of|as if|only in)|hurts?|sick leave|my (?:back|head|tooth|teeth|knee|stomach)(?: \\S+)? (?:hurts?|aches?)',
  'meaning of life|who won|football|soccer|basketball|world cup|super bowl|olympics|score of',
  'how tall|how old is|how far|how many (?:people|planets|calories|countries)|quantum|relativity|black holes?|photosynthesis|dinosaurs?|climate change|medical|diagnose|symptoms?|headache|doctor|lose weight|diet|legal advice|lawyer',
  '(?:tell|read) me (?:a )?(?:\\S+ )?stor(?:y|ies)|(?:should|shall) i (?:break up|quit|marry|buy|sell|call|text|move|date)|dictionary|define|wikipedia|what happened in|history of (?:rome|france|germany|the world|england)|roman empire|homework|who (?:is|was) (?:the )?(?:king|queen|pope)|meaning of the word|how do you spell|synonyms?',
  'open (?:the )?(?:door|window|garage)|turn (?:on|off) the (?:lights?|tv|heating|oven)|drop table|select (?:\\S+ )?from|script alert|admin password|api key|password',
);
/** Things to be made that are no music: "write me a poem". */
const WRITING =
  /^(?:(?:can|could|would|will) you |please |hey |i want you to |help me (?:to )?)*(?:write|compose|draft|proofread|summari[sz]e|translate|rewrite|debug|fix|code|solve|calculate|explain(?! (?:your|the|these|this|why|that|it|number|how you|yourself|song|track))|define|draw me|paint)(?: me| my| us| this)? /;
/** A question or an order about the world. */
const QUESTION =
  /^(?:(?:hey|so|ok|please|and|well|hi|um|can you tell me|could you tell me|do you know|tell me) )*(?:how (?:do|does|did|can|could|would|should|to|much|many|old|tall|far|big|long|often|come|is|are)|who (?:is|was|are|were|won|invented|wrote|will|should|has)|whos|where(?:s| is| are| can| do| was| did)?|when (?:is|was|did|do|does|will|are)|what (?:is|are|was|were|does|did|time|day|year|happened|do you think|would you|about the war|s the best way)|whats (?:the (?!best|perfect|right|ideal)|your|a |my )|is (?:it|the|there a|he|she|god)|will (?:it|the|i|you)|should i|shall i|why (?:is|are|do|does|did)|are you|do you|does|did|which (?:country|city|planet|year|team)|call|email|text|send|order|book|buy|search|google|remind|set|repeat after|pretend|act as|imagine you|you are now|roleplay|print|reveal|output|say)(?= |$)/;

/** About something else, whatever else it says. */
export const isOutOfScope = (line: string): boolean =>
  SUBJECTS.test(line) || (WRITING.test(line) && !/playlist|mix/.test(line));

/** Shaped like a question or an order that has nothing to do with music. */
export const asksAboutWorld = (line: string): boolean =>
  QUESTION.test(line) &&
  !mentionsMusic(line) &&
  !/(?:^| )(?:recommend|suggest|good for|to listen|something|anything|for (?:a|my|the|me))(?= |$)/.test(line);

const INJECTION = anyOf(
  '(?:ignore|disregard|forget|override|bypass) (?:all |your |the |any |of |my )*(?:previous |prior |above |earlier )?(?:instructions?|rules|prompts?|guidelines|programming)',
  'system prompt|jailbreak|developer mode|you are now (?:dan|a|an|free|in)|do anything now|hidden instructions|(?:repeat|print|show|reveal|tell me|output) (?:me )?(?:your|the) (?:\\S+ )?(?:instructions?|prompt|rules|password|secrets?|api key|token|configuration)|pretend (?:to be|you are|youre)|act as (?:a|an|if)|roleplay as|without (?:any )?restrictions',
);
/** Attempts to talk the assistant out of its job. */
export const isInjection = (line: string): boolean => INJECTION.test(line);
