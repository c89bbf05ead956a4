import { expect, test } from 'vitest';
import { artistKey, normaliseName, recordingKey, spotifyTrackId, trackKey } from './identity.ts';

test('names are compared without case, Latin marks and extra space, in every script', () => {
  expect(normaliseName('  Sigur   RÓS ')).toBe('sigur ros');
  expect(normaliseName('夜に駆ける')).toBe('夜に駆ける');
  expect(normaliseName('が')).not.toBe(normaliseName('か'));
});

test('two ids of one recording share a recording key but stay two tracks', () => {
  const single = { title: 'Jóga', artist: 'Björk', album: 'Jóga', spotifyId: '0123456789abcdefghijAB' };
  const album = { ...single, album: 'Homogenic', spotifyId: '0123456789abcdefghijAC' };
  expect(recordingKey(single)).toBe(recordingKey(album));
  expect(trackKey(single)).not.toBe(trackKey(album));
});

test('artist and title cannot be shifted into each other', () => {
  expect(recordingKey({ artist: 'a b', title: 'c' })).not.toBe(recordingKey({ artist: 'a', title: 'b c' }));
});

test.each([
  ['spotify:track:2UNo9DIX2UzaWMJHbCXZ44', '2UNo9DIX2UzaWMJHbCXZ44'],
  ['https://open.spotify.com/track/2UNo9DIX2UzaWMJHbCXZ44?si=1', '2UNo9DIX2UzaWMJHbCXZ44'],
  ['https://open.spotify.com/intl-de/track/2UNo9DIX2UzaWMJHbCXZ44', '2UNo9DIX2UzaWMJHbCXZ44'],
  ['2UNo9DIX2UzaWMJHbCXZ44', '2UNo9DIX2UzaWMJHbCXZ44'],
  ['spotify:episode:2UNo9DIX2UzaWMJHbCXZ44', undefined],
  ['spotify:local:a:b:c:1', undefined],
  ['', undefined],
  [null, undefined],
])('%s holds the track id %s', (text, id) => {
  expect(spotifyTrackId(text)).toBe(id);
});

test('an artist is known by the normalised name, a very long one by its beginning and a hash of all of it', () => {
  expect(artistKey('  BJÖRK ')).toBe(normaliseName('björk'));
  const long = 'x'.repeat(5000);
  expect(artistKey(long).length).toBeLessThan(250);
  expect(artistKey(long)).not.toBe(artistKey(`${long}y`));
});
