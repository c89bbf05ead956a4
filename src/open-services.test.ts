import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { VERSION } from './open-services.ts';

test('sources are told the version that the package has', () => {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  expect(VERSION).toBe(version);
});
