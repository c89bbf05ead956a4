import { access } from 'node:fs/promises';
import type { Import } from '../../domain/import.ts';
import type { Ports } from '../ports.ts';
import { takeBack } from './run-import.ts';

type Needs = Pick<Ports, 'imports' | 'plays' | 'collections' | 'users' | 'clock' | 'log'>;

const STOPPED =
  'EchoTune stopped in the middle of this import, so nothing of it was kept. Please import the files again.';

/**
 * Looks after imports whose process died: one whose upload is still there is queued again and goes on; of another, what it had
 * added is taken back. `before`: running imports without a heartbeat since then are dead.
 */
export async function recoverImports(
  needs: Needs,
  { before, except }: { before: Date; except: number | undefined },
): Promise<void> {
  const { imports, clock, log } = needs;
  for (const job of await imports.stale(before)) {
    if (job.id === except) continue;
    const again = job.uploadDir !== undefined && (await exists(job.uploadDir));
    let removed = 0;
    if (again) await imports.requeue(job.id);
    else {
      removed = await takeBackUnlessBuiltUpon(needs, job);
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
async function takeBackUnlessBuiltUpon(needs: Needs, job: Import): Promise<number> {
  const since = await needs.imports.list(job.userId, 100);
  if (since.some(({ id, status }) => id > job.id && status === 'done')) return 0;
  return takeBack(needs, job);
}

const exists = (dir: string): Promise<boolean> =>
  access(dir).then(
    () => true,
    () => false,
  );
