import type { Verdict } from '../../domain/recommendation.ts';
import { anyOf } from './any-of.ts';

const DISLIKE = anyOf(
  'hate|hated|dislike|disliked|despise|detest|loathe|(?:dont|didnt|do not|did not|never) (?:really )?(?:like|liked|love|enjoy|want|care for|want to hear|wanna hear)|cant stand|cannot stand|not a fan(?: of)?|not my (?:thing|taste|style|cup of tea)|never (?:play|recommend|suggest|show|give)|(?:dont|do not|stop) (?:ever )?(?:play|playing|recommend|recommending|suggest|suggesting|show|showing)|thumbs? down|awful|terrible|horrible|dreadful|hideous|unbearable|lame|boring|annoying|trash|garbage|sucks?|overplayed|ban|block|mute|not (?:good|great|for me|this one|that one|the)|bad|ugh|yuck|meh|skip (?:the|that|this|number|it)|tired of|sick of|fed up with|(?:so|totally|kinda|completely|kind of|im) over (?!the |a |\\d)|(?:done|bored) with|had enough of|enough of|no more|worst|downvote|none of|pass on (?:that|this|the|number)|(?:not|skip) (?:number )?\\d{1,2}$',
);

const LIKE = anyOf(
  '(?:i|we|ive|also|really|do) (?:like|liked)|love|loved|loving|adore|adored|enjoy|enjoyed|thumbs? up|awesome|great|amazing|brilliant|perfect|fantastic|excellent|beautiful|lovely|gorgeous|wonderful|stunning|superb|terrific|incredible|(?:is|are|was|were) (?:so |such )?(?:fire|dope|killer|a gem|a keeper)|nice|cool|favou?rite|a fan of|big fan of|upvote|banger|good (?:one|choice|pick|song|call)|(?:one|song|track|that|this|it|they) (?:rocks|slaps|bangs|rules|hits)|what a|best|is good|are good|was good|were good|nailed it|dig|save (?:number|the)|keep (?:number|the)|im into|heart|like (?:number |the |song |track |no )?(?:\\d+|first|second|third|fourth|fifth|last|that|this|it|them|these|those)',
);

export const readVerdict = (text: string): Verdict | undefined =>
  DISLIKE.test(text) ? 'dislike' : LIKE.test(text) ? 'like' : undefined;
