import type { Verdict } from '../domain/recommendation.ts';
import type { Intent } from '../domain/slots.ts';

const line = (body: string): RegExp => new RegExp(`(?:^| )(?:${body})(?= |$)`);

const MUSIC = line(
  'music|musical|songs?|tracks?|tunes?|playlists?|mix|mixtape|album|albums|listen|listening|artists?|bands?|singers?|soundtrack|vibes?|beats?|jams?|bangers?|hits|ballads?|anthems?|play|hear|sound|sounds|genre|genres|tempo|bpm',
);
const ASKING = line(
  'give|play|recommend|suggest|recommendations?|suggestions?|something|anything|want|need|find|show|put on|looking for|mood|feel like|hear|surprise|whatever|listen|some|more|queue|throw|spin|got|discover|pick|choose|dj|fancy|craving|like|songs?|music|tracks?|tunes?|playlist|mix|vibes?|time for|what should i|id like|id love|could use',
);

export const mentionsMusic = (text: string): boolean => MUSIC.test(text);
export const asksForSomething = (text: string): boolean => ASKING.test(text);

/** Other things people try. They win only where nothing musical is said. */
const OUT_OF_SCOPE = line(
  '(?:whats|what is|hows|how is|what will) (?:the )?weather(?: like)?|weather (?:in|for|forecast|today|tomorrow)|will it (?:rain|snow)|forecast|write (?:me )?(?:a |an |some )?(?:\\S+ )?(?:code|function|script|poem|essay|email|letter|story|program|python|javascript|sql|haiku|resume|cv)|python|javascript|typescript|sql query|capital of|president|prime minister|news|headlines|stock|stocks|bitcoin|crypto|share price|translate|recipes?|solve|equation|calculate|what is \\d+|whats \\d+|\\d+ (?:plus|times|minus|divided)|integral|derivative|(?:tell me |know )?(?:a |any )?jokes?|what time is it|whats the time|remind me to|set (?:an? )?(?:alarm|timer|reminder)|alarm|book (?:me )?(?:a )?(?:flight|hotel|table|taxi)|order (?:me )?(?:a )?pizza|flight to|hotel|meaning of life|system prompt|(?:ignore|disregard|forget) (?:all |your |the )*(?:previous |prior |above )?(?:instructions|rules|prompt)|jailbreak|who won|football|soccer|score of|restaurant near|directions to|how tall|how old is|how far|how many (?:people|planets|calories)|explain (?:quantum|relativity|how to)|medical|diagnose|legal advice|(?:tell|read) me (?:a )?(?:\\S+ )?stor(?:y|ies)|(?:should|shall) i (?:break up|quit|marry|buy|sell|call|text|move)|(?:repeat|print|show|reveal|tell me) (?:me )?(?:your|the) (?:\\S+ )?(?:instructions?|prompt|rules|password|secrets?|api key|token)|admin password|drop table|select \\* from|script alert|vote|politics|religion|buy|dictionary|define|wikipedia|what happened in|history of (?:rome|france|germany|the world|england)|roman empire|homework for me|do my homework|who (?:is|was) (?:the )?(?:king|queen|pope)',
);
const SMALLTALK_ONLY =
  /^(?:(?:hi|hii+|hello|hey+|heya|hiya|yo|howdy|sup|greetings|thanks?|thank|thx|ty|cheers|youre|tomorrow|soon|funny|you|u|so|much|very|a|lot|good|morning|afternoon|evening|night|day|bye|goodbye|see|later|cya|how|are|is|it|going|whats|what|up|doing|nice|cool|great|ok|okay|k|awesome|perfect|lovely|wonderful|fantastic|amazing|haha|hahaha|lol|who|your|name|there|again|to|meet|im|fine|well|and|echotune|bot|friend|mate|man|dude|buddy|all|right|alright|wow|yes|yeah|yep|sure|no|nope|nah|please|sorry|welcome|my|best|the|that|was|thats|for|that|this|it|helping|help|today|everyone|sweet|brilliant|excellent|super|merci|danke|gracias|congrats|are|real|human|robot|ai|love|tell|me|about|yourself|do|feel|have) ?)+$/;
const SMALLTALK_START =
  /^(?:hi|hii+|hello|hey+|heya|hiya|yo|howdy|sup|greetings|thanks?|thank you|thx|ty|cheers|good (?:morning|afternoon|evening|night)|bye|goodbye|see you|cya|how are you|hows it going|how is it going|how do you do|whats up|what is your name|whats your name|who are you|what are you|are you (?:a )?(?:human|real|robot|bot|ai)|nice|cool|great|ok|okay|awesome|perfect|lovely|wonderful|fantastic|amazing|ha(?:ha)+|lol|wow|yes|yeah|yep|sure|no|nope|nah|sorry|you(?:re| are) (?:so |really |very )?(?:great|awesome|the best|cool|funny|amazing)|i love you|tell me about yourself|brilliant|excellent|sweet|super|well done|good (?:bot|job|one)|thats (?:great|perfect|nice|awesome|cool)|merci|danke|gracias|nice to meet you|have a (?:nice|good|great) (?:day|evening|night|weekend)|welcome|congrats|alright|all right)(?= |$)/;

/** Greetings, thanks and the like, when nothing else is said. */
export const isSmalltalk = (text: string): boolean =>
  (SMALLTALK_ONLY.test(text) && SMALLTALK_START.test(text)) ||
  /^(?:how are you|who are you|what are you|are you (?:human|real|a robot|a bot|a human|an ai))(?= |$)/.test(text);

const IMPORT_HELP = line(
  '(?:i have|ive got|here is|i got) (?:a |my |the )?(?:zip|export|file|csv|json|archive|spotify data|data)(?: \\S+){0,3}|(?:can|do) you (?:read|take|understand|support|import) (?:\\S+ ){0,3}(?:exports?|files?|zips?|csv|json|scrobbles)|(?:how|where) (?:do|can|could|should|would|to) (?:i |we |you )?(?:put|get|import|upload|export|download|add|load|send|request|find|give you|share|bring) (?:in )?(?:my |the |a )?(?:\\S+ ){0,2}(?:history|data|export|files?|zip|csv|scrobbles|streams|listening|plays|library|json)|(?:import|upload|load) (?:my |the |a |some )?(?:\\S+ ){0,3}(?:history|data|export|files?|zip|csv|scrobbles|plays|library)|upload|import|importing|how (?:do|can) i import|request my data|spotify export|extended streaming history|streaming history|privacy page|where (?:is|do i get) my (?:history|data)|(?:how|what) (?:file|files|format|formats) (?:do|can) (?:you|i)|drop my (?:file|export)',
);
const ACCOUNT = line(
  '(?:delete|erase|remove|wipe|clear|forget|purge) (?:all |everything |of )*(?:my|about) (?:\\S+ ){0,2}(?:data|account|history|me|plays|information|profile)|delete (?:everything|all)(?: (?:about me|you know))?|forget (?:me|everything about me)|(?:export|download|give me|send me) (?:all )?(?:of )?my (?:data|account)(?: from (?:you|here|echotune))?|privacy|what do you (?:know|store|keep|save) (?:about|on) me|gdpr|my personal data|(?:is|are) my (?:data|history|listening|plays) (?:private|safe|secure|shared)|(?:download|export|send me|give me) (?:everything|all) (?:you (?:have|know)|about)(?: \\S+){0,2}|(?:close|cancel|deactivate|delete) (?:my |the )?(?:\\S+ )?account|(?:back ?up|copy of) (?:all )?my data',
);
const CONNECT = line(
  '(?:connect|link|log ?in|sign ?in|authori[sz]e|hook up|pair)(?: (?:to|with|my|your|into|me))* spotify|spotify (?:account|login|connection)|disconnect spotify|unlink spotify',
);
const HELP = line(
  'what can you do|what do you do|how does (?:this|it|that|echotune) work|how do (?:i|you) (?:use|work)(?: (?:this|you|it))?|commands?|what can i (?:say|ask|do|type)|what else can you do|instructions|tutorial|how to use (?:this|you)|options|show me what you can do|features|usage',
);
const UNDO = line(
  'undo|undo that|take (?:that|it) back|go back|revert|previous (?:list|one)|back to (?:the )?(?:previous|last|old|earlier|before)(?: \\S+)?|never ?mind (?:that|the last)|scratch that',
);
const SAVE = line(
  'save (?:it|this|that|them|these|the list|the playlist|my playlist)(?: (?:to|on|in|as) (?:spotify|my (?:library|spotify)|\\S+))?|(?:add|put|push|send|export) (?:it|this|that|them|these|the playlist|the list) (?:to|on|in|into) (?:my )?spotify|save to spotify',
);
const EDIT = line(
  '(?:rename|reorder|shuffle) (?:the |my |this |that )?(?:playlist|list)|(?:add|remove|delete|move) (?:\\S+ ){1,6}(?:to|from|in|on) (?:the |my |this )?playlist|make (?:the |my |this )?playlist (?:public|private)',
);
const CREATE = line(
  '(?:make|create|build|start|generate|put together|compile|prepare|assemble|do|want|need|give|craft)(?: me| us)?(?: \\S+){0,8} (?:playlist|mixtape)|(?:turn|make) (?:this|these|it|that|them|the list) (?:in|into|to) (?:a |my )?(?:new )?(?:playlist|mixtape)|(?:make|create|build) (?:a )?(?:private|public) playlist|new playlist|playlist (?:for|with|of|called|named)|blend playlist',
);
const NOW = line(
  '(?:whats|what is|which is) the (?:bpm|tempo|key|genre|year|label|album) of (?:this|that|the|it)(?: \\S+)?|what(?:s| is)? (?:am i|is) (?:now )?(?:playing|listening)(?: to)?(?: now| right now)?|what song is (?:this|playing)|now playing|whats playing|(?:tell me|info|information) about (?:this|the) (?:song|track|artist|band|album)|who (?:sings|wrote|made|is the singer)|what album is|when (?:was|did) .* (?:released|come out)|last (?:song|track) i (?:heard|played|listened to)|what did i just (?:hear|play|listen to)|lyrics (?:of|to|for)',
);
const CHARTS = line(
  '(?:show|draw|plot|make|give|post)(?: me| us)?(?: \\S+){0,4} (?:chart|graph|picture|plot|heatmap|calendar|mosaic|receipt|iceberg|diagram|infographic)(?: of)?|(?:my|a|the) (?:listening )?(?:chart|graph|heatmap|calendar|mosaic|receipt|iceberg)',
);
const EXPLAIN = line(
  'why|explain|how come|whats the reason|what is the reason|for what reason|what makes you|reason for|how did you (?:choose|pick|come up|get|decide|find)|where (?:did|do|does) (?:that|this|these|those|it)(?: \\S+)? come from|where did you (?:get|find) (?:that|this|these|those|it)|justify|explain (?:your|the|these|this) (?:picks?|choices?|choice|list|selection)|reason for (?:number|the|no)|whats the story behind|how is (?:that|this) (?:related|similar)|based on what|on what basis',
);
const MORE_LIKE = line(
  'more (?:of|like) (?:the )?(?:first|second|third|fourth|fifth|last|\\d{1,2}(?:st|nd|rd|th)?)(?: one)?|(?:more|another|others?|something|songs|tracks|stuff|anything|similar|ones?|music|give me|play)(?: \\S+){0,2} (?:like|similar to|along the lines of|in the style of) (?:the |that|this|it|them|these|those|number|no|song|track|one)|more (?:of|like) (?:that|this|these|those|it|them)|similar ones?|more similar|similar to (?:that|this|the|number|it)|like (?:the )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|\\d{1,2}(?:st|nd|rd|th))',
);

const DISLIKE = line(
  'hate|hated|dislike|disliked|despise|detest|loathe|(?:dont|didnt|do not|did not|never) (?:really )?(?:like|liked|love|enjoy|want|care for|want to hear|wanna hear)|cant stand|cannot stand|not a fan(?: of)?|not my (?:thing|taste|style|cup of tea)|never (?:play|recommend|suggest|show|give)|(?:dont|do not|stop) (?:ever )?(?:play|playing|recommend|recommending|suggest|suggesting|show|showing)|thumbs? down|awful|terrible|horrible|boring|annoying|trash|garbage|sucks?|overplayed|ban|block|mute|not (?:good|great|for me|this one|that one|the)|bad|ugh|yuck|meh|skip (?:the|that|this|number|it)|tired of|sick of|fed up with|no more|worst|downvote',
);
const LIKE = line(
  '(?:i|we|ive|also|really|do) (?:like|liked)|love|loved|loving|adore|adored|enjoy|enjoyed|thumbs? up|awesome|great|amazing|brilliant|perfect|fantastic|excellent|beautiful|nice|cool|favou?rite|a fan of|big fan of|upvote|banger|good (?:one|choice|pick|song|call)|(?:one|song|track|that|this|it|they) (?:rocks|slaps|bangs|rules|hits)|best|is good|are good|was good|were good|nailed it|dig|save (?:number|the)|keep (?:number|the)|im into|heart|like (?:number |the |song |track |no )?(?:\\d+|first|second|third|fourth|fifth|last|that|this|it|them|these|those)',
);

export const readVerdict = (text: string): Verdict | undefined =>
  DISLIKE.test(text) ? 'dislike' : LIKE.test(text) ? 'like' : undefined;

/** Intents that a phrase gives away, in order of trust. */
export function intentByPhrase(text: string): Intent | undefined {
  if (ACCOUNT.test(text)) return 'account_data';
  if (CONNECT.test(text)) return 'connect_spotify';
  if (IMPORT_HELP.test(text)) return 'import_help';
  if (SAVE.test(text)) return 'save_playlist';
  if (EDIT.test(text)) return 'edit_playlist';
  if (NOW.test(text)) return 'now_playing_or_info';
  return undefined;
}

export const isCreate = (text: string): boolean => CREATE.test(text);
export const isHelp = (text: string): boolean =>
  HELP.test(text) || /^(?:please )?help(?: me)?(?: please)?$|^(?:i )?need help$/.test(text);
export const isUndo = (text: string): boolean => UNDO.test(text);
export const isExplain = (text: string): boolean => EXPLAIN.test(text);
export const isMoreLike = (text: string): boolean => MORE_LIKE.test(text);
export const isChart = (text: string): boolean => CHARTS.test(text);
const INJECTION = line(
  '(?:ignore|disregard|forget|override) (?:all |your |the |any )*(?:previous |prior |above )?(?:instructions?|rules|prompts?)|system prompt|jailbreak|developer mode',
);
/** Attempts to talk the assistant out of its job. */
export const isInjection = (text: string): boolean => INJECTION.test(text);
export const isOutOfScope = (text: string): boolean => OUT_OF_SCOPE.test(text);

const REFINE = line(
  'slower|faster|calmer|happier|sadder|softer|louder|harder|darker|brighter|heavier|lighter|warmer|quieter|mellower|longer|shorter|newer|older|funkier|groovier|dreamier|quicker|chiller|gentler|livelier|smoother|moodier|gloomier|angrier|cozier|cosier|sexier|(?:a bit|a little|a touch|slightly|much|even|way|some|something|little)? ?(?:more|less) \\S+|another(?: one)?|something else|others?|different(?: ones?)?|again|more(?: please)?|(?:some |a few |\\d+ |ten |five )?more|instead|make (?:it|them|that)|turn (?:it|this) (?:up|down)|but|add|remove|drop|replace|swap|skip|keep|extend|shorten|without|also|too (?:slow|fast|loud|quiet|sad|happy|long|short|mainstream|old|new|obscure|hard|soft|heavy|energetic|calm|boring|dark|intense|mellow)|not so|next|new ones?|fresh ones?|same|try again|shuffle|refresh|anything but|no|not|only|just|any (?:tempo|genre|mood|era|language|decade|year|length)|fewer|speed it up|slow it down|tone it down|the other|rather|and now|now',
);
const REFINE_START =
  /^(?:(?:ok|okay|thanks|thank you|nice|great|cool|hm+|yes|yeah|no|nah|now|and|please|maybe|actually|well|alright|good|perfect) )*(?:but|and|also|with|without|only|just|no|not|nothing|instead|make|more|less|a bit|a little|even|another|something|some more|others?|from|in|for|add|drop|remove|leave|skip|keep|too|different|again|same|slower|faster|any|give me (?:more|another|\S+ more)|could (?:you|it|we)|can (?:you|it|we) (?:make|add|remove|do)|rather|exclude|except|as|how about|what about|now|try|let|go|turn|i meant|i mean|maybe|plus|replace|swap|shorter|longer|extend|preferably|ideally)(?= |$)/;

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
  line(
    'slower|faster|calmer|happier|sadder|softer|louder|harder|darker|brighter|heavier|lighter|warmer|quieter|mellower|longer|shorter|newer|older|funkier|groovier|dreamier|quicker|chiller|gentler|livelier|smoother|another(?: one)?|something else|what else|anything else|who else|instead|again|make it|different(?: ones?)?|(?:some |a few )?more(?: please)?|turn it (?:up|down)|speed it up|slow it down|tone it down|the rest|others|same but|(?:a bit|a little|slightly|even|much) (?:more|less) \\S+|less \\S+|fewer|the other|try again|refresh|next(?: ones?)?(?: please)?$',
  ).test(text);
