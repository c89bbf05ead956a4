import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IncomingFile } from '../../chat/message.ts';
import { commandLine, conversationOf, fromMessage, turnOf } from './incoming.ts';

const file = (name: string): IncomingFile => ({
  name,
  size: 1,
  async *open() {
    yield new Uint8Array();
  },
});

test('a turn is named by Slack’s own id, in letters that every store takes', () => {
  expect(turnOf('Ev0PV52K21')).toBe('Ev0PV52K21');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), (id) => {
      expect(turnOf(id)).toMatch(/^[\w.-]{1,64}$/);
    }),
  );
});

test('a conversation is a channel of a workspace, or a thread in it', () => {
  expect(conversationOf('T1', { channel: 'C1', thread: undefined })).toBe('slack:T1:C1');
  expect(conversationOf('T1', { channel: 'C1', thread: '1.2' })).toBe('slack:T1:C1:1.2');
});

test('each file of a message is a turn of its own', () => {
  const spot = { channel: 'D1', thread: undefined, direct: true };
  const drafts = fromMessage(
    { id: 'Ev1', team: 'T1', spot, admin: false },
    { text: '<@UME> both', files: [file('a.csv'), file('b.csv')], me: 'UME' },
  );
  expect(drafts.map(({ turn, text, files }) => [turn, text, files?.[0]?.name])).toEqual([
    ['Ev1', 'both', 'a.csv'],
    ['Ev1.1', '', 'b.csv'],
  ]);
});

test('a command is read as the line that was typed', () => {
  expect(commandLine('/stats', ' top tracks &amp; more ')).toBe('/stats top tracks & more');
});
