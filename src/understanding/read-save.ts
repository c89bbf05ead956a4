import { calledList, edit, given, has, IT } from './edit-words.ts';
import { nameAt } from './given-name.ts';
import type { Understood } from './question.ts';
import { findFree, type Utterance } from './utterance.ts';

/** "Save it as Morning Run": a list that is kept, in the library or as a file. */
export function readSave(utterance: Utterance, line: string): Understood | undefined {
  if (
    !/^(?:(?:ok|okay|great|nice|perfect|cool|yes|yeah|please|now|and|then|can you|could you|id like to|i want to|lets) )*(?:save|keep|store|bookmark|export|push|send|add|put)(?= |$)/.test(
      line,
    )
  )
    return undefined;
  const save = has(
    line,
    `(?:save|store|bookmark) (?:${IT}|all|the songs|the tracks|everything|as|the result|my)|save(?: please)?$|keep ${IT}(?: (?:as|for later|please|in)(?= |$)|$)|keep (?:this|the) list`,
  );
  const spotify = has(
    line,
    `(?:save|add|put|push|send|export)(?: \\S+){0,5} (?:to|on|in|into) (?:my )?(?:spotify|library)|save to spotify`,
  );
  const file = has(
    line,
    '(?:export|save|download)(?: \\S+){0,3} (?:as|to|in|into) (?:an? )?(?:csv|m3u|jspf|xspf|text|file|links?)',
  );
  if (!save && !spotify && !file) return undefined;
  // "save number 3" is a like, not a playlist.
  if (has(line, '(?:save|keep) (?:song |track )?(?:number|no|the (?:first|second|third|fourth|fifth|last))'))
    return undefined;
  const cue = findFree(utterance, /(?:as|under)(?: a playlist)?(?: (?:called|named|titled))?|called|named|titled/).at(
    -1,
  );
  const name = cue && nameAt(utterance, cue.end);
  const plain =
    name &&
    /^(?:(?:an? |my )?(?:new |private |public |spotify )*(?:play ?list|list|mixtape)|csv|m3u8?|jspf|xspf|json|text|(?:a )?file|links?)$/i.test(
      name.text,
    )
      ? undefined
      : name?.text;
  return {
    intent: 'save_playlist',
    slots: given({ name: plain, playlist: plain === undefined ? calledList(utterance) : undefined }),
  };
}

/** "Call it House Warming", "rename Gym to Workout". */
export function readRename(utterance: Utterance, line: string, about: boolean): Understood | undefined {
  const [cue] = findFree(
    utterance,
    new RegExp(
      `(?:rename|retitle|change the (?:name|title)(?: of)?|change (?:its|the) (?:name|title)) ?(?:${IT})? ?(?:(?:to|into|as) )?|(?:call|name|title) ${IT}(?: (?:something else|now))?|(?:the )?(?:name|title) (?:should be|shall be|is now)`,
    ),
  );
  if (!cue || (!about && !/rename|retitle/.test(line))) return undefined;
  if (/^(?:name|call|title)/.test(utterance.tokens[cue.start]?.word ?? '') && cue.start > 3) return undefined;
  // "rename Gym to Workout" says the old name first.
  const [to] = findFree(utterance, /to|into|as/).filter(({ start }) => start >= cue.end);
  const old = to && to.start > cue.end ? textBetween(utterance, cue.end, to.start) : undefined;
  const name = nameAt(utterance, to && (old || to.start === cue.end) ? to.end : cue.end);
  const playlist =
    old && !new RegExp(`^${IT}$`).test(old.toLowerCase())
      ? old.replace(/^(?:(?:my|the|playlist) )+| play ?list$/gi, '')
      : undefined;
  return edit('rename', given({ name: name?.text, playlist }));
}

const textBetween = (utterance: Utterance, start: number, end: number): string | undefined =>
  end > start ? utterance.text.slice(utterance.tokens[start]?.start, utterance.tokens[end - 1]?.end) : undefined;
