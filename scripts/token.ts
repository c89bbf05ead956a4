// npm run token -- [--user NAME]: prints a bearer token alone; the user is made when new.
import { parseArgs } from 'node:util';
import { runScript } from './lib/operator.ts';

const { values } = parseArgs({ options: { user: { type: 'string' } } });
await runScript(async (operator) => {
  console.log(await operator.createToken(values.user));
});
