import type { Slots } from '../domain/slots.ts';
import type { Filled } from './fill-slots.ts';
import { isCreate } from './intents/making.ts';
import { compares, refineSigns } from './intents/remarks.ts';
import { mergeSlots } from './merge.ts';
import type { Previous, Understood } from './question.ts';
import { readDrops, readTakenBack } from './drops.ts';

/** Slots that by themselves make no request of their own. */
const MODIFIERS: ReadonlySet<string> = new Set<keyof Slots>([
  'explicit',
  'vocals',
  'language',
  'country',
  'energy',
  'tempo',
  'instrumental',
  'instruments',
  'popularity',
  'novelty',
  'count',
  'duration_min',
  'era',
  'not_heard_days',
  'exclude_artists',
  'exclude_genres',
  'exclude_moods',
]);

/** With these a comparison says which music, and compares with no list: "less known Pink Floyd songs". */
const NAMES_MUSIC = /(?:^| )(?:songs?|music|tracks?|tunes?|than|albums?|bands?|artists?|playlist)(?= |$)/;

/** What a remark means beside the request before: "and also Portishead" after "songs like Radiohead", "swap jazz for soul". */
function asBefore(before: Slots, said: Slots, line: string, adds: boolean): Slots {
  const meant: Slots = { ...said };
  const models = before.similar_to;
  if (models && !before.artists && meant.artists && !meant.similar_to) {
    const more = meant.artists.filter((name) => !models.some((known) => known.toLowerCase() === name.toLowerCase()));
    if (more.length === 0) delete meant.artists;
    else if (adds) {
      meant.similar_to = more;
      delete meant.artists;
    }
  }
  // "Instead of folk I want blues" lets folk go, and rules it out no more than that.
  if (/(?:^| )(?:instead of|rather than)(?= )/.test(line)) {
    for (const slot of ['exclude_genres', 'exclude_moods', 'exclude_artists'] as const)
      if (meant.genres ?? meant.moods ?? meant.artists) delete meant[slot];
  }
  if (/(?:^| )(?:swap|replace|exchange|change|switch)(?: \S+){1,4} (?:for|with|by|to)(?= )/.test(line)) {
    for (const slot of ['genres', 'moods', 'activities', 'similar_to', 'artists', 'instruments'] as const) {
      const values: readonly string[] = meant[slot] ?? [];
      const old: readonly string[] = before[slot] ?? [];
      const fresh = values.filter((value) => !old.some((known) => known.toLowerCase() === value.toLowerCase()));
      if (fresh.length > 0 && fresh.length < values.length) Object.assign(meant, { [slot]: fresh });
    }
  }
  return meant;
}

/** "Something similar": those who were to play are now what it should resemble. */
function asModels(before: Slots, said: Slots, line: string): Slots {
  if (!before.artists || said.artists || said.similar_to) return before;
  if (
    !/(?:^| )(?:similar|alike|in (?:that|this|the same) (?:vein|style|spirit)|along (?:those|these) lines)(?= |$)/.test(
      line,
    )
  )
    return before;
  const { artists, ...rest } = before;
  return { ...rest, similar_to: [...(before.similar_to ?? []), ...artists].slice(0, 10) };
}

/** Whether it is a new request, or a remark on the one before. */
export function placeRequest(line: string, filled: Filled, said: Slots, previous: Previous | undefined): Understood {
  const takenBack = readTakenBack(line);
  if (takenBack.length > 0 && previous) {
    const rest = { ...said };
    for (const slot of takenBack) delete rest[slot];
    delete rest.exclude_genres;
    delete rest.exclude_moods;
    return {
      intent: 'refine',
      slots: mergeSlots(previous.slots, { slots: rest, shifts: filled.shifts, adds: false, drops: takenBack }),
    };
  }
  const signs = refineSigns(line);
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
    ) &&
    !/(?:^| )(?:more|less|instead|another|else|slower|faster|others|different|again|only|just|same)(?= |$)/.test(line);
  const short = words <= 2 || (words <= 5 && Object.keys(said).every((slot) => MODIFIERS.has(slot)));
  const refines =
    (musical !== undefined && filled.shifts.length > 0) ||
    (compares(line) && (musical !== undefined ? !asksAnew : words <= 5 && !NAMES_MUSIC.test(line))) ||
    (musical !== undefined && !asksAnew && ((signs.changes && words <= 12) || signs.continues || short));
  if (!refines || isCreate(line)) {
    const slots =
      filled.shifts.length > 0 ? mergeSlots({}, { slots: said, shifts: filled.shifts, adds: false, drops: [] }) : said;
    return { intent: isCreate(line) ? 'create_playlist' : 'recommend_tracks', slots };
  }
  const adds =
    /(?:^| )(?:also|too|as well|plus|add|and also|throw in|include|along with|mix in|sprinkle in|blend in|work in|put in|and some|and a bit|and more|with some)(?= |$)|^and /.test(
      line,
    ) && !/(?:^| )too (?:\S+)/.test(line.replace(/ too$/, ''));
  const meant = musical ? asBefore(musical.slots, said, line, adds) : said;
  const before = musical ? asModels(musical.slots, meant, line) : {};
  const { shifts, denied } = filled;
  const slots = mergeSlots(before, { slots: meant, shifts, denied, adds, drops: readDrops(line) });
  return { intent: 'refine', slots };
}
