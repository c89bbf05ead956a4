// npm run kill-test -- [--rows 1000000] [--kills 20] [--seed 1]: kills the server with SIGKILL at random moments of an import, starts it
// again each time, and compares the table with that of an import that nobody disturbed.
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createApiClient, type ImportState } from '../tests/api-client.ts';
import { writeHistoryCsv } from './bench/history-file.ts';
import { startServer } from './bench/product-process.ts';
import { tableChecksum, type TableChecksum } from './bench/table-checksum.ts';

interface Undisturbed {
  readonly seconds: number;
  readonly state: ImportState;
  readonly table: TableChecksum;
}

async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string', default: '1000000' },
      kills: { type: 'string', default: '20' },
      seed: { type: 'string', default: '1' },
    },
  });
  const folder = await mkdtemp(path.join(tmpdir(), 'echotune-kills-'));
  try {
    const file = path.join(folder, 'history.csv');
    await writeHistoryCsv(file, Number(values.rows));
    const undisturbed = await importUndisturbed(file, path.join(folder, 'undisturbed'));
    console.log(`undisturbed: ${undisturbed.seconds.toFixed(1)} s, ${describe(undisturbed.table)}`);
    const question = { kills: Number(values.kills), seed: Number(values.seed) };
    return await importWithKills({ file, folder, undisturbed }, question);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function importUndisturbed(file: string, dataDir: string): Promise<Undisturbed> {
  const { child, url } = await startServer({ DATA_DIR: dataDir });
  const began = performance.now();
  const state = await createApiClient(url).import([file]);
  const seconds = (performance.now() - began) / 1000;
  child.kill('SIGKILL');
  await once(child, 'exit');
  return { seconds, state, table: await tableChecksum(dataDir) };
}

/** Kills until there were enough; an import that ends before its kill is checked, and another one begins in a new folder. */
async function importWithKills(
  { file, folder, undisturbed }: { file: string; folder: string; undisturbed: Undisturbed },
  { kills, seed }: { kills: number; seed: number },
): Promise<boolean> {
  const random = lehmer(seed);
  let done = 0;
  let imports = 0;
  let same = true;
  while (done < kills) {
    const dataDir = path.join(folder, `killed-${++imports}`);
    const id = await upload(file, dataDir);
    // At most ten kills for one import, so that it comes to its end now and then.
    for (let here = 0; here < 10 && done < kills; here++) {
      const after = random() * undisturbed.seconds * 1000;
      const { child, url } = await startServer({ DATA_DIR: dataDir });
      await sleep(after);
      const state = await stateOf(url, id);
      child.kill('SIGKILL');
      await once(child, 'exit');
      if (state !== undefined && state.status === 'done') break;
      done++;
      console.log(`kill ${done}, ${(after / 1000).toFixed(1)} s after the start, at ${state?.progress.rows ?? 0} rows`);
    }
    const { child, url } = await startServer({ DATA_DIR: dataDir });
    const end = await createApiClient(url).importEnd(id);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const table = await tableChecksum(dataDir);
    const equal = JSON.stringify(table) === JSON.stringify(undisturbed.table) && sameReport(end, undisturbed.state);
    console.log(`import ${imports}: ${end.status}, ${describe(table)}, report ${JSON.stringify(countsOf(end))}`);
    same &&= equal;
    await rm(dataDir, { recursive: true, force: true });
  }
  return same;
}

/** Hands the file over and kills the server as soon as it has said that the import is queued. */
async function upload(file: string, dataDir: string): Promise<string> {
  const { child, url } = await startServer({ DATA_DIR: dataDir });
  const id = await createApiClient(url).queue([file]);
  child.kill('SIGKILL');
  await once(child, 'exit');
  return id;
}

const stateOf = (url: string, id: string): Promise<ImportState | undefined> =>
  createApiClient(url)
    .importState(id)
    .catch(() => undefined);

function countsOf({ report }: ImportState): object {
  const { rows, added, skips, duplicates, podcasts, private: privates, rejected } = report ?? {};
  return { rows, added, skips, duplicates, podcasts, private: privates, rejected };
}

const sameReport = (a: ImportState, b: ImportState): boolean =>
  JSON.stringify(countsOf(a)) === JSON.stringify(countsOf(b));

const describe = ({ rows, checksum }: TableChecksum): string =>
  `${rows.toLocaleString('en')} rows, checksum ${checksum}`;

/** Numbers in (0, 1), the same for the same seed: Lehmer's generator of Park and Miller. */
function lehmer(seed: number): () => number {
  let state = (Math.abs(Math.trunc(seed)) % 2_147_483_646) + 1;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

main().then(
  (same) => {
    console.log(same ? 'The tables are the same.' : 'A TABLE DIFFERS.');
    process.exitCode = same ? 0 : 1;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
