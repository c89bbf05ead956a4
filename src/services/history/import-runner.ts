import { rm } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../../domain/errors.ts';
import type { Import } from '../../domain/import.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { recoverImports } from './recover-imports.ts';
import { runImport, STOPPING, takeBack, type ImportNeeds } from './run-import.ts';

/** Works through the queue of uploads, one at a time. */
export interface ImportRunner {
  /** Cleans up after processes that died, then begins. `sole`: no other process has this database, so every running import is dead. */
  start(options?: { sole?: boolean }): Promise<void>;
  /** There may be something in the queue. */
  wake(): void;
  /** Ends when everything the import had added is taken back. False when it had ended already. */
  cancel(userId: number, id: number): Promise<boolean>;
  /** An import that is under way stays in the queue, with what it has added so far, and goes on after the next start. */
  stop(): Promise<void>;
  /** When the queue is worked off for now. */
  settled(): Promise<void>;
}

/** Options: `staleAfterMs` without a heartbeat an import counts as dead, default 60 s; half of that passes between looks. */
export function createImportRunner(needs: ImportNeeds, { staleAfterMs = 60_000 } = {}): ImportRunner {
  const { imports, plays, clock, log } = needs;
  let current: { job: Import; controller: AbortController; ended: Promise<void> } | undefined;
  let working: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let state: 'new' | 'open' | 'stopped' = 'new';

  const isStopped = (): boolean => state === 'stopped';

  async function runNext(): Promise<boolean> {
    if (state !== 'open') return false;
    const job = await imports.claim(clock.now());
    if (!job) return false;
    if (isStopped()) {
      await imports.requeue(job.id);
      return false;
    }
    const controller = new AbortController();
    const ended = runUpload(job, controller.signal);
    current = { job, controller, ended };
    await ended;
    current = undefined;
    return true;
  }

  /** Never rejects: what went wrong is noted on the import. */
  async function runUpload(job: Import, signal: AbortSignal): Promise<void> {
    const { uploadDir = '' } = job;
    const files = job.fileNames.map((name, i) => ({ name, path: path.join(uploadDir, String(i)) }));
    try {
      await runImport(needs, { job, files, signal });
    } catch (error) {
      if (signal.reason === STOPPING) return;
      if (error instanceof UserError) log.info({ importId: job.id, code: error.code }, 'import ended without a result');
      else log.error({ importId: job.id, err: error }, 'import failed');
    }
    await rm(uploadDir, { recursive: true, force: true }).catch((error: unknown) =>
      log.warn({ importId: job.id, err: error }, 'upload was not deleted'),
    );
  }

  async function workOff(): Promise<void> {
    while (await oneAtATime(plays, runNext)) {
      // one after the other, until the queue is empty
    }
  }

  function wake(): void {
    if (state !== 'open') return;
    working = working.then(workOff).catch((error: unknown) => log.error({ err: error }, 'import queue failed'));
  }

  const recover = (before: Date): Promise<void> => recoverImports(needs, { before, except: current?.job.id });

  return {
    async start({ sole = false } = {}) {
      const now = clock.now().getTime();
      await recover(new Date(sole ? now + 1 : now - staleAfterMs));
      state = 'open';
      timer = setInterval(() => {
        recover(new Date(clock.now().getTime() - staleAfterMs))
          .then(wake)
          .catch((error: unknown) => log.error({ err: error }, 'imports could not be looked after'));
      }, staleAfterMs / 2);
      timer.unref();
      wake();
    },

    wake,

    async cancel(userId, id) {
      if (current?.job.id === id && current.job.userId === userId) {
        const { controller, ended } = current;
        controller.abort(new UserError('cancelled', 'cancelled by the user'));
        await ended;
        return (await imports.find(userId, id))?.status === 'cancelled';
      }
      const job = await imports.find(userId, id);
      if (!job || !(await imports.cancel(userId, id, clock.now()))) return false;
      // Another process may have it: that one takes its rows back as well when it notices.
      await takeBack(needs, job);
      if (job.uploadDir !== undefined) await rm(job.uploadDir, { recursive: true, force: true });
      return true;
    },

    async stop() {
      state = 'stopped';
      clearInterval(timer);
      current?.controller.abort(STOPPING);
      await working;
    },

    settled: () => working,
  };
}
