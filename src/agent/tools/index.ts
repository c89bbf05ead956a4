import { explainRecommendation } from './explain-recommendation.ts';
import { getListeningStats } from './get-listening-stats.ts';
import { giveFeedback } from './give-feedback.ts';
import { importHelp } from './import-help.ts';
import { recommendTracks } from './recommend-tracks.ts';

/** Everything the agent can do. */
export const agentTools = [recommendTracks, getListeningStats, giveFeedback, explainRecommendation, importHelp];
