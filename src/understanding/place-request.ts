import type { Slots } from '../domain/slots.ts';
import type { Filled } from './fill-slots.ts';
import * as intents from './intents.ts';
import { mergeSlots } from './merge.ts';
import type { Previous, Understood } from './question.ts';
import { readDrops } from './drops.ts';

/** Whether it is a new request, or a remark on the one before. */
export function placeRequest(line: string, filled: Filled, said: Slots, previous: Previous | undefined): Understood {
  const signs = intents.refineSigns(line);
  const words = line.split(' ').length;
  const musical =
    previous !== undefined && Object.keys(previous.slots).length > 0
      ? previous
      : previous?.results
        ? previous
        : undefined;
  const asksAnew =
    /^(?:(?:ok|okay|thanks|now|and now|next|hi|hey|hello|please) )*(?:give me|play|recommend|suggest|i want|i need|id like|find|songs?|music|show me|make me|create|build|some|put on|tracks?|an? (?:playlist|mix))(?= |$)/.test(
      line,
    ) && !/(?:^| )(?:more|less|instead|another|else|slower|faster|others|different|again)(?= |$)/.test(line);
  const short = words <= 2;
  const refines =
    (musical !== undefined && filled.shifts.length > 0) ||
    (intents.compares(line) && (musical !== undefined ? !asksAnew : words <= 5)) ||
    (musical !== undefined && !asksAnew && ((signs.changes && words <= 12) || signs.continues || short));
  if (!refines || intents.isCreate(line)) {
    const slots =
      filled.shifts.length > 0 ? mergeSlots({}, { slots: said, shifts: filled.shifts, adds: false, drops: [] }) : said;
    return { intent: intents.isCreate(line) ? 'create_playlist' : 'recommend_tracks', slots };
  }
  const adds =
    /(?:^| )(?:also|too|as well|plus|add|and also|throw in|include|along with|mix in|and some|and a bit|and more|with some)(?= |$)|^and /.test(
      line,
    ) && !/(?:^| )too (?:\S+)/.test(line.replace(/ too$/, ''));
  const slots = mergeSlots(musical?.slots ?? {}, { slots: said, shifts: filled.shifts, adds, drops: readDrops(line) });
  return { intent: 'refine', slots };
}
