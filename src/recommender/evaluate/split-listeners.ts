import type { ListeningTable } from '../collaborative/collaborative-model.ts';
import { tagVectors } from '../collaborative/tag-vectors.ts';
import { sparseMatrix } from '../math/sparse.ts';
import { fnv1a32 } from './fnv1a.ts';

/** Rows of a table of many listeners, as columns of equal length. Names of listeners and artists are ASCII. */
export interface ListenerRows {
  readonly user: readonly string[];
  readonly artist: readonly string[];
  readonly plays: readonly number[];
}

/** Who called which artist what, as columns of equal length. */
export interface TagRows {
  readonly user: readonly string[];
  readonly artist: readonly string[];
  readonly tag: readonly string[];
}

export interface ListenerSplit {
  readonly users: readonly string[];
  /** In string order, which decides ties. */
  readonly artists: readonly string[];
  readonly artistNumber: ReadonlyMap<string, number>;
  readonly train: ListeningTable;
  /** For each user the numbers of the artists to find; an artist unseen in training has a negative number and cannot be found. */
  readonly targets: readonly ReadonlySet<number>[];
}

/** Bucket of a pair, 0 to 4. */
export const pairBucket = (seed: number | string, user: string, artist: string): number =>
  fnv1a32(`${seed}:${user}:${artist}`) % 5;

/**
 * Training table and targets. Pairs that are neither are forgotten. What users say about artists in their own targets is left out of
 * the tags: it would give the answer away.
 */
export function splitListeners(
  rows: ListenerRows,
  tags: TagRows | undefined,
  part: (user: string, artist: string) => 'train' | 'target' | 'neither',
): ListenerSplit {
  const parts = rows.user.map((user, r) => part(user, rows.artist[r] ?? ''));
  const trained = parts.flatMap((name, r) => (name === 'train' ? [r] : []));
  const users = sortedDistinct(trained.map((r) => rows.user[r] ?? ''));
  const artists = sortedDistinct(trained.map((r) => rows.artist[r] ?? ''));
  const userNumber = new Map(users.map((user, number) => [user, number]));
  const artistNumber = new Map(artists.map((artist, number) => [artist, number]));
  const plays = sparseMatrix(users.length, artists.length, {
    row: trained.map((r) => userNumber.get(rows.user[r] ?? '') ?? 0),
    column: trained.map((r) => artistNumber.get(rows.artist[r] ?? '') ?? 0),
    value: trained.map((r) => rows.plays[r] ?? 1),
  });
  const targets = users.map(() => new Set<number>());
  const hidden = new Set<string>();
  for (const [r, name] of parts.entries()) {
    if (name !== 'target') continue;
    const user = rows.user[r] ?? '';
    const artist = rows.artist[r] ?? '';
    hidden.add(`${user}:${artist}`);
    targets[userNumber.get(user) ?? -1]?.add(artistNumber.get(artist) ?? -1 - r);
  }
  const train = { plays, tags: tags && artistTags(tags, artistNumber, hidden) };
  return { users, artists, artistNumber, train, targets };
}

/** Tag vectors of the artists; `hidden` are pairs `user:artist` whose tags are not looked at. */
export function artistTags(tags: TagRows, artistNumber: ReadonlyMap<string, number>, hidden: ReadonlySet<string>) {
  const tagNumber = new Map<string, number>();
  const row: number[] = [];
  const column: number[] = [];
  for (const [r, user] of tags.user.entries()) {
    const artist = tags.artist[r] ?? '';
    const item = artistNumber.get(artist);
    if (item === undefined || hidden.has(`${user}:${artist}`)) continue;
    const tag = tags.tag[r] ?? '';
    const number = tagNumber.get(tag) ?? tagNumber.size;
    tagNumber.set(tag, number);
    row.push(item);
    column.push(number);
  }
  return tagVectors(artistNumber.size, tagNumber.size, { row, column, value: row.map(() => 1) });
}

const sortedDistinct = (names: readonly string[]): string[] => [...new Set(names)].sort();
