import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 30_000 });

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (input: string, ...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'scripts/understand.ts', ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
  });

test('each line is answered in order, with what was said before; a broken one in its place', () => {
  const lines = [
    JSON.stringify({ text: 'calm jazz for a rainy evening' }),
    '{ not json',
    JSON.stringify({ text: 'without Drake', history: ['90s hip hop'] }),
    JSON.stringify({
      text: 'more like the second',
      history: [
        { role: 'user', content: 'some soul' },
        { role: 'assistant', content: 'Here are ten.' },
      ],
    }),
    JSON.stringify({ history: [] }),
  ];
  const { stdout, status } = run(`${lines.join('\n')}\n`, '--json');
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(answers.map(({ intent }) => intent)).toEqual([
    'recommend_tracks',
    undefined,
    'refine',
    'more_like_this',
    undefined,
  ]);
  expect(answers[0]).toEqual({
    intent: 'recommend_tracks',
    slots: { genres: ['jazz'], moods: ['calm'], context: ['rain', 'evening'] },
    ms: expect.any(Number) as number,
  });
  expect(Object.keys(answers[1] ?? {})).toEqual(['error']);
  expect(answers[2]?.['slots']).toMatchObject({ genres: ['hip hop'], exclude_artists: ['Drake'] });
  expect(answers[3]?.['slots']).toMatchObject({ refs: [2] });
  expect(status).toBe(1);
});

test('for people the meaning stands below the words', () => {
  const { stdout, status } = run(`${JSON.stringify({ text: 'help' })}\n`);
  expect(stdout).toMatch(/^help\n {2}help \{\}/);
  expect(status).toBe(0);
});
