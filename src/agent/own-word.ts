import { UserError } from '../domain/errors.ts';
import type { Intent } from '../domain/slots.ts';
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

/**
 * A playlist is only made or changed on the user's own word: a message that clearly asks for something else and names no
 * playlist is none, whatever a title in a list may say.
 */
export function assertPlaylistWord({ question, understood }: Turn): void {
  if (!CHANGES_NOTHING.has(understood.intent) || PLAYLIST_WORDS.test(wordsSaid({ question, understood }))) return;
  throw new UserError('forbidden', 'I only make or change playlists when you ask for it yourself.');
}
