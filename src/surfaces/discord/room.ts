import type { PlatformNeeds } from '../../chat/platform-needs.ts';
import type { User } from '../../domain/user.ts';
import { whoIs, type Who } from './incoming.ts';

export const PLATFORM = 'discord';

export interface DiscordSurfaceSettings {
  readonly token: string;
  /** Such as https://discord.com/api. */
  readonly apiUrl: string;
  /** host[:port] that attachments may come from, beside Discord's own. */
  readonly cdnHosts: readonly string[];
}

export type DiscordNeeds = PlatformNeeds & { readonly settings: DiscordSurfaceSettings };

/** What every handler of an event is given. */
export interface Room extends DiscordNeeds {
  /** Servers that removed us while we ran. */
  readonly left: ReadonlySet<string>;
  /** Ends when we stop. */
  readonly signal: AbortSignal;
  /** True the first time an id is named in this process. What comes again must not even be acknowledged again. */
  first(id: string): boolean;
}

/** How many ids are remembered: what is delivered twice comes within seconds. */
const REMEMBERED = 2000;

export function createMemory(): Room['first'] {
  const known = new Set<string>();
  return (id) => {
    if (known.has(id)) return false;
    known.add(id);
    if (known.size > REMEMBERED)
      for (const oldest of known) {
        known.delete(oldest);
        break;
      }
    return true;
  };
}

export const identify = ({ services }: DiscordNeeds, user: Who, locale?: string): Promise<User> =>
  services.users.identify(...whoIs(user, locale));

export const warn =
  ({ log }: DiscordNeeds, message: string) =>
  (error: unknown): void =>
    log.warn({ err: error, platform: PLATFORM }, message);
