import { recapMessage } from '../../chat/recap-message.ts';
import type { Surface } from '../../chat/surface.ts';
import type { Services } from '../../services/index.ts';
import type { Log } from '../../services/ports.ts';
import type { CronJob } from './index.ts';

interface Needs {
  readonly services: Pick<Services, 'recaps'>;
  readonly surfaces: readonly Surface[];
  readonly log: Log;
}

/** Posts the recaps that are due where we are connected. What cannot be posted is due again the next time. */
export const postRecaps = ({ services, surfaces, log }: Needs, cron: string): CronJob => ({
  name: 'post recaps',
  cron,
  run: async () => {
    const open = surfaces.filter((surface) => surface.post && surface.state() === 'ok');
    for await (const due of services.recaps.due(open.map(({ name }) => name))) {
      const { platform, workspace, channel, userId } = due.recap;
      try {
        const surface = open.find(({ name }) => name === platform);
        await surface?.post?.({ workspace, channel }, { ...recapMessage(due), userId });
      } catch (error) {
        log.warn({ err: error, platform, channel, userId }, 'a recap could not be posted');
        await services.recaps.release(due);
      }
    }
  },
});
