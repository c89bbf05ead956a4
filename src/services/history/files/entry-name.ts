const LONGEST_LABEL = 200;
/** Where a name is shortened, its end stays: there are the running number and the extension. */
const KEPT_END = 60;

/**
 * What people are shown for a file in an archive: its base name without invisible characters (control, direction and format
 * marks, which make a name look like another one), at most 200 characters long. Nothing is ever written under it.
 */
export function entryLabel(name: string): string {
  const base = baseOf(name)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, '')
    .trim();
  if (base === '' || /^\.+$/.test(base)) return 'unnamed';
  const characters = Array.from(base);
  if (characters.length <= LONGEST_LABEL) return base;
  const start = characters.slice(0, LONGEST_LABEL - KEPT_END - 1);
  return `${start.join('')}…${characters.slice(-KEPT_END).join('')}`;
}

/** Folders, and what operating systems and Spotify add that is never history. */
export function isClutter(name: string): boolean {
  if (/[/\\]$/.test(name) || /(?:^|[/\\])__MACOSX[/\\]/i.test(name)) return true;
  const base = baseOf(name);
  return base.startsWith('.') || /\.pdf$/i.test(base) || /^(?:thumbs\.db|desktop\.ini)$/i.test(base);
}

const baseOf = (name: string): string => name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
