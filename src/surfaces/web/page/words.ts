const number = new Intl.NumberFormat('en');
const shortNumber = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });

export const plain = (value: number): string => number.format(value);
export const short = (value: number): string => shortNumber.format(value);

/** "1 row", "2,500 rows". */
export const count = (value: number, noun: string): string => `${plain(value)} ${noun}${value === 1 ? '' : 's'}`;

export function bytes(value: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB', 'TB'];
  const power = value < 1 ? 0 : Math.min(Math.floor(Math.log(value) / Math.log(1024)), units.length - 1);
  const amount = value / 1024 ** power;
  return `${amount.toFixed(amount < 10 && power > 0 ? 1 : 0)} ${units[power]}`;
}

/** A length of time as one says it: "a moment", "40 seconds", "3 minutes", "2 hours". */
export function duration(seconds: number): string {
  if (seconds < 1) return 'a moment';
  if (seconds < 90) return count(Math.round(seconds), 'second');
  if (seconds < 5400) return count(Math.round(seconds / 60), 'minute');
  return count(Math.round(seconds / 3600), 'hour');
}

const dayFormat = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric' });
export const day = (iso: string): string => dayFormat.format(new Date(iso));
