import { UserError } from '../../../domain/errors.ts';

/** As many bytes as recognition wants: the mark of a tar archive stands behind the name of its first file. */
export const KIND_BYTES = 512;

export type ArchiveKind =
  | { readonly kind: 'zip' | 'gzip' | 'none' }
  /** Known, but not one of those that can be opened. */
  | { readonly kind: 'foreign'; readonly refusal: (name: string) => UserError };

/** Tells an archive by its first bytes; names are given by people and prove nothing. */
export function archiveKind(head: Buffer): ArchiveKind {
  const starts = (hex: string, at = 0): boolean => head.subarray(at, at + hex.length / 2).toString('hex') === hex;
  // A file, nothing at all, or the mark of a split archive.
  if (starts('504b0304') || starts('504b0506') || starts('504b0708')) return { kind: 'zip' };
  if (starts('1f8b08')) return { kind: 'gzip' };
  const archive = ARCHIVES.find(([, hex, at]) => starts(hex, at));
  if (archive) return { kind: 'foreign', refusal: (name) => refuseArchive(name, archive[0]) };
  // The container of Word and Excel files up to 2003.
  if (starts('d0cf11e0a1b11ae1'))
    return { kind: 'foreign', refusal: (name) => refuseOffice(name, 'an old Office file') };
  return { kind: 'none' };
}

/** First bytes as their makers document them: 7zFormat.txt, RAR 5 technote, xz-file-format.txt, RFC 8878, POSIX pax, LZ4 frame. */
const ARCHIVES: readonly (readonly [name: string, hex: string, at?: number])[] = [
  ['a 7-Zip archive', '377abcaf271c'],
  ['a RAR archive', '526172211a07'],
  ['packed with xz', 'fd377a585a00'],
  ['packed with zstd', '28b52ffd'],
  ['packed with bzip2', '314159265359', 4],
  ['packed with LZ4', '04224d18'],
  ['a tar archive', '7573746172', 257],
];

const refuseArchive = (name: string, what: string): UserError =>
  new UserError(
    'unknown_format',
    `“${name}” is ${what}, which EchoTune cannot open. Unpack it, then choose the files inside or a ZIP of them.`,
  );

/** Some documents are ZIPs with files of known names. */
export function documentKind(names: readonly string[]): ((file: string) => UserError) | undefined {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^\[Content_Types\]\.xml$/i)) {
    if (has(/^xl\//i)) return (file) => refuseOffice(file, 'an Excel workbook');
    if (has(/^(?:word|ppt)\//i)) return (file) => refuseOffice(file, 'an Office document');
  }
  if (has(/^mimetype$/i) && has(/^content\.xml$/i)) return (file) => refuseOffice(file, 'an OpenDocument file');
  if (has(/^Index\/.*\.iwa$/i)) return (file) => refuseOffice(file, 'a Numbers or Pages document');
  return undefined;
}

const refuseOffice = (name: string, what: string): UserError =>
  new UserError(
    'unknown_format',
    `“${name}” is ${what}. If it holds a table of your plays, save it as CSV and choose that file.`,
  );
