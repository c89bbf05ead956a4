import type { Slots } from '../domain/slots.ts';
import { today } from './dates.ts';
import { readEra, readEraWords } from './eras.ts';
import { fillSlots } from './fill-slots.ts';
import { readGivenName } from './given-name.ts';
import { asksForSomething, mentionsMusic } from './intents/music.ts';
import { asksAboutWorld, isOutOfScope } from './intents/out-of-scope.ts';
import type { Item } from './items.ts';
import { matchMistypedArtists } from './match-artists.ts';
import { matchCapitalNames, matchNames } from './match-names.ts';
import { readNotHeard } from './not-heard.ts';
import { readBpm, readCount, readDuration } from './numbers.ts';
import { readPeriod } from './periods.ts';
import { placeRequest } from './place-request.ts';
import type { UnderstandQuestion, Understood } from './question.ts';
import { readMeanings, readMistypedMeanings } from './read-items.ts';
import { readNothing } from './read-nothing.ts';
import type { Works } from './read-works.ts';
import { readSort } from './sorts.ts';
import { takeFirst, type Utterance } from './utterance.ts';

const NAMES_A_LIST = /(?:^| )(?:play ?lists?|mix ?tapes?|mix|list|set)(?= |$)/;
const NAMES_MUSIC = /(?:^| )(?:songs?|tracks?|bands?|artists?|albums?|singers?) (?:called|named|titled)(?= |$)/;

/** "Half old favourites, half new stuff". */
const HALF_NEW =
  /(?:^| )(?:half|50|some) (?:\S+ ){1,3}(?:and )?(?:half|50|some) (?:\S+)|(?:^| )(?:mix|blend|mixture|combination) of (?:new|old|familiar|known|unknown)(?= )/;
/** "50/50" of two things is a share, and no number of tracks. */
const HALVES = /(?:^| )(?:50 50|fifty fifty|half and half|half half)(?= |$)/;
const NEW_AND_KNOWN =
  /(?=.*(?:^| )(?:new|unknown|unfamiliar|unheard)(?= |$))(?=.*(?:^| )(?:old|familiar|known|favou?rites?|classics)(?= |$))/;

/** A wish for music: every reader takes its words, the most telling first. */
export function readRequest(
  question: UnderstandQuestion,
  utterance: Utterance,
  { artists: known, works }: { artists: readonly Item[]; works: Works },
): Understood {
  const { knownArtists, now, timezone, previous } = question;
  const { line } = utterance;
  const slots: Slots = {};
  const listening =
    /(?:^| )(?:i|ive|we) (?:have |had |was |were |used to |mostly |often )*(?:listened|heard|played|loved|into|listen|play|liked|streamed|discovered|obsessed|had on repeat|enjoyed)(?= |$)/.test(
      line,
    );
  const name = NAMES_A_LIST.test(line) && !NAMES_MUSIC.test(line) ? readGivenName(utterance) : undefined;
  const notHeard = readNotHeard(utterance);
  const fromYear = listening ? undefined : readEraOfYear(utterance, now, timezone);
  const period = readPeriod(utterance, now, timezone, listening ? 'all' : 'past');
  const durationMin = readDuration(utterance);
  const tempo = readBpm(utterance);
  if (HALVES.test(line)) takeFirst(utterance, /50 50|fifty fifty/);
  const count = readCount(utterance);
  const { year } = today(now, timezone);
  const eraInFigures = fromYear ?? readEra(utterance, year);
  const typed = [...known, ...matchMistypedArtists(utterance, knownArtists, known, true)];
  const artists = [...typed, ...matchCapitalNames(utterance, typed)];
  const items = [...artists, ...readMeanings(utterance)];
  const era = eraInFigures ?? readEraWords(utterance, year);
  const mistyped = matchMistypedArtists(utterance, knownArtists, artists);
  const named = matchNames(utterance, [...artists, ...mistyped]);
  items.push(...mistyped, ...named, ...readMistypedMeanings(utterance));
  const filled = fillSlots(utterance, items);
  Object.assign(slots, filled.slots);
  if (works.albums.length > 0) slots.albums = [...works.albums];
  if (works.tracks.length > 0) slots.tracks = [...works.tracks];
  if (works.models.length > 0) {
    // "Like Creep by Radiohead": whose song it is says what to resemble, and not who is to play.
    slots.similar_to = [...works.models, ...(slots.similar_to ?? []), ...(slots.artists ?? [])].slice(0, 10);
    delete slots.artists;
  }
  const sort =
    /(?:^| )(?:goes|going|builds|build up|building|moving|moves|rising|starts?|starting|begins?|ordered|sorted|in order)(?= )/.test(
      line,
    )
      ? readSort(line)
      : undefined;
  if (sort) {
    slots.sort = sort;
    // "From calm to energetic" is the way the list goes, and no mood of all of it.
    if (/(?:^| )from \S+ to \S+(?= |$)|(?:^| )start\w*(?= ).* (?:end|finish|then)\w*(?= )/.test(line))
      delete slots.moods;
    if (/(?:^| )(?:start|end|get|build|grow|becom|speed|slow|mov)\w*(?= )/.test(line)) {
      if (filled.shifts.length > 0 || slots.tempo !== undefined) delete slots.tempo;
      filled.shifts.length = 0;
    }
  }
  if ((HALF_NEW.test(line) || HALVES.test(line)) && NEW_AND_KNOWN.test(line)) {
    slots.novelty = 0.5;
    delete slots.not_heard_days;
  }
  if (name !== undefined) slots.name = name;
  if (notHeard !== undefined) slots.not_heard_days = notHeard;
  if (period) slots.period = period;
  if (durationMin !== undefined) slots.duration_min = durationMin;
  if (tempo) slots.tempo = tempo;
  if (count !== undefined) slots.count = count;
  if (era) slots.era = era;

  const denies = previous !== undefined && Object.keys(filled.denied).length > 0;
  if (Object.keys(slots).length === 0 && filled.shifts.length === 0 && !denies) return readNothing(question, utterance);
  if (isForeign(line, slots)) return { intent: 'out_of_scope', slots: {} };
  return placeRequest(line, filled, slots, previous);
}

/** "music from this year" is about its release; "this year" elsewhere is when the user listened. */
function readEraOfYear(utterance: Utterance, now: Date, timezone: string): Slots['era'] {
  return /(?:this|last) year|(?:released|made|out|recorded|music|songs|tracks|hits) (?:from |of |in |over |within )?the (?:last|past) \S+(?: \S+)? years/.test(
    utterance.line,
  )
    ? readEra(utterance, today(now, timezone).year)
    : undefined;
}

/** Talk of other things, even where a word of it happens to mean something to us ("weather … rain"). */
function isForeign(line: string, slots: Slots): boolean {
  const musical = slots.artists ?? slots.similar_to ?? slots.genres ?? slots.tracks ?? slots.instruments;
  if (asksAboutWorld(line) && musical === undefined) return true;
  if (!isOutOfScope(line)) return false;
  return !mentionsMusic(line) && (musical === undefined || !asksForSomething(line));
}
