// The reference in a process of its own, as cold as an import from the command line: tsx reference-process.ts FILE WHERE.
import { z } from 'zod';
import { measureReference, parseToMemory } from './reference-load.ts';

const Where = z.union([z.object({ folder: z.string() }), z.object({ databaseUrl: z.string() })]);

const [file = '', where = ''] = process.argv.slice(2);
const batches = await parseToMemory(file);
console.log(await measureReference(batches, Where.parse(JSON.parse(where))));
