import { parentPort, workerData } from 'node:worker_threads';
import { gunzipSync, gzipSync } from 'node:zlib';
import { trainTaste } from '../../recommender/train-taste.ts';
import { findSharedKinds } from '../../recommender/training/kinds-of-music.ts';
import type { TasteBundle } from '../../recommender/training/taste-bundle.ts';
import type { StoredParameters } from '../../services/ports.ts';
import { buffersOf, type FromTrainingThread, type SharingInput, type TrainingInput } from './training-messages.ts';

const port = parentPort;
if (!port) throw new Error('this module runs in a worker thread');

try {
  const input = workerData as TrainingInput | SharingInput;
  const { done, buffers } = 'histories' in input ? share(input) : train(input);
  port.postMessage(done, buffers);
} catch (error) {
  const failed: FromTrainingThread = { type: 'failed', error };
  port.postMessage(failed);
} finally {
  port.close();
}

interface Done {
  readonly done: FromTrainingThread;
  /** Change hands. */
  readonly buffers: ArrayBuffer[];
}

function train({ history, incumbent, seed }: TrainingInput): Done {
  const { bundle, space, ...rest } = trainTaste(history, { seed, incumbent: incumbent && opened(incumbent) });
  const parameters = new Uint8Array(gzipSync(JSON.stringify(bundle)));
  return {
    done: { type: 'done', answer: { ...rest, parameters, space } },
    buffers: [...buffersOf({ parameters }), ...buffersOf(space)],
  };
}

function share({ histories, seed }: SharingInput): Done {
  const kinds = findSharedKinds(histories, { seed });
  return { done: { type: 'done', answer: kinds }, buffers: buffersOf(kinds.space) };
}

function opened({ version, parameters }: StoredParameters): { version: number; bundle: TasteBundle } {
  return { version, bundle: JSON.parse(gunzipSync(parameters).toString('utf8')) as TasteBundle };
}
