import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordingKey } from '../../domain/identity.ts';
import type { MusicFact } from '../../domain/music-fact.ts';
import { readFeatureHeader } from './feature-columns.ts';
import { firstName, readFact } from './read-fact.ts';

function read(header: string, row: string, delimiter = ','): MusicFact[] {
  const found = readFeatureHeader(`${header}\n${row}`);
  if (!found) throw new Error('no header');
  expect(found.delimiter).toBe(delimiter);
  return readFact(row.split(delimiter), found);
}
const ID = '5SuOikwiRyPMVoIQDJUgSV';

test('a row of the set of 114,000 tracks tells its sound, genre and first artist', () => {
  const header =
    ',track_id,artists,album_name,track_name,popularity,duration_ms,explicit,danceability,energy,key,loudness,mode,speechiness,acousticness,instrumentalness,liveness,valence,tempo,time_signature,track_genre';
  expect(
    read(
      header,
      `0,${ID},Gen Hoshino;Aimer,Comedy,Comedy,73,230666,False,0.676,0.461,1,-6.746,0,0.143,0.0322,1.01e-06,0.358,0.715,87.917,4,acoustic`,
    ),
  ).toEqual([
    {
      key: `spotify:${ID}`,
      recordingKey: recordingKey({ artist: 'Gen Hoshino', title: 'Comedy' }),
      genres: ['acoustic'],
      popularity: 73,
      durationMs: 230_666,
      explicit: false,
      sound: {
        danceability: 0.676,
        energy: 0.461,
        pitchClass: 1,
        loudness: -6.746,
        mode: 0,
        speechiness: 0.143,
        acousticness: 0.0322,
        instrumentalness: 1.01e-6,
        liveness: 0.358,
        valence: 0.715,
        tempo: 87.917,
        timeSignature: 4,
      },
    },
  ]);
});

test('a row of the set of 1.2 million tracks has its artists as a list of Python, and a year of 0 that means nothing', () => {
  const [fact] = read(
    'id;name;artists;release_date;year;tempo;danceability',
    `${ID};Song;["Guns N' Roses", 'B'];0000;0;0.0;0.0`,
    ';',
  );
  expect(fact).toEqual({
    key: `spotify:${ID}`,
    recordingKey: recordingKey({ artist: "Guns N' Roses", title: 'Song' }),
    genres: [],
    sound: {},
  });
});

test('a track is known by its link, its artist and title, or its ISRC; without any of them nothing is told', () => {
  const header = 'url\tisrc\tartist\ttitle\tenergy\tkey\tduration\trelease date';
  const keyOf = (row: string): unknown => read(header, row, '\t')[0]?.key;
  expect(keyOf(`https://open.spotify.com/track/${ID}?si=1\t\t\t\t0.5\tF#\t3:20\t12/05/1998`)).toBe(`spotify:${ID}`);
  expect(keyOf('\t\tBjörk\tJóga\t0.5\t\t\t')).toBe(`name:${recordingKey({ artist: 'BJORK', title: 'joga' })}`);
  expect(keyOf('\tus-rc1-76-07839\t\t\t0.5\t\t\t')).toBe('isrc:USRC17607839');
  expect(keyOf('\t\tBjörk\t\t0.5\t\t\t')).toBeUndefined();
  const [fact] = read(header, `${ID}\t\t\t\t0,5\tBb\t3:20\t12/05/1998`, '\t');
  expect(fact).toMatchObject({ releaseYear: 1998, durationMs: 200_000, sound: { energy: 0.5, pitchClass: 10 } });
});

test('a table of artists tells of artists, one of genres of genres, and artist genres of a track belong to its artist', () => {
  expect(read('artist,energy,popularity,genres', 'Daft Punk,0.7,80,electro|filter house|electro')).toEqual([
    { key: 'artist:daft punk', genres: ['electro', 'filter house'], popularity: 80, sound: { energy: 0.7 } },
  ]);
  expect(read('genre,energy', 'Hip-Hop,0.6')).toEqual([{ key: 'genre:hip hop', genres: [], sound: { energy: 0.6 } }]);
  expect(read('track_id,artist,track_name,artist_genres', `${ID},Moby,Porcelain,downtempo`)).toMatchObject([
    { key: `spotify:${ID}`, genres: [] },
    { key: 'artist:moby', genres: ['downtempo'] },
  ]);
});

test('the dumps of AcousticBrainz tell tempo and key by MusicBrainz id; their danceability is another measure and is left out', () => {
  const mbid = '96685213-a25c-4678-9a13-abd9ec81cf35';
  const header = 'mbid,submission_offset,bpm,danceability,onset_rate,key_key,key_scale';
  expect(read(header, `${mbid},0,127.9,0.98,4.1,A#,minor`)).toEqual([
    { key: `mbid:${mbid}`, mbid, genres: [], sound: { tempo: 127.9, pitchClass: 10, mode: 0 } },
  ]);
  expect(readFeatureHeader(header)?.source).toBe('acousticbrainz');
  expect(readFeatureHeader('mbid,submission_offset,average_loudness,mfcc_zero_mean')).toBeUndefined();
});

test('a table that tells nothing about tracks is not recognised', () => {
  expect(readFeatureHeader('name,age\nAda,36')).toBeUndefined();
  expect(readFeatureHeader('artist,track\nA,B')).toBeUndefined();
});

test('several artists are cut at what separates them, and never inside a name', () => {
  expect(firstName('Earth, Wind & Fire')).toBe('Earth, Wind & Fire');
  expect(firstName('A;B')).toBe('A');
  expect(firstName(String.raw`['It\'s', 'B']`)).toBe("It's");
});

test('no value outside its range is ever told, whatever stands in the cells', () => {
  const header = readFeatureHeader('track_id,energy,tempo,loudness,key,year,popularity');
  if (!header) throw new Error('no header');
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.double().map(String)), { minLength: 6, maxLength: 6 }), (cells) => {
      const [fact] = readFact([ID, ...cells], header);
      const { energy = 0, tempo = 1, loudness = 0, pitchClass = 0 } = fact?.sound ?? {};
      expect(energy >= 0 && energy <= 1).toBe(true);
      expect(tempo >= 1 && tempo <= 400).toBe(true);
      expect(loudness >= -100 && loudness <= 20).toBe(true);
      expect(Number.isInteger(pitchClass) && pitchClass >= 0 && pitchClass <= 11).toBe(true);
      expect(fact?.popularity ?? 0).toBeLessThanOrEqual(100);
    }),
  );
});
