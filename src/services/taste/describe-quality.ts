import type { Table } from '../../domain/table.ts';
import {
  SERVED_RANKER,
  SERVED_SKIP_MODEL,
  SKIP_BASELINE,
  type RankingFigures,
  type TasteMetrics,
  type TasteVersion,
} from '../../domain/taste-model.ts';
import type { Ports } from '../ports.ts';
import { count, number } from '../stats/words.ts';
import { sayPicture } from './quality-picture.ts';
import { titled } from './titles.ts';

/** How good the model of a taste is, for people. */
export interface TasteQuality {
  readonly versions: readonly TasteVersion[];
  /** Plain words, the most telling first. */
  readonly sentences: readonly string[];
  /** Figures beside those of plain ways of guessing; none while nothing was measured. */
  readonly tables: readonly { readonly id: string; readonly title: string; readonly table: Table }[];
  /** The version there is a picture of, and what it says; none while nothing was measured. */
  readonly picture?: { readonly version: number; readonly alt: string };
}

/** The serving version measured on the user's own newest plays; what is missing, where there is none. */
export async function describeQuality(
  { tasteModels, listening }: Pick<Ports, 'tasteModels' | 'listening'>,
  { userId }: { userId: number },
): Promise<TasteQuality> {
  const versions = await tasteModels.list(userId);
  const serving = versions.find((version) => version.serving);
  if (!serving) return { versions, tables: [], sentences: [nothingYet(await listening.count(userId))] };
  const alt = sayPicture(serving.metrics);
  return {
    versions,
    sentences: sentencesOf(serving, versions),
    tables: tablesOf(serving.metrics),
    ...(alt !== undefined && { picture: { version: serving.version, alt } }),
  };
}

const nothingYet = (plays: number): string =>
  plays === 0
    ? 'There is nothing to measure yet: I know no play of yours. Import your listening history, and I learn from it at once.'
    : `I have ${count(plays, 'play')} of yours and have not learned from them yet. It takes some seconds; ask again in a minute.`;

function sentencesOf(serving: TasteVersion, versions: readonly TasteVersion[]): string[] {
  const { metrics, plays } = serving;
  const newest = versions[0] ?? serving;
  return [
    ...(metrics.level === 'cold' ? [tooFew(plays)] : skipWords(metrics)),
    ...monthWords(metrics),
    `Version ${serving.version} answers, learned on ${day(serving.trainedAt)} from ${count(plays, 'play')}. ${serving.verdict}`,
    ...(newest.version > serving.version && !newest.promoted
      ? [`The newest one, version ${newest.version}, does not. ${newest.verdict}`]
      : []),
  ];
}

const tooFew = (plays: number): string =>
  `From ${count(plays, 'play')} I cannot tell yet how well I know your taste: I need about 250 that you skipped or heard to the end, and some of both.`;

function skipWords({ level, skip, heldBack }: TasteMetrics): string[] {
  const ours = skip[SERVED_SKIP_MODEL];
  const plain = skip[SKIP_BASELINE];
  const pairs = (figure: number | null | undefined): string => number(Math.round((figure ?? 0.5) * 100));
  const right =
    ours?.auc === null
      ? 'The plays this is measured on all went one way, so I cannot tell yet how well I know a skip from a play heard out.'
      : `Of 100 pairs of a track you skipped and one you heard out, I put ${pairs(ours?.auc)} the right way round; guessing from the track's own skip rate gets ${pairs(plain?.auc)}.`;
  const off = ours?.ece15 ?? undefined;
  const offBy = off === undefined ? [] : [`When I say how likely a skip is, I am off by ${points(off)} on average.`];
  const on = heldBack
    ? [
        `This is measured on ${count(heldBack.plays, 'play')} from ${day(new Date(heldBack.from))} to ${day(new Date(heldBack.to))} that the measured model had never seen; you skipped ${number(Math.round(heldBack.skipRate * 100))} of 100.`,
      ]
    : [];
  const simple = level === 'simple' ? ['For you, plain skip rates are as good as what I learned, so I use those.'] : [];
  return [right, ...simple, ...offBy, ...on];
}

const points = (share: number): string => `${(share * 100).toFixed(1)} of 100`;

function monthWords({ months }: TasteMetrics): string[] {
  const ours = months?.tracks[SERVED_RANKER]?.recall50 ?? undefined;
  const plain = months?.tracks['most-played']?.recall50 ?? undefined;
  if (!months || ours === undefined || plain === undefined) return [];
  const share = (value: number): string => number(Math.round(value * 100));
  return [
    `Asked for 50 tracks of a month I did not know (${months.months.join(', ')}), I find ${share(ours)} of 100 possible hits; your most played tracks get ${share(plain)}.`,
  ];
}

const day = (date: Date): string =>
  date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

const figure = (value: number | null): number | string => (value === null ? '–' : Math.round(value * 1000) / 1000);

function tablesOf({ skip, months, incumbent }: TasteMetrics): TasteQuality['tables'] {
  const skips = Object.entries(skip).map(([name, figures]) => ({ name: titled(name), figures }));
  if (incumbent) {
    skips.push({ name: `Version ${incumbent.version}, which served before`, figures: incumbent.figures });
  }
  const ranked = (of: Record<string, RankingFigures>, what: string): (string | number)[][] =>
    Object.entries(of).map(([name, { ndcg10, recall50 }]) => [what, titled(name), figure(ndcg10), figure(recall50)]);
  return [
    ...(skips.length > 0
      ? [
          {
            id: 'taste-quality-skips',
            title: 'How well skips are predicted',
            table: {
              columns: ['Predicted by', 'AUC', 'Log-loss', 'Calibration error', 'AUC within sessions'],
              rows: skips.map(({ name, figures: { auc, logloss, ece15, sessionAuc } }) => [
                name,
                ...[auc, logloss, ece15, sessionAuc].map(figure),
              ]),
            },
          },
        ]
      : []),
    ...(months
      ? [
          {
            id: 'taste-quality-months',
            title: 'How well a new month is foreseen',
            table: {
              columns: ['What', 'Ranked by', 'NDCG@10', 'R@50'],
              rows: [...ranked(months.tracks, 'Tracks'), ...ranked(months.artists, 'Artists')],
            },
          },
        ]
      : []),
  ];
}
