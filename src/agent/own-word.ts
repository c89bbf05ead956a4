import { UserError } from '../domain/errors.ts';
import type { Intent } from '../domain/slots.ts';
import { readRefs } from '../understanding/numbers.ts';
import { createUtterance } from '../understanding/utterance.ts';
import { wordsSaid, type Turn } from './turn.ts';

/** What a message asks for when it asks for nothing to be changed. */
const CHANGES_NOTHING: ReadonlySet<Intent> = new Set<Intent>([
  'get_listening_stats',
  'get_charts',
  'explain_recommendation',
  'import_help',
  'help',
  'smalltalk',
  'out_of_scope',
  'now_playing_or_info',
  'account_data',
]);

const PLAYLIST_WORDS =
  /(?:^| )(?:playlists?|mixtapes?|list|liste|lista|save|keep|add|remove|delete|drop|take out|rename|call it|extend|replace|swap|sort|shuffle|reorder|move|private|public)(?= |$)/;

const YES =
  /^(?:yes|yeah|yep|yup|sure|ok|okay|ja|jawohl|klar|si|sí|claro|vale|oui|ouais|sim|isso|do it|delete it|go ahead|confirm)(?= |$)/;

const NO = /^(?:no|nope|nah|nein|nee|non|não|nao|never mind|cancel|stop|keep it)(?= |$)/;

export const saysNo = (turn: Pick<Turn, 'understood' | 'question'>): boolean =>
  NO.test(wordsSaid(turn)) || NO.test(createUtterance(turn.question.text).line);

/** Agreement to a question of the turn before, in the user's own message. */
export const saysYes = (turn: Pick<Turn, 'understood' | 'question'>): boolean =>
  YES.test(wordsSaid(turn)) || YES.test(createUtterance(turn.question.text).line);

/** Most tracks that one answer can mean. */
const MOST_MEANT = 20;
const ALL =
  /^(?:(?:yes|ok|okay|well) )*(?:all(?: of (?:them|these|it))?|everything|the whole (?:list|thing)|every one|toda[s]?|todos|tous|toutes|alle|alles)(?: please)?$/;

/** Positions that an answer to "which one?" points at: "number 2", "the first and the third", "all of them". */
export function positionsMeant({ understood, question, state }: Turn): number[] {
  const words = wordsSaid({ understood, question });
  const length = state.results.length;
  if (ALL.test(words) || ALL.test(createUtterance(question.text).line))
    return Array.from({ length: Math.min(length, MOST_MEANT) }, (_, i) => i + 1);
  const refs = understood.slots.refs ?? readRefs(createUtterance(words), length, true);
  return refs.filter((ref) => ref <= length).slice(0, MOST_MEANT);
}

/**
 * A playlist is only made or changed on the user's own word: a message that clearly asks for something else and names no
 * playlist is none, whatever a title in a list may say.
 */
export function assertPlaylistWord({ question, understood }: Turn): void {
  if (!CHANGES_NOTHING.has(understood.intent) || PLAYLIST_WORDS.test(wordsSaid({ question, understood }))) return;
  throw new UserError('forbidden', 'I only make or change playlists when you ask for it yourself.');
}
