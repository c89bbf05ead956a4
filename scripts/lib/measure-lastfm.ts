import { evaluateCollaborative } from '../../src/recommender/evaluate/evaluate-collaborative.ts';
import { tableOfFile } from '../../src/services/taste/table-of-file.ts';
import { historyFile } from './operator.ts';
import { decimal, table } from './text-table.ts';

/** Which artists does a listener like, judged from other listeners? For tables of many listeners, as Last.fm's are published. */
export async function measureLastfm({
  file,
  tags,
}: {
  file: string;
  tags: string | undefined;
}): Promise<{ json: object; text: string }> {
  const { user, artist, plays } = await tableOfFile(historyFile(file), ['user', 'artist', 'plays']);
  const rows = { user, artist, plays: plays.map(Number) };
  const said = tags === undefined ? undefined : await tableOfFile(historyFile(tags), ['user', 'artist', 'tag']);
  const { serving, models } = evaluateCollaborative(rows, said);
  const lines = Object.entries(models).map(([name, { ndcg10, recall20, coverage10, novelty10, ild10 }]) => [
    name === serving ? `${name} (serves)` : name,
    ...[ndcg10, recall20, coverage10, novelty10, ild10].map(decimal),
  ]);
  const words = `${user.length.toLocaleString('en')} pairs of a listener and an artist; a fifth is hidden and looked for, three times over.`;
  return {
    json: { file, pairs: user.length, serving, models },
    text: `${file}\n${words}\n${table(['model', 'NDCG@10', 'R@20', 'coverage', 'novelty', 'ILD'], lines)}`,
  };
}
