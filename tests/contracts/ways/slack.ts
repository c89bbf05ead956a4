import { createServer, type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { ExpressReceiver } from '@slack/bolt';
import { createSlackSurface } from '../../../src/surfaces/slack/index.ts';
import { BOT_TOKEN, SIGNING_SECRET, startSlackStandIn } from '../../fakes/slack/stand-in.ts';
import type { Posted } from '../../fakes/slack/workspace.ts';
import { LIBRARY } from '../../fakes/library.ts';
import { createParts, PAGE, type Person, type Reading, type Way } from './way.ts';

export async function openSlack(): Promise<Way> {
  const slack = await startSlackStandIn();
  slack.api.page = PAGE.href;
  const parts = createParts();
  const people = { ann: slack.person('Ann'), bob: slack.person('Bob') };
  const build = () =>
    createSlackSurface({
      ...parts.needs,
      settings: {
        botToken: BOT_TOKEN,
        signingSecret: SIGNING_SECRET,
        appToken: undefined,
        oauth: undefined,
        apiUrl: slack.apiUrl,
        fileHosts: [slack.host],
      },
    });
  let surface = build();
  let server: Server;
  const start = async (): Promise<void> => {
    surface = build();
    const { app } = new ExpressReceiver({ signingSecret: 'x', endpoints: {} });
    surface.mount(app);
    server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const address = server.address();
    if (!address || typeof address === 'string') throw new Error('the server listens');
    slack.target = `http://127.0.0.1:${address.port}`;
    await surface.start();
  };
  const stop = async (): Promise<void> => {
    await surface.stop();
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  await start();

  const toAnswers = (who: Person): Posted[] => slack.shown({ channel: slack.workspace.direct(people[who].id) });
  const isWhole = (posted: Posted): boolean => /Delete|too long|[.!?]$/.test(slack.read(posted).trim());
  const read = (posted: Posted): Reading => ({ words: slack.read(posted), handle: posted });
  const answerAfter = (who: Person, before: number): Promise<Posted> =>
    slack.until(() => toAnswers(who).slice(before).findLast(isWhole), 10_000);
  return {
    parts,
    say: async (who, text) => {
      const before = toAnswers(who).length;
      await slack.message(people[who], text);
      return read(await answerAfter(who, before));
    },
    sayTwice: async (who, text) => {
      const before = toAnswers(who).length;
      const { eventId } = await slack.message(people[who], text);
      await slack.message(people[who], text, { eventId, oddity: { retry: { number: 1, reason: 'http_timeout' } } });
      await answerAfter(who, before);
      await sleep(200);
      return toAnswers(who).slice(before).map(read);
    },
    like: async (who, { handle }, trackId) => {
      const title = LIBRARY.find(({ id }) => id === trackId)?.title ?? '';
      const before = slack.workspace.posts.length + toAnswers(who).length;
      await slack.click(people[who], handle as Posted, '♥ I like …', title);
      await slack.until(
        () =>
          slack.workspace.posts.length + toAnswers(who).length > before ||
          slack.read(handle as Posted).includes('♥\n') ||
          parts.fake.asked.some(({ call }) => call === 'feedback'),
        5000,
      );
    },
    restart: async () => {
      await stop();
      await start();
    },
    close: async () => {
      await stop();
      await slack.close();
      return slack.violations;
    },
  };
}
