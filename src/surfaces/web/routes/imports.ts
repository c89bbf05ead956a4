import { rm } from 'node:fs/promises';
import type { Request } from 'express';
import { z } from 'zod';
import { UserError } from '../../../domain/errors.ts';
import type { Import } from '../../../domain/import.ts';
import type { User } from '../../../domain/user.ts';
import { rejectsCsv } from '../../../services/history/rejects-csv.ts';
import { presentImport } from '../present.ts';
import { defineRoute } from '../route.ts';
import * as answers from '../answers.ts';
import type { WebNeeds } from '../needs.ts';
import { IdParams, ImportUpload, UploadedFiles } from '../questions.ts';
import { createUploadDir } from '../upload-folder.ts';
import { receiveUpload } from '../uploads.ts';

const queued = { status: 202, description: 'Queued; its address is in the Location header', schema: answers.Import };

export const importRoutes = [
  defineRoute({
    method: 'post',
    path: '/api/v1/imports',
    summary: 'Import a listening history',
    body: UploadedFiles.optional(),
    upload: ImportUpload,
    answer: queued,
    handle: async (needs, { user, body, request, response }) => {
      const found = await (body ? queueUploaded(needs, user, body) : queueMultipart(needs, user, request));
      response.location(`/api/v1/imports/${found.id}`);
      return presentImport(found);
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/v1/imports/preview',
    summary: 'What an import of complete uploads would bring; nothing is kept of it',
    body: UploadedFiles,
    limit: 'preview',
    answer: { status: 200, description: 'The numbers, and some of the plays', schema: answers.Preview },
    handle: async ({ services, uploads, previews }, { user, body, response }) => {
      const files = await uploads.files(user.id, body.upload_ids);
      const includePrivate = body.include_private ?? false;
      const left = new AbortController();
      response.on('close', () => left.abort(new UserError('cancelled', 'Nobody waits for this preview any more.')));
      return previews.run(user.id, left.signal, (signal) =>
        services.imports.preview({ files, includePrivate, signal }),
      );
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/v1/imports/sample',
    summary: 'Import an invented listener, to look around with',
    answer: queued,
    handle: async ({ services, settings }, { user, response }) => {
      const dir = await createUploadDir(settings);
      const found = await keepOnlyIfQueued(dir, () =>
        services.imports.queueSample({ userId: user.id, uploadDir: dir }),
      );
      response.location(`/api/v1/imports/${found.id}`);
      return presentImport(found);
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/imports',
    summary: 'Your imports, newest first',
    answer: { status: 200, description: 'The imports', schema: z.object({ items: z.array(answers.Import) }) },
    handle: async ({ services }, { user }) => ({ items: (await services.imports.list(user.id)).map(presentImport) }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/imports/:id',
    summary: 'How far an import is, or what became of every row',
    params: IdParams,
    answer: { status: 200, description: 'The import', schema: answers.Import },
    handle: async ({ services }, { user, params }) => presentImport(await services.imports.find(user.id, params.id)),
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/imports/:id/rejects.csv',
    summary: 'The rows that could not be used, with line and reason',
    params: IdParams,
    answer: { status: 200, description: 'A CSV file', type: 'text/csv' },
    handle: async ({ services }, { user, params, response }) => {
      const rejects = await services.imports.rejects(user.id, params.id);
      response.attachment(`echotune-import-${params.id}-rejects.csv`).type('text/csv').send(rejectsCsv(rejects));
      return undefined;
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/api/v1/imports/:id',
    summary: 'Cancel an import; what it added is taken back',
    params: IdParams,
    answer: { status: 200, description: 'The import as it is now', schema: answers.Import },
    handle: async ({ services }, { user, params }) => {
      await services.imports.find(user.id, params.id);
      if (!(await services.imports.cancel(user.id, params.id))) {
        throw new UserError('cancelled', 'This import has ended already, so there is nothing to cancel.');
      }
      return presentImport(await services.imports.find(user.id, params.id));
    },
  }),
];

async function queueMultipart({ services, settings }: WebNeeds, user: User, request: Request): Promise<Import> {
  const { dir, fileNames, fields } = await receiveUpload(settings, request);
  const includePrivate = fields['include_private'] === 'true';
  return keepOnlyIfQueued(dir, () =>
    services.imports.queue({ userId: user.id, uploadDir: dir, fileNames, includePrivate }),
  );
}

async function queueUploaded(
  { services, uploads, previews }: WebNeeds,
  user: User,
  { upload_ids: ids, include_private: includePrivate = false }: z.output<typeof UploadedFiles>,
): Promise<Import> {
  await previews.stop(user.id);
  return uploads.handOver(user.id, ids, ({ dir, fileNames }) =>
    services.imports.queue({ userId: user.id, uploadDir: dir, fileNames, includePrivate }),
  );
}

/** The import owns its folder from the moment it is queued; before that, a failure must not leave it behind. */
async function keepOnlyIfQueued<Found>(dir: string, queue: () => Promise<Found>): Promise<Found> {
  try {
    return await queue();
  } catch (error) {
    await rm(dir, { recursive: true, force: true });
    throw error;
  }
}
