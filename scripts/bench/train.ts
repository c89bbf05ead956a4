import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench, BenchTable } from './bench.ts';
import { writeHistoryCsv } from './history-file.ts';
import { openPlaces } from './places.ts';
import { productEnvironment, root, runProduct } from './product-process.ts';

const SIZES = [50_000, 250_000];
const POLL_MS = 100;

/** How long learning a taste takes, and how much memory: `npm run train` of the built product, with its start and its reading of the plays. */
export const benchTrain: Bench = {
  name: 'train',
  async run(question): Promise<BenchTable> {
    const { folder, places, notes, close } = await openPlaces(question);
    try {
      const rows: BenchTable['rows'][number][] = [];
      for (const plays of question.rows ?? SIZES) {
        const file = path.join(folder, `${plays}.csv`);
        await writeHistoryCsv(file, plays);
        for (const place of places) {
          question.say(`${place.name}: learning from ${plays.toLocaleString('en')} plays …`);
          const env = await place.product();
          await runProduct('import', [file, '--json'], env);
          rows.push({ database: place.name, plays, ...(await learn(env)) });
        }
      }
      notes.push('Seconds are those of the whole command, from its start to its end.');
      return { rows, notes };
    } finally {
      await close();
    }
  },
};

async function learn(env: Record<string, string>): Promise<{ seconds: number; 'peak RSS MB': number; AUC: string }> {
  const started = performance.now();
  const child = spawn(process.execPath, [path.join(root, 'scripts/run.mjs'), 'train', '--json'], {
    env: productEnvironment(env),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  let ended: number | undefined;
  child.on('close', (code) => (ended = code ?? 1));
  let peak = 0;
  while (ended === undefined) {
    peak = Math.max(peak, ...childrenOf(child.pid ?? 0).map(peakOf));
    await sleep(POLL_MS);
  }
  if (ended !== 0) throw new Error(`learning ended with ${ended}`);
  const { metrics } = JSON.parse(output) as { metrics: { skip: Record<string, { auc: number | null }> } };
  return {
    seconds: Math.round((performance.now() - started) / 100) / 10,
    'peak RSS MB': peak,
    AUC: metrics.skip['hybrid']?.auc?.toFixed(4) ?? '',
  };
}

/** The product runs as a child of the command that starts it. */
function childrenOf(pid: number): number[] {
  try {
    return execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)])
      .toString()
      .trim()
      .split(/\s+/)
      .map(Number);
  } catch {
    return []; // it has not started its child, or is gone
  }
}

/** VmHWM, proc(5), in MB. */
function peakOf(pid: number): number {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Math.round(Number(kilobytes ?? 0) / 1024);
  } catch {
    return 0;
  }
}
