/** 12345 → "12,345". */
export const number = (value: number): string => value.toLocaleString('en-US');

/** "1 play", "2,345 plays". */
export const count = (value: number, one: string, many = `${one}s`): string =>
  `${number(value)} ${value === 1 ? one : many}`;

/** Time played in words: minutes below two hours, hours from there. */
export const duration = (ms: number): string =>
  ms < 7_200_000 ? count(Math.round(ms / 60_000), 'minute') : count(Math.round(ms / 3_600_000), 'hour');

/** Whole minutes, as tables show them. */
export const minutes = (ms: number): number => Math.round(ms / 60_000);

/** 0.2257 → "22.6 %". */
export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** "You listened to nothing in 2019." */
export const nothing = (period: string): string => `You listened to nothing ${period}.`;
