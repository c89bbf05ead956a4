import type { ClientBase } from 'pg';
import { PLAY_SOURCES, type PlaySource } from '../../domain/play.ts';
import type { PlayOwner } from '../../services/ports.ts';
import { findKinds, isVague, type PlayKind } from './match-plays.ts';

/** In how many ways a user's plays are told: while there is only one, no play can be there twice. */
export interface PlayKinds {
  of(client: ClientBase, owner: PlayOwner): Promise<Map<number, PlayKind>>;
  /** Which plays of a batch may be known in another way; undefined when none may. Remembers the kinds of the batch. */
  compare(
    present: Map<number, PlayKind>,
    rows: { readonly length: number; readonly source: PlaySource; readonly timing: Uint8Array },
    hasId: (at: number) => boolean,
  ): ((at: number) => boolean) | undefined;
  forget(userId: number): void;
}

/** An import has its user's kinds in memory while it runs; imports of one user run one after another. */
export function createPlayKinds(): PlayKinds {
  const byUser = new Map<number, { importId: number; kinds: Map<number, PlayKind> }>();
  return {
    async of(client, { userId, importId }) {
      const known = byUser.get(userId);
      if (known && known.importId === importId) return known.kinds;
      const kinds = new Map(
        (await findKinds(client, userId)).map((kind) => [numberOf(kind.source, kind.vague, kind.hasId), kind]),
      );
      if (importId !== undefined) byUser.set(userId, { importId, kinds });
      return kinds;
    },

    compare(present, rows, hasId) {
      const source = PLAY_SOURCES.indexOf(rows.source);
      const here = new Map<number, PlayKind>();
      const numbers = new Uint8Array(rows.length);
      for (let at = 0; at < rows.length; at++) {
        const vague = isVague(rows.timing[at] ?? 0);
        const withId = hasId(at);
        const number = numberOf(source, vague, withId);
        numbers[at] = number;
        if (!here.has(number)) here.set(number, { source, vague, hasId: withId });
      }
      const wanted = new Set(
        [...here.keys()].filter((number) => [...present.keys()].some((other) => other !== number)),
      );
      for (const [number, kind] of here) present.set(number, kind);
      return wanted.size === 0 ? undefined : (at) => wanted.has(numbers[at] ?? 0);
    },

    forget(userId) {
      byUser.delete(userId);
    },
  };
}

/** 8 sources × 4 ways of being vague × 2. */
const numberOf = (source: number, vague: number, hasId: boolean): number => source * 8 + vague * 2 + (hasId ? 1 : 0);
