import { z } from 'zod';
import { defineCommand, type CommandContext, type CommandReply } from '../src/chat/command.ts';
import { suggested, YesNo } from '../src/chat/option-spec.ts';
import { playlistCard } from '../src/chat/playlist-card.ts';
import { UserError } from '../src/domain/errors.ts';
import type { Playlist } from '../src/domain/playlist.ts';
import { SORTS, type Slots } from '../src/domain/slots.ts';

const text = (longest: number) => z.string().trim().min(1).max(longest);
const playlist = suggested(text(100).describe('the playlist, by its name'), 'playlists');
const count = z.coerce.number().int().min(1).max(100).optional().describe('how many tracks');
const minutes = z.coerce.number().int().min(1).max(600).optional().describe('how long, in minutes');
const artist = suggested(text(120), 'artists');

const tracks = (number: number): string => `${number} ${number === 1 ? 'track' : 'tracks'}`;

/** Two ways to say how long: the one that was said. */
const sizeOf = (size: { count?: number | undefined; minutes?: number | undefined }): Slots => ({
  ...(size.count === undefined ? {} : { count: size.count }),
  ...(size.minutes === undefined ? {} : { duration_min: size.minutes }),
});

async function create(
  { services, user, conversation, turn }: CommandContext,
  { slots, name }: { slots: Slots; name: string | undefined },
): Promise<CommandReply> {
  const { playlist: made, chosen } = await services.playlists.create({
    userId: user.id,
    name,
    slots,
    madeBy: `${conversation}/${turn}`,
  });
  const blend = chosen?.blend?.map((parent) => `${Math.round(100 * parent.share)} % ${parent.name}`).join(', ');
  return {
    text: `“${made.name}” is made: ${tracks(made.tracks.length)}${blend === undefined ? '' : ` (${blend})`}.`,
    cards: [playlistCard(made, { chosen: chosen?.items ?? [], notes: chosen?.relaxed ?? [] })],
  };
}

const find = ({ services, user }: CommandContext, name: string): Promise<Playlist> =>
  services.playlists.findCalled(user.id, name);

export const playlists = defineCommand({
  name: 'playlist',
  description: 'Playlists from your own library: made, changed, taken along',
  subcommands: {
    create: {
      description: 'a playlist for a wish in your own words',
      options: z.strictObject({
        prompt: text(300).describe('what it shall be like'),
        name: text(100).optional().describe('its name'),
        count,
        minutes,
      }),
      run: async (context, { prompt, name, ...size }) => {
        const { slots } = await context.services.recommend.understand({ userId: context.user.id, fields: { prompt } });
        return create(context, { slots: { ...slots, ...sizeOf(size) }, name: name ?? slots.name });
      },
    },
    blend: {
      description: 'a mix of two artists or songs, half and half',
      options: z.strictObject({ a: artist.describe('the one'), b: artist.describe('the other'), count, minutes }),
      run: (context, { a, b, ...size }) =>
        create(context, { slots: { similar_to: [a, b], ...sizeOf(size) }, name: `${a} × ${b}`.slice(0, 100) }),
    },
    list: {
      description: 'your playlists',
      options: z.strictObject({}),
      onlyMe: true,
      run: async ({ services, user }) => {
        const all = await services.playlists.list(user.id);
        if (all.length === 0)
          return {
            text: 'You have no playlist yet. Try /playlist create prompt:"calm songs for the evening".',
            cards: [],
          };
        const rows = all.map((one) => [one.name, one.tracks, one.source === 'user' ? 'made here' : 'from a file']);
        const sentence = `You have ${all.length} ${all.length === 1 ? 'playlist' : 'playlists'}.`;
        const table = { columns: ['Playlist', 'Tracks', 'Where from'], rows };
        return {
          text: sentence,
          cards: [{ kind: 'statistic', id: 'playlists', title: 'Your playlists', sentence, table }],
        };
      },
    },
    show: {
      description: 'the tracks of a playlist',
      options: z.strictObject({ playlist }),
      run: async (context, options) => {
        const found = await find(context, options.playlist);
        return { text: `“${found.name}”: ${tracks(found.tracks.length)}.`, cards: [playlistCard(found)] };
      },
    },
    extend: {
      description: 'more of the same, or of another wish, at its end',
      options: z.strictObject({
        playlist,
        count,
        minutes,
        prompt: text(300).optional().describe('absent: more of the same'),
      }),
      run: async (context, options) => {
        const { services, user } = context;
        const { id } = await find(context, options.playlist);
        const wish =
          options.prompt === undefined
            ? undefined
            : (await services.recommend.understand({ userId: user.id, fields: { prompt: options.prompt } })).slots;
        const edit = { op: 'extend' as const, count: options.count, minutes: options.minutes, wish };
        const { playlist: now, added, notes } = await services.playlists.edit({ userId: user.id, id, edit });
        return {
          text: `${added.length} added to “${now.name}”.`,
          cards: [playlistCard(now, { chosen: added, notes })],
        };
      },
    },
    edit: {
      description: 'another name, another order, or a track less',
      options: z.strictObject({
        playlist,
        name: text(100).optional().describe('its new name'),
        order: z.enum(SORTS).optional().describe('the order of its tracks'),
        remove: z.coerce.number().int().min(1).max(500).optional().describe('number of the track that shall go'),
        public: YesNo.optional().describe('yes: public where it is saved'),
      }),
      run: async (context, { playlist: called, name, order, remove, public: open }) => {
        const { services, user } = context;
        let now = await find(context, called);
        const edits = [
          ...(remove === undefined ? [] : [{ op: 'remove' as const, positions: [remove] }]),
          ...(order === undefined ? [] : [{ op: 'sort' as const, by: order }]),
          ...(name === undefined ? [] : [{ op: 'rename' as const, name }]),
          ...(open === undefined ? [] : [{ op: 'visibility' as const, public: open }]),
        ];
        if (edits.length === 0)
          throw new UserError('invalid_input', 'Say what to change: name, order, remove or public.');
        const notes: string[] = [];
        for (const edit of edits) {
          const edited = await services.playlists.edit({ userId: user.id, id: now.id, edit });
          now = edited.playlist;
          notes.push(...edited.notes);
        }
        return { text: `“${now.name}” is changed.`, cards: [playlistCard(now, { notes })] };
      },
    },
    undo: {
      description: 'take the last change of a playlist back',
      options: z.strictObject({ playlist }),
      run: async (context, options) => {
        const { id } = await find(context, options.playlist);
        const now = await context.services.playlists.undo(context.user.id, id);
        return { text: `Taken back: “${now.name}” is as it was before.`, cards: [playlistCard(now)] };
      },
    },
    delete: {
      description: 'delete a playlist; the tracks and your plays stay',
      options: z.strictObject({ playlist }),
      onlyMe: true,
      run: async (context, options) => {
        const { id, name } = await find(context, options.playlist);
        await context.services.playlists.remove(context.user.id, id);
        return { text: `“${name}” is deleted.`, cards: [] };
      },
    },
  },
});
