import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { understand } from '../understand.ts';
import { german } from './cases/de.ts';
import { spanish } from './cases/es.ts';
import { french } from './cases/fr.ts';
import { portuguese } from './cases/pt.ts';
import { dictionaries } from './dictionaries.ts';
import type { Language } from './language.ts';
import { readLanguage } from './read-language.ts';

const names = [['Die Ärzte', 'La Femme', 'Los Lobos', 'Sommer', 'Amor', 'Café Tacvba']];
const read = (text: string, hint?: Language) => readLanguage(text, { names, hint });
const line = (text: string, hint?: Language): string =>
  read(text, hint)
    .tokens.map(({ word }) => word)
    .join(' ');
const slotsOf = (text: string) =>
  understand({ text, knownArtists: names[0] ?? [], now: new Date('2026-11-22T20:00:00Z'), timezone: 'UTC' }).slots;

describe('the language of an utterance', () => {
  test.each([
    'play Die Ärzte',
    'songs by La Femme',
    'something like Los Lobos but slower',
    'more songs by The Unheard Of Band',
    'some blues rock à la Black Keys',
    'I love Café Tacvba',
    'no rap',
    'less happy',
    'heavy metal for the gym',
    'german rap',
    'a mix between La Femme and Die Toten Hosen',
  ])('names and borrowed words make no other language of "%s"', (text) => {
    expect(read(text).language ?? 'en').toBe('en');
  });

  test.each([
    ['Los Lobos', undefined],
    ['Die Ärzte', undefined],
    ['42', undefined],
    ['Jazz', undefined],
    ['langsamer', 'de'],
    ['más lento', 'es'],
    ['plus long', 'fr'],
    ['a segunda', 'pt'],
    ['obrigado', 'pt'],
  ] as const)('"%s" by itself is %s', (text, language) => {
    expect(read(text).language).toBe(language);
  });

  test('a remark without a sign is in the language of the dialogue; English words are English all the same', () => {
    expect(read('42', 'de').language).toBe('de');
    expect(read('Los Lobos', 'es').language).toBe('es');
    expect(read('a segunda', 'pt').language).toBe('pt');
    expect(read('make it slower please', 'de').language).toBe('en');
  });

  test('a mixed utterance is read all the same', () => {
    expect(slotsOf('chill música for studying')).toEqual({ moods: ['calm'], activities: ['study'] });
    expect(slotsOf('some traurige songs for the train to work')).toMatchObject({ moods: ['sad'] });
  });
});

describe('names', () => {
  test('stay as they were written, whatever their words mean', () => {
    expect(slotsOf('Lieder von Die Ärzte').artists).toEqual(['Die Ärzte']);
    expect(slotsOf('Lieder von Wir sind Helden').artists).toEqual(['Wir sind Helden']);
    expect(slotsOf('canciones de Los Fabulosos Cadillacs').artists).toEqual(['Los Fabulosos Cadillacs']);
    expect(slotsOf('músicas dos Paralamas do Sucesso').artists).toEqual(['Paralamas do Sucesso']);
    expect(slotsOf('des chansons de Noir Désir sans La Femme')).toEqual({
      artists: ['Noir Désir'],
      exclude_artists: ['La Femme'],
    });
  });

  test('a word that is a name too means what it says, unless something points to the name', () => {
    expect(slotsOf('Musik für den Sommer')).toEqual({ context: ['summer'] });
    expect(slotsOf('Lieder von Sommer')).toEqual({ artists: ['Sommer'] });
  });

  test('what stands in quotation marks is not translated', () => {
    expect(line('etwas wie „Die Nacht“ bitte')).toBe('something like die nacht please');
  });

  test('the titles of a list are not translated', () => {
    const understood = understand({
      text: 'mehr wie Atemlos durch die Nacht',
      knownArtists: [],
      now: new Date('2026-11-22T20:00:00Z'),
      timezone: 'UTC',
      previous: {
        intent: 'recommend_tracks',
        slots: {},
        results: [{ title: 'Atemlos durch die Nacht', artist: 'Helene Fischer' }],
      },
    });
    expect(understood).toMatchObject({ slots: { similar_to: ['Atemlos durch die Nacht'] }, language: 'de' });
  });
});

describe('words', () => {
  test.each([
    ['Regenwetter am Sonntagmorgen', 'rain on sunday morning'],
    ['fuer', 'for'],
    ['Klavier, Geige und Gesang', 'piano violin and with vocals'],
    ['ruhiger Jazz', 'calm jazz'],
    ['ruhiger', 'calmer'],
    ['die letzten drei Monate', 'the last 3 months'],
    ['el mes pasado', 'the last month'],
    ['les 30 derniers jours', 'the last 30 days'],
    ["j'aime l'électro d'ambiance", 'i like the electronic background'],
    ['lento demais', 'too slow'],
    ['quatre-vingt-dix-neuf chansons', '99 songs'],
    ['treinta y cinco canciones', '35 songs'],
    ['setenta e duas músicas', '72 songs'],
    ['einundzwanzig Lieder', '21 songs'],
  ])('"%s" is "%s"', (text, english) => {
    expect(line(text)).toBe(english);
  });

  test('every number from 2 to 100 has its word', () => {
    for (const { rules } of dictionaries) {
      const values = new Set(rules.numbers.values());
      expect(Array.from({ length: 99 }, (_, i) => i + 2).filter((value) => !values.has(value))).toEqual([]);
    }
  });

  test('without marks, in capitals and with other quotation marks the meaning is the same', () => {
    const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{Mn}/gu, '');
    for (const cases of [german, spanish, french, portuguese]) {
      const wishes = cases.filter(
        ({ slots, after }) => after === 'nothing' && !slots.artists && !slots.similar_to && !slots.exclude_artists,
      );
      for (const { text } of wishes) {
        expect({ text, slots: slotsOf(plain(text)) }).toEqual({ text, slots: slotsOf(text) });
        expect({ text, slots: slotsOf(text.toLowerCase()) }).toEqual({ text, slots: slotsOf(text) });
      }
    }
  });
});

test('whatever is typed, each word keeps its place in the text', () => {
  const words = fc.constantFrom(
    'für',
    'l’été',
    'más',
    "d'amour",
    'não',
    'Die',
    '„',
    '”',
    '80er',
    '…',
    '\u0000',
    '中',
    'ß',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(words).map((all) => all.join(' ')),
  );
  fc.assert(
    fc.property(texts, fc.constantFrom<Language | undefined>(undefined, 'de', 'fr'), (text, hint) => {
      let before = 0;
      for (const { start, end, word } of read(text, hint).tokens) {
        expect(word).not.toBe('');
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(start).toBeGreaterThanOrEqual(Math.min(before, start));
        before = start;
      }
    }),
  );
});
