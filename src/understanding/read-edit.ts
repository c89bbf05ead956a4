import type { Operation, Slots, Sort } from '../domain/slots.ts';
import { fillSlots } from './fill-slots.ts';
import { nameAt } from './given-name.ts';
import type { Item } from './items.ts';
import { matchArtists, matchMistypedArtists } from './match-artists.ts';
import { matchNames } from './match-names.ts';
import { mergeSlots } from './merge.ts';
import { readCount, readDuration, readRefs } from './numbers.ts';
import type { Previous, UnderstandQuestion, Understood } from './question.ts';
import { readMeanings } from './read-items.ts';
import { readSort } from './sorts.ts';
import { titleRefs } from './title-refs.ts';
import { readTitles } from './titles.ts';
import { readKnownWorks } from './known-works.ts';
import { createUtterance, findFree, take, type Utterance } from './utterance.ts';

const has = (line: string, pattern: string): boolean => new RegExp(`(?:^| )(?:${pattern})(?= |$)`).test(line);

const LIST = '(?:play ?lists?|mix ?tapes?|lists?|queue|set ?list|selection)';
const IT = `(?:it|this|that|these|those|them|(?:the|my|this|that) (?:whole |current |new |last )?${LIST})`;

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

const edit = (op: Operation, slots: Slots): Understood => ({ intent: 'edit_playlist', slots: { op, ...slots } });
const given = (slots: { [Key in keyof Slots]: Slots[Key] | undefined }): Slots =>
  Object.fromEntries(Object.entries(slots).filter(([, value]) => value !== undefined));

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

function readSave(utterance: Utterance, line: string): Understood | undefined {
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

/** "my Gym playlist", "the playlist Road Trip": whose name it is. */
function calledList(utterance: Utterance): string | undefined {
  const [before] = findFree(
    utterance,
    new RegExp(`(?:my|the|our) ((?:(?!(?:my|the|our|from|to|in|into|of|off) )\\S+ ){1,4})${LIST}`),
  );
  const said = before?.groups[0]?.trim() ?? '';
  if (
    before &&
    !/spotify/.test(said) &&
    !/^(?:whole|current|new|last|this|that|my|the|first|spotify|same)$/.test(said)
  ) {
    const words = said.split(' ').length;
    const tokens = utterance.tokens.slice(before.start + 1, before.start + 1 + words);
    const from = tokens.findIndex(({ capital }) => capital);
    const kept = from < 0 ? tokens.slice(-1) : tokens.slice(from);
    const [first, last] = [kept[0], kept.at(-1)];
    if (first && last && !/^(?:the|a|my|it|this|to|from)$/.test(first.word))
      return utterance.text.slice(first.start, last.end).slice(0, 120);
  }
  const [after] = findFree(utterance, new RegExp(`${LIST}(?: (?:called|named))?`));
  if (!after || !utterance.tokens[after.end]?.capital) return undefined;
  return nameAt(utterance, after.end)?.text;
}

function readRename(utterance: Utterance, line: string, about: boolean): Understood | undefined {
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

interface Place {
  readonly about: boolean;
  readonly named: boolean;
}

const ORDER =
  'sort|order|reorder|re order|arrange|rearrange|shuffle|randomi[sz]e|organi[sz]e|jumble|mix (?:it|them|the order) up|reverse';
const TO_PLACE =
  '(?:number )?\\d+|(?:the )?(?:top|start|beginning|front|end|bottom|back|first|last)(?: (?:place|spot|position))?|(?:position|place|spot|number|slot) \\S+|after \\S+|before \\S+';

function readOrder(
  question: UnderstandQuestion,
  utterance: Utterance,
  { about, named }: Place,
): Understood | undefined {
  const { line } = utterance;
  const results = question.previous?.results?.length;
  const moves = has(
    line,
    `(?:move|put|bring|place|push|shift)(?: \\S+){1,6} (?:to|at|in|on|up to|down to|into|as|before|after) (?:${TO_PLACE})|start with (?:number|the|song)`,
  );
  if (
    moves &&
    !/(?:^| )(?:move|put|bring|place|push|shift) (?:on )?(?:some|something|music|a song|songs)(?= |$)/.test(line)
  ) {
    const refs = readRefs(utterance, results, true);
    const titled = titleRefs(line, question.previous);
    const all = [...titled, ...refs.filter((ref) => !titled.includes(ref))];
    if (all.length > 0) return edit('reorder', given({ refs: inSaidOrder(line, all) }));
  }
  const first =
    /(?:^| )(?:put|start with|play|move|bring|have) (?:all )?the (slow|calm|quiet|soft|fast|loud|energetic|upbeat|new|old|popular)(?:er|est)? (?:ones |songs |tracks |stuff )*(first|last)(?= |$)/.exec(
      line,
    );
  if (first) return edit('reorder', { sort: FIRST[`${first[1]} ${first[2]}`] ?? 'energy_up' });
  if (
    /(?:^| )(?:swap|switch|exchange)(?= )/.test(line) &&
    /(?:^| )(?:and|with)(?= )/.test(line) &&
    !has(line, 'for|something|another')
  ) {
    const both = readRefs(createUtterance(question.text, question.tokens), results, true);
    if (both.length === 2) return edit('reorder', { refs: inSaidOrder(line, both) });
  }
  const ends = /(?:^| )(?:put|move|bring|have|play|place) (?:.{1,40} )?(first|last)$/.exec(line);
  if (ends) {
    const own = ends[1] === 'first' ? 1 : (results ?? 0);
    const refs = readRefs(createUtterance(question.text, question.tokens), results, true).filter((ref) => ref !== own);
    if (refs.length > 0) return edit('reorder', { refs });
  }
  const swaps =
    /(?:^| )(?:swap|switch|exchange) (?:numbers? |tracks? |songs? )?(\d{1,3}) (?:and|with) (?:number )?(\d{1,3})(?= |$)/.exec(
      line,
    );
  if (swaps) return edit('reorder', { refs: [Number(swaps[1]), Number(swaps[2])] });
  if (!has(line, ORDER) || has(line, 'shuffle mode|in order to')) return undefined;
  const sort = readSort(line);
  const begins = new RegExp(`^(?:(?:ok|okay|now|and|then|please|can you|could you|lets) )*(?:${ORDER})(?= |$)`).test(
    line,
  );
  if (!begins && !about && !named) return undefined;
  return edit(
    'reorder',
    given({ sort: sort ?? (has(line, 'shuffle') ? 'random' : undefined), playlist: calledList(utterance) }),
  );
}

/** Which order puts these first, or last. */
const FIRST: Readonly<Record<string, Sort>> = {
  'slow first': 'tempo_up',
  'slow last': 'tempo_down',
  'fast first': 'tempo_down',
  'fast last': 'tempo_up',
  'calm first': 'energy_up',
  'quiet first': 'energy_up',
  'soft first': 'energy_up',
  'calm last': 'energy_down',
  'loud first': 'energy_down',
  'energetic first': 'energy_down',
  'upbeat first': 'energy_down',
  'energetic last': 'energy_up',
  'upbeat last': 'energy_up',
  'loud last': 'energy_up',
  'new first': 'newest',
  'old first': 'oldest',
  'new last': 'oldest',
  'old last': 'newest',
  'popular first': 'popular',
};

/** "Move 5 to the top" names what is moved first; digits are sorted elsewhere. */
function inSaidOrder(line: string, refs: readonly number[]): number[] {
  const at = (ref: number): number => {
    const found = new RegExp(`(?:^| )${ref}(?:st|nd|rd|th)?(?= |$)`).exec(line);
    return found ? found.index : -1;
  };
  return [...refs].toSorted((a, b) => at(a) - at(b));
}

const REMOVE =
  'remove|delete|drop|take out|take off|kick(?: out)?|cut|get rid of|throw out|lose|ditch|scrap|toss|erase|take';
const ADD = 'add|put|include|throw in|append|insert|squeeze in|stick';
const REPLACE = 'replace|swap(?: out)?|exchange|substitute|switch out|change';
const LONGER = '(?:make|have) (?:it|this|that|the (?:play ?)?list) (?:\\S+ ){0,3}longer';
const EXTEND = `extend|lengthen|expand|prolong|grow|continue|${LONGER}|longer|stretch`;
const FROM_LIST = `(?:from|in|on|to|into|onto|off) (?:it|this|that|there|(?:the|my|this|our) (?:\\S+ ){0,3}${LIST})`;

const begins = (line: string, verbs: string): boolean =>
  new RegExp(
    `^(?:(?:ok|okay|now|and|then|also|please|can you|could you|would you|lets|i want to|id like to|no|yes|hey|great|nice|but) )*(?:${verbs})(?= |$)`,
  ).test(line);

/** Tracks that go, come, or make room for others. */
function readTracks(
  question: UnderstandQuestion,
  utterance: Utterance,
  { about, named, hasList, first }: Place & { hasList: boolean; first: boolean },
): Understood | undefined {
  const { previous, knownArtists } = question;
  const { line } = utterance;
  const op = operationOf(line, about, named);
  if (!op) return undefined;
  const points = named || has(line, FROM_LIST);
  const playlist = named ? calledList(utterance) : undefined;
  const titles = titleRefs(line, previous);
  const byName = has(line, '(?:everything|all|anything) (?:by|from|of)');
  const pointsAt = (op === 'remove' || op === 'replace') && !byName;
  const refs = titles.length > 0 ? titles : readRefs(utterance, previous?.results?.length, pointsAt);
  if (op === 'extend') {
    const minutes = readDuration(utterance);
    const count = readCount(utterance) ?? (minutes === undefined ? countIn(line) : undefined);
    return edit('extend', given({ count, duration_min: minutes, playlist }));
  }
  const tracks = op === 'replace' && refs.length > 0 ? [] : [...readTitles(utterance), ...readTitleBy(utterance)];
  if (op !== 'replace' && tracks.length === 0) tracks.push(...bareWork(utterance));
  const known = matchArtists(utterance, knownArtists);
  if (op !== 'replace' && tracks.length + known.length === 0) tracks.push(...bareTitle(utterance));
  takePhrase(utterance, new RegExp(FROM_LIST));
  const count = op === 'add' ? readCount(utterance) : undefined;
  const items: Item[] = [...known, ...readMeanings(utterance)];
  items.push(...matchMistypedArtists(utterance, knownArtists, known));
  items.push(
    ...matchNames(
      utterance,
      items.filter(({ kind }) => kind === 'artist'),
    ),
  );
  const filled = fillSlots(utterance, items);
  const said =
    filled.shifts.length > 0
      ? mergeSlots({}, { slots: filled.slots, shifts: filled.shifts, adds: false, drops: [] })
      : filled.slots;
  const artists = [...(said.artists ?? []), ...(said.exclude_artists ?? [])];
  const rest: Slots = { ...said };
  delete rest.artists;
  delete rest.exclude_artists;
  const nothing = refs.length + tracks.length + artists.length === 0;
  if (op === 'remove') {
    if (DELETES_LIST.test(line)) return edit('remove', given({ playlist: playlist ?? deletedList(utterance) }));
    // A remark such as "drop the sad ones" or "no Drake" after a recommendation changes the wish, not the list.
    const begun =
      first &&
      /^(?:(?:please|now|and|can you|could you) )*(?:take out|remove|delete|get rid of|kick out)(?= )/.test(line);
    if (nothing || (refs.length === 0 && tracks.length === 0 && !about && !points && !begun)) return undefined;
    if (!about && !points && !hasList) return undefined;
    return edit(
      'remove',
      given({
        refs: orNone(refs),
        tracks: orNone(tracks),
        artists: refs.length > 0 ? undefined : orNone(artists),
        playlist,
      }),
    );
  }
  if (op === 'replace') {
    if (refs.length === 0 && tracks.length === 0) return undefined;
    return edit(
      'replace',
      given({ ...rest, refs: orNone(refs), tracks: orNone(tracks), artists: orNone(artists), playlist }),
    );
  }
  if (!about && !points && tracks.length === 0) return undefined;
  if (nothing && has(line, 'add (?:it|this|that|these|those|them|all|everything)'))
    return edit('add', given({ playlist }));
  if (nothing && Object.keys(rest).length === 0)
    return count === undefined && !points ? undefined : edit('extend', given({ count, playlist }));
  return edit(
    'add',
    given({ ...rest, count, refs: orNone(refs), tracks: orNone(tracks), artists: orNone(artists), playlist }),
  );
}

/** The whole playlist goes. */
const DELETES_LIST = new RegExp(
  `(?:delete|remove|scrap|erase|trash|throw away|get rid of) (?:the |my |this |that |our )?(?:\\S+ ){0,3}${LIST}(?: .{1,60})?$`,
);

function deletedList(utterance: Utterance): string | undefined {
  const [after] = findFree(utterance, new RegExp(`${LIST}(?: (?:called|named))?`));
  return after && after.end < utterance.tokens.length ? nameAt(utterance, after.end)?.text : undefined;
}

/** "Creep by Radiohead": a capitalised name right before "by" is a title. */
function readTitleBy(utterance: Utterance): string[] {
  const { tokens, taken } = utterance;
  const by = tokens.findIndex(({ word }, i) => word === 'by' && i > 1 && tokens[i + 1] !== undefined);
  if (by < 0) return [];
  let start = by;
  while (
    start > 0 &&
    taken[start - 1] === 0 &&
    (tokens[start - 1]?.capital || /^(?:the|a|of|in|and|to|my)$/.test(tokens[start - 1]?.word ?? ''))
  )
    start -= 1;
  while (start < by && !tokens[start]?.capital) start += 1;
  const [first, last] = [tokens[start], tokens[by - 1]];
  if (start === by || !first || !last) return [];
  take(utterance, { start, end: by });
  return [utterance.text.slice(first.start, last.end).slice(0, 120)];
}

const orNone = <Value>(values: readonly Value[]): Value[] | undefined => (values.length > 0 ? [...values] : undefined);

function operationOf(
  line: string,
  about: boolean,
  named: boolean,
): 'remove' | 'add' | 'replace' | 'extend' | undefined {
  if (begins(line, REPLACE) && !/(?:^| )change (?:it|the (?:mood|genre|tempo|vibe))(?= |$)/.test(line))
    return 'replace';
  if (begins(line, REMOVE) && !/^take me(?= |$)/.test(line)) return 'remove';
  if ((about || named) && (begins(line, EXTEND) || MORE.test(line))) return 'extend';
  if (
    begins(line, `(?:extend|lengthen) (?:it|this)|${LONGER}`) &&
    /\d|one|two|three|four|five|six|ten|twenty|extend|lengthen/.test(line)
  )
    return 'extend';
  if (begins(line, ADD) && !/^put on(?= |$)/.test(line))
    return MORE.test(line.replace(new RegExp(`^.*?(?:${ADD}) `), '')) && (about || named) ? 'extend' : 'add';
  return undefined;
}

/** Nothing but a number of more: "five more", "a few more songs", "10 more tracks please". */
const MORE = new RegExp(
  `^(?:(?:give me|i want|and|ok|okay|please) )*(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|another|a few|some|a couple(?: of)?|a dozen)? ?(?:another )?(?:\\d+ |two |three |four |five |ten )?(?:more|extra|further|other)?(?: (?:songs?|tracks?|tunes?|ones|minutes))?(?: ${FROM_LIST})?(?: please)?$`,
);

const countIn = (line: string): number | undefined => {
  const found = /(?:^| )(?:by |with |another )?(\d{1,3})(?= |$)/.exec(line);
  const value = Number(found?.[1]);
  return Number.isInteger(value) && value >= 1 && value <= 100 ? value : undefined;
};

function takePhrase(utterance: Utterance, pattern: RegExp): void {
  for (const span of findFree(utterance, pattern)) take(utterance, span);
}

/** "Add Creep to it": an unknown name in capitals right behind the verb is a title. */
function bareTitle(utterance: Utterance): string[] {
  const verb = new RegExp(`^(?:${REMOVE}|${ADD})$`);
  const at = utterance.tokens.findIndex(({ word }) => verb.test(word));
  const next = utterance.tokens[at + 1];
  if (at < 0 || !next?.capital || utterance.taken[at + 1] === 1 || next.word === 'i') return [];
  const name = nameAt(utterance, at + 1);
  if (!name) return [];
  take(utterance, name);
  return [name.text];
}

/** "Add bohemian rhapsody": a song that everybody knows. */
function bareWork(utterance: Utterance): string[] {
  return readKnownWorks(utterance, 'verb').map(({ title }) => title);
}
