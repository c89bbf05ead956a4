import { parentPort, workerData } from 'node:worker_threads';
import { gunzipSync, gzipSync } from 'node:zlib';
import { trainTaste } from '../../recommender/train-taste.ts';
import type { TasteBundle } from '../../recommender/training/taste-bundle.ts';
import type { StoredParameters } from '../../services/ports.ts';
import { buffersOf, type FromTrainingThread, type TrainingInput } from './training-messages.ts';

const port = parentPort;
if (!port) throw new Error('this module runs in a worker thread');

try {
  const { history, incumbent, seed } = workerData as TrainingInput;
  const { bundle, space, ...rest } = trainTaste(history, { seed, incumbent: incumbent && opened(incumbent) });
  const parameters = new Uint8Array(gzipSync(JSON.stringify(bundle)));
  const done: FromTrainingThread = { type: 'done', training: { ...rest, parameters, space } };
  port.postMessage(done, [...buffersOf({ parameters }), ...buffersOf(space)]);
} catch (error) {
  const failed: FromTrainingThread = { type: 'failed', error };
  port.postMessage(failed);
} finally {
  port.close();
}

function opened({ version, parameters }: StoredParameters): { version: number; bundle: TasteBundle } {
  return { version, bundle: JSON.parse(gunzipSync(parameters).toString('utf8')) as TasteBundle };
}
