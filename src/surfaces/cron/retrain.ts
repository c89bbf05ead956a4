import type { Services } from '../../services/index.ts';
import type { CronJob } from './index.ts';

/** Learns anew from the plays that came since. */
export const retrain = ({ taste }: Pick<Services, 'taste'>, cron: string): CronJob => ({
  name: 'retrain',
  cron,
  run: () => {
    taste.runner.wake();
    return taste.runner.settled();
  },
});
