import type { Item } from './items.ts';
import { cueFor } from './match-artists.ts';
import type { Utterance } from './utterance.ts';

export type Role = 'artists' | 'similar_to';

/** Whether the music is to be by these artists, or only like them. */
export function roleOf(utterance: Utterance, item: Item, artists: readonly Item[], several: boolean): Role {
  if (cueFor(utterance, item.start, artists) === 'similar') return 'similar_to';
  const after = utterance.line.slice(utterance.offsets[item.end] ?? utterance.line.length + 1).split(' ');
  if (
    /^(?:vibes?|style|ish|esque|type|like|sounding|inspired|energy|meets|fans|adjacent|flavou?red)$/.test(
      after[0] ?? '',
    )
  )
    return 'similar_to';
  if (
    several &&
    /(?:^| )(?:mix(?:ed|ture)?|blend(?:ed)?|cross(?:ed|over)?|mash(?:ed)?|meets|combin(?:e|ed|ation)|fusion|between|had a (?:baby|child|kid|love child)|love child|lovechild|halfway)(?: |$)/.test(
      utterance.line,
    )
  )
    return 'similar_to';
  // "like Creep by Radiohead": both say what it should resemble.
  const before = artists.find(({ end }) => end === item.start - 1 && utterance.tokens[end]?.word === 'by');
  if (before && roleOf(utterance, before, artists, several) === 'similar_to') return 'similar_to';
  // "I love Radiohead, what else is there?"
  if (
    /(?:^| )(?:fans? of|i (?:really )?(?:love|like|enjoy)|im into|what else|who else|recommend me (?:something|artists|bands))(?: |$)/.test(
      utterance.line,
    ) &&
    /(?:^| )(?:else|similar|other|recommend|suggest|new)(?: |$)/.test(utterance.line)
  )
    return 'similar_to';
  return 'artists';
}
