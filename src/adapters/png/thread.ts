import { parentPort } from 'node:worker_threads';
import { drawPicture } from './draw-picture.ts';
import type { FromPictureThread, ToPictureThread } from './messages.ts';

const port = parentPort;
if (!port) throw new Error('this module runs in a worker thread');

const answer = async ({ job, question, look }: ToPictureThread): Promise<FromPictureThread> => {
  try {
    return { job, type: 'drawn', png: await drawPicture(question, look) };
  } catch (error) {
    return { job, type: 'failed', error };
  }
};

port.on('message', (message: ToPictureThread) => {
  void answer(message).then((reply) => port.postMessage(reply));
});
