import type { Card } from './api.ts';
import { scheme } from './theme.ts';

type Picture = NonNullable<Extract<Card, { kind: 'statistic' }>['picture']>;

/** Widths in CSS pixels in which pictures are asked for, and of the windows up to which they are: an answer is a bit narrower. */
const NARROW = [
  { upTo: 400, width: 320 },
  { upTo: 600, width: 440 },
];
const USUAL = 640;

/** A picture in the page's colours, laid out for the room there is. The table below it has the same numbers. */
export function CardPicture({ picture: { url, alt } }: { picture: Picture }) {
  const inWidth = (width: number): string =>
    `${url}${url.includes('?') ? '&' : '?'}theme=${scheme.value}&width=${width}`;
  return (
    <picture class="drawn">
      {NARROW.map(({ upTo, width }) => (
        <source key={width} media={`(max-width: ${upTo}px)`} srcset={inWidth(width)} />
      ))}
      <img src={inWidth(USUAL)} alt={alt} loading="lazy" />
    </picture>
  );
}
