import { z } from 'zod';
import { Playlist, PlaylistSummary } from '../answers.ts';
import { assertOwn } from '../own.ts';
import { presentPlaylist, presentPlaylistSummary } from '../present.ts';
import {
  IdempotencyHeaders,
  IdParams,
  NewPlaylist,
  PlaylistChange,
  PlaylistExtension,
  PlaylistFileParams,
} from '../questions.ts';
import { defineRoute } from '../route.ts';

const one = (description: string, status = 200) => ({ status, description, schema: Playlist });

export const playlistRoutes = [
  defineRoute({
    method: 'post',
    path: '/api/v1/playlists',
    summary: 'Make a playlist of a wish in words, or of these tracks',
    body: NewPlaylist,
    headers: IdempotencyHeaders,
    answer: one('The playlist', 201),
    handle: async ({ services }, { user, body, request }) => {
      const { user_id: userId, name, track_ids: trackIds, prompt, count, minutes, public: open } = body;
      if (userId !== undefined) assertOwn(user, userId);
      const fields = { ...(prompt === undefined ? {} : { prompt }), ...(count === undefined ? {} : { limit: count }) };
      const slots = trackIds ? undefined : (await services.recommend.understand({ userId: user.id, fields })).slots;
      const key = request.get('idempotency-key')?.slice(0, 200);
      const { playlist, chosen } = await services.playlists.create({
        userId: user.id,
        name: name ?? slots?.name,
        trackIds,
        slots: slots && { ...slots, ...(minutes === undefined ? {} : { duration_min: minutes }) },
        public: open,
        madeBy: key && `api/${key}`,
      });
      return presentPlaylist(playlist, { chosen: chosen?.items ?? [], notes: chosen?.relaxed ?? [] });
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/playlists',
    summary: 'Your playlists, changed last first',
    answer: {
      status: 200,
      description: 'Playlists without their tracks',
      schema: z.object({ items: z.array(PlaylistSummary) }),
    },
    handle: async ({ services }, { user }) => ({
      items: (await services.playlists.list(user.id)).map(presentPlaylistSummary),
    }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/playlists/:id',
    summary: 'A playlist with its tracks',
    params: IdParams,
    answer: one('The playlist'),
    handle: async ({ services }, { user, params }) =>
      presentPlaylist(await services.playlists.find(user.id, params.id)),
  }),
  defineRoute({
    method: 'patch',
    path: '/api/v1/playlists/:id',
    summary: 'Rename a playlist, open or close it, or put these tracks in it',
    params: IdParams,
    body: PlaylistChange,
    answer: one('The playlist as it is now'),
    handle: async ({ services }, { user, params, body }) => {
      const { name, public: open, track_ids: trackIds, revision } = body;
      const edit = { op: 'set' as const, name, public: open, trackIds };
      const { playlist, notes } = await services.playlists.edit({
        userId: user.id,
        id: params.id,
        edit,
        revision,
      });
      return presentPlaylist(playlist, { notes });
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/v1/playlists/:id/extend',
    summary: 'More of the same, or of another wish, at its end',
    params: IdParams,
    body: PlaylistExtension,
    answer: one('The playlist as it is now'),
    handle: async ({ services }, { user, params, body: { count, minutes, prompt } }) => {
      const wish =
        prompt === undefined
          ? undefined
          : (await services.recommend.understand({ userId: user.id, fields: { prompt } })).slots;
      const { playlist, added, notes } = await services.playlists.edit({
        userId: user.id,
        id: params.id,
        edit: { op: 'extend', count, minutes, wish },
      });
      return presentPlaylist(playlist, { chosen: added, notes });
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/v1/playlists/:id/undo',
    summary: 'Take the last change of a playlist back',
    params: IdParams,
    answer: one('The playlist as it was'),
    handle: async ({ services }, { user, params }) =>
      presentPlaylist(await services.playlists.undo(user.id, params.id)),
  }),
  defineRoute({
    method: 'delete',
    path: '/api/v1/playlists/:id',
    summary: 'Delete a playlist; the tracks and your plays stay',
    params: IdParams,
    answer: { status: 204, description: 'Gone' },
    handle: async ({ services }, { user, params }) => {
      await services.playlists.remove(user.id, params.id);
      return undefined;
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/playlists/:id/export/:format',
    summary: 'A playlist as a file for other players: csv, m3u or jspf',
    params: PlaylistFileParams,
    answer: { status: 200, description: 'The file', type: 'text/plain' },
    handle: async ({ services }, { user, params: { id, format }, response }) => {
      const file = await services.playlists.exportAs({ userId: user.id, id, format });
      response.attachment(file.fileName).type(file.mediaType).send(file.content);
      return undefined;
    },
  }),
];
