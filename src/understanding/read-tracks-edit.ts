import type { Slots } from '../domain/slots.ts';
import { calledList, edit, given, has, LIST, type Place } from './edit-words.ts';
import { fillSlots } from './fill-slots.ts';
import { nameAt } from './given-name.ts';
import type { Item } from './items.ts';
import { readKnownWorks } from './known-works.ts';
import { matchArtists, matchMistypedArtists } from './match-artists.ts';
import { matchNames } from './match-names.ts';
import { mergeSlots } from './merge.ts';
import { readCount, readDuration, readRefs } from './numbers.ts';
import type { UnderstandQuestion, Understood } from './question.ts';
import { readMeanings } from './read-items.ts';
import { titleRefs } from './title-refs.ts';
import { readTitles } from './titles.ts';
import { findFree, take, type Utterance } from './utterance.ts';

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
export function readTracks(
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
