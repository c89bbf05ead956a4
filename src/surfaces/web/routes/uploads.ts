import type { Request, Response } from 'express';
import { z } from 'zod';
import type { User } from '../../../domain/user.ts';
import type { WebNeeds } from '../needs.ts';
import { defineRoute } from '../route.ts';
import { UPLOADS_PATH } from '../tus.ts';

const ONE = `${UPLOADS_PATH}/:upload`;
const UploadParams = z.object({ upload: z.string().max(64) });
const TUS = { 'Tus-Resumable': z.literal('1.0.0') };

async function handle(
  { tus }: WebNeeds,
  visit: { user: User; request: Request; response: Response },
): Promise<undefined> {
  const { user, request, response } = visit;
  await tus.answer({ userId: user.id, id: request.params['upload'] as string | undefined }, request, response);
}

/** Uploads that survive a broken line, by the tus protocol 1.0.0: any client of it will do. */
export const uploadRoutes = [
  defineRoute({
    method: 'options',
    path: UPLOADS_PATH,
    summary: 'Which parts of the tus protocol are spoken here',
    answer: { status: 204, description: 'In Tus-Version, Tus-Extension and Tus-Max-Size' },
    handle,
  }),
  defineRoute({
    method: 'post',
    path: UPLOADS_PATH,
    summary: 'Announce a file that is going to be sent in pieces',
    headers: z.object({
      ...TUS,
      'Upload-Length': z.string().describe('bytes of the whole file'),
      'Upload-Metadata': z.string().optional().describe('"filename" and its value in base64'),
    }),
    answer: { status: 201, description: 'Announced; its address is in the Location header, its end in Upload-Expires' },
    handle,
  }),
  defineRoute({
    method: 'head',
    path: ONE,
    summary: 'How many bytes of an upload have arrived',
    params: UploadParams,
    headers: z.object(TUS),
    answer: { status: 200, description: 'In Upload-Offset' },
    handle,
  }),
  defineRoute({
    method: 'patch',
    path: ONE,
    summary: 'Send the next bytes of an upload',
    params: UploadParams,
    headers: z.object({ ...TUS, 'Upload-Offset': z.string().describe('how many bytes came before') }),
    bytes: 'application/offset+octet-stream',
    answer: { status: 204, description: 'Kept; how many there are now is in Upload-Offset' },
    handle,
  }),
  defineRoute({
    method: 'delete',
    path: ONE,
    summary: 'Forget an upload',
    params: UploadParams,
    headers: z.object(TUS),
    answer: { status: 204, description: 'Gone' },
    handle,
  }),
];
