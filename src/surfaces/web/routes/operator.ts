import { serialize } from 'node:v8';
import { z } from 'zod';
import { UserError } from '../../../domain/errors.ts';
import { LOCAL_USER } from '../../../domain/user.ts';
import { defineOpenRoute } from '../route.ts';

const UserName = z.string().min(1).max(64);

export const operatorRoutes = [
  defineOpenRoute({
    method: 'post',
    path: '/api/v1/operator/tokens',
    access: 'operator',
    summary: "Make a token for a user, from this server's own computer",
    body: z.strictObject({ user: UserName.optional() }).default({}),
    limit: 'sign-in',
    answer: {
      status: 201,
      description: 'The token, shown once',
      schema: z.object({ token: z.string(), user: z.string() }),
    },
    handle: async ({ services, log }, { body }) => {
      const user = await services.users.ensure(body.user ?? LOCAL_USER);
      log.info({ userId: user.id }, 'a token was made');
      return { token: await services.users.createToken(user.id), user: user.name };
    },
  }),
  defineOpenRoute({
    method: 'post',
    path: '/api/v1/operator/features',
    access: 'operator',
    summary: "Read audio features and genres from a table on this server's own disk",
    body: z.strictObject({ path: z.string().min(1).max(4096), name: z.string().min(1).max(1024) }),
    answer: {
      status: 200,
      description: 'Lines of JSON: { progress } while it reads, at the end { report } or { failure }',
      type: 'application/x-ndjson',
    },
    handle: async ({ services, log }, { body, response }) => {
      const abort = new AbortController();
      response.on('close', () => abort.abort()); // the script was stopped
      response.status(200).type('application/x-ndjson').flushHeaders();
      const tell = (line: object): void => void response.write(`${JSON.stringify(line)}\n`);
      try {
        const report = await services.enrich.importFeatures({
          file: body,
          signal: abort.signal,
          onProgress: (progress) => tell({ progress }),
        });
        log.info(report, 'features were imported');
        tell({ report });
      } catch (error) {
        if (!abort.signal.aborted && !(error instanceof UserError))
          log.error({ err: error }, 'features were not imported');
        tell({ failure: error instanceof UserError ? error.message : 'It failed; the log of the server says why.' });
      }
      response.end();
      return undefined;
    },
  }),
  defineOpenRoute({
    method: 'get',
    path: '/api/v1/operator/listening',
    access: 'operator',
    summary: "A user's plays as columns, for measuring models in a process of their own",
    query: z.strictObject({ user: UserName.optional() }),
    answer: {
      status: 200,
      description: "Typed arrays in the form of Node's v8.serialize",
      type: 'application/octet-stream',
    },
    handle: async ({ services }, { query, response }) => {
      const user = await services.users.ensure(query.user ?? LOCAL_USER);
      const history = await services.taste.history(user.id);
      response.type('application/octet-stream').send(serialize(history));
      return undefined;
    },
  }),
];
