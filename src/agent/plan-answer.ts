import type { Slots } from '../domain/slots.ts';
import { positionsMeant, saysNo, saysYes } from './own-word.ts';
import { seedOf, wordsSaid, type Turn } from './turn.ts';
import { sayKept } from './words/say-playlist.ts';
import { askVerdict, sayHelp, sayNotYet, sayOutOfScope, saySmalltalk } from './words/say-help.ts';

/** What the built-in understanding does with a question: call a tool, once for each set of arguments, or say something. */
export type Plan =
  | { readonly tool: string; readonly args: readonly Record<string, unknown>[] }
  | { readonly text: string };

export function planAnswer(turn: Turn): Plan {
  const { question, understood, state, language } = turn;
  const words = wordsSaid(turn);
  const { intent, slots } = understood;
  const { refs, verdict } = slots;
  const seed = seedOf(question.turn);
  const answered = planPending(turn);
  if (answered) return answered;
  switch (intent) {
    case 'recommend_tracks':
    case 'refine':
    case 'more_like_this':
      return { tool: 'recommend_tracks', args: [wishOf(slots)] };
    case 'create_playlist':
      return {
        tool: 'create_playlist',
        args: [
          given({
            ...wishOf(slots),
            name: slots.name,
            public: /(?:^| )public(?= |$)/.test(words) ? true : undefined,
            from_last_list: takesLastList(words, slots) && state.results.length > 0 ? true : undefined,
          }),
        ],
      };
    case 'edit_playlist':
      return deletesPlaylist(slots)
        ? { tool: 'delete_playlist', args: [given({ playlist: slots.playlist })] }
        : { tool: 'edit_playlist', args: [editOf(words, slots)] };
    case 'save_playlist':
      return { tool: 'save_playlist', args: [given({ name: slots.name, playlist: slots.playlist })] };
    case 'undo':
      return { tool: 'undo_last', args: [{}] };
    case 'get_listening_stats':
    case 'get_charts': {
      const { period, count, metric } = slots;
      const name = slots.name ?? slots.tracks?.[0] ?? slots.artists?.[0];
      // Of a place in the list, and of the last time, the history is told as a whole.
      if (metric === 'last-play' || (metric === 'first-play' && refs))
        return { tool: 'music_info', args: [given({ positions: refs, name })] };
      return {
        tool: 'get_listening_stats',
        args: [{ statistic: metric ?? 'totals', ...given({ from: period?.from, to: period?.to, name, limit: count }) }],
      };
    }
    case 'give_feedback':
      if (verdict === undefined) return { text: askVerdict(language) };
      return { tool: 'give_feedback', args: [{ verdict, ...given({ positions: refs, artist: slots.artists?.[0] }) }] };
    case 'explain_recommendation':
      return { tool: 'explain_recommendation', args: refs ? refs.slice(0, 3).map((position) => ({ position })) : [{}] };
    case 'import_help':
      return { tool: 'import_help', args: [{}] };
    case 'help':
      return { text: sayHelp(language) };
    case 'smalltalk':
      return { text: saySmalltalk(question.text, seed, language) };
    case 'out_of_scope':
      return { text: sayOutOfScope(seed, language) };
    case 'now_playing_or_info':
      return { tool: 'music_info', args: [infoOf(words, slots)] };
    case 'connect_spotify':
    case 'account_data':
      return { text: sayNotYet(intent, language) };
  }
}

/** What is asked about: places in the list, a name, playlists; nothing of these for what was heard last. */
function infoOf(words: string, { refs, artists, tracks, name, playlist }: Slots): Record<string, unknown> {
  const [track, artist] = [tracks?.[0], artists?.[0]];
  const named = track !== undefined && artist !== undefined ? `${track} by ${artist}` : (track ?? artist ?? name);
  const lists = playlist === undefined && !refs && named === undefined;
  return given({
    positions: refs,
    name: named?.slice(0, 120),
    playlist,
    playlists: lists && (/(?:^| )play ?lists?(?= |$)/.test(words) || IN_IT.test(words)) ? true : undefined,
  });
}

/** "What is in it": of the playlist that is talked of. */
const IN_IT = /(?:^| )(?:in|on) (?:it|there|this)(?= |$)/;

/** The answer to a question of the turn before. */
function planPending(turn: Turn): Plan | undefined {
  const { deletes, verdict } = turn.state.pending ?? {};
  if (deletes !== undefined && saysYes(turn)) return { tool: 'delete_playlist', args: [{}] };
  if (deletes !== undefined && saysNo(turn)) return { text: sayKept(turn.language) };
  if (verdict === undefined) return undefined;
  const positions = positionsMeant(turn);
  return positions.length > 0 ? { tool: 'give_feedback', args: [{ verdict, positions }] } : undefined;
}

/** "Delete the playlist": nothing in it is named. */
const deletesPlaylist = ({ op, refs, artists, tracks }: Slots): boolean =>
  op === 'remove' && !refs && !artists && !tracks;

/** The slots that choose music. */
function wishOf(slots: Slots): Record<string, unknown> {
  const { metric: _m, entity: _e, playlist: _p, name: _n, refs: _r, verdict: _v, op: _o, ...wish } = slots;
  return wish;
}

/** "Make a playlist of these". */
const takesLastList = (text: string, slots: Slots): boolean =>
  /(?:^| )(?:(?:of|from|with|out of) (?:this|that|these|those|them|it)|(?:make|turn) (?:this|that|these|those|them|it) (?:in(?:to)? )?(?:a|my|the) (?:\S+ )?(?:play ?list|mix ?tape))(?= |$)/.test(
    text,
  ) && Object.keys(wishOf(slots)).length === 0;

function editOf(text: string, slots: Slots): Record<string, unknown> {
  const { op = 'add', refs = [], sort, name, playlist, artists, tracks, count, duration_min: minutes } = slots;
  const { artists: _a, tracks: _t, count: _c, duration_min: _d, sort: _s, ...rest } = wishOf(slots) as Slots;
  const wish = { ...rest, ...(op === 'replace' && artists ? { artists } : {}) };
  const [from, to] = refs;
  return given({
    op,
    positions: refs.length === 0 ? undefined : op === 'reorder' ? [from] : refs,
    to: op === 'reorder' ? (to ?? readPlace(text)) : undefined,
    artists: op === 'replace' && refs.length > 0 ? undefined : artists,
    tracks,
    sort,
    name,
    playlist,
    public: op === 'visibility' ? !/privat|secret|hidden|unlisted/i.test(text) : undefined,
    count,
    minutes,
    wish: ['add', 'extend', 'replace'].includes(op) && Object.keys(wish).length > 0 ? wish : undefined,
  });
}

/** Where "to the top" and "to the end" lead; 500 is beyond every list. */
function readPlace(text: string): number | undefined {
  if (/(?:top|first|start|beginning|front)(?:\W|$)/i.test(text)) return 1;
  return /(?:end|last|bottom|back)(?:\W|$)/i.test(text) ? 500 : undefined;
}

/** Only what is there: the tools' schemas know no undefined. */
const given = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
