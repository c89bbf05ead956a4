import { schedule, type ScheduledTask } from 'node-cron';
import type { Log } from '../../services/ports.ts';

/** Something that happens by the clock. */
export interface CronJob {
  readonly name: string;
  /** Five or six fields, in the server's own zone. */
  readonly cron: string;
  run(): Promise<void> | void;
}

export interface CronSurface {
  start(): void;
  stop(): Promise<void>;
}

/** Runs each job by its schedule, never twice at once. What a job throws is logged, and the next turn comes all the same. */
export function createCronSurface({ jobs, log }: { jobs: readonly CronJob[]; log: Log }): CronSurface {
  let tasks: ScheduledTask[] = [];
  return {
    start() {
      tasks = jobs.map(({ name, cron, run }) =>
        schedule(
          cron,
          async () => {
            log.debug({ job: name }, 'a scheduled job begins');
            try {
              await run();
            } catch (error) {
              log.error({ err: error, job: name }, 'a scheduled job failed');
            }
          },
          { name, noOverlap: true },
        ),
      );
    },
    async stop() {
      for (const task of tasks) await task.destroy();
      tasks = [];
    },
  };
}
