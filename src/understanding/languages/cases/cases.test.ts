import { describe, expect, test } from 'vitest';
import { understand, type Previous } from '../../understand.ts';
import type { OtherLanguage } from '../language.ts';
import { BEFORE, type Case } from './case.ts';
import { german } from './de.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import { portuguese } from './pt.ts';

const knownArtists = [
  'Drake',
  'Radiohead',
  'Daft Punk',
  'Tame Impala',
  'Die Ärzte',
  'La Femme',
  'Los Lobos',
  'Beyoncé',
];
/** A Sunday, in the evening. */
const now = new Date('2026-11-22T20:00:00Z');
const previous: Previous = {
  intent: 'recommend_tracks',
  slots: BEFORE,
  results: [
    { title: 'Naima', artist: 'John Coltrane' },
    { title: 'Blue in Green', artist: 'Miles Davis' },
    { title: 'So What', artist: 'Miles Davis' },
  ],
};

/** By language; a remark without a sign of its own is read in the language of the dialogue. */
const languages: Readonly<Record<OtherLanguage, readonly Case[]>> = {
  de: german,
  es: spanish,
  fr: french,
  pt: portuguese,
};

describe.each(Object.entries(languages))('%s', (language, cases) => {
  test.each(cases.map((one) => [one.text, one] as const))('%s', (text, { intent, slots, after }) => {
    const understood = understand({
      text,
      knownArtists,
      now,
      timezone: 'Europe/Berlin',
      ...(after === 'list' ? { previous, language: language as OtherLanguage } : {}),
    });
    expect({ intent: understood.intent, slots: understood.slots }).toEqual({ intent, slots });
  });

  test('nearly all of them show their language', () => {
    const read = cases.filter(
      ({ text }) => understand({ text, knownArtists, now, timezone: 'UTC' }).language === language,
    );
    expect(read.length / cases.length).toBeGreaterThan(0.9);
  });
});
