// What is found among other listeners' artists, measured on LastFM-2k (HetRec 2011) by fixed rules: hidden pairs, newcomers, variety.
import { describe, expect, test } from 'vitest';
import { fitEase } from '../src/recommender/collaborative/ease.ts';
import { fitItemKnn } from '../src/recommender/collaborative/item-knn.ts';
import { fitListenerBlend } from '../src/recommender/collaborative/listener-blend.ts';
import { measureColdStart, splitNewcomers } from '../src/recommender/evaluate/evaluate-cold-start.ts';
import { splitPairs } from '../src/recommender/evaluate/evaluate-collaborative.ts';
import { measureDiversity } from '../src/recommender/evaluate/evaluate-diversity.ts';
import { measureModel } from '../src/recommender/evaluate/measure-lists.ts';
import type { ListenerRows, TagRows } from '../src/recommender/evaluate/split-listeners.ts';
import { readGzipCsv, sharedData } from './protocol-data.ts';

function readTables(folder: string): { rows: ListenerRows; tags: TagRows } {
  const rows = readGzipCsv(`${folder}lastfm2k-user-artists.csv.gz`);
  const tags = readGzipCsv(`${folder}lastfm2k-user-tags.csv.gz`);
  const column = (table: Record<string, string>[], name: string): string[] => table.map((row) => row[name] ?? '');
  return {
    rows: { user: column(rows, 'user'), artist: column(rows, 'artist'), plays: column(rows, 'plays').map(Number) },
    tags: { user: column(tags, 'user'), artist: column(tags, 'artist'), tag: column(tags, 'tag') },
  };
}

// Under a minute together; the bound leaves room for a busy machine.
describe.runIf(sharedData)('on LastFM-2k (skipped where the tables are not there)', { timeout: 300_000 }, () => {
  const { rows, tags } = readTables(sharedData ?? '');

  test('hidden artists are found, by EASE as in its reference and by the blend better; variety costs little', () => {
    const split = splitPairs(rows, tags, 0);
    const { plays } = split.train;
    expect([split.users.length, split.artists.length, plays.values.length]).toEqual([1890, 15_427, 74_174]);

    const ease = measureModel(split, fitEase(split.train));
    expect(ease.users).toBe(1880);
    expect([ease.ndcg10.toFixed(4), ease.recall20.toFixed(4)]).toEqual(['0.2407', '0.2658']);

    const blend = fitListenerBlend(split.train);
    const measures = measureModel(split, blend);
    expect(measures.ndcg10).toBeGreaterThan(0.272);
    expect(measures.recall20).toBeGreaterThan(0.29);

    const [plain, ...varied] = measureDiversity(split, blend, [1, 0.7, 0.48]);
    const change = (of: 'ndcg10' | 'ild10', row: number): number => varied[row]![of] / plain![of] - 1;
    expect(change('ild10', 0)).toBeGreaterThan(0.03);
    expect(change('ndcg10', 0)).toBeGreaterThan(-0.01);
    expect(change('ild10', 1)).toBeGreaterThan(0.09);
    expect(change('ndcg10', 1)).toBeGreaterThan(-0.035);
  });

  test('newcomers are served at least as well as by neighbours of their first artists', () => {
    const split = splitNewcomers(rows, tags);
    const neighbours = measureColdStart(split, fitItemKnn(split.train, { neighbours: Infinity }));
    expect(neighbours.map(({ ndcg10 }) => ndcg10.toFixed(4))).toEqual(['0.3267', '0.4485', '0.4822', '0.4909']);
    const served = measureColdStart(split, fitListenerBlend(split.train));
    for (const [row, { ndcg10, recall20 }] of served.entries()) {
      expect(ndcg10).toBeGreaterThan(neighbours[row]!.ndcg10);
      expect(recall20).toBeGreaterThan(neighbours[row]!.recall20);
    }
  });
});
