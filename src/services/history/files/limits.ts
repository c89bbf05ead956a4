import { UserError } from '../../../domain/errors.ts';

const UNPACKED_LIMIT = 20e9;
/** Listening histories pack 12 : 1, those of one song on repeat perhaps 60 : 1; a bomb reaches 1000 : 1. */
const RATIO_LIMIT = 250;
const RATIO_MATTERS_ABOVE = 50e6;
/** An export of ListenBrainz holds a file per month, a backup of a computer more than anyone wants to wait for. */
const ENTRY_LIMIT = 20_000;

/** What one import may unpack, over all its files and all archives inside them. Every method throws UserError. */
export interface Limits {
  /** A packed file of so many bytes was given. */
  addGiven(bytes: number): void;
  addEntries(name: string, count: number): void;
  /** What an archive claims of one of its files, before anything is unpacked. Claims may lie: `meter` counts what comes. */
  addClaim(name: string, unpacked: number, packed: number): void;
  /** For one packed file: tell it the position after each piece. Reading the same place twice counts once. */
  meter(name: string, packed: number): (position: number) => void;
}

export function createLimits(): Limits {
  let given = 0;
  let entries = 0;
  let claimed = 0;
  let unpacked = 0;

  function check(name: string, one: number, packed: number, all: number): void {
    if (all > UNPACKED_LIMIT) throw tooLarge(name, 'with it, more than 20 GB would have to be unpacked');
    if (isBomb(one, packed) || isBomb(all, given)) {
      throw tooLarge(name, `unpacked it would be more than ${RATIO_LIMIT} times its size`);
    }
  }

  return {
    addGiven: (bytes) => void (given += bytes),
    addEntries(name, count) {
      entries += count;
      if (entries > ENTRY_LIMIT) throw tooLarge(name, `there are more than ${ENTRY_LIMIT.toLocaleString('en')} files`);
    },
    addClaim(name, claim, packed) {
      claimed += claim;
      check(name, claim, packed, claimed);
    },
    meter(name, packed) {
      let highest = 0;
      return (position) => {
        if (position <= highest) return;
        unpacked += position - highest;
        highest = position;
        check(name, position, packed, unpacked);
      };
    },
  };
}

const isBomb = (unpacked: number, packed: number): boolean =>
  unpacked > RATIO_MATTERS_ABOVE && unpacked > packed * RATIO_LIMIT;

const tooLarge = (name: string, why: string): UserError =>
  new UserError('too_large', `“${name}” is too large: ${why}.`);
