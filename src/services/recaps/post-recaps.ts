import { Temporal } from 'temporal-polyfill';
import type { ChannelRecap } from '../../domain/recap.ts';
import type { Ports } from '../ports.ts';
import { runStatistic, type StatisticAnswer } from '../stats/run-statistic.ts';

/** A recap that is due, and what it says. */
export interface DueRecap {
  readonly recap: ChannelRecap;
  /** What the user is called on that platform. */
  readonly name: string;
  /** Both days included. */
  readonly period: { readonly from: string; readonly to: string };
  readonly statistics: readonly StatisticAnswer[];
}

type Needs = Parameters<typeof runStatistic>[0] & Pick<Ports, 'recaps' | 'users' | 'identities' | 'clock'>;

const STATISTICS = ['totals', 'top-artists', 'top-tracks'] as const;
/** Entries of a top list in a recap. */
const TOP = 5;

/**
 * The recaps on these platforms of weeks and months that are over and were not posted yet. Each is claimed before it is handed
 * out, so that one process posts it, once. A period without listening is claimed and not told of.
 */
export async function* dueRecaps(ports: Needs, platforms: readonly string[]): AsyncGenerator<DueRecap> {
  for (const recap of await ports.recaps.all()) {
    if (!platforms.includes(recap.platform)) continue;
    const user = await ports.users.find(recap.userId);
    if (!user) continue;
    const period = lastPeriod(recap.every, ports.clock.now(), user.timezone);
    if (recap.lastPeriod >= period.from || !(await ports.recaps.claim(recap, period.from))) continue;
    const statistics = [];
    for (const statistic of STATISTICS) {
      statistics.push(
        await runStatistic(ports, {
          userId: recap.userId,
          statistic,
          ...period,
          label: `last ${recap.every}`,
          ...(statistic === 'totals' ? {} : { limit: TOP }),
        }),
      );
    }
    if (statistics.every(({ id, table }) => id === 'totals' || table.rows.length === 0)) continue;
    const known = (await ports.identities.list(user.id)).find(({ platform }) => platform === recap.platform);
    yield { recap, name: known?.name ?? user.name, period, statistics };
  }
}

/** Makes a recap due again that could not be posted. */
export async function releaseRecap(
  { recaps }: Pick<Needs, 'recaps'>,
  { recap, period }: Pick<DueRecap, 'recap' | 'period'>,
): Promise<void> {
  await recaps.claim({ ...recap, lastPeriod: period.from }, recap.lastPeriod);
}

/** The last whole week (Monday to Sunday) or month in the user's zone. */
export function lastPeriod(every: 'week' | 'month', now: Date, timezone: string): { from: string; to: string } {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timezone).toPlainDate();
  const start =
    every === 'week'
      ? today.subtract({ days: today.dayOfWeek - 1 + 7 })
      : today.with({ day: 1 }).subtract({ months: 1 });
  const end = every === 'week' ? start.add({ days: 6 }) : start.add({ months: 1 }).subtract({ days: 1 });
  return { from: start.toString(), to: end.toString() };
}
