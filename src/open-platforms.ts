// The chat platforms that the settings name. A platform that cannot be reached holds up nothing else.
import type { Express } from 'express';
import { createSealer } from './adapters/secrets/sealer.ts';
import type { SecretKey } from './adapters/secrets/secret-keys.ts';
import type { PlatformNeeds } from './chat/platform-needs.ts';
import type { Surface } from './chat/surface.ts';
import type { Config } from './config.ts';
import { createDiscordSurface } from './surfaces/discord/index.ts';
import { createSlackSurface } from './surfaces/slack/index.ts';

export interface Platforms {
  readonly surfaces: readonly Surface[];
  /** Addresses that platforms want on the web server. */
  readonly mounts: readonly ((app: Express) => void)[];
  /** Returns at once; connecting goes on. */
  start(): void;
  stop(): Promise<void>;
  /** Each platform, "ok" or what is wrong. */
  states(): Record<string, string>;
}

export function openPlatforms(
  { discord, slack }: Pick<Config, 'discord' | 'slack'>,
  keys: readonly SecretKey[],
  needs: PlatformNeeds,
): Platforms {
  const surfaces: Surface[] = [];
  const mounts: ((app: Express) => void)[] = [];
  if (discord) surfaces.push(createDiscordSurface({ ...needs, settings: discord }));
  if (slack) {
    const surface = createSlackSurface({ ...needs, settings: slack, sealer: createSealer(keys, 'slack tokens') });
    surfaces.push(surface);
    mounts.push((app) => surface.mount(app));
  }
  let starting: Promise<unknown> = Promise.resolve();
  return {
    surfaces,
    mounts,
    start: () => {
      // A refused token was logged and stands in the state; the page and the other platforms go on without it.
      starting = Promise.allSettled(surfaces.map((surface) => surface.start()));
    },
    stop: async () => {
      await Promise.all(surfaces.map((surface) => surface.stop()));
      await starting;
    },
    states: () => Object.fromEntries(surfaces.map((surface) => [surface.name, surface.state()])),
  };
}
