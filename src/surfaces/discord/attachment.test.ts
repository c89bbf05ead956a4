import { expect, test } from 'vitest';
import { incomingFile, isAllowed } from './attachment.ts';

test.each([
  ['https://cdn.discordapp.com/attachments/1/2/h.zip?ex=1', true],
  ['https://media.discordapp.net/attachments/1/2/h.zip', true],
  ['http://cdn.discordapp.com/h.zip', false],
  ['https://cdn.discordapp.com:8443/h.zip', false],
  ['https://cdn.discordapp.com.evil.example/h.zip', false],
  ['https://cdn.discordapp.com@evil.example/h.zip', false],
  ['https://user@cdn.discordapp.com/h.zip', false],
  ['https://evil.example/cdn.discordapp.com/h.zip', false],
  ['http://127.0.0.1:8080/h.zip', true],
  ['http://127.0.0.1:8081/h.zip', false],
  ['http://files.home/h.zip', true],
  ['https://files.home:9000/h.zip', true],
  ['ftp://files.home/h.zip', false],
  ['http://169.254.169.254/latest', false],
  ['http://[::1]/h.zip', false],
  ['file:///etc/passwd', false],
  ['not an address', false],
])('%s may be fetched: %s', (url, allowed) => {
  expect(isAllowed(url, ['127.0.0.1:8080', 'files.home'])).toBe(allowed);
});

test('what may not be fetched is told when it is read, in words', async () => {
  const file = incomingFile({ name: 'h.zip', size: 3, url: 'https://evil.example/h.zip' }, []);
  await expect(file.open()[Symbol.asyncIterator]().next()).rejects.toThrow('does not lie where Discord keeps');
});
