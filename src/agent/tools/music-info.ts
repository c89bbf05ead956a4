import { z } from 'zod';
import { UserError } from '../../domain/errors.ts';
import type { Heard } from '../../services/stats/heard.ts';
import { cleanName, cleanText } from '../clean.ts';
import { wordsSaid, type Turn } from '../turn.ts';
import { counted, fill, wordsOf } from '../words/catalogue/catalogue.ts';
import { sayHeard, sayLastHeard, sayPlace, sayPlaylists, saySound } from '../words/say-about.ts';
import { defineAgentTool, type ToolResult } from './define-agent-tool.ts';
import { showPlaylist } from './show-playlist.ts';

/** Most tracks that are told of at once. */
const TOLD = 3;

const name = z.string().min(1).max(120);

const Input = z.strictObject({
  positions: z.array(z.int().min(1).max(500)).max(20).optional().describe('positions in the last list, from 1'),
  name: name.optional().describe('an artist, a track ("title by artist" works too) or an album'),
  playlist: name.optional().describe('a playlist of theirs, by its name: shows what is in it'),
  playlists: z.boolean().optional().describe('true: which playlists they have'),
});

export const musicInfo = defineAgentTool({
  name: 'music_info',
  description:
    "Use for questions about a track, an artist or an album, what was played last, or the user's playlists: tells what their own history knows. Nothing else about music is known here; say so rather than guess.",
  input: Input,
  progress: 'Looking it up…',
  run: async (turn, { positions = [], name: named, playlist, playlists }) => {
    const { services, question, state, language } = turn;
    const userId = question.user.id;
    if (
      playlist !== undefined ||
      (playlists && state.playlist !== undefined && /(?:^| )(?:in|on)(?= |$)/.test(wordsSaid(turn)))
    )
      return tellPlaylist(turn, playlist);
    if (playlists) {
      const all = await services.playlists.list(userId);
      return {
        data: { playlists: all.slice(0, 50).map((one) => ({ name: cleanName(one.name), tracks: one.tracks })) },
        cards: [],
        say: sayPlaylists(all, language),
      };
    }
    if (positions.length > 0) return PLAY.test(wordsSaid(turn)) ? tellNoPlay(turn) : tellPositions(turn, positions);
    if (named !== undefined) {
      const heard = await services.stats.heard({ userId, name: named });
      return tell(
        turn,
        heard,
        heard ? sayHeard(heard, language) : fill(wordsOf(language).about.unknown, { name: cleanName(named) }),
      );
    }
    const last = await services.stats.lastHeard(userId);
    return { data: { last: last ?? null }, cards: [], say: sayLastHeard(last, language) };
  },
});

async function tellPlaylist(turn: Turn, called: string | undefined): Promise<ToolResult> {
  const { services, question, state, language } = turn;
  const userId = question.user.id;
  const playlist =
    called === undefined
      ? await services.playlists.find(userId, state.playlist ?? 0)
      : await services.playlists.findCalled(userId, called);
  const { about, playlist: words } = wordsOf(language);
  const say = fill(about.inPlaylist, {
    name: fill(words.quoted, { name: cleanName(playlist.name) }),
    tracks: counted(words.tracks, playlist.tracks.length, language),
  });
  return showPlaylist(turn, playlist, { intent: 'edit_playlist', say });
}

async function tellPositions(turn: Turn, positions: readonly number[]): Promise<ToolResult> {
  const { services, question, state, language } = turn;
  const { results } = state;
  const told: string[] = [];
  const data: object[] = [];
  let sound: Pick<Heard, 'sound'> | undefined;
  for (const position of [...new Set(positions)].slice(0, TOLD)) {
    const result = results[position - 1];
    if (!result)
      throw new UserError(
        'not_found',
        `There is no number ${position}: the last list has ${results.length} ${results.length === 1 ? 'track' : 'tracks'}.`,
      );
    const heard = await services.stats.heard({ userId: question.user.id, trackId: result.trackId });
    sound ??= heard;
    if (heard) told.push(sayHeard(heard, language));
    const why = result.reasons.filter((reason) => !IN_HISTORY.test(reason));
    if (why.length > 0) told.push(sayPlace(position, why, language));
    data.push({
      position,
      title: cleanName(result.title),
      artist: cleanName(result.artist),
      history: heardData(heard),
    });
  }
  turn.state = { ...state, focus: [...positions] };
  return {
    data: { tracks: data, note: ONLY },
    cards: [],
    say: [...told, ...beyond(turn, sound ?? { sound: undefined })].join(' '),
  };
}

const tell = (turn: Turn, heard: Heard | undefined, said: string): ToolResult => ({
  data: { history: heardData(heard), note: ONLY },
  cards: [],
  say: [said, ...(heard ? beyond(turn, heard.kind === 'track' ? heard : undefined) : [])].join(' '),
});

const ONLY = 'This is all that is known here. Do not add facts from memory.';

const heardData = (heard: Heard | undefined): object | null =>
  heard
    ? {
        ...heard,
        title: cleanName(heard.title),
        artist: cleanName(heard.artist),
        ...(heard.album === undefined ? {} : { album: cleanText(heard.album, 120) }),
      }
    : null;

const SOUND = /(?:^| )(?:bpm|tempo|fast|slow|loud|energy|key|danceable|sound|sounds)(?= |$)/;
const FACTS =
  /(?:^| )(?:released?|come out|came out|year|label|lyrics|means?|meaning|wrote|written|recorded|produced|producer|members?|drummer|singer|guitarist|bassist|born|formed|genre|how old|how long|who is|who are|tell me|info|information|about)(?= |$)/;
const PLAY = /^(?:(?:ok|okay|please|now|can you|could you|lets) )*(?:play|put on|queue|start|open|listen to|hear)(?= )/;

/** Reasons that say again what was just told. */
const IN_HISTORY = /^(?:first heard|skipped|not heard|[\d,]+ plays?$)/;

/** "Play the second one". */
const tellNoPlay = ({ language }: Turn): ToolResult => ({
  data: { note: 'Nothing can be played from here; the list has links.' },
  cards: [],
  say: wordsOf(language).about.noPlay,
});

/** What was asked and is not in a history: said openly. */
function beyond(turn: Turn, track: Pick<Heard, 'sound'> | undefined): string[] {
  const words = wordsSaid(turn);
  const { about } = wordsOf(turn.language);
  if (SOUND.test(words) && track) return [saySound(track, turn.language)];
  return FACTS.test(words) ? [about.only] : [];
}
