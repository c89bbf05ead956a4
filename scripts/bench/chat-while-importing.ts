import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createApiClient } from '../../tests/api-client.ts';
import { root, startServer } from './product-process.ts';

interface Delay {
  readonly p50: number;
  readonly p99: number;
  readonly worst: number;
}

/** Imports through a running server, asks it something twice a second meanwhile, and says how long it kept people waiting. */
export async function chatWhileImporting({
  env,
  file,
}: {
  env: Record<string, string>;
  file: string;
}): Promise<string> {
  const monitor = path.join(root, 'scripts/bench/loop-monitor.mjs');
  const { child, url } = await startServer(env, ['--import', monitor]);
  try {
    const api = createApiClient(url);
    await firstByte(url, 'hello'); // what loads with the first answer
    child.send('start');
    let running = true;
    const imported = api.import([file]).finally(() => (running = false));
    const waits: number[] = [];
    while (running) {
      waits.push(await firstByte(url, 'what can you do?'));
      await sleep(500);
    }
    const { report } = await imported;
    const told = once(child, 'message');
    child.send('stop');
    const [delay] = (await told) as [Delay];
    waits.sort((a, b) => a - b);
    const p95 = waits[Math.floor(waits.length * 0.95)] ?? 0;
    const ms = (value: number): string => `${Math.round(value)} ms`;
    return (
      `${report?.rows.toLocaleString('en')} rows in ${report?.seconds.toFixed(1)} s through the server: event-loop delay p50 ${ms(delay.p50)}, ` +
      `p99 ${ms(delay.p99)}, worst ${ms(delay.worst)}; ${waits.length} chat messages, first sign of an answer p95 ${ms(p95)}, ` +
      `worst ${ms(waits.at(-1) ?? 0)}; peak RSS of the server ${report?.peakRssMb} MB.`
    );
  } finally {
    child.kill('SIGKILL');
  }
}

/** Ms until the first byte of an answer arrives. */
async function firstByte(url: string, text: string): Promise<number> {
  const started = performance.now();
  const response = await fetch(new URL('/api/v1/chat', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ text }),
  });
  if (!response.ok || !response.body) throw new Error(`chat answered ${response.status}`);
  const reader = response.body.getReader();
  await reader.read();
  const waited = performance.now() - started;
  for (let part = await reader.read(); !part.done; part = await reader.read());
  return waited;
}
