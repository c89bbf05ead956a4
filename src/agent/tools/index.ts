import { createPlaylist } from './create-playlist.ts';
import { deletePlaylist } from './delete-playlist.ts';
import { editPlaylist } from './edit-playlist.ts';
import { explainRecommendation } from './explain-recommendation.ts';
import { getListeningStats } from './get-listening-stats.ts';
import { giveFeedback } from './give-feedback.ts';
import { importHelp } from './import-help.ts';
import { musicInfo } from './music-info.ts';
import { recommendTracks } from './recommend-tracks.ts';
import { savePlaylist } from './save-playlist.ts';
import { undoLast } from './undo-last.ts';

/** Everything the agent can do. */
export const agentTools = [
  recommendTracks,
  createPlaylist,
  editPlaylist,
  deletePlaylist,
  savePlaylist,
  undoLast,
  getListeningStats,
  giveFeedback,
  explainRecommendation,
  musicInfo,
  importHelp,
];
