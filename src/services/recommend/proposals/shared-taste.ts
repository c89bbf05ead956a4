import type { Proposal, Proposer } from './proposer.ts';

/** A cosine below this is chance; the same holds inside one's own space. */
const LEAST_COSINE = 0.35;
const MOST_TRACKS = 200;
/** What others hear beside one's music is a weaker word than what listeners of a like taste play. */
const MOST_VALUE = 0.8;

/**
 * Tracks never played that lie near the centres of the user's taste, in the space of what all who agreed to share hear together. The
 * space and the centres in it are there only while the user and somebody else share.
 */
export const sharedTaste: Proposer = {
  id: 'shared_taste',
  propose: async ({ trackVectors }, { userId }) => {
    const centres = await trackVectors.centres(userId, 'shared');
    const proposals = new Map<number, Proposal>();
    for (const { share, embedding } of centres) {
      const count = Math.ceil(MOST_TRACKS * share);
      const near = await trackVectors.nearest('shared', { to: embedding, count, unplayedBy: userId });
      for (const { trackId, likeness } of near) {
        const value = MOST_VALUE * likeness;
        if (likeness < LEAST_COSINE || value <= (proposals.get(trackId)?.value ?? 0)) continue;
        proposals.set(trackId, {
          trackId,
          value: Math.min(MOST_VALUE, value),
          reason: 'never played by you, and heard here beside music that you play',
        });
      }
    }
    return [...proposals.values()];
  },
};
