import type { Services } from '../../services/index.ts';
import type { CronJob } from './index.ts';

/** Looks up in open sources what is not known of the music that is played. */
export const enrich = ({ enrich: { runner } }: Pick<Services, 'enrich'>, cron: string): CronJob => ({
  name: 'enrich',
  cron,
  run: () => {
    runner.wake();
    return runner.settled();
  },
});
