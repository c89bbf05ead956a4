import type { Ports } from '../../ports.ts';

/** A track the user has never played, and why it may be for them. */
export interface Proposal {
  readonly trackId: number;
  /** How strongly it is proposed, in (0, 1]. */
  readonly value: number;
  /** True of the user's own data, without a full stop; shown as a reason. */
  readonly reason: string;
}

/** Something that knows tracks the user has never played: one file each, listed in `index.ts`. */
export interface Proposer {
  readonly id: string;
  propose(needs: Pick<Ports, 'database' | 'trackVectors'>, question: { userId: number }): Promise<Proposal[]>;
}
