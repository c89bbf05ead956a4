import { UserError } from '../../domain/errors.ts';

/** One unpacked file: given by the user as it is, gzipped, or inside a ZIP. */
export interface Source {
  /** The name the user knows it by; inside a ZIP with the ZIP's name in front. */
  readonly name: string;
  readonly inZip: boolean;
  /** Size as it lies on the disk: what progress is measured in. */
  readonly packedBytes: number;
  /** The unpacked bytes. `onPacked` hears how many bytes of `packedBytes` are used up so far. */
  read(onPacked?: (bytes: number) => void): AsyncIterable<Buffer>;
}

export interface Opened {
  /** Size of the given file, packed as it is. */
  readonly bytes: number;
  readonly sources: readonly Source[];
  close(): void;
}

const UNPACKED_LIMIT = 20e9;
/** Listening histories pack 12 : 1, those of one song on repeat perhaps 60 : 1; a bomb reaches 1000 : 1. */
const RATIO_LIMIT = 250;
const RATIO_MATTERS_ABOVE = 50e6;

export const tooLarge = (name: string, why: string): UserError =>
  new UserError('too_large', `“${name}” is too large: ${why}.`);

export function checkUnpacked(name: string, unpacked: number, packed: number): void {
  if (unpacked > UNPACKED_LIMIT) throw tooLarge(name, 'unpacked it would exceed 20 GB');
  if (unpacked > RATIO_MATTERS_ABOVE && unpacked > packed * RATIO_LIMIT) {
    throw tooLarge(name, `unpacked it would be more than ${RATIO_LIMIT} times its size`);
  }
}
