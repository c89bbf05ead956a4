import type { Ports } from '../../ports.ts';

/** That an artist belongs to a genre, and who says so. */
export interface GenreFact {
  readonly genre: string;
  readonly artistId: number;
  /** Goes on "By "jazz" I go by …". */
  readonly by: string;
}

/** Something that knows genres of artists: one file each, listed in `index.ts`. */
export interface GenreSource {
  readonly id: string;
  /** What is known of these genres (lower case, as in slots). */
  find(
    needs: Pick<Ports, 'database'>,
    question: { userId: number; genres: readonly string[] },
  ): Promise<readonly GenreFact[]>;
}
