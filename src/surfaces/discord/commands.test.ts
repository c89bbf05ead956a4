import { expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { commandDefinitions } from './commands.ts';
import { TABLE } from './localizations.ts';

const definitions = commandDefinitions(commands);
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

test('every command works in servers, direct messages and group chats, for servers and for people', () => {
  for (const definition of definitions) {
    expect(definition).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
    expect(definition).not.toHaveProperty('default_member_permissions');
  }
});

test('a long choice is offered while one types, a short one at once', () => {
  const options = definitions.find(({ name }) => name === 'recommend')?.options ?? [];
  const named = (name: string): unknown => options.find((option) => option.name === name);
  expect(named('activity')).toMatchObject({ type: 3, autocomplete: true });
  expect(named('mood')).toMatchObject({ type: 3, choices: expect.arrayContaining([{ name: 'calm', value: 'calm' }]) });
  expect(named('count')).toMatchObject({ type: 4, min_value: 1, max_value: 50 });
  expect(named('private')).toMatchObject({ type: 5 });
});

test('a file is offered as a file', () => {
  const echotune = JSON.stringify(definitions.find(({ name }) => name === 'echotune'));
  expect(echotune).toMatch(/"type":11,"file_types":\["\.zip"/);
});

test('names and descriptions in other languages are such as Discord takes, and of commands that exist', () => {
  const keys = new Set(
    commands.flatMap(({ name, subcommands }) => [name, ...[...subcommands.keys()].map((sub) => `${name} ${sub}`)]),
  );
  for (const [key, entry] of Object.entries(TABLE)) {
    expect(keys).toContain(key);
    for (const [name, description] of entry) {
      expect(name).toMatch(NAME);
      expect(name).toBe(name.toLowerCase());
      expect(description.length).toBeLessThanOrEqual(100);
    }
  }
});

test('in no language do two commands, or two subcommands of one, share a name', () => {
  for (const group of [
    Object.keys(TABLE).filter((key) => !key.includes(' ')),
    ...commands.map(({ name }) => Object.keys(TABLE).filter((key) => key.startsWith(`${name} `))),
  ]) {
    for (const language of [0, 1, 2, 3] as const) {
      const names = group.map((key) => TABLE[key]?.[language][0]);
      expect(new Set(names).size).toBe(names.length);
    }
  }
});
