import { signal } from '@preact/signals';
import { announce } from './announce.ts';
import { call, messageOf, type RecommendedTrack, type Verdict } from './api.ts';

/** What was said on this page; the server's word counts for every other track. */
const said = signal<ReadonlyMap<string, Verdict | undefined>>(new Map());

export function verdictOn({ track, verdict }: RecommendedTrack): Verdict | undefined {
  return said.value.has(track.id) ? said.value.get(track.id) : verdict;
}

function keep(trackId: string, verdict: Verdict | undefined): void {
  said.value = new Map(said.value).set(trackId, verdict);
}

/** Says a verdict, or takes it back when it is the present one. Shown at once, and taken back when the server refuses. */
export async function toggleVerdict(item: RecommendedTrack, verdict: Verdict): Promise<void> {
  const { id, title } = item.track;
  const before = verdictOn(item);
  const after = before === verdict ? undefined : verdict;
  keep(id, after);
  const target = `track:${id}`;
  try {
    if (after) await call('POST', '/api/v1/feedback', { target, verdict: after });
    else await call('DELETE', '/api/v1/feedback', { target });
    announce(after ? `${after === 'like' ? 'Liked' : 'Disliked'}: ${title}.` : `Taken back: ${title}.`);
  } catch (error) {
    keep(id, before);
    announce(messageOf(error));
  }
}
