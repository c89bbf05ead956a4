import { nameInText } from './names.ts';

/** What every picture of somebody's listening says below its title. */
export interface About {
  /** The time it is about, such as "last month · 1–31 October 2026". */
  readonly period: string;
  /** Whose listening it is; without, nobody's name stands on it. */
  readonly owner?: string | undefined;
}

/** Letters of a name that are written in a title or a subtitle. */
export const LETTERS = 40;

/** "Top artists · Mira · last month · 1–31 October 2026 · 12,480 plays". */
export const subtitle = (what: string, { period, owner }: About, ...more: readonly string[]): string =>
  [what, ...(owner === undefined ? [] : [nameInText(owner, LETTERS)]), period, ...more]
    .join(' · ')
    .replaceAll(' · ', '\u00a0· ')
    .replaceAll(TOGETHER, '\u00a0');

/** Within a date, and between a number and what it counts: no line ends there, nor before a dot. */
const TOGETHER = /(?<=\d) (?=\p{L})|(?<=\p{L}) (?=\d{4}\b)/gu;

export const numberText = (value: number): string => value.toLocaleString('en');

/** "1 play", "2,345 plays". */
export const countText = (value: number, one: string, many = `${one}s`): string =>
  `${numberText(value)} ${value === 1 ? one : many}`;

/** Minutes, unrounded: minutes below two hours, hours from there: "95 min", "64 h". Rounded once, as the sentence beside it is. */
export const timeText = (minutes: number): string =>
  minutes < 120 ? `${numberText(Math.round(minutes))} min` : `${numberText(Math.round(minutes / 60))} h`;

export const percentText = (share: number): string => `${Math.round(share * 100)} %`;
