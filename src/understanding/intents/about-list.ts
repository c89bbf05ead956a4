import { anyOf } from './any-of.ts';

const UNDO = anyOf(
  'undo|undo that|take (?:that|it) back|go back|revert|previous (?:list|one)|back to (?:the )?(?:previous|last|old|earlier|before)(?: \\S+)?|never ?mind (?:that|the last)|scratch that',
);

export const isUndo = (text: string): boolean => UNDO.test(text);

const EXPLAIN = anyOf(
  'why|explain|what made you|what led you|how come|whats the reason|what is the reason|for what reason|what makes you|reason for|how did you (?:choose|pick|come up|get|decide|find)|where (?:did|do|does) (?:that|this|these|those|it)(?: \\S+)? come from|where did you (?:get|find) (?:that|this|these|those|it)|justify|explain (?:your|the|these|this) (?:picks?|choices?|choice|list|selection)|reason for (?:number|the|no)|whats the story behind|how is (?:that|this) (?:related|similar)|based on what|on what basis',
);

export const isExplain = (text: string): boolean => EXPLAIN.test(text);

const MORE_LIKE = anyOf(
  'more (?:of|like) (?:the )?(?:first|second|third|fourth|fifth|last|\\d{1,2}(?:st|nd|rd|th)?)(?: one)?|(?:more|another|others?|something|songs|tracks|stuff|anything|similar|ones?|music|give me|play)(?: \\S+){0,2} (?:like|similar to|along the lines of|in the style of) (?:the |that|this|it|them|these|those|number|no|song|track|one)|more (?:of|like) (?:that|this|these|those|it|them)|in the (?:style|vein|spirit|mood) of (?:the |that |number |song )*(?:first|second|third|fourth|fifth|last|one|\\d{1,2})(?: one| song| track)?|similar ones?|more similar|similar to (?:that|this|the|number|it)|like (?:the )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|\\d{1,2}(?:st|nd|rd|th))',
);

export const isMoreLike = (text: string): boolean => MORE_LIKE.test(text);
