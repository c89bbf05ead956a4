import type { Import, ImportProgress } from '../../src/domain/import.ts';
import type { TasteVersion } from '../../src/domain/taste-model.ts';
import type { ListeningHistory } from '../../src/recommender/listening-history.ts';
import type { FeatureReport, ImportFeaturesQuestion } from '../../src/services/enrich/import-features.ts';
import type { HistoryFile } from '../../src/services/ports.ts';

/** What a script can do, whether it opens the database itself or asks the server that has it open. */
export interface Operator {
  importFiles(question: {
    user?: string | undefined;
    files: readonly HistoryFile[];
    includePrivate: boolean;
    /** Cancels: nothing of the import is kept. */
    signal: AbortSignal;
    onProgress(progress: ImportProgress): void;
  }): Promise<Pick<Import, 'report'>>;
  importFeatures(question: ImportFeaturesQuestion): Promise<FeatureReport>;
  createToken(user?: string): Promise<string>;
  /** Learns the user's taste anew where the plays changed. */
  trainTaste(user?: string): Promise<TrainedVersion>;
  /** Lets an older version serve, by default the one before. */
  rollBackTaste(user: string | undefined, version: number | undefined): Promise<TrainedVersion>;
  /** All plays of a user that may train a model. */
  listening(user?: string): Promise<ListeningHistory>;
  close(): Promise<void>;
}

export type TrainedVersion = Pick<TasteVersion, 'version' | 'promoted' | 'serving' | 'verdict' | 'plays' | 'metrics'>;
