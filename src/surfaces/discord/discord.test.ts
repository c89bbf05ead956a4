// The surface with the real client library and the real chat, against a stand-in for Discord.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { startDiscordStandIn, TOKEN, type DiscordStandIn } from '../../../tests/fakes/discord/stand-in.ts';
import type { Sent } from '../../../tests/fakes/discord/kept.ts';
import { MANAGE_CHANNELS, USUAL } from '../../../tests/fakes/discord/payloads.ts';
import type { Person } from '../../../tests/fakes/discord/people.ts';
import {
  createFakeConversations,
  createFakeLog,
  createFakeServices,
  testUser,
  type FakeServices,
} from '../../../tests/fakes/services.ts';
import type { AgentEvent } from '../../chat/agent.ts';
import { createChat } from '../../chat/chat.ts';
import { replyToError } from '../../chat/reply-to-error.ts';
import type { Surface } from '../../chat/surface.ts';
import type { PlatformStore } from '../../services/ports.ts';
import { checkDiscord } from './check-discord.ts';
import { createDiscordSurface } from './index.ts';

let discord: DiscordStandIn;
let surface: Surface;
let fake: FakeServices;
let log: ReturnType<typeof createFakeLog>;
let answer: (text: string) => AsyncGenerator<AgentEvent, void, undefined>;
let ann: Person;
let kept: Map<string, object>;
let conversations: ReturnType<typeof createFakeConversations>;
/** Discord ids and the users behind them, for all starts of a test. */
let users: Map<string, number>;

const RED = '@everyone **[win](https://evil.example)** <@1> `x`';

beforeEach(async () => {
  discord = await startDiscordStandIn();
  fake = createFakeServices();
  log = createFakeLog();
  kept = new Map();
  users = new Map();
  conversations = createFakeConversations();
  answer = async function* (text) {
    const { items, slots, relaxed } = await fake.services.recommend.tracks({ userId: 1, slots: {} });
    yield { type: 'delta', text: 'Four ' };
    yield { type: 'final', text: `Four for “${text}”.`, cards: [{ kind: 'tracks', items, slots, relaxed }] };
  };
  ann = discord.people.join('Ann');
  surface = makeSurface();
  await surface.start();
});
afterEach(async () => {
  await surface.stop();
  await discord.close();
  expect(discord.violations).toEqual([]);
});

const claimed = new Set<string>();
const platforms: PlatformStore = {
  claim: async (_platform, id) => !claimed.has(id) && claimed.add(id) !== undefined,
  get: async (_platform, key) => kept.get(key),
  set: async (_platform, key, value) => void kept.set(key, value),
  remove: async (_platform, key) => void kept.delete(key),
};

function makeSurface(token = TOKEN): Surface {
  const services = {
    ...fake.services,
    users: {
      ...fake.services.users,
      identify: async ({ externalId }: { externalId: string }) => {
        if (!users.has(externalId)) users.set(externalId, users.size + 1);
        return testUser(users.get(externalId) ?? 0);
      },
    },
  };
  const clock = { now: () => new Date() };
  const pageUrl = new URL('https://music.example/');
  return createDiscordSurface({
    settings: { token, apiUrl: discord.apiUrl, cdnHosts: [discord.cdnHost] },
    chat: createChat({
      services,
      commands,
      conversations,
      clock,
      log,
      pageUrl,
      agent: { modelName: 'none', reply: ({ text }) => answer(text) },
    }),
    services,
    platforms,
    drawPicture: async () => Buffer.from('a picture'),
    pageUrl,
    replyToError,
    clock,
    log,
  });
}

const isWhole = (sent: Sent): boolean => (sent.body.components?.length ?? 0) > 0;
const whole = (): Promise<Sent> => discord.until(() => discord.messages.find(isWhole));
const labels = (sent: Sent): unknown[] =>
  (sent.body.components ?? []).flatMap((row) => row.components.map((one) => one['label'] ?? one['placeholder']));

async function list(): Promise<Sent> {
  discord.people.write(ann, 'upbeat indie for a rainy afternoon');
  return whole();
}

describe('talking', () => {
  test('a direct message is answered with the list, its buttons and its menus', async () => {
    const sent = await list();
    expect(sent.channel).toBe(ann.direct);
    expect(sent.body.content).toBe('Four for “upbeat indie for a rainy afternoon”.');
    expect(sent.body.embeds?.[0]?.description).toContain('**1.** **Naima** — John Coltrane\n-# You played it 9 times');
    expect(labels(sent)).toEqual([
      '♥ I like …',
      '✕ Not for me …',
      'More like …',
      'Why these?',
      'Save',
      'Others',
      'Change …',
      'Delete',
    ]);
    expect(discord.calls).toContain(`POST /channels/${ann.direct}/typing`);
  });

  test('a mention is answered as a reply, and the mention is not part of what was said', async () => {
    const id = discord.people.mention(ann, 'something calm');
    const sent = await whole();
    expect(sent.channel).toBe(discord.channel);
    expect(sent.body.content).toBe('Four for “something calm”.');
    expect(sent.body['message_reference']).toMatchObject({ message_id: id, fail_if_not_exists: false });
  });

  test('a long answer grows in one message, with edits that are apart, and the last text is whole', async () => {
    answer = async function* () {
      for (let i = 0; i < 14; i++) {
        yield { type: 'delta', text: `word${i} ` };
        await sleep(100);
      }
      yield { type: 'final', text: 'All of it.', cards: [] };
    };
    discord.people.write(ann, 'talk');
    const sent = await discord.until(() => discord.messages.find(({ body }) => body.content === 'All of it.'));
    expect(discord.messages).toHaveLength(1);
    expect(sent.contents.length).toBeGreaterThan(1);
    expect(sent.contents.length).toBeLessThanOrEqual(4);
    expect(sent.contents[0]?.trim()).toMatch(/^word0( word\d)*$/);
  });

  test('a message that is delivered twice is answered once', async () => {
    discord.people.write(ann, 'once');
    discord.gateway.repeat();
    await whole();
    await sleep(100);
    expect(discord.messages).toHaveLength(1);
  });

  test('what is said while the connection is down is answered when it is back', async () => {
    discord.gateway.drop();
    await discord.until(() => !discord.gateway.connected);
    discord.people.write(ann, 'are you there');
    const sent = await whole();
    expect(sent.body.content).toContain('are you there');
    expect(discord.gateway).toMatchObject({ identified: 1, resumed: 1 });
  });

  test('names that would ping, link or shout are only names', async () => {
    answer = async function* () {
      const { slots, relaxed } = await fake.services.recommend.tracks({ userId: 1, slots: {} });
      const track = { id: 11, title: RED, artist: RED, artistId: 1, album: undefined, spotifyId: 'a'.repeat(22) };
      yield {
        type: 'final',
        text: `You like ${RED}.`,
        cards: [
          {
            kind: 'tracks',
            slots,
            relaxed,
            items: [{ track, score: 1, reasons: [RED], source: 'favourites' as const }],
          },
        ],
      };
    };
    const sent = await list();
    const shown = JSON.stringify([sent.body.content, sent.body.embeds]);
    expect(shown).not.toContain('@everyone');
    expect(shown).not.toContain('](https://evil');
    expect(shown).not.toContain('https://evil');
    expect(shown).not.toMatch(/[^\\]<@1>/);
    expect(sent.body.allowed_mentions?.parse).toEqual([]);
  });

  test('a text of 10,000 characters is answered, not lost', async () => {
    discord.people.write(ann, 'la '.repeat(3333));
    const sent = await discord.until(() => discord.messages[0]);
    expect(sent.body.content).toContain('too long');
  });

  test('a fault of ours before there is an answer is told directly, without what it was', async () => {
    conversations.addMessage = async () => {
      throw new Error('the disk is full: /srv/secret');
    };
    discord.people.mention(ann, 'something calm');
    const sent = await discord.until(() => discord.messages.find(({ channel }) => channel === ann.direct));
    expect(sent.body.content).toContain('Something went wrong on my side');
    expect(sent.body.content).not.toContain('disk');
  });

  test('where we may not write, nothing breaks', async () => {
    discord.fail({ path: /messages$/, status: 403, body: { code: 50_001, message: 'Missing Access' }, times: 5 });
    discord.people.mention(ann, 'hello');
    await discord.until(() => log.lines.some(({ message }) => message === 'there is no way to answer here'));
    discord.people.write(discord.people.join('Bob'), 'and you');
    discord.fail({ path: /none/, status: 500, body: {} });
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('what is for the asker alone is never said in the channel that mentioned us', async () => {
    discord.people.mention(ann, '/echotune link');
    const sent = await discord.until(() => discord.messages.find(({ body }) => body.content?.includes('Your code')));
    expect(sent.channel).toBe(ann.direct);
    expect(discord.messages.filter(({ channel }) => channel === discord.channel)).toEqual([]);
  });

  test('a wait that Discord asks for is waited, and the answer comes all the same', async () => {
    discord.fail({
      path: /messages$/,
      status: 429,
      headers: { 'retry-after': '0.3', 'x-ratelimit-scope': 'shared' },
      body: { message: 'You are being rate limited.', retry_after: 0.3, global: false },
    });
    expect((await list()).body.content).toContain('Four for');
  });
});

describe('commands', () => {
  test('are registered once, and again only when they changed', async () => {
    expect(discord.registrations).toHaveLength(1);
    await surface.stop();
    surface = makeSurface();
    await surface.start();
    expect(discord.registrations).toHaveLength(1);
    kept.clear();
    await surface.stop();
    surface = makeSurface();
    await surface.start();
    expect(discord.registrations).toHaveLength(2);
  });

  test('a statistic is posted for all, and in private when asked so', async () => {
    const picture = { statistic: 'top-artists', limit: 3, alt: 'Miles Davis is first.' };
    const { run } = fake.services.stats;
    fake.services.stats.run = async (question) => ({ ...(await run(question)), picture });
    const facts = { command: 'stats', subcommand: 'top' };
    const open = discord.people.command(ann, facts);
    const [posted] = await discord.until(() => open.messages.some(isWhole) && open.messages);
    expect(posted).toMatchObject({ ephemeral: false, files: [{ name: 'echotune-1.png' }] });
    expect(posted?.body.attachments?.[0]?.description).toBe('Miles Davis is first.');
    expect(posted?.body.embeds?.[0]?.image?.url).toBe('attachment://echotune-1.png');

    const closed = discord.people.command(ann, { ...facts, options: { private: true } });
    await discord.until(() => closed.messages.some(isWhole));
    expect(closed.messages).toMatchObject([{ ephemeral: true, deleted: false }]);
  });

  test('where files may not be attached, the picture is told in words; where embeds may not be shown, all of it is', async () => {
    const picture = { statistic: 'top-artists', limit: 3, alt: 'Miles Davis is first.' };
    const { run } = fake.services.stats;
    fake.services.stats.run = async (question) => ({ ...(await run(question)), picture });
    const bare = discord.people.command(ann, { command: 'stats', subcommand: 'top', appPermissions: 0x800n });
    const [posted] = await discord.until(() => bare.messages.some(isWhole) && bare.messages);
    expect(posted).toMatchObject({ files: [], body: { embeds: [] } });
    expect(posted?.body.content).toContain('Miles Davis is first.');
    expect(posted?.body.content).toContain('Your numbers');
  });

  test('a failure of a public command is told to the asker alone', async () => {
    fake.failure = new Error('secret detail');
    const invocation = discord.people.command(ann, { command: 'recommend', options: { count: 3 } });
    const [place, told] = await discord.until(() => invocation.messages.length === 2 && invocation.messages);
    expect(place).toMatchObject({ ephemeral: false, deleted: true });
    expect(told).toMatchObject({ ephemeral: true });
    expect(told?.body.content).toContain('Something went wrong on my side');
  });

  test('is acknowledged before the work is begun', async () => {
    const { tracks } = fake.services.recommend;
    let acknowledged: unknown;
    fake.services.recommend.tracks = (question) => {
      acknowledged = invocation.acknowledgedAt;
      return tracks(question);
    };
    const invocation = discord.people.command(ann, { command: 'recommend' });
    await discord.until(() => invocation.messages.some(isWhole));
    expect(acknowledged).toBeTypeOf('number');
  });

  test('one that is delivered twice is carried out once', async () => {
    discord.people.command(ann, { command: 'recommend' });
    discord.gateway.repeat();
    await whole();
    expect(fake.asked.filter(({ call }) => call === 'tracks')).toHaveLength(1);
  });

  test('settings of a channel follow what the person may do there, as Discord says', async () => {
    const facts = { command: 'echotune', subcommand: 'settings', options: { recap: 'week' } };
    const refused = discord.people.command(ann, facts);
    const [no] = await discord.until(() => Boolean(refused.messages[0]?.body.content) && refused.messages);
    expect(no).toMatchObject({ ephemeral: true });
    expect(no?.body.content).toContain('Only those who may manage this channel');
    const allowed = discord.people.command(ann, { ...facts, permissions: USUAL | MANAGE_CHANNELS });
    await discord.until(() => allowed.messages[0]?.body.content);
    expect(fake.asked).toMatchObject([{ call: 'subscribe', detail: { channel: discord.channel, every: 'week' } }]);
  });

  test('a server that removed us gets no public answer any more', async () => {
    discord.gateway.dispatch('GUILD_DELETE', { id: discord.guild });
    await discord.until(() => log.lines.some(({ message }) => message === 'removed from a server'));
    const invocation = discord.people.command(ann, { command: 'recommend' });
    await discord.until(() => invocation.messages.some(isWhole));
    expect(invocation.messages).toMatchObject([{ ephemeral: true }]);
  });

  test('one that is over before we took it does nothing, and the asker is told directly', async () => {
    discord.fail({ path: /callback$/, status: 404, body: { code: 10_062, message: 'Unknown interaction' } });
    const invocation = discord.people.command(ann, { command: 'recommend' });
    invocation.expired = true;
    const sent = await discord.until(() => discord.messages[0]);
    expect(sent.channel).toBe(ann.direct);
    expect(sent.body.content).toContain('nothing was done');
    expect(fake.asked).toEqual([]);
  });

  test('one that another process of ours took is left to it', async () => {
    const body = { code: 40_060, message: 'Interaction has already been acknowledged.' };
    discord.fail({ path: /callback$/, status: 400, body });
    const invocation = discord.people.command(ann, { command: 'recommend' });
    await discord.until(() => discord.calls.some((call) => call.endsWith('/callback')));
    invocation.expired = true;
    discord.people.write(ann, 'next');
    await whole();
    expect(fake.asked).toHaveLength(1);
    expect(discord.messages).toHaveLength(1);
  });

  test('an answer that comes too late for its place is sent directly', async () => {
    fake.delayMs = 300;
    const invocation = discord.people.command(ann, { command: 'recommend' });
    await discord.until(() => invocation.acknowledgedAt);
    invocation.expired = true;
    const sent = await whole();
    expect(sent.channel).toBe(ann.direct);
  });

  test('suggestions are made while one types, at most 25, also for long choices', async () => {
    const artists = discord.people.type(ann, { command: 'recommend', option: 'like', typed: 'mi' });
    await discord.until(() => artists.acknowledgedAt);
    expect(artists).toMatchObject({ callback: 8, data: { choices: [{ name: 'Miles Davis', value: 'Miles Davis' }] } });
    const activities = discord.people.type(ann, { command: 'recommend', option: 'activity', typed: 'wak' });
    await discord.until(() => activities.acknowledgedAt);
    expect(activities.data).toEqual({ choices: [{ name: 'wake up', value: 'wake_up' }] });
    const all = discord.people.type(ann, { command: 'recommend', option: 'activity', typed: '' });
    await discord.until(() => all.acknowledgedAt);
    expect(all.data?.['choices']).toHaveLength(25);
  });
});

describe('buttons', () => {
  test('a heart from the menu changes the list in place and is confirmed in private', async () => {
    const sent = await list();
    const click = discord.people.click(ann, sent, '♥ I like', '12');
    await discord.until(() => click.messages.length > 0);
    expect(click.callback).toBe(6);
    expect(sent.body.embeds?.[0]?.description).toContain('**Blue in Green** — Miles Davis ♥');
    expect(click.messages).toMatchObject([{ ephemeral: true }]);
    expect(fake.asked.at(-1)).toMatchObject({ call: 'feedback', detail: { target: { id: 12 }, verdict: 'like' } });
  });

  test('work after a restart', async () => {
    const sent = await list();
    await surface.stop();
    surface = makeSurface();
    await surface.start();
    const click = discord.people.click(ann, sent, 'Why these?');
    await discord.until(() => click.messages[0]?.body.content);
    expect(click.messages).toMatchObject([{ ephemeral: true }]);
    expect(click.messages[0]?.body.content).toContain('1. “Naima” by John Coltrane: You played it 9 times.');
  });

  test('of somebody else’s list change nothing and are answered in private', async () => {
    const sent = await list();
    const bob = discord.people.join('Bob');
    for (const [label, value] of [['Delete'], ['♥ I like', '12'], ['Others'], ['Change …']] as const) {
      const click = discord.people.click(bob, sent, label, value);
      const told = await discord.until(() => click.messages.find(({ ephemeral, body }) => ephemeral && body.content));
      expect(told.body.content).toMatch(/somebody else’s/);
    }
    expect(sent.deleted).toBe(false);
    expect(fake.asked.some(({ call }) => call === 'feedback')).toBe(false);
  });

  test('Delete removes the message for who caused it', async () => {
    const sent = await list();
    discord.people.click(ann, sent, 'Delete');
    await discord.until(() => sent.deleted);
  });

  test('Change … opens a form whose words are the next request', async () => {
    const sent = await list();
    const form = discord.people.click(ann, sent, 'Change …');
    await discord.until(() => form.data);
    expect(form).toMatchObject({ callback: 9, data: { title: 'Change this list' } });
    const next = discord.people.send(ann, sent, form, '/slower please');
    const [changed] = await discord.until(() => next.messages.some(isWhole) && next.messages);
    expect(changed?.body.content).toBe('Four for “slower please”.');
  });

  test('a form of somebody else’s list is refused in private', async () => {
    const sent = await list();
    const form = discord.people.click(ann, sent, 'Change …');
    await discord.until(() => form.data);
    const next = discord.people.send(discord.people.join('Bob'), sent, form, 'slower');
    const told = await discord.until(() => next.messages.find(({ ephemeral }) => ephemeral));
    expect(told.body.content).toContain('somebody else’s');
    expect(next.messages.filter(({ deleted }) => !deleted)).toEqual([told]);
  });

  test('an old button says so', async () => {
    const sent = await list();
    const [row] = sent.body.components?.slice(-1) ?? [];
    if (row?.components[0]) row.components[0]['custom_id'] = 'from:before';
    const click = discord.people.click(ann, sent, String(row?.components[0]?.['label']));
    await discord.until(() => click.messages[0]);
    expect(click.messages[0]).toMatchObject({ ephemeral: true });
  });
});

describe('starting', () => {
  test('a refused token is told, and nothing is tried again', async () => {
    await expect(makeSurface('wrong').start()).rejects.toThrow('Discord refuses DISCORD_TOKEN');
  });

  test('where Discord cannot be reached, the start goes on without it, and the stop does not wait', async () => {
    discord.fail({ path: /gateway/, status: 503, body: {}, times: 20 });
    const other = makeSurface();
    await other.start();
    expect(log.lines.at(-1)).toMatchObject({ level: 'error', message: 'Discord cannot be reached' });
    await other.stop();
  });

  test('a recap is posted in the channel', async () => {
    await surface.post?.({ workspace: '', channel: discord.channel }, { text: 'Your week', cards: [], userId: 1 });
    expect(discord.messages).toMatchObject([{ channel: discord.channel, body: { content: 'Your week' } }]);
  });

  test('what is wrong with the settings is told in sentences', async () => {
    const settings = { token: TOKEN, apiUrl: discord.apiUrl, cdnHosts: [] };
    expect(await checkDiscord(settings)).toEqual([]);
    expect(await checkDiscord({ ...settings, token: 'wrong' })).toEqual([
      expect.stringContaining('refuses DISCORD_TOKEN'),
    ]);
    expect(await checkDiscord({ ...settings, token: `Bot ${TOKEN}` })).toEqual([
      expect.stringContaining('token alone'),
    ]);
    expect(await checkDiscord({ ...settings, apiUrl: 'http://127.0.0.1:9/api' })).toEqual([
      expect.stringContaining('cannot be reached'),
    ]);
  });
});
