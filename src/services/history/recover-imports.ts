import { access } from 'node:fs/promises';
import type { Import } from '../../domain/import.ts';
import type { Ports } from '../ports.ts';

type Needs = Pick<Ports, 'imports' | 'plays' | 'users' | 'clock' | 'log'>;

const STOPPED =
  'EchoTune stopped in the middle of this import, so nothing of it was kept. Please import the files again.';

/**
 * Cleans up after a process that died while importing: what it had added is taken back, and the import is queued again when its
 * upload is still there. `before`: running imports without a heartbeat since then are dead.
 */
export async function recoverImports(
  needs: Needs,
  { before, except }: { before: Date; except: number | undefined },
): Promise<void> {
  const { imports, clock, log } = needs;
  for (const job of await imports.stale(before)) {
    if (job.id === except) continue;
    const removed = await takeBack(needs, job);
    const again = job.uploadDir !== undefined && (await exists(job.uploadDir));
    if (again) await imports.requeue(job.id);
    else {
      await imports.finish(
        job.id,
        { status: 'failed', failure: { code: 'interrupted', message: STOPPED } },
        clock.now(),
      );
    }
    log.warn({ importId: job.id, userId: job.userId, removed, again }, 'import of a stopped process');
  }
}

/**
 * Not when the user imported something since: those rows may have been counted as known there, and would be missing. They are
 * true plays either way.
 */
async function takeBack({ imports, plays, users }: Needs, job: Import): Promise<number> {
  const since = await imports.list(job.userId, 100);
  if (since.some(({ id, status }) => id > job.id && status === 'done')) return 0;
  const removed = await plays.removeImport(job.userId, job.id);
  if (removed > 0) await users.touchTaste(job.userId);
  return removed;
}

const exists = (dir: string): Promise<boolean> =>
  access(dir).then(
    () => true,
    () => false,
  );
