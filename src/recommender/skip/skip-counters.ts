import type { FeatureGroup, HistorySize, PastPlay, PlayStart } from './feature-group.ts';
import { FEATURE_GROUPS } from './groups/index.ts';
import { sharedCounters } from './shared-counters.ts';

/** All memory of the listener that features are made from. It learns play by play, in order of their ends. */
export interface SkipCounters {
  readonly columns: readonly string[];
  write(play: PlayStart, out: Float32Array, at: number): void;
  learn(play: PastPlay): void;
  /** Stops all memory except that of the current session. */
  freeze(): void;
}

export function skipCounters(size: HistorySize, groups: readonly FeatureGroup[] = FEATURE_GROUPS): SkipCounters {
  const shared = sharedCounters(size);
  let offset = 0;
  const parts = groups.map((group) => {
    const part = { group, state: group.start(size, shared), offset };
    offset += group.columns.length;
    return part;
  });
  let frozen = false;
  return {
    columns: groups.flatMap((group) => group.columns),
    write(play, out, at) {
      for (const part of parts) part.state.write(play, out, at + part.offset);
    },
    learn(play) {
      for (const { group, state } of parts) {
        if (!frozen || group.session) state.learn(play);
      }
      if (!frozen) shared.learn(play);
    },
    freeze() {
      frozen = true;
    },
  };
}
