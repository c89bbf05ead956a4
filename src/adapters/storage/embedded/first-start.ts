// Makes an empty database in the folder that is named, and ends. A process of its own, see create-database.ts.
import { PGlite } from '@electric-sql/pglite';
import { DurableFs } from './durable-fs.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('name a folder');
// Whoever started this is gone: what is being made here is of no use to anybody.
process.on('disconnect', () => process.exit(1));

const files = new DurableFs(folder);
const database = await PGlite.create({ fs: files });
await database.exec('CHECKPOINT');
await database.close();
files.flush();
process.exit(0);
