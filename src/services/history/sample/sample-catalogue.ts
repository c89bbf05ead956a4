import { inventName, type Tongue } from './sample-names.ts';
import type { Random } from './seeded-random.ts';

/** A corner of the invented listener's taste. */
interface Scene {
  readonly tongues: readonly Tongue[];
  readonly artists: number;
  /** Hours of the day around which it is played. */
  readonly hours: readonly number[];
  /** Month around which it is played (0–11), or all year. */
  readonly month: number | undefined;
  /** Usual length of a track, s. */
  readonly seconds: number;
}

const SCENES: readonly Scene[] = [
  { tongues: ['english'], artists: 70, hours: [8, 18], month: undefined, seconds: 225 },
  { tongues: ['singers'], artists: 55, hours: [21, 23], month: undefined, seconds: 208 },
  { tongues: ['japanese'], artists: 40, hours: [16, 22], month: undefined, seconds: 240 },
  { tongues: ['spanish'], artists: 35, hours: [13, 19], month: 6, seconds: 198 },
  { tongues: ['german', 'english'], artists: 30, hours: [10, 11], month: undefined, seconds: 305 },
  { tongues: ['french'], artists: 22, hours: [9, 20], month: 3, seconds: 214 },
  { tongues: ['korean'], artists: 20, hours: [7, 17], month: undefined, seconds: 192 },
  { tongues: ['russian'], artists: 14, hours: [23, 0], month: 11, seconds: 232 },
  { tongues: ['greek', 'arabic', 'hindi'], artists: 14, hours: [12, 21], month: 9, seconds: 246 },
];

/** How an artist fares over the years: met once, loved for a while, kept or forgotten. */
export interface SampleArtist {
  readonly name: string;
  readonly scene: Scene;
  readonly tracks: readonly SampleTrack[];
  readonly weight: number;
  /** Share of the whole time after which the artist is met, 0–1. */
  readonly met: number;
  /** How fast the first love cools down, as a share of the whole time. */
  readonly cooling: number;
  /** What stays of it, 0–1: near 1 a companion, near 0 a forgotten favourite. */
  readonly lasting: number;
}

export interface SampleTrack {
  readonly title: string;
  readonly artist: string;
  readonly album: string;
  readonly ms: number;
  /** 0–1, how often it is heard to its end. */
  readonly liking: number;
  readonly weight: number;
}

/** About 300 artists and 2,500 tracks. */
export function inventCatalogue(random: Random): SampleArtist[] {
  const taken = new Set<string>();
  let place = 0;
  const places = shuffled(
    SCENES.flatMap((scene) => Array.from({ length: scene.artists }, () => scene)),
    random,
  );
  return places.map((scene) => {
    place++;
    const tongue = random.pick(scene.tongues);
    const name = inventName(random, tongue, 'artists', taken);
    const companion = place <= 18;
    const forgotten = !companion && place <= 40;
    return {
      name,
      scene,
      tracks: inventTracks(random, { artist: name, tongue, scene, many: place <= 60 }),
      weight: 1 / (place + 4) ** 0.75,
      met: companion ? random.next() * 0.3 : forgotten ? random.next() * 0.35 : random.next() * 0.95,
      cooling: forgotten ? 0.04 + random.next() * 0.05 : 0.03 + random.next() * 0.12,
      lasting: companion ? 0.35 + random.next() * 0.4 : forgotten ? 0 : random.next() * 0.12,
    };
  });
}

function inventTracks(
  random: Random,
  { artist, tongue, scene, many }: { artist: string; tongue: Tongue; scene: Scene; many: boolean },
): SampleTrack[] {
  const taken = new Set<string>();
  const count = many ? random.between(11, 20) : random.between(4, 9);
  const tracks: SampleTrack[] = [];
  let album = '';
  for (let i = 0; i < count; i++) {
    const title = inventName(random, tongue, 'titles', taken);
    if (i % 7 === 0) album = random.chance(0.5) ? title : inventName(random, tongue, 'titles', taken);
    const seconds = Math.max(62, scene.seconds * (0.7 + random.next() * 0.6));
    tracks.push({
      title,
      artist,
      album,
      ms: Math.round(seconds * 1000),
      liking: random.next() ** 0.6,
      weight: 1 / (i + 1.5) ** 0.8,
    });
  }
  return tracks;
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  return items
    .map((item) => ({ item, at: random.next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
