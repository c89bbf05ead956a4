/** A number as tables write it, also `200,000` and `3,5`. NaN when it is none; undefined when there is nothing. */
export function readNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (value !== 0 && !Number.isNaN(value)) return value;
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  if (/^-?\d{1,3}(?:,\d{3})+$/.test(trimmed)) return Number(trimmed.replaceAll(',', ''));
  return Number(trimmed.replace(/^(-?\d+),(\d+)$/, '$1.$2'));
}

/** A length as ms: a number of units of `unitMs`, or `3:20` and `1:03:20`. NaN when it is none. */
export function readDuration(text: string | undefined, unitMs: number): number {
  const clock = /^\s*(?:(\d+):)?(\d{1,3}):(\d{2}(?:\.\d+)?)\s*$/.exec(text ?? '');
  if (!clock) return (readNumber(text) ?? NaN) * unitMs;
  const [, hours = '0', minutes, seconds] = clock;
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
}

/** Yes or no; undefined for anything else. */
export function readFlag(text: string | undefined): boolean | undefined {
  if (text === undefined || text === '') return undefined;
  switch (text.trim().toLowerCase()) {
    case 'true':
    case 't':
    case '1':
    case '1.0':
    case 'yes':
    case 'y':
      return true;
    case 'false':
    case 'f':
    case '0':
    case '0.0':
    case 'no':
    case 'n':
      return false;
    default:
      return undefined;
  }
}
