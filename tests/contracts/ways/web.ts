import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { createWebSurface } from '../../../src/surfaces/web/index.ts';
import { bearer, send } from '../../fakes/web.ts';
import { createParts, type Person, type Reading, type Way } from './way.ts';

const Answer = z.looseObject({ text: z.string(), cards: z.array(z.unknown()) });
const Problem = z.looseObject({ detail: z.string() });

export async function openWeb(): Promise<Way> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'echotune-way-'));
  const parts = createParts();
  const sessions = new Map();
  const build = () =>
    createWebSurface({
      ...parts.needs,
      settings: {
        host: '127.0.0.1',
        port: 0,
        dataDir,
        sessionSecrets: ['a secret'],
        openToLocalUser: false,
        operatorSecret: 'another',
      },
      sessions: {
        get: async (hash) => sessions.get(hash),
        set: async (hash, session) => void sessions.set(hash, session),
        remove: async (hash) => void sessions.delete(hash),
        removeExpired: async () => undefined,
      },
      ready: async () => ({ needed: {}, others: {} }),
      pageDir: dataDir,
    });
  let surface = build();
  let { url } = await surface.start();

  const ask = async (who: Person, text: string, turn: string): Promise<Reading> => {
    const reply = await send(url, '/api/v1/chat', {
      method: 'POST',
      headers: bearer({ token: who }),
      json: { text, turn },
    });
    const whole = /event: message\ndata: (.*)\n/.exec(reply.text)?.[1];
    if (whole === undefined) return { words: Problem.parse(JSON.parse(reply.text)).detail, handle: undefined };
    const answer = Answer.parse(JSON.parse(whole));
    return { words: `${answer.text}\n${JSON.stringify(answer.cards)}`, handle: undefined };
  };
  return {
    parts,
    say: (who, text) => ask(who, text, randomUUID()),
    sayTwice: async (who, text) => {
      const turn = randomUUID();
      const readings = [await ask(who, text, turn), await ask(who, text, turn)];
      // The page shows one answer for one turn: the second request has to bring the first answer again.
      return readings[0]?.words === readings[1]?.words ? readings.slice(0, 1) : readings;
    },
    like: async (who, _answer, trackId) => {
      await send(url, '/api/v1/feedback', {
        method: 'POST',
        headers: bearer({ token: who }),
        json: { target: `track:${trackId}`, verdict: 'like' },
      });
    },
    restart: async () => {
      await surface.stop();
      surface = build();
      ({ url } = await surface.start());
    },
    close: async () => {
      await surface.stop();
      await rm(dataDir, { recursive: true, force: true });
      return [];
    },
  };
}
