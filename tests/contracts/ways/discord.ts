import { setTimeout as sleep } from 'node:timers/promises';
import { createDiscordSurface } from '../../../src/surfaces/discord/index.ts';
import type { Sent } from '../../fakes/discord/kept.ts';
import { startDiscordStandIn, TOKEN } from '../../fakes/discord/stand-in.ts';
import { createParts, type Reading, type Way } from './way.ts';

export async function openDiscord(): Promise<Way> {
  const discord = await startDiscordStandIn();
  const parts = createParts();
  const build = () =>
    createDiscordSurface({
      ...parts.needs,
      settings: { token: TOKEN, apiUrl: discord.apiUrl, cdnHosts: [discord.cdnHost] },
    });
  let surface = build();
  await surface.start();
  const people = { ann: discord.people.join('Ann'), bob: discord.people.join('Bob') };

  const isWhole = ({ body }: Sent): boolean =>
    (body.components?.length ?? 0) > 0 || /too long|wrong on my side|could not|[.!?]$/.test(body.content ?? '');
  const read = (sent: Sent): Reading => ({
    words: [sent.body.content, ...(sent.body.embeds ?? []).flatMap(({ title, description }) => [title, description])]
      .join('\n')
      // Discord itself shows what stands behind a backslash.
      .replaceAll(/\\(?=[^A-Za-z0-9\s])/g, ''),
    handle: sent,
  });
  const answersTo = async (write: () => void): Promise<Sent[]> => {
    const before = discord.messages.length;
    write();
    await discord.until(() => discord.messages.slice(before).some(isWhole));
    return discord.messages.slice(before);
  };
  return {
    parts,
    say: async (who, text) => {
      const sent = (await answersTo(() => discord.people.write(people[who], text))).at(-1);
      if (!sent) throw new Error('there was an answer');
      return read(sent);
    },
    sayTwice: async (who, text) => {
      const before = discord.messages.length;
      await answersTo(() => {
        discord.people.write(people[who], text);
        discord.gateway.repeat();
      });
      await sleep(200);
      return discord.messages.slice(before).map(read);
    },
    like: async (who, { handle }, trackId) => {
      const click = discord.people.click(people[who], handle as Sent, '♥ I like', String(trackId));
      await discord.until(() => click.messages.find(({ ephemeral, body }) => ephemeral && body.content));
    },
    restart: async () => {
      await surface.stop();
      surface = build();
      await surface.start();
    },
    close: async () => {
      await surface.stop();
      await discord.close();
      return discord.violations;
    },
  };
}
