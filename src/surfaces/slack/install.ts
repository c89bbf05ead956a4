import { randomBytes } from 'node:crypto';
import {
  webApi,
  type Installation,
  type InstallationQuery,
  type InstallationStore,
  type StateStore,
} from '@slack/bolt';
import { z } from 'zod';
import { PLATFORM, type Client, type Sealer, type SlackNeeds } from './room.ts';

/** A sign-in at Slack has to end within, ms. */
const STATE_LIFE = 10 * 60_000;

const Sealed = z.object({ sealed: z.string() });

const idOf = ({ isEnterpriseInstall, enterpriseId, teamId }: InstallationQuery<boolean>): string =>
  `installation:${(isEnterpriseInstall ? enterpriseId : teamId) ?? ''}`;

/** Workspaces that installed us, with their tokens, sealed. */
export function createInstallations(
  { platforms }: Pick<SlackNeeds, 'platforms'>,
  sealer: Sealer,
): InstallationStore & { remove(query: InstallationQuery<boolean>): Promise<void> } {
  const remove = (query: InstallationQuery<boolean>): Promise<void> => platforms.remove(PLATFORM, idOf(query));
  return {
    storeInstallation: async (installation) => {
      const key = idOf({
        isEnterpriseInstall: installation.isEnterpriseInstall ?? false,
        enterpriseId: installation.enterprise?.id,
        teamId: installation.team?.id,
      });
      await platforms.set(PLATFORM, key, { sealed: sealer.seal(JSON.stringify(installation)) });
    },
    fetchInstallation: async (query) => {
      const kept = Sealed.safeParse(await platforms.get(PLATFORM, idOf(query)));
      if (!kept.success) throw new Error('this workspace has not installed EchoTune');
      return JSON.parse(sealer.open(kept.data.sealed)) as Installation<'v2'>;
    },
    deleteInstallation: remove,
    remove,
  };
}

const State = z.object({
  at: z.number(),
  options: z.looseObject({ scopes: z.union([z.string(), z.array(z.string())]) }),
});

/** The state parameter of a sign-in: good once, for ten minutes, in every process. */
export function createStates({ platforms, clock }: Pick<SlackNeeds, 'platforms' | 'clock'>): StateStore {
  const key = (state: string): string => `state:${state}`;
  return {
    generateStateParam: async (options) => {
      const state = randomBytes(24).toString('base64url');
      await platforms.set(PLATFORM, key(state), { at: clock.now().getTime(), options });
      return state;
    },
    verifyStateParam: async (_now, state) => {
      const kept = State.safeParse(await platforms.get(PLATFORM, key(state)));
      await platforms.remove(PLATFORM, key(state));
      if (!kept.success || clock.now().getTime() - kept.data.at > STATE_LIFE)
        throw new Error('this sign-in was not begun here, or too long ago');
      return kept.data.options;
    },
  };
}

/** A client of a workspace, by which we post on our own account. */
export async function clientOf(
  { settings }: Pick<SlackNeeds, 'settings'>,
  options: webApi.WebClientOptions,
  { store, team }: { store: InstallationStore | undefined; team: string },
): Promise<Client> {
  const token = store
    ? (await store.fetchInstallation({ teamId: team, enterpriseId: undefined, isEnterpriseInstall: false })).bot?.token
    : settings.botToken;
  if (token === undefined) throw new Error('there is no token for this workspace');
  return new webApi.WebClient(token, options);
}
