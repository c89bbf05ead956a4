// Commands, forms and the dashboard, with the real client library and the real chat, against a stand-in for Slack.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FakeServices } from '../../../tests/fakes/services.ts';
import { openBench, type Bench } from '../../../tests/fakes/slack/bench.ts';
import type { SlackStandIn } from '../../../tests/fakes/slack/stand-in.ts';
import type { Person } from '../../../tests/fakes/slack/workspace.ts';

let bench: Bench;
let slack: SlackStandIn;
let fake: FakeServices;
let kept: Bench['kept'];
let ann: Person;
let bob: Person;
let general: string;

beforeEach(async () => {
  bench = await openBench();
  ({ slack, fake, kept, ann, bob, general } = bench);
});
afterEach(async () => {
  await bench.close();
  expect(slack.violations).toEqual([]);
});

const settled = (): Promise<void> => sleep(150);

describe('a slash command', () => {
  test('about numbers is answered for all, with a picture and its description', async () => {
    fake.services.stats.run = async ({ statistic }) => ({
      id: statistic,
      title: 'Top artists',
      sentence: 'Miles Davis leads.',
      table: { columns: ['name', 'plays'], rows: [['Miles Davis', 1234]] },
      period: { from: undefined, to: undefined, text: 'ever' },
      picture: { statistic, alt: 'A list that Miles Davis leads.' },
    });
    await slack.command(ann, '/stats', 'top', general);
    const posted = await bench.inGeneral('Miles Davis leads.');
    expect(posted.onlyFor).toBeUndefined();
    const file = await slack.until(() => slack.workspace.files.find(({ channel }) => channel === general));
    expect(file).toMatchObject({ alt: 'A list that Miles Davis leads.' });
    expect(file.bytes.toString()).toBe('a picture');

    await slack.click(bob, posted, 'Delete');
    const refusal = await slack.until(() => slack.workspace.posts.find(({ onlyFor }) => onlyFor === bob.id));
    expect(refusal.text).toContain('somebody else');
    await slack.until(() => kept.size > 0);
    await slack.click(ann, posted, 'Delete');
    await slack.until(() => posted.deleted && slack.workspace.files.every(({ deleted }) => deleted));
  });

  test('with private:yes is told aside, and what is changed in it is changed in place', async () => {
    await slack.command(ann, '/recommend', 'prompt:rain private:yes', general);
    const list = await bench.inGeneral('From your own library:');
    expect(list.onlyFor).toBe(ann.id);
    await slack.click(ann, list, '♥ I like …', 'So What');
    await slack.until(() => slack.read(list).includes('Miles Davis ♥'));
    await slack.click(ann, list, 'Others');
    const others = await bench.inGeneral('Four for “Others, please”.');
    expect(others.onlyFor).toBe(ann.id);
    await slack.click(ann, list, 'Delete');
    await slack.until(() => list.deleted);
  });

  test('between two people is answered for both, through its own address', async () => {
    const theirs = slack.workspace.nextId('D');
    const { address } = await slack.command(ann, '/stats', 'totals', theirs);
    const posted = await slack.until(() => slack.shown({ channel: theirs })[0]);
    expect(posted).toMatchObject({ through: address, onlyFor: undefined });
  });

  test('in our direct messages is answered there, and what vanishes elsewhere vanishes there', async () => {
    await slack.command(ann, '/stats', 'totals', slack.workspace.direct(ann.id));
    expect((await bench.lastDirect('The sentence of totals.')).onlyFor).toBeUndefined();
    await slack.command(ann, '/echotune', 'web', slack.workspace.direct(ann.id));
    const link = await bench.lastDirect('the link works once');
    expect(link.onlyFor).toBe(ann.id);
    expect(link.text).toContain('<https://music.example/#enter=AAAAA-BBBBB>');
  });

  test('in a channel that we are not in is answered through its own address, the picture in words', async () => {
    const elsewhere = slack.channel({ joined: false });
    const { address } = await slack.command(ann, '/stats', 'top tracks', elsewhere);
    const posted = await slack.until(() => slack.shown({ channel: elsewhere })[0]);
    expect(posted).toMatchObject({ through: address, onlyFor: undefined });
    expect(slack.read(posted)).toContain('The sentence of top-tracks.');

    await slack.command(ann, '/recommend', 'rain', elsewhere);
    const list = await slack.until(() => slack.shown({ channel: elsewhere })[1]);
    await slack.click(ann, list, '♥ I like …', 'So What');
    await slack.until(() => slack.read(list).includes('Miles Davis ♥'));
    await slack.click(ann, list, 'Delete');
    await slack.until(() => list.deleted);
  });

  test('about oneself is told aside', async () => {
    await slack.command(ann, '/echotune', 'status', general);
    const posted = await bench.inGeneral('The sentence of totals.');
    expect(posted.onlyFor).toBe(ann.id);
  });

  test('that cannot be read is refused in private, and one without words helps', async () => {
    await slack.command(ann, '/stats', 'nonsense', general);
    expect((await bench.inGeneral('needs to know what to do')).onlyFor).toBe(ann.id);
    await slack.command(ann, '/echotune', '', general);
    expect((await bench.inGeneral('Commands:')).onlyFor).toBe(ann.id);
  });

  test('that we do not know, of an app that is set up otherwise, is told so', async () => {
    await slack.command(ann, '/recomend', 'rain', general);
    expect((await bench.inGeneral('There is no command /recomend.')).onlyFor).toBe(ann.id);
  });

  test('that is delivered twice is carried out once', async () => {
    const { trigger } = await slack.command(ann, '/stats', 'totals', general);
    await bench.inGeneral('The sentence of totals.');
    await slack.command(ann, '/stats', 'totals', general, { trigger });
    await settled();
    expect(slack.shown({ channel: general })).toHaveLength(1);
  });

  test('of a workspace that removed us is answered through its own address', async () => {
    slack.workspace.removed = true;
    await slack.command(ann, '/stats', 'totals', general);
    await bench.inGeneral('The sentence of totals.');
  });

  test('is answered after Slack asked us to wait, and not before', async () => {
    slack.routes.limits.set('chat.postMessage', 1);
    await slack.command(ann, '/stats', 'totals', general);
    await bench.inGeneral('The sentence of totals.');
    expect(slack.calls.filter((call) => call === 'chat.postMessage')).toHaveLength(2);
  });

  test('is acknowledged at once, however slow Slack is', async () => {
    slack.routes.delayMs = 700;
    await slack.command(ann, '/stats', 'totals', general);
    // The acknowledgement came before anything was asked of Slack.
    expect(slack.calls).not.toContain('chat.postMessage');
    await bench.inGeneral('The sentence of totals.');
    slack.routes.delayMs = 0;
  });
});

describe('a form', () => {
  test('opens for a command without words, offers what is known, and is answered in the channel', async () => {
    await slack.command(ann, '/recommend', '', general);
    const [open] = await slack.until(() => slack.workspace.views.length > 0 && slack.workspace.views);
    if (!open) throw new Error('no form');
    const names = (open.view['blocks'] as { block_id?: string }[]).flatMap(({ block_id: name }) => name ?? []);
    expect(names).toEqual(['prompt', 'mood', 'activity', 'genre', 'like', 'count', 'novelty', 'private']);
    expect(await slack.suggest(ann, 'slack:suggest:recommend::like', 'mil')).toEqual(['mil', 'Miles Davis']);

    await slack.submit(ann, open, { mood: { selected_option: { value: 'calm' } }, count: { value: '2' } });
    const list = await bench.inGeneral('From your own library:');
    expect(list.onlyFor).toBeUndefined();
    expect(fake.asked.at(-1)?.detail).toMatchObject({ moods: ['calm'] });
    await slack.submit(ann, open, { mood: { selected_option: { value: 'calm' } } });
    await settled();
    expect(slack.shown({ channel: general })).toHaveLength(1);
  });

  test('for one person alone is answered aside', async () => {
    await slack.command(ann, '/recommend', '', general);
    const [open] = await slack.until(() => slack.workspace.views.length > 0 && slack.workspace.views);
    if (!open) throw new Error('no form');
    await slack.submit(ann, open, { private: { selected_option: { value: 'yes' } } });
    expect((await bench.inGeneral('From your own library:')).onlyFor).toBe(ann.id);
  });

  test('of another version of us says so, and does nothing', async () => {
    await slack.command(ann, '/recommend', '', general);
    const open = await slack.until(() => slack.workspace.views[0]);
    const gone = { command: 'gone', subcommand: '', channel: general };
    for (const other of [
      { private_metadata: '' },
      { private_metadata: JSON.stringify(gone) },
      { callback_id: 'old' },
    ]) {
      const old = { ...open, view: { ...open.view, ...other } };
      const { body } = await slack.submit(ann, old, { mood: { selected_option: { value: 'calm' } } });
      expect(JSON.parse(body)).toMatchObject({ response_action: 'update', view: { title: { text: 'Too old' } } });
    }
    await settled();
    expect(slack.shown({ channel: general })).toEqual([]);
  });

  test('whose answer comes after half an hour is answered all the same', async () => {
    const { address } = await slack.command(ann, '/recommend', '', general);
    const open = await slack.until(() => slack.workspace.views[0]);
    const given = slack.routes.addresses.get(address);
    if (given) given.until = 0;
    await slack.submit(ann, open, { private: { selected_option: { value: 'yes' } } });
    const list = await bench.inGeneral('From your own library:');
    expect(list).toMatchObject({ onlyFor: ann.id, through: undefined });
  });

  test('says what does not fit, at the field', async () => {
    await slack.command(ann, '/recommend', '', general);
    const [open] = await slack.until(() => slack.workspace.views.length > 0 && slack.workspace.views);
    if (!open) throw new Error('no form');
    const { body } = await slack.submit(ann, open, { count: { value: '500' } });
    expect(JSON.parse(body)).toMatchObject({
      response_action: 'errors',
      errors: { count: expect.stringContaining('how many') },
    });
  });

  test('chooses among subcommands, then asks for the options of the chosen one', async () => {
    await slack.command(ann, '/stats', '', general);
    const [open] = await slack.until(() => slack.workspace.views.length > 0 && slack.workspace.views);
    if (!open) throw new Error('no form');
    const { body } = await slack.submit(ann, open, { subcommand: { selected_option: { value: 'top' } } });
    const { view } = JSON.parse(body) as { view: Record<string, unknown> };
    expect(view['title']).toMatchObject({ text: '/stats top' });
    await slack.submit(ann, { ...open, view }, { what: { selected_option: { value: 'albums' } } });
    await bench.inGeneral('The sentence of top-albums.');
  });
});

describe('“Change …” under a list', () => {
  test('opens a form whose words are said about that list, where it is', async () => {
    await slack.command(ann, '/recommend', 'rain', general);
    const list = await bench.inGeneral('From your own library:');
    await slack.click(ann, list, 'Change …');
    const form = await slack.until(() => slack.workspace.views[0]);
    await slack.submit(ann, form, { wish: { value: '/slower, please' } });
    expect((await bench.inGeneral('Four for “slower, please”.')).onlyFor).toBeUndefined();
    await slack.submit(ann, form, { wish: { value: 'slower, please' } });
    await settled();
    expect(slack.shown({ channel: general })).toHaveLength(2);
  });

  test('is for who the list belongs to', async () => {
    await slack.command(ann, '/recommend', 'rain', general);
    const list = await bench.inGeneral('From your own library:');
    await slack.click(bob, list, 'Change …');
    expect((await bench.inGeneral('This list is somebody else’s.')).onlyFor).toBe(bob.id);
    expect(slack.workspace.views).toEqual([]);
  });
});

describe('the dashboard', () => {
  test('shows what is known, and its buttons answer in direct messages', async () => {
    const channel = slack.workspace.direct(ann.id);
    await slack.event({ type: 'app_home_opened', user: ann.id, channel, tab: 'home', event_ts: '1.1' });
    const home = await slack.until(() => slack.workspace.homes.get(ann.id));
    expect(JSON.stringify(home)).toContain('The sentence of totals.');
    await slack.homeClick(ann, 'My top artists');
    await bench.lastDirect('The sentence of top-artists.');
    await slack.homeClick(ann, 'Surprise me');
    await bench.lastDirect('Four for “Surprise me”.');
    await slack.homeClick(ann, 'Import');
    const form = await slack.until(() => slack.workspace.views[0]);
    expect(JSON.stringify(form.view)).toContain('file_input');
  });

  test('and the pane of assistants suggest what to say', async () => {
    const channel = slack.workspace.direct(ann.id);
    const thread = '1700000000.000300';
    await slack.event({
      type: 'assistant_thread_started',
      assistant_thread: { user_id: ann.id, channel_id: channel, thread_ts: thread, context: {} },
      event_ts: '1.1',
    });
    await slack.event({ type: 'app_home_opened', user: ann.id, channel, tab: 'messages', event_ts: '1.2' });
    await slack.until(() => slack.workspace.prompts.length === 2);
    expect(slack.workspace.prompts.map((one) => one.thread)).toEqual([thread, undefined]);
    expect(slack.workspace.prompts[0]?.titles).toContain('Surprise me');
  });
});
