import type { Import } from '../../../domain/import.ts';
import type { Ports } from '../../ports.ts';
import { queueImport } from '../queue-import.ts';
import { writeSampleHistory } from './write-sample-history.ts';

const SAMPLE_PLAYS = 20_000;
const SAMPLE_SEED = 1;

/** Queues the history of an invented listener, for whoever waits for their own. */
export async function queueSample(
  { imports, clock }: Pick<Ports, 'imports' | 'clock'>,
  { userId, uploadDir }: { userId: number; uploadDir: string },
): Promise<Import> {
  await writeSampleHistory({ dir: uploadDir, plays: SAMPLE_PLAYS, seed: SAMPLE_SEED, now: clock.now() });
  return queueImport({ imports }, { userId, uploadDir, fileNames: ['sample listener.json'] });
}
