import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ConfigError, loadConfig, Settings } from './config.ts';

const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
const exampleSettings = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(
  ([, name = '', value = '']) => [name, value] as const,
);

test('.env.example lists exactly the settings that exist, in the same order', () => {
  expect(exampleSettings.map(([name]) => name)).toEqual(Object.keys(Settings.shape));
});

test('.env.example as it stands means the same as no settings at all', () => {
  expect(loadConfig(Object.fromEntries(exampleSettings))).toEqual(loadConfig({}));
});

test('all faults are told together, and no value is repeated', () => {
  const faulty = {
    PORT: 'three',
    PUBLIC_URL: 'nowhere',
    DATABASE_URL: 'mysql://root:hunter2@db/x',
    SECRET_KEYS: 'k1:hunter2',
    RETRAIN_CRON: '99 4 * * *',
    LOG_LEVEL: 'loud',
  };
  const load = (): unknown => loadConfig(faulty);
  expect(load).toThrow(ConfigError);
  for (const name of Object.keys(faulty)) expect(load).toThrow(new RegExp(`^  ${name} `, 'm'));
  expect(load).not.toThrow(/hunter2/);
});

test('keys are read in order', () => {
  const key = Buffer.alloc(32, 7);
  expect(loadConfig({ SECRET_KEYS: `new:${key.toString('base64')},old:${key.toString('base64')}` }).secretKeys).toEqual(
    [
      { id: 'new', key },
      { id: 'old', key },
    ],
  );
});
