import { rm } from 'node:fs/promises';
import { z } from 'zod';
import { UserError } from '../../../domain/errors.ts';
import { rejectsCsv } from '../../../services/history/rejects-csv.ts';
import { presentImport } from '../present.ts';
import { defineRoute } from '../route.ts';
import { Import } from '../answers.ts';
import { IdParams, ImportUpload } from '../questions.ts';
import { createUploadDir, receiveUpload } from '../uploads.ts';

const queued = { status: 202, description: 'Queued; its address is in the Location header', schema: Import };

export const importRoutes = [
  defineRoute({
    method: 'post',
    path: '/api/v1/imports',
    summary: 'Import a listening history',
    upload: ImportUpload,
    answer: queued,
    handle: async ({ services, settings }, { user, request, response }) => {
      const { dir, fileNames, fields } = await receiveUpload(settings, request);
      const question = {
        userId: user.id,
        uploadDir: dir,
        fileNames,
        includePrivate: fields['include_private'] === 'true',
      };
      const found = await keepOnlyIfQueued(dir, () => services.imports.queue(question));
      response.location(`/api/v1/imports/${found.id}`);
      return presentImport(found);
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
    answer: { status: 200, description: 'The imports', schema: z.object({ items: z.array(Import) }) },
    handle: async ({ services }, { user }) => ({ items: (await services.imports.list(user.id)).map(presentImport) }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/imports/:id',
    summary: 'How far an import is, or what became of every row',
    params: IdParams,
    answer: { status: 200, description: 'The import', schema: Import },
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
    answer: { status: 200, description: 'The import as it is now', schema: Import },
    handle: async ({ services }, { user, params }) => {
      await services.imports.find(user.id, params.id);
      if (!(await services.imports.cancel(user.id, params.id))) {
        throw new UserError('cancelled', 'This import has ended already, so there is nothing to cancel.');
      }
      return presentImport(await services.imports.find(user.id, params.id));
    },
  }),
];

/** The import owns its folder from the moment it is queued; before that, a failure must not leave it behind. */
async function keepOnlyIfQueued<Found>(dir: string, queue: () => Promise<Found>): Promise<Found> {
  try {
    return await queue();
  } catch (error) {
    await rm(dir, { recursive: true, force: true });
    throw error;
  }
}
