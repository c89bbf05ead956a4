// Numbers as people read them.

export const count = (value: number): string => value.toLocaleString();

export const megabytes = (bytes: number): string =>
  (bytes / 1_048_576).toLocaleString(undefined, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export const day = (iso: string): string =>
  new Date(iso).toLocaleDateString(undefined, { day: 'numeric', month: 'short', year: 'numeric' });

export function timeLeft(seconds: number): string {
  if (seconds < 5) return 'almost done';
  if (seconds < 90) return `about ${Math.ceil(seconds)} s left`;
  return seconds < 5400 ? `about ${Math.ceil(seconds / 60)} min left` : `about ${Math.ceil(seconds / 3600)} h left`;
}

/** One thing by its own word: `plural(2, 'file')` is "2 files". */
export const plural = (value: number, word: string): string => `${count(value)} ${word}${value === 1 ? '' : 's'}`;
