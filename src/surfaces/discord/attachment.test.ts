import { expect, test } from 'vitest';
import { incomingFile } from './attachment.ts';

test.each(['https://evil.example/h.zip', 'https://files.slack.com/h.zip', 'http://127.0.0.1:8081/h.zip'])(
  '%s is refused in words when it is read',
  async (url) => {
    const file = incomingFile({ name: 'h.zip', size: 3, url }, ['127.0.0.1:8080']);
    await expect(file.open()[Symbol.asyncIterator]().next()).rejects.toThrow('does not lie where Discord keeps');
  },
);
