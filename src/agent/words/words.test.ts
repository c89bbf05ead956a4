import { describe, expect, test } from 'vitest';
import { ACTIVITIES, MOODS, type Slots } from '../../domain/slots.ts';
import { LANGUAGES, type Language } from '../../understanding/languages/language.ts';
import { counted, fill, joined, wordsOf } from './catalogue/catalogue.ts';
import { describeSlots } from './describe-slots.ts';
import { sayFeedback } from './say-feedback.ts';
import { sayHelp, saySmalltalk } from './say-help.ts';
import { sayReasons } from './say-reasons.ts';
import { sayRecommendation } from './say-recommendation.ts';

/** Every sentence of a catalogue with the way to it. */
function sentences(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => sentences(inner, `${path}/${key}`));
}
const placeholders = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, key = '']) => key);

describe.each(LANGUAGES.filter((language) => language !== 'en'))('the sentences in %s', (language) => {
  const english = new Map(sentences(wordsOf('en')));
  const said = sentences(wordsOf(language));

  test('are the English ones, none missing, none empty', () => {
    expect(said.map(([path]) => path)).toEqual([...english.keys()]);
    expect(said.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('have the same values in them', () => {
    // A number may stand as a figure where English has a word, or be in the word itself.
    const free = new Set(['words', 'count']);
    const values = (text: string): string[] =>
      placeholders(text.toLowerCase())
        .filter((key) => !free.has(key))
        .toSorted();
    const differing = said.filter(([path, text]) => `${values(text)}` !== `${values(english.get(path) ?? '')}`);
    expect(differing).toEqual([]);
  });

  test('name every mood and activity', () => {
    for (const mood of MOODS) expect(describeSlots({ moods: [mood] }, language)).not.toBe('');
    for (const doing of ACTIVITIES) expect(describeSlots({ activities: [doing] }, language)).not.toContain('_');
  });
});

const wish: Slots = {
  moods: ['calm', 'happy'],
  genres: ['jazz', 'classical'],
  activities: ['sleep'],
  context: ['rain'],
  era: { from: 1980, to: 1989 },
  not_heard_days: 90,
  duration_min: 90,
  exclude_artists: ['Drake', 'Future'],
};

test('a request is told in the language of the user', () => {
  expect(Object.fromEntries(LANGUAGES.map((language) => [language, describeSlots(wish, language)]))).toEqual({
    en: 'calm, happy jazz and classical, for falling asleep, with rain in mind, from the 1980s, nothing you heard in the last 3 months, about an hour and a half, no Drake or Future',
    de: 'jazz und Klassik, ruhig, fröhlich, zum Schlafen, bei Regen, aus den 1980ern, nichts, was du in den letzten 3 Monaten gehört hast, etwa anderthalb Stunden, ohne Drake oder Future',
    es: 'jazz y música clásica, tranquilo, alegre, para dormir, para la lluvia, de la década de 1980, nada que hayas escuchado en los últimos 3 meses, unos 90 minutos, sin Drake o Future',
    fr: 'jazz et classique, calme, joyeux, pour dormir, sous la pluie, des années 1980, rien que tu aies écouté ces 3 derniers mois, environ une heure et demie, sans Drake ou Future',
    pt: 'jazz e música clássica, calmo, alegre, para dormir, para a chuva, da década de 1980, nada que você ouviu nos últimos 3 meses, cerca de uma hora e meia, sem Drake ou Future',
  });
});

test('a period is told by its name in English and by its days elsewhere', () => {
  const slots: Slots = { period: { from: '2026-06-01', to: '2026-08-31', label: 'last summer' } };
  expect(describeSlots(slots)).toBe('from what you played last summer');
  expect(describeSlots(slots, 'de')).toMatch(/aus dem, was du gehört hast \(01\.06\..+31\.08\.2026\)/);
});

test('lists and plurals follow each language', () => {
  const names = ['Muse', 'Blur', 'Air'];
  expect(LANGUAGES.map((language) => joined(names, language))).toEqual([
    'Muse, Blur and Air',
    'Muse, Blur und Air',
    'Muse, Blur y Air',
    'Muse, Blur et Air',
    'Muse, Blur e Air',
  ]);
  const tracks = (count: number, language: Language) => counted(wordsOf(language).playlist.tracks, count, language);
  expect([tracks(1, 'en'), tracks(2, 'en')]).toEqual(['1 track', '2 tracks']);
  expect([tracks(1, 'es'), tracks(12, 'es')]).toEqual(['1 canción', '12 canciones']);
  expect([tracks(0, 'fr'), tracks(2, 'fr')]).toEqual(['0 titre', '2 titres']);
});

test('what a name looks like changes no sentence', () => {
  expect(fill('{{a}} and {{b}}', { a: '{{b}}', b: '$1' })).toBe('{{b}} and $1');
  expect(sayFeedback('like', ['{{names}}'], 'turn')).toContain('{{names}}');
});

test('a list is introduced in the language of the user, however it came about', () => {
  const found = { items: [{}, {}] as never[], slots: { genres: ['jazz'] }, relaxed: [], blend: undefined };
  for (const language of LANGUAGES) {
    for (const intent of ['recommend_tracks', 'refine', 'undo', 'create_playlist'] as const) {
      for (const seed of [0, 1, 2]) {
        const said = sayRecommendation(found, { intent, seed, language });
        expect(said).toMatch(/jazz/i);
        expect(said).not.toMatch(/\{\{|undefined/);
      }
    }
  }
  const none = { ...found, items: [] };
  expect(sayRecommendation(none as never, { intent: 'recommend_tracks', seed: 0, language: 'fr' })).toContain(
    'compris',
  );
});

test('small talk is answered by what it is about, in any language', () => {
  expect(saySmalltalk('Dankeschön!', 0, 'de')).toBe(wordsOf('de').smalltalk.thanks[0]);
  expect(saySmalltalk('¿cómo estás?', 0, 'es')).toBe(wordsOf('es').smalltalk.howAreYou[0]);
  expect(saySmalltalk('à bientôt', 0, 'fr')).toBe(wordsOf('fr').smalltalk.bye[0]);
  expect(saySmalltalk('quem é você?', 0, 'pt')).toBe(wordsOf('pt').smalltalk.whoAmI[0]);
  expect(saySmalltalk('hey there', 1)).toBe('Hi there. Tell me a mood, an artist or a moment, and I pick the music.');
  expect(new Set(LANGUAGES.map((language) => sayHelp(language))).size).toBe(LANGUAGES.length);
});

test('reasons keep their words within the sentence of the language', () => {
  const track = { position: 1, title: 'Naima', artist: 'John Coltrane', reasons: ['played 12 times'] };
  expect(sayReasons([track])).toBe('Number 1, “Naima” by John Coltrane: Played 12 times.');
  expect(sayReasons([track], 'de')).toBe('Nummer 1, „Naima“ von John Coltrane: Played 12 times.');
});
