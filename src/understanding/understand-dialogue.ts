import type { Intent, Slots } from '../domain/slots.ts';
import type { Previous, UnderstandQuestion, Understood } from './question.ts';
import { understand } from './understand.ts';

/** Intents after which a list is shown. */
const LISTS: ReadonlySet<Intent> = new Set<Intent>([
  'recommend_tracks',
  'create_playlist',
  'edit_playlist',
  'save_playlist',
  'refine',
  'more_like_this',
  'undo',
]);
/** What is known of a list that nobody has seen: that there is one, of the usual length. */
const UNSEEN = Array.from({ length: 10 }, () => ({ title: '', artist: '' }));

/** What was said before a message, oldest first. */
export type Said = readonly string[];

/** What a message means after what was said before it. The same words always mean the same. */
export function understandDialogue(question: Omit<UnderstandQuestion, 'previous'>, said: Said): Understood {
  let previous: Previous | undefined;
  let { language } = question;
  for (const text of said) {
    const understood = understand({ ...question, text, previous, language });
    language = understood.language ?? language;
    previous = after(understood, previous);
  }
  return understand({ ...question, previous, language });
}

/** What the next message refers to. */
function after({ intent, slots }: Understood, previous: Previous | undefined): Previous | undefined {
  if (intent === 'get_listening_stats' || intent === 'get_charts')
    return {
      intent: previous?.intent ?? intent,
      slots: previous?.slots ?? {},
      results: previous?.results,
      statistic: slots,
    };
  if (!LISTS.has(intent)) return previous;
  const edits = intent === 'edit_playlist' || intent === 'save_playlist';
  return {
    intent:
      intent === 'refine' || intent === 'more_like_this' || intent === 'undo'
        ? (previous?.intent ?? 'recommend_tracks')
        : intent,
    slots: edits ? (previous?.slots ?? {}) : wishOf(slots),
    results: UNSEEN,
  };
}

function wishOf(slots: Slots): Slots {
  const { refs: _r, op: _o, verdict: _v, name: _n, playlist: _p, metric: _m, entity: _e, ...wish } = slots;
  return wish;
}
