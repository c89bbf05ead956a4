import { barsPanel } from './bars-panel.ts';
import type { PictureKind } from './picture.ts';
import { promisesPanel, toldBins, type PromiseBin } from './promises-panel.ts';
import { sheet } from './sheet.ts';

/** How well a model of somebody's taste did on plays it had not seen, beside plain ways of guessing. */
export interface TasteQuality {
  /** First and last of the plays that were predicted. */
  readonly from: Date;
  readonly to: Date;
  /** Plays that were predicted. */
  readonly plays: number;
  /** Ours first. `auc`: share of pairs of a skipped and a heard play in the right order, 0 to 1. */
  readonly skips: readonly { readonly name: string; readonly auc: number }[];
  /** Plain rates did as well, so they serve instead of our model. */
  readonly ratesServe?: boolean;
  /** Mean distance between the chances that were told and what happened, 0 to 1. */
  readonly offBy?: number | undefined;
  /** Ours alone. */
  readonly promises?: readonly PromiseBin[] | undefined;
  /** Ours first. `recall50`: what fifty picks found of a month that was not known, as part of the most they could, 0 to 1. */
  readonly months?: readonly { readonly name: string; readonly recall50: number }[] | undefined;
}

const PAIRS = 'Of 100 pairs of a skipped and a heard track, this many in the right order';
const PROMISES = 'How likely a skip was, told before';
const MONTHS = '50 picks for a month I did not know: hits, of 100 possible';

export const tasteQuality: PictureKind<TasteQuality> = {
  id: 'taste-quality',
  alt: (data) =>
    [
      `${finding(data)}.`,
      `${PAIRS}: ${listed(data.skips.map(({ name, auc }) => ({ name, value: ofHundred(auc) })))}.`,
      ...(data.offBy === undefined ? [] : [`${offByWords(data.offBy)}.`]),
      ...(data.promises ? [`${promised(data.promises)}.`] : []),
      ...(data.months ? [`${MONTHS}: ${listed(data.months.map(monthBar))}.`] : []),
      `${measuredOn(data)}.`,
    ].join(' '),
  plan: (data, frame) =>
    sheet(
      {
        title: finding(data),
        subtitle: measuredOn(data),
        panels: [
          barsPanel(
            PAIRS,
            data.skips.map(({ name, auc }, index) => ({ name, value: ofHundred(auc), ours: index === 0 })),
          ),
          ...(data.promises
            ? [promisesPanel(data.offBy === undefined ? PROMISES : offByWords(data.offBy), data.promises)]
            : []),
          ...(data.months ? [barsPanel(MONTHS, data.months.map(monthBar))] : []),
        ],
      },
      frame,
    ),
};

const ofHundred = (share: number): number => Math.round(share * 100);

const monthBar = (
  { name, recall50 }: { name: string; recall50: number },
  index: number,
): { name: string; value: number; ours: boolean } => ({ name, value: ofHundred(recall50), ours: index === 0 });

/** The title: who wins, whoever that is. */
function finding({ skips: [ours, ...others], ratesServe }: TasteQuality): string {
  const mine = ofHundred(ours?.auc ?? 0.5);
  const plain = Math.max(50, ...others.map(({ auc }) => ofHundred(auc)));
  if (ratesServe) return `Plain rates do for now: ${plain} of 100 pairs in the right order, my model gets ${mine}`;
  if (mine > plain) return `${mine} of 100 pairs in the right order; the best plain guess gets ${plain}`;
  if (mine === plain) return `${mine} of 100 pairs in the right order, as many as the best plain guess gets`;
  return `The best plain guess knows you better: ${plain} of 100 pairs in the right order, I get ${mine}`;
}

const offByWords = (offBy: number): string =>
  `When I say how likely a skip is, I am off by ${(offBy * 100).toFixed(1)} of 100 on average`;

const measuredOn = ({ plays, from, to }: TasteQuality): string =>
  `How well I know your taste: ${plays.toLocaleString('en')} plays that I had never seen, ${day(from)}${NO_BREAK}–${NO_BREAK}${day(to)}`;

/** Keeps a date on one line. */
const NO_BREAK = '\u00a0';

const day = (date: Date): string =>
  date
    .toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
    .replaceAll(' ', NO_BREAK);

const listed = (entries: readonly { name: string; value: number }[]): string =>
  entries.map(({ name, value }) => `${name} ${value}`).join(', ');

const promised = (bins: readonly PromiseBin[]): string => {
  const [first, ...others] = toldBins(bins).map((bin) => [ofHundred(bin.predicted), ofHundred(bin.observed)]);
  const rest = others.map(([said, happened]) => `; ${said}, and ${happened}`).join('');
  return `I said ${first?.[0]} of 100, and ${first?.[1]} were skipped${rest}`;
};
