import { z } from 'zod';
import type { Clock, Log } from '../../services/ports.ts';
import type { User } from '../../domain/user.ts';
import { PLATFORM, warn, type People, type Profile, type Room, type Visit } from './room.ts';

/** How long a profile is believed, ms: who is made an administrator can act as one after that. */
const KEPT = 10 * 60_000;
/** After a failure, ms. */
const KEPT_FAILURE = 60_000;
/** Most people that are remembered. */
const MOST = 5000;

const Answer = z.object({
  user: z.object({
    name: z.string().optional(),
    real_name: z.string().optional(),
    tz: z.string().optional(),
    locale: z.string().optional(),
    is_admin: z.boolean().optional(),
    is_owner: z.boolean().optional(),
    profile: z.object({ display_name: z.string().optional(), real_name: z.string().optional() }).optional(),
  }),
});

/** Profiles and direct channels, asked for once in a while. */
export function createPeople({ clock, log }: { clock: Clock; log: Log }): People {
  const profiles = new Map<string, { until: number; profile: Profile }>();
  const channels = new Map<string, string>();
  return {
    profile: async (visit) => {
      const key = keyOf(visit);
      const now = clock.now().getTime();
      const known = profiles.get(key);
      if (known && known.until > now) return known.profile;
      const told = await ask(visit).catch(warn({ log }, 'Slack tells nothing of a person'));
      const profile = told ?? { name: visit.name, timezone: undefined, locale: undefined, admin: false };
      remember(profiles, key, { until: now + (told ? KEPT : KEPT_FAILURE), profile });
      return profile;
    },
    directChannel: async (visit) => {
      const key = keyOf(visit);
      const known = channels.get(key);
      if (known !== undefined) return known;
      const { channel } = await visit.client.conversations.open({ users: visit.person });
      if (channel?.id === undefined) throw new Error('Slack opened no direct messages');
      remember(channels, key, channel.id);
      return channel.id;
    },
    knowDirectChannel: (visit, channel) => remember(channels, keyOf(visit), channel),
  };
}

const keyOf = ({ team, person }: Visit): string => `${team}/${person}`;

function remember<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > MOST && oldest !== undefined) map.delete(oldest);
}

async function ask({ client, person, name }: Visit): Promise<Profile> {
  const { user } = Answer.parse(await client.users.info({ user: person, include_locale: true }));
  const names = [user.profile?.display_name, user.profile?.real_name, user.real_name, user.name, name];
  return {
    name: names.find((one) => one !== undefined && one.trim() !== '') ?? person,
    timezone: user.tz,
    locale: user.locale,
    admin: user.is_admin === true || user.is_owner === true,
  };
}

/** The user behind who caused an event. */
export async function identify(room: Room, visit: Visit): Promise<User> {
  const { name, timezone, locale } = await room.people.profile(visit);
  return room.services.users.identify(
    { platform: PLATFORM, workspace: visit.team, externalId: visit.person, name },
    { timezone, locale },
  );
}

/** Direct messages of two people look like ours, and others read them too. */
export async function isDirect(room: Room, visit: Visit, channel: string): Promise<boolean> {
  if (!channel.startsWith('D')) return false;
  try {
    return (await room.people.directChannel(visit)) === channel;
  } catch (error) {
    warn(room, 'our own direct messages could not be found')(error);
    return false;
  }
}
