import { z } from 'zod';
import { off, ok, PATIENCE, wrong, type Check } from './check.ts';

const Alive = z.object({ status: z.literal('ok') });

/** Where people, files that are too large for a chat, and sign-ins come back to. */
export const address: Check = {
  name: 'Address of the page',
  run: async ({ web: { publicUrl, host, port }, discord, slack }) => {
    const here = `http://${host}:${port}`;
    if (!publicUrl) {
      const reach = `The page is at ${here}, for this computer alone.`;
      return discord || slack
        ? wrong(
            `PUBLIC_URL is empty: links that the bot hands out lead to ${here}, which opens on this computer alone.`,
          )
        : off(reach);
    }
    if (publicUrl.pathname !== '/' || publicUrl.search !== '')
      return wrong('PUBLIC_URL has more than a host and a port: EchoTune has to be at the root of its address.');
    try {
      const answer = await fetch(new URL('/healthz', publicUrl), { signal: AbortSignal.timeout(PATIENCE) });
      Alive.parse(await answer.json());
      return ok(`${publicUrl.href} leads to EchoTune.`);
    } catch {
      return wrong(`${publicUrl.href} does not lead to a running EchoTune. Start it, and look at the proxy before it.`);
    }
  },
};
