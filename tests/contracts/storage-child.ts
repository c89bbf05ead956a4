// A process of its own for tests that kill it, or that need two: node --import tsx storage-child.ts add|open DATA_DIR [DATABASE_URL]
import { openStorage } from '../../src/adapters/storage/index.ts';
import { options, owner, someRows, toBatch } from './storage-fixtures.ts';

const [mode, dataDir = '', databaseUrl] = process.argv.slice(2);
const storage = await openStorage(options(dataDir, databaseUrl));
if (mode === 'add') {
  const { id } = await storage.users.ensure('killed');
  for (let batch = 0; ; batch++) {
    await storage.plays.add(owner(id), toBatch(someRows(100, { tracks: 500, from: batch * 100 })));
    process.stdout.write(`${batch + 1}\n`);
  }
}
await storage.close();
process.stdout.write('closed\n');
