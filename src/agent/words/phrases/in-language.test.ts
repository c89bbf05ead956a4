import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explain, type TrackFacts } from '../../../recommender/explain.ts';
import { uncheckedSlots } from '../../../services/recommend/unchecked-slots.ts';
import { LANGUAGES } from '../../../understanding/languages/language.ts';
import { inLanguage } from './in-language.ts';

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
