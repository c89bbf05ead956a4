import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explain, type TrackFacts } from '../../../recommender/explain.ts';
import { uncheckedSlots } from '../../../services/recommend/unchecked-slots.ts';
import { LANGUAGES } from '../../../understanding/languages/language.ts';
import { inLanguage, phrases } from './in-language.ts';

const OTHERS = LANGUAGES.filter((language) => language !== 'en');
const NOW = Date.UTC(2026, 10, 22);
const facts: fc.Arbitrary<TrackFacts> = fc
  .record({
    artist: fc.constantFrom('Björk', 'Tame Impala', 'Earth, Wind & Fire', '夜に駆ける'),
    listened: fc.nat({ max: 60 }),
    more: fc.nat({ max: 20 }),
    skipped: fc.nat({ max: 20 }),
    finished: fc.nat({ max: 60 }),
    ago: fc.nat({ max: 2000 }),
    season: fc.constantFrom('spring 2022', 'winter 2021/22'),
    part: fc.nat({ max: 5 }),
    artistListened: fc.nat({ max: 400 }),
    artistTracks: fc.nat({ max: 30 }),
    likedTrack: fc.boolean(),
    likedArtist: fc.boolean(),
    habit: fc.option(fc.constant({ word: 'evening', inside: 3, all: 9 }), { nil: undefined }),
    together: fc.option(fc.constant({ name: 'Air', sessions: 2 }), { nil: undefined }),
    tried: fc.boolean(),
  })
  .map(({ listened, more, skipped, finished, ago, season, part, ...rest }) => {
    const starts = listened + more;
    return {
      ...rest,
      listened,
      starts,
      skipped: Math.min(skipped, more),
      finished: Math.min(finished, listened),
      firstListenedAt: listened > 0 ? NOW - (ago + 400) * 86_400_000 : undefined,
      lastListenedAt: listened > 0 ? NOW - ago * 86_400_000 : undefined,
      seasons: new Map([[season, listened]]),
      dayparts: Array.from({ length: 6 }, (_, i) => (i === part ? listened : 0)),
      weekdays: Array.from({ length: 7 }, (_, i) => (i === part ? listened : 0)),
    };
  });

test.each(OTHERS)('whatever is said of a track is said in %s', (language) => {
  fc.assert(
    fc.property(facts, (known) => {
      for (const reason of explain(known, NOW)) expect(inLanguage(reason, language)).not.toBe(reason);
    }),
  );
});

test.each(OTHERS)('what could not be checked of a wish is said in %s', (language) => {
  const all = uncheckedSlots({
    genres: ['jazz'],
    exclude_genres: ['rap'],
    era: { from: 1980, to: 1989 },
    language: 'fr',
    vocals: 'female',
    instruments: ['piano'],
    popularity: 'niche',
    context: ['rain'],
  });
  expect(all.length).toBeGreaterThan(5);
  for (const sentence of all) expect(inLanguage(sentence, language)).not.toBe(sentence);
});

test('a sentence has the same values in every language', () => {
  const values = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, key = '']) => key).toSorted();
  const differing = Object.entries(phrases).flatMap(([english, said]) =>
    OTHERS.filter((language) => {
      const theirs = new Set(values(said[language]));
      return (
        said[language].trim() === '' ||
        values(english).some((key) => !theirs.has(key)) ||
        theirs.size > new Set(values(english)).size
      );
    }).map((language) => `${language}: ${english}`),
  );
  expect(differing).toEqual([]);
});

test('hostile names stay names, and a sentence that nobody knows stays as it is', () => {
  expect(inLanguage('you liked {{plays}} $1 .*', 'de')).toBe('{{plays}} $1 .* gefällt dir');
  expect(inLanguage('Something else entirely.', 'fr')).toBe('Something else entirely.');
  expect(inLanguage('1,234 plays in winter 2021/22', 'de')).toBe('1.234 Wiedergaben im Winter 2021/22');
  expect(inLanguage('1 play from 1 June 2026 to 31 August 2026', 'fr')).toBe(
    '1 écoute du 1er juin 2026 au 31 août 2026',
  );
});
