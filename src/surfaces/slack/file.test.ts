import { webApi } from '@slack/bolt';
import { expect, test } from 'vitest';
import { BOT_TOKEN, startSlackStandIn } from '../../../tests/fakes/slack/stand-in.ts';
import { incomingFile, SlackFile } from './file.ts';

const first = (file: SlackFile, client = new webApi.WebClient()): Promise<IteratorResult<Uint8Array>> =>
  incomingFile(file, { client, token: BOT_TOKEN, namedHosts: [] }).open()[Symbol.asyncIterator]().next();

test.each(['https://evil.example/h.zip', 'https://cdn.discordapp.com/h.zip', 'http://127.0.0.1:8081/h.zip'])(
  '%s is refused in words when it is read',
  async (url) => {
    await expect(first({ id: 'F1', url_private: url })).rejects.toThrow('does not lie where Slack keeps files');
  },
);

test('a file of a shared channel, which comes without an address, is asked for', async () => {
  const slack = await startSlackStandIn();
  try {
    const { id } = SlackFile.parse(slack.upload({ name: 'plays.csv', bytes: 'track,at\n', type: 'text/csv' }));
    const client = new webApi.WebClient(BOT_TOKEN, { slackApiUrl: slack.apiUrl });
    const file = incomingFile({ id }, { client, token: BOT_TOKEN, namedHosts: [slack.host] });
    const chunks: Uint8Array[] = [];
    for await (const chunk of file.open()) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).toBe('track,at\n');
    await expect(first({ id: 'F0NOBODYS' }, client)).rejects.toThrow('could not be found');
  } finally {
    await slack.close();
  }
});
