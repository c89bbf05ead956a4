import type { Verdict } from '../domain/recommendation.ts';
import { Slots, type Intent } from '../domain/slots.ts';
import { readEra } from './eras.ts';
import { fillSlots, type Filled } from './fill-slots.ts';
import * as intents from './intents.ts';
import type { Item } from './items.ts';
import { cueFor, matchArtists, matchMistypedArtists } from './match-artists.ts';
import { bareName, matchNames } from './match-names.ts';
import { mergeSlots } from './merge.ts';
import { readNotHeard } from './not-heard.ts';
import { readBpm, readCount, readDuration, readRefs } from './numbers.ts';
import { readPeriod } from './periods.ts';
import { readMeanings, readMistypedMeanings } from './read-items.ts';
import { readStatistic, type StatisticRequest } from './statistics.ts';
import { today } from './dates.ts';
import { createUtterance, type Utterance } from './utterance.ts';
import { fold } from './tokens.ts';

export interface Previous {
  readonly intent: Intent;
  readonly slots: Slots;
  /** The list that was shown, in its order. */
  readonly results?: readonly { readonly title: string; readonly artist: string }[] | undefined;
}

export interface UnderstandQuestion {
  readonly text: string;
  /** Names to match against; the same array is indexed once. */
  readonly knownArtists: readonly string[];
  readonly now: Date;
  readonly timezone: string;
  readonly previous?: Previous | undefined;
}

export interface Understood {
  readonly intent: Intent;
  /** For a remark on the request before, the whole request as it is now. */
  readonly slots: Slots;
  /** Positions in the list that was shown, from 1. */
  readonly refs?: number[];
  readonly verdict?: Verdict;
  /** The artist or track that is asked or judged. */
  readonly name?: string;
}

/** What a request in words means. Pure; never throws; the slots always fit their schema. */
export function understand(question: UnderstandQuestion): Understood {
  const understood = read(question);
  const slots = Slots.safeParse(understood.slots);
  return { ...understood, slots: slots.success ? slots.data : {} };
}

function read(question: UnderstandQuestion): Understood {
  const utterance = createUtterance(question.text);
  const { line } = utterance;
  if (line === '') return { intent: 'help', slots: {} };
  if (intents.isInjection(line) && !intents.mentionsMusic(line)) return { intent: 'out_of_scope', slots: {} };
  const statistic = readStatistic(line);
  if (statistic && !intents.isOutOfScope(line)) return readStatisticQuestion(question, utterance, statistic);
  if (intents.isSmalltalk(line)) return { intent: 'smalltalk', slots: {} };
  const phrase = intents.intentByPhrase(line);
  if (phrase) return { intent: phrase, slots: {} };
  const artists = matchArtists(utterance, question.knownArtists);
  return readFeedback(question, utterance, artists) ?? readAboutList(question, artists) ?? readRequest(question, utterance, artists);
}

function readStatisticQuestion({ knownArtists, now, timezone }: UnderstandQuestion, utterance: Utterance, request: StatisticRequest): Understood {
  const intent: Intent = intents.isChart(utterance.line) ? 'get_charts' : 'get_listening_stats';
  const slots: Slots = { metric: request.metric, ...(request.entity ? { entity: request.entity } : {}) };
  const [artist] = request.metric.startsWith('top-') ? [] : matchArtists(utterance, knownArtists);
  let name = artist?.kind === 'artist' ? artist.name : undefined;
  if (request.nameAt !== undefined) name ??= nameAfter(utterance, request.nameAt, knownArtists);
  if (name === undefined || request.nameAt === undefined) {
    const period = readPeriod(utterance, now, timezone, 'all');
    if (period) slots.period = period;
  }
  if (request.metric.startsWith('top-') || request.metric === 'skips') {
    const count = readCount(utterance);
    if (count !== undefined && count > 1) slots.count = count;
  }
  return { intent, slots, ...(name === undefined ? {} : { name: name.slice(0, 120) }) };
}

/** The rest of "when did I first hear …", as it was written. */
function nameAfter(utterance: Utterance, at: number, knownArtists: readonly string[]): string | undefined {
  let start = utterance.offsets.findIndex((offset) => offset >= at);
  if (start < 0) return undefined;
  const skipped = /^(?:the|a|an|song|track|artist|band|singer|of|to|called|that|album|any|music|by|something|anything|from)$/;
  const { tokens } = utterance;
  while (start < tokens.length - 1 && skipped.test(tokens[start]?.word ?? '') && !tokens[start]?.capital) start += 1;
  let end = tokens.length;
  while (end > start && /^(?:for|the|first|time|ever|on|spotify|please|again|lately|exactly)$/.test(tokens[end - 1]?.word ?? '') && !tokens[end - 1]?.capital) end -= 1;
  const [first, last] = [tokens[start], tokens[end - 1]];
  if (!first || !last || start >= end) return undefined;
  const [near] = matchMistypedArtists(utterance, knownArtists, []);
  if (near?.kind === 'artist' && near.start === start && near.end === end) return near.name;
  return utterance.text.slice(first.start, last.end);
}

/** "I love the second one", "never play Drake again", "dislike 3". */
function readFeedback({ previous, knownArtists }: UnderstandQuestion, utterance: Utterance, known: readonly Item[]): Understood | undefined {
  const { line } = utterance;
  const verdict = intents.readVerdict(line);
  if (!verdict || /(?:^| )(?:would|id|play me|give me|recommend|suggest|show me|find|playlist|feel like|something|anything|songs?|music|more|mix|else)(?= |$)/.test(line.replace(/(?:that|this|the (?:first|second|third|fourth|fifth|last)) (?:song|track)/g, '').replace(/(?:no more|never (?:recommend|suggest)|(?:dont|do not|stop) (?:ever )?(?:recommend|recommending|suggest|suggesting|show me))/g, ''))) return undefined;
  if (intents.isExplain(line) || intents.isMoreLike(line)) return undefined;
  const bareDigits = /^(?:i )?(?:really )?(?:dis)?like(?:d)? \d|^(?:love|hate|block|ban|thumbs up|thumbs down|upvote|downvote)(?: (?:for|to))? ?\d|(?:^| )(?:\d+ (?:is|was) )/.test(line) || /(?:^| )\d{1,2} and \d{1,2}(?: |$)/.test(line);
  const titles = titleRefs(line, previous);
  const refs = titles.length > 0 ? titles : readRefs(utterance, previous?.results?.length, bareDigits);
  if (refs.length > 0) return { intent: 'give_feedback', slots: {}, verdict, refs };
  const artists = known.length > 0 ? known : [...matchMistypedArtists(utterance, knownArtists, []), ...(/(?:^| )(?:like|love|hate|play|by|recommend|ban|block|mute|dislike|stand|of|adore|suggest|more)(?= )/.test(line) ? namesAfterVerdict(utterance) : [])];
  const [artist] = artists;
  if (artist && cueFor(utterance, artist.start, []) === 'similar' && !/(?:^| )fan of(?= |$)/.test(line)) return undefined;
  if (artist?.kind === 'artist' && artists.length === 1) {
    // "No more Drake" after a list is also a wish for the list; "no Drake" alone is only that.
    return { intent: 'give_feedback', slots: { artists: [artist.name] }, verdict, name: artist.name };
  }
  if (artist) return undefined;
  const results = previous?.results ?? [];
  const pointing = /(?:^| )(?:this|that|it|this one|that one|this song|that song)(?= |$)/.test(line);
  const all = /(?:^| )(?:these|those|them|all of (?:them|these|those)|all)(?= |$)/.test(line);
  if (results.length > 0 && all) return { intent: 'give_feedback', slots: {}, verdict, refs: results.map((_, i) => i + 1) };
  if (pointing && utterance.tokens.length <= 8 && results.length === 1) return { intent: 'give_feedback', slots: {}, verdict, refs: [1] };
  return undefined;
}

/** A name nobody has played yet, right after the verb: only what cannot be everyday speech. */
function namesAfterVerdict(utterance: Utterance): Item[] {
  const probe = createUtterance(utterance.text);
  readMeanings(probe);
  const [name] = matchNames(probe, []);
  return name ? [name] : [];
}

function titleRefs(line: string, previous: Previous | undefined): number[] {
  const refs: number[] = [];
  for (const [i, { title }] of (previous?.results ?? []).entries()) {
    const key = createUtterance(title.replace(/\s[-(].*$/, '')).line;
    if (key.length >= 4 && ` ${line} `.includes(` ${key} `)) refs.push(i + 1);
  }
  return refs;
}

/** Questions and wishes about the list that was shown. */
function readAboutList({ text, previous }: UnderstandQuestion, artists: readonly Item[]): Understood | undefined {
  const utterance = createUtterance(text);
  const { line } = utterance;
  const results = previous?.results?.length;
  if (intents.isUndo(line)) return { intent: 'undo', slots: previous?.slots ?? {} };
  if (intents.isExplain(line) && (previous || /(?:^| )(?:you|recommend\w*|song|track|this|that|these|the|list)(?= |$)/.test(line)) && !intents.isOutOfScope(line)) {
    const titles = titleRefs(line, previous);
    const refs = titles.length > 0 ? titles : readRefs(utterance, results, true);
    return { intent: 'explain_recommendation', slots: {}, ...(refs.length > 0 ? { refs } : {}) };
  }
  if (artists.length > 0 || !intents.isMoreLike(line)) return undefined;
  const titles = titleRefs(line, previous);
  const refs = titles.length > 0 ? titles : readRefs(utterance, results, false);
  const models = (previous?.results ?? []).filter((_, i) => refs.length === 0 ? i < 3 : refs.includes(i + 1));
  const names = [...new Set(refs.length === 0 ? models.map(({ artist }) => artist) : models.map(titleAndArtist))].map((name) => name.slice(0, 120)).filter((name) => name !== '').slice(0, 10);
  const said = readRemark({ text, utterance, previous });
  const before: Slots = { ...previous?.slots };
  delete before.artists;
  const slots = mergeSlots(before, { ...said, slots: { ...said.slots, ...(names.length > 0 ? { similar_to: names } : {}) } });
  return { intent: 'more_like_this', slots, ...(refs.length > 0 ? { refs } : {}) };
}

/** A track by the name under which it is found again. */
const titleAndArtist = ({ title, artist }: { title: string; artist: string }): string =>
  title.length + artist.length + 4 > 120 ? artist : `${title} by ${artist}`;

/** What else is said beside "more like the second": "but slower". */
function readRemark({ utterance }: { text: string; utterance: Utterance; previous: Previous | undefined }): Filled & { adds: boolean; drops: [] } {
  const { slots, shifts } = fillSlots(utterance, readMeanings(utterance));
  return { slots, shifts, adds: false, drops: [] };
}

function readRequest(question: UnderstandQuestion, utterance: Utterance, known: readonly Item[]): Understood {
  const { knownArtists, now, timezone, previous } = question;
  const { line } = utterance;
  const slots: Slots = {};
  const listening = /(?:^| )(?:i|ive|we) (?:have |had |was |were |used to |mostly |often )*(?:listened|heard|played|loved|into|listen|play|liked|streamed|discovered|obsessed|had on repeat|enjoyed)(?= |$)/.test(line);
  const notHeard = readNotHeard(utterance);
  const fromYear = listening ? undefined : readEraOfYear(utterance, now, timezone);
  const period = readPeriod(utterance, now, timezone, listening ? 'all' : 'past');
  const durationMin = readDuration(utterance);
  const tempo = readBpm(utterance);
  const count = readCount(utterance);
  const era = fromYear ?? readEra(utterance, today(now, timezone).year);
  const artists = [...known, ...matchMistypedArtists(utterance, knownArtists, known, true)];
  const items = [...artists, ...readMeanings(utterance)];
  const mistyped = matchMistypedArtists(utterance, knownArtists, artists);
  const named = matchNames(utterance, [...artists, ...mistyped]);
  items.push(...mistyped, ...named, ...readMistypedMeanings(utterance));
  const filled = fillSlots(utterance, items);
  Object.assign(slots, filled.slots);
  if (notHeard !== undefined) slots.not_heard_days = notHeard;
  if (period) slots.period = period;
  if (durationMin !== undefined) slots.duration_min = durationMin;
  if (tempo) slots.tempo = tempo;
  if (count !== undefined) slots.count = count;
  if (era) slots.era = era;

  if (Object.keys(slots).length === 0 && filled.shifts.length === 0) return readNothing(question, utterance);
  if (isForeign(line, slots)) return { intent: 'out_of_scope', slots: {} };
  return place(line, filled, slots, previous);
}

/** "music from this year" is about its release; "this year" elsewhere is when the user listened. */
function readEraOfYear(utterance: Utterance, now: Date, timezone: string): Slots['era'] {
  return /(?:this|last) year/.test(utterance.line) ? readEra(utterance, today(now, timezone).year) : undefined;
}

/** Talk of other things, even where a word of it happens to mean something to us ("weather … rain"). */
function isForeign(line: string, slots: Slots): boolean {
  if (!intents.isOutOfScope(line)) return false;
  const musical = slots.artists ?? slots.similar_to ?? slots.genres;
  return !intents.mentionsMusic(line) && (musical === undefined || !intents.asksForSomething(line));
}

/** Whether it is a new request, or a remark on the one before. */
function place(line: string, filled: Filled, said: Slots, previous: Previous | undefined): Understood {
  const signs = intents.refineSigns(line);
  const words = line.split(' ').length;
  const musical = previous !== undefined && Object.keys(previous.slots).length > 0 ? previous : previous?.results ? previous : undefined;
  const asksAnew = /^(?:(?:ok|okay|thanks|now|and now|next|hi|hey|hello|please) )*(?:give me|play|recommend|suggest|i want|i need|id like|find|songs?|music|show me|make me|create|build|some|put on|tracks?|an? (?:playlist|mix))(?= |$)/.test(line) && !/(?:^| )(?:more|less|instead|another|else|slower|faster|others|different|again)(?= |$)/.test(line);
  const short = words <= 2;
  const refines = (musical !== undefined && filled.shifts.length > 0) || (intents.compares(line) && (musical !== undefined ? !asksAnew : words <= 5)) || (musical !== undefined && !asksAnew && ((signs.changes && words <= 12) || signs.continues || short));
  if (!refines || intents.isCreate(line)) {
    const slots = filled.shifts.length > 0 ? mergeSlots({}, { slots: said, shifts: filled.shifts, adds: false, drops: [] }) : said;
    return { intent: intents.isCreate(line) ? 'create_playlist' : 'recommend_tracks', slots };
  }
  const adds = /(?:^| )(?:also|too|as well|plus|add|and also|throw in|include|along with|mix in|and some|and a bit|and more|with some)(?= |$)|^and /.test(line) && !/(?:^| )too (?:\S+)/.test(line.replace(/ too$/, ''));
  const slots = mergeSlots(musical?.slots ?? {}, { slots: said, shifts: filled.shifts, adds, drops: readDrops(line) });
  return { intent: 'refine', slots };
}

const DROPS: readonly (readonly [RegExp, readonly (keyof Slots)[]])[] = [
  [/tempo|speed|bpm/, ['tempo']], [/genres?|styles?/, ['genres', 'exclude_genres']], [/moods?/, ['moods', 'exclude_moods', 'energy']], [/energy/, ['energy']],
  [/eras?|decades?|years?|age/, ['era']], [/languages?/, ['language']], [/length|long|duration/, ['duration_min', 'count']], [/artists?|bands?/, ['artists', 'similar_to', 'exclude_artists']],
];

/** "Any tempo", "the genre does not matter": what no longer counts. */
function readDrops(line: string): (keyof Slots)[] {
  if (!/(?:^| )(?:any|no matter|doesnt matter|does not matter|dont care|do not care|whatever|irrelevant)(?= |$)/.test(line)) return [];
  return DROPS.filter(([pattern]) => new RegExp(`(?:^| )(?:${pattern.source})(?= |$)`).test(line)).flatMap(([, slots]) => slots);
}

/** No slot was found: help, a remark without content, a plain wish for music, or another subject. */
function readNothing({ previous }: UnderstandQuestion, utterance: Utterance): Understood {
  const { line } = utterance;
  if (intents.isOutOfScope(line) && !intents.mentionsMusic(line)) return { intent: 'out_of_scope', slots: {} };
  if (intents.isHelp(line)) return { intent: 'help', slots: {} };
  const drops = readDrops(line);
  const refs = readRefs(utterance, previous?.results?.length, false);
  if (previous && refs.length > 0 && /(?:^| )(?:without|drop|remove|skip|replace|not|swap|lose)(?= |$)/.test(line)) {
    return { intent: 'refine', slots: previous.slots, refs };
  }
  if (previous && (drops.length > 0 || intents.compares(line))) {
    return { intent: 'refine', slots: mergeSlots(previous.slots, { slots: {}, shifts: [], adds: false, drops }) };
  }
  if (intents.isCreate(line)) return { intent: 'create_playlist', slots: {} };
  if (intents.compares(line) && utterance.tokens.length <= 6) return { intent: 'refine', slots: {} };
  const name = bareName(utterance);
  if (name !== undefined && fold(name) !== '') return { intent: 'recommend_tracks', slots: { artists: [name] } };
  if (intents.asksForSomething(line) && !isQuestionAboutWorld(line)) return { intent: 'recommend_tracks', slots: {} };
  return { intent: 'out_of_scope', slots: {} };
}

const isQuestionAboutWorld = (line: string): boolean => /^(?:who|where|how|when|which|can you|could you|do you|are you|is|does|did|was|were|should)(?= )/.test(line) && !intents.mentionsMusic(line);
