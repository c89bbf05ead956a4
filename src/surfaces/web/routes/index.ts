import type { Route } from '../route.ts';
import { chatRoutes } from './chat.ts';
import { enrichmentRoutes } from './enrichment.ts';
import { feedbackRoutes } from './feedback.ts';
import { healthRoutes } from './health.ts';
import { importRoutes } from './imports.ts';
import { meRoutes } from './me.ts';
import { modelRoutes } from './models.ts';
import { operatorRoutes } from './operator.ts';
import { pictureRoutes } from './pictures.ts';
import { playlistRoutes } from './playlists.ts';
import { recommendationRoutes } from './recommendations.ts';
import { sessionRoutes } from './session.ts';
import { statsRoutes } from './stats.ts';
import { understandRoutes } from './understand.ts';
import { uploadRoutes } from './uploads.ts';

/** Every call this server answers; the OpenAPI document and its readable page are made of the same list. */
export const routes: readonly Route[] = [
  ...healthRoutes,
  ...meRoutes,
  ...sessionRoutes,
  ...uploadRoutes,
  ...importRoutes,
  ...recommendationRoutes,
  ...playlistRoutes,
  ...feedbackRoutes,
  ...statsRoutes,
  // Before models: "me.png" would be somebody's id there.
  ...pictureRoutes,
  ...modelRoutes,
  ...chatRoutes,
  ...understandRoutes,
  ...enrichmentRoutes,
  ...operatorRoutes,
];
