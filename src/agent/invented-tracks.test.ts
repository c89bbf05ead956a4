import { expect, test } from 'vitest';
import { namesInvented } from './invented-tracks.ts';

const known = [
  { title: 'Naima', artist: 'John Coltrane' },
  { title: 'Blue in Green', artist: 'Miles Davis' },
];

test.each([
  'Two calm ones for you.',
  'I put “Naima” by John Coltrane first, since you finish it so often.',
  '“naima (Remastered)” by John Coltrane opens it.',
  '1. Naima – John Coltrane\n2. Blue in Green – Miles Davis',
  '- John Coltrane - Naima',
  'Try saying “slower” – or name an artist.',
  'A few tips:\n- name a mood - or an activity\n- say how long it should be',
  'I kept it "slow" by choice.',
])('%s names nothing but what is in the list', (text) => {
  expect(namesInvented(text, known)).toBe(false);
});

test.each([
  'You will love “Flamenco Sketches” by Miles Davis!',
  '1. Giant Steps – Sonny Somebody\n2. Naima – John Coltrane',
  '**Take Five** by Dave Brubeck',
  '* Take Five — Dave Brubeck',
])('%s names a track that no tool has returned', (text) => {
  expect(namesInvented(text, known)).toBe(true);
});
