import { anyOf } from './any-of.ts';

const SMALLTALK_ONLY =
  /^(?:(?:hi|hii+|hello|hey+|heya|hiya|yo|howdy|sup|greetings|thanks?|thank|thx|ty|cheers|youre|tomorrow|soon|funny|you|u|so|much|very|a|lot|good|morning|afternoon|evening|night|day|bye|goodbye|see|later|cya|how|are|is|it|going|whats|what|up|doing|nice|cool|great|ok|okay|k|awesome|perfect|lovely|wonderful|fantastic|amazing|haha|hahaha|lol|who|your|name|there|again|to|meet|im|fine|well|and|echotune|bot|friend|mate|man|dude|buddy|all|right|alright|wow|yes|yeah|yep|sure|no|nope|nah|please|sorry|welcome|my|best|the|that|was|thats|for|that|this|it|helping|help|today|everyone|sweet|brilliant|excellent|super|merci|danke|gracias|congrats|keep|up|on|going|work|are|real|human|robot|ai|love|tell|me|about|yourself|do|feel|have|job|done|bunch|million|ton|tons|loads|heaps|one|hmm+|never|mind|ah|oh|aha|ooh|mhm|got|understood|noted|fair|enough|bored|suck|stupid|useless|idiot|dumb|bad|smart|clever|cute|sentient|alive|made|created|built|old|where|from|doing|weekend|merry|happy|new|year|birthday|christmas|i|am|just|was|been|long|time|no|see|been|wrong|thats|right|interesting|kidding|joking|bless|appreciate|helpful|cheerio|later|gator|catch|take|care|don|dont|know|favourite|favorite|color|colour|marry|miss|hate|can|talk|speak|like|music) ?)+$/;

const SMALLTALK_START =
  /^(?:hi|hii+|hello|hey+|heya|hiya|yo|howdy|sup|greetings|thanks?|thank you|thx|ty|cheers|good (?:morning|afternoon|evening|night)|bye|goodbye|see you|cya|how are you|hows it going|how is it going|how do you do|whats up|what is your name|whats your name|who are you|what are you|are you (?:a )?(?:human|real|robot|bot|ai)|nice|cool|great|ok|okay|awesome|perfect|lovely|wonderful|fantastic|amazing|ha(?:ha)+|lol|wow|yes|yeah|yep|sure|no|nope|nah|sorry|you(?:re| are) (?:so |really |very )?(?:great|awesome|the best|cool|funny|amazing)|i love you|tell me about yourself|brilliant|excellent|sweet|super|well done|good (?:bot|job|one)|thats (?:great|perfect|nice|awesome|cool)|keep it up|merci|danke|gracias|nice to meet you|have a (?:nice|good|great) (?:day|evening|night|weekend)|welcome|congrats|alright|all right|hmm+|ah|oh|aha|ooh|mhm|got it|i see|fair enough|understood|noted|you (?:suck|are stupid|are useless)|do you (?:love|like|hate|miss|feel|sleep|dream|have)|can you (?:feel|talk|think)|are you (?:sentient|alive|there|ok|sure|smart|happy)|who (?:made|created|built) you|how old are you|where are you from|what are you doing|will you marry me|i (?:miss|love|hate|appreciate) you|merry christmas|happy (?:new year|birthday)|long time no see|interesting|just kidding|take care|catch you later|youre (?:wrong|right|welcome|cute|smart|helpful|useless|stupid)|thats (?:right|wrong|funny|interesting|nice)|cheerio|later|not bad|never ?mind|no worries|no problem|im (?:fine|good|ok|okay|great|back|here))(?= |$)/;

/** Greetings, thanks and the like, when nothing else is said. */
export const isSmalltalk = (text: string): boolean =>
  /^(?:morning|mornin|evening|afternoon|gm|gn|night night)(?: all| everyone| there| to you)?$/.test(text) ||
  (SMALLTALK_ONLY.test(text) && SMALLTALK_START.test(text)) ||
  /^(?:how are you|who are you|what are you|are you (?:human|real|a robot|a bot|a human|an ai|sentient|alive|conscious)|do you (?:love|like) me|(?:will you )?marry me)(?= |$)/.test(
    text,
  );

const HELP = anyOf(
  'what can you do|i dont understand|i do not understand|i dont get it|im (?:lost|confused|stuck|new here)|what (?:is this|are you for|do i do now|do i do here|now)|explain (?:yourself|how (?:this|you|it) works?)|how (?:do|can) (?:i|you|we) (?:start|begin|get started|ask|talk to you|create a playlist|make a playlist|get recommendations|save a playlist|use)|what (?:can|could|should|may) i (?:ask|tell|say to) (?:you)?|what (?:sort|kind|kinds) of (?:things|questions) (?:can|do) (?:i|you)|what do you do|how does (?:this|it|that|echotune) work|how do (?:i|you) (?:use|work)(?: (?:this|you|it))?|commands?|what can i (?:say|ask|do|type)|what else can you do|instructions|tutorial|how to use (?:this|you)|options|show me what you can do|features|usage',
);

export const isHelp = (text: string): boolean =>
  HELP.test(text) ||
  /^(?:please |can you |could you )?help(?: me)?(?: please| out)?(?: (?:what (?:do|can|should) i|i (?:dont|am|cant)|im) .*)?$|^(?:i )?need (?:some )?help(?: here)?$|^(?:what|huh|eh|pardon|sorry what)$/.test(
    text,
  );
