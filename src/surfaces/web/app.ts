import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import { UserError } from '../../domain/errors.ts';
import { docsPage } from './docs-page.ts';
import type { WebNeeds } from './needs.ts';
import { openApiOf } from './openapi.ts';
import { onlyOperator } from './operator-guard.ts';
import { hostGuard, originGuard } from './origin-guard.ts';
import { problemHandler } from './problem.ts';
import { createLimits } from './rate-limits.ts';
import type { Route } from './route.ts';
import { routes } from './routes/index.ts';
import { requireUser, sessions, signIn } from './sign-in.ts';

const API_VERSION = '1';

/** All that answers HTTP, in the order in which a request meets it. */
export function createApp(needs: WebNeeds): Express {
  const { settings } = needs;
  const app = express();
  app.set('trust proxy', settings.openToLocalUser ? false : 'loopback');
  app.set('query parser', 'simple');
  app.use(securityHeaders(needs));
  for (const mount of needs.mounts ?? []) mount(app);
  app.use(hostGuard(settings));
  app.use(['/api', '/healthz', '/readyz'], noStore);

  const limits = createLimits();
  const ways = [...sessions(needs), signIn(needs), originGuard(settings), limits.any];
  app.use('/api', ...ways);
  for (const route of routes) {
    const steps: RequestHandler[] = [];
    if (route.access === 'user') steps.push(onlyUsers);
    if (route.access === 'operator') steps.push(onlyOperator(needs));
    if (route.limit) steps.push(limits[route.limit]);
    if (route.body) steps.push(express.json({ limit: '64kb' }));
    app[route.method](route.path, ...steps, answer(needs, route));
  }
  app.use('/api', (request) => {
    throw new UserError(
      'not_found',
      `There is no ${request.method} ${request.baseUrl}${request.path}. See /docs for what there is.`,
    );
  });

  const api = openApiOf(routes, { version: API_VERSION });
  const docs = docsPage(api);
  app.get('/openapi.json', (_request, response) => void response.json(api));
  app.get('/docs', (_request, response) => void response.type('html').send(docs));
  app.use(page(needs));
  app.use((request) => {
    throw new UserError('not_found', `There is nothing at ${request.path}. The page is at /.`);
  });
  app.use(problemHandler(needs));
  return app;
}

/** No inline script or style, nothing from elsewhere, and no text ever becomes HTML. */
function securityHeaders({ settings }: WebNeeds): RequestHandler {
  const self = ["'self'"];
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: self,
        styleSrc: self,
        imgSrc: self,
        fontSrc: self,
        connectSrc: self,
        manifestSrc: self,
        formAction: self,
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: true,
    strictTransportSecurity: settings.publicUrl?.protocol === 'https:' ? { maxAge: 31_536_000 } : false,
  });
}

const noStore: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};

const onlyUsers: RequestHandler = (_request, response, next) => {
  requireUser(response);
  next();
};

/** One line a request at debug level: the route's pattern, never what was asked. */
function answer(needs: WebNeeds, route: Route): RequestHandler {
  return async (request, response) => {
    const started = performance.now();
    response.on('close', () => {
      const ms = Math.round(performance.now() - started);
      needs.log.debug({ method: route.method, route: route.path, status: response.statusCode, ms }, 'request');
    });
    await route.run(needs, request, response);
  };
}

/** The built page. Names under /assets carry a hash of their content, so they never change. */
function page({ pageDir }: WebNeeds): RequestHandler {
  return express.static(pageDir, {
    setHeaders: (response, file) => {
      const forever = /[\\/]assets[\\/]/.test(file);
      response.setHeader('Cache-Control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}
