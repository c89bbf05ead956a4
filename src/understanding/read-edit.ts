import { calledList, edit, given, has, LIST } from './edit-words.ts';
import type { Previous, UnderstandQuestion, Understood } from './question.ts';
import { readOrder } from './read-order.ts';
import { readRename, readSave } from './read-save.ts';
import { readTracks } from './read-tracks-edit.ts';
import { createUtterance, type Utterance } from './utterance.ts';

/** The conversation is about a playlist: what is said of "it" is said of that. */
const aboutPlaylist = (previous: Previous | undefined): boolean =>
  previous !== undefined && ['create_playlist', 'edit_playlist', 'save_playlist'].includes(previous.intent);

/** A playlist that is to be made is none to be changed. */
const MAKES =
  /^(?:(?:ok|okay|now|and|then|also|please|can you|could you|would you|lets|i want to|id like to|i need to|hey) )*(?:make|create|build|generate|put together|compile|start|prepare|craft|assemble)(?: me| us)?(?! (?:it|this|that|them|these|the|my|our) )(?: \S+){0,8}? (?:play ?list|mix ?tape)(?= |$)|^(?:a )?new play ?list(?= |$)|(?:^| )(?:turn|make) (?:this|these|it|that|them|the list) in(?:to)? /;

/** Saving, naming, changing: what is done to a playlist, or to the list that was shown. */
export function readEdit(question: UnderstandQuestion): Understood | undefined {
  const { text, previous, tokens } = question;
  const utterance = createUtterance(text, tokens);
  const { line } = utterance;
  if (MAKES.test(line)) return undefined;
  // Where nothing was said before, a place in a list is still one.
  const first = previous === undefined;
  const hasList = first || (previous.results?.length ?? 0) > 0;
  const named = has(line, LIST);
  const about = aboutPlaylist(previous);
  return (
    readAsked(utterance, line, about) ??
    readSave(utterance, line) ??
    readRename(utterance, line, about || named || first) ??
    readVisibility(utterance, line, about || named) ??
    readOrder(question, utterance, { about, named }) ??
    readTracks(question, utterance, { about, named, hasList, first })
  );
}

/** "What is in my Gym playlist", "show my playlists": lists that are asked about. */
function readAsked(utterance: Utterance, line: string, about: boolean): Understood | undefined {
  const asked = has(
    line,
    `(?:whats|what is|what songs are|which songs are|what tracks are) (?:in|on) (?:my|the|our|this) (?:\\S+ ){0,3}${LIST}|(?:show|list|see|open|what are)(?: me)? (?:all )?(?:of )?(?:my|our|the) (?:\\S+ ){0,3}?play ?lists?|(?:what|which|how many) play ?lists (?:do i have|have i|are there)`,
  );
  const inIt =
    about &&
    /^(?:so |and |ok )*(?:whats|what is|what songs are|show me whats) (?:in|on) (?:it|there|this)(?: now| so far)?$/.test(
      line,
    );
  if ((!asked && !inIt) || has(line, 'for|of|with|chart|graph')) return undefined;
  return { intent: 'now_playing_or_info', slots: given({ playlist: asked ? calledList(utterance) : undefined }) };
}

function readVisibility(utterance: Utterance, line: string, about: boolean): Understood | undefined {
  if (
    !about ||
    !has(
      line,
      '(?:make|set|turn|keep|mark|switch|change)(?: \\S+){1,5} (?:public|private|secret|unlisted|hidden|collaborative)|publish (?:it|this|the playlist)|(?:public|private)(?: please)?',
    )
  )
    return undefined;
  return edit('visibility', given({ playlist: calledList(utterance) }));
}
