import { capitalised } from './pick.ts';

export interface Explained {
  readonly position: number;
  readonly title: string;
  readonly artist: string;
  readonly reasons: readonly string[];
}

/** Why tracks are in the list: literally the reasons they were chosen for. */
export function sayReasons(tracks: readonly Explained[]): string {
  return tracks
    .map(({ position, title, artist, reasons }) => {
      const why = reasons.map((reason) => capitalised(/[.!?]$/.test(reason) ? reason : `${reason}.`)).join(' ');
      return `Number ${position}, “${title}” by ${artist}: ${why}`;
    })
    .join('\n');
}
