import type { User } from '../../domain/user.ts';
import { recommenders } from '../../recommender/index.ts';
import type { LearnedColumns, TasteModel, TrackVectors, Verdicts } from '../../recommender/recommender.ts';
import { closenessTo } from '../../recommender/track-vectors.ts';
import type { Ports } from '../ports.ts';
import { loadServingModel } from '../taste/load-model.ts';
import { learnedColumns } from './learned-columns.ts';
import type { Library } from './load-library.ts';
import { sessionFollowers, type SessionFollowers } from './session-followers.ts';

/** What has been learned of a library, before any verdict. */
export interface Learned {
  /** Version of the model, and the day for which its columns were computed. */
  readonly stamp: string;
  readonly columns: LearnedColumns | undefined;
  /** Co-listening vectors by row, and each row's cosine to the nearest centre of the taste; absent before the first training. */
  readonly vectors: TrackVectors | undefined;
  readonly closeness: Float32Array | undefined;
  readonly followers: SessionFollowers | undefined;
}

type StoredSpace = NonNullable<Awaited<ReturnType<Ports['trackVectors']['load']>>>;
type Needs = Pick<Ports, 'tasteModels' | 'listening' | 'trackVectors' | 'clock'>;

/** Changes when another version serves, or another day begins: what was heard a day earlier pulls less. */
export async function learnedStamp({ tasteModels, clock }: Needs, user: User): Promise<string> {
  return `${(await tasteModels.servingVersion(user.id)) ?? 'none'}/${clock.now().toISOString().slice(0, 10)}`;
}

/** What the models are asked about is read while the library is still on its way: on a server both come at once. */
export async function loadLearned(
  needs: Needs,
  { user, library: coming, stamp }: { user: User; library: Promise<Library> | Library; stamp: string },
): Promise<Learned> {
  const serving = await loadServingModel(needs, user.id);
  const [library, listening, stored, centres] = await Promise.all([
    coming,
    serving && needs.listening.load(user.id, { timezone: user.timezone }),
    needs.trackVectors.load(user.id),
    needs.trackVectors.centres(user.id),
  ]);
  const vectors = stored && vectorsByRow(stored, library);
  const columns =
    serving && listening
      ? await learnedColumns(serving, { listening, library, now: needs.clock.now().getTime() })
      : undefined;
  const { session } = serving?.models ?? {};
  const followers = session && listening && sessionFollowers(session, { listening, library });
  const closeness =
    vectors && centres.length > 0
      ? closenessTo(
          vectors,
          centres.map(({ embedding }) => embedding),
        )
      : undefined;
  return { stamp, columns, vectors, closeness, followers };
}

function vectorsByRow({ trackIds, space }: StoredSpace, library: Library): TrackVectors {
  const { dimensions, values } = space;
  const byRow = new Float32Array(library.tracks.length * dimensions);
  trackIds.forEach((id, k) => {
    const row = library.rowOfTrack.get(id);
    if (row === undefined) return;
    for (let d = 0; d < dimensions; d++) byRow[row * dimensions + d] = values[k * dimensions + d] ?? 0;
  });
  return { dimensions, values: byRow };
}

/** The first recommender of the list on what is known; scores of a part of the day are computed once. */
export function judge(library: Library, verdicts: Verdicts, { columns, vectors }: Learned): TasteModel {
  const [recommender] = recommenders;
  const model = recommender.fit({
    tracks: library.tracks,
    artists: library.artists,
    verdicts,
    learned: columns,
    vectors,
  });
  const scores = new Map<number | undefined, Float32Array>();
  return {
    listenThrough: (context) => model.listenThrough(context),
    score: (context) => {
      const known = scores.get(context.daypart) ?? model.score(context);
      scores.set(context.daypart, known);
      return known;
    },
  };
}
