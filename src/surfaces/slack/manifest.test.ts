import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { buildManifest, SCOPES } from './manifest.ts';

const EXAMPLE = new URL('https://music.example.org');

// Written by: npm run --silent slack-manifest -- --url https://music.example.org > docs/slack-manifest.json; oxfmt docs/slack-manifest.json
test('docs/slack-manifest.json is what the commands say', async () => {
  const kept = await readFile(new URL('../../../docs/slack-manifest.json', import.meta.url), 'utf8');
  expect(JSON.parse(kept)).toEqual(
    JSON.parse(JSON.stringify(buildManifest(commands, { publicUrl: EXAMPLE, socketMode: false }))),
  );
});

test('every scope is explained to who installs it', async () => {
  const page = await readFile(new URL('../../../docs/slack.md', import.meta.url), 'utf8');
  for (const scope of SCOPES) expect(page).toContain(`\`${scope}\``);
});

test('Socket Mode needs no address for what Slack sends', () => {
  const manifest = JSON.stringify(buildManifest(commands, { publicUrl: EXAMPLE, socketMode: true }));
  expect(manifest).not.toContain('/slack/events');
  expect(manifest).toContain('"socket_mode_enabled":true');
});

test('texts keep to Slack’s limits', () => {
  const { features } = buildManifest(commands, { publicUrl: EXAMPLE, socketMode: false }) as {
    features: { slash_commands: { command: string; description: string; usage_hint: string }[] };
  };
  for (const { command, description, usage_hint: hint } of features.slash_commands) {
    expect(command).toMatch(/^\/[a-z]{1,31}$/);
    expect(description.length).toBeLessThanOrEqual(2000);
    expect(hint.length).toBeLessThanOrEqual(1000);
  }
});
