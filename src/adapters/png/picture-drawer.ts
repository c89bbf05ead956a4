import type { Worker } from 'node:worker_threads';
import { startThread } from '../../lib/thread.ts';
import type { PictureDrawer } from '../../services/ports.ts';
import type { FromPictureThread, ToPictureThread } from './messages.ts';

/** Pictures under way at once: one is laid out while another is compressed. More only take memory. */
const AT_ONCE = 2;
/** The thread takes some 120 MB. Pictures come in bursts, so it stays for a while. */
const IDLE_MS = 120_000;

/** Pictures are made of many short-lived objects; with more room they are collected too late, which takes 40 MB more. */
const LIMITS = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 96 };

interface Job {
  readonly message: ToPictureThread;
  readonly resolve: (png: Buffer) => void;
  readonly reject: (error: Error) => void;
}

/** Draws in a thread that starts with the first picture and ends when none is asked for. */
export function createPictureDrawer({ idleMs = IDLE_MS } = {}): PictureDrawer {
  const waiting: Job[] = [];
  const drawing = new Map<number, Job>();
  let jobs = 0;
  let thread: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;

  function next(): void {
    clearTimeout(idle);
    while (drawing.size < AT_ONCE) {
      const job = waiting.shift();
      if (!job) break;
      drawing.set(job.message.job, job);
      thread ??= start();
      thread.postMessage(job.message);
    }
    // The thread stays a part of the process only while something depends on it.
    if (drawing.size > 0) thread?.ref();
    else {
      thread?.unref();
      idle = setTimeout(() => void stop(), idleMs).unref();
    }
  }

  function start(): Worker {
    const started = startThread(import.meta.url, './thread', undefined, LIMITS);
    started.on('message', (reply: FromPictureThread) => {
      const job = drawing.get(reply.job);
      drawing.delete(reply.job);
      if (reply.type === 'drawn') job?.resolve(Buffer.from(reply.png.buffer, reply.png.byteOffset, reply.png.length));
      else job?.reject(new Error('drawing a picture failed', { cause: reply.error }));
      next();
    });
    started.on('error', (cause) => broken(new Error('the drawing thread broke down', { cause })));
    started.on('exit', (code) => {
      if (thread === started) broken(new Error(`the drawing thread ended early with code ${code}`));
    });
    return started;
  }

  /** What was under way is lost; what waits gets a new thread. */
  function broken(error: Error): void {
    thread = undefined;
    for (const job of drawing.values()) job.reject(error);
    drawing.clear();
    next();
  }

  async function stop(): Promise<void> {
    clearTimeout(idle);
    const ending = thread;
    thread = undefined;
    const error = new Error('drawing ended');
    for (const job of [...drawing.values(), ...waiting.splice(0)]) job.reject(error);
    drawing.clear();
    await ending?.terminate();
  }

  return {
    draw: (question, look) =>
      new Promise((resolve, reject) => {
        waiting.push({ message: { job: ++jobs, question, look }, resolve, reject });
        next();
      }),
    stop,
  };
}
