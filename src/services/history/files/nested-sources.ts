import { UserError } from '../../../domain/errors.ts';
import { archiveKind, KIND_BYTES } from './archive-kind.ts';
import { handleBytes, type Bytes } from './file-bytes.ts';
import { gunzip } from './gunzip.ts';
import { DamagedStream } from './inflate.ts';
import type { Limits } from './limits.ts';
import type { Packed } from './packed.ts';
import type { Source } from './source.ts';
import { openTemporaryFile } from './temporary-file.ts';
import { openZip } from './zip-sources.ts';

/** Archives inside the given one; a ZIP that holds itself has no end. */
const DEPTH_LIMIT = 3;

export interface Unpacking {
  readonly limits: Limits;
  /** Where inner ZIPs are unpacked to: their directory stands at their end. */
  readonly workDir: string;
  readonly signal?: AbortSignal | undefined;
  /** What was opened on the way and has to be closed with the given file. */
  readonly closers: (() => Promise<void>)[];
  /** What can be no history, with its reason. */
  readonly passedOver: { readonly name: string; readonly refusal: UserError }[];
}

/** The files in a packed one, through all archives; the file itself when it is none. */
export async function unpackNested(packed: Packed, unpacking: Unpacking, depth = 0): Promise<Source[]> {
  unpacking.signal?.throwIfAborted();
  const archive = archiveKind(await readStart(packed));
  if (archive.kind === 'none') return [packed];
  if (archive.kind === 'foreign') {
    unpacking.passedOver.push({ name: packed.name, refusal: archive.refusal(packed.name) });
    return [];
  }
  if (depth > DEPTH_LIMIT) {
    throw new UserError(
      'too_large',
      `“${packed.name}” is packed too deep, in more than ${DEPTH_LIMIT} archives. Unpack the outer ones yourself.`,
    );
  }
  if (archive.kind === 'gzip') return unpackNested(gunzipped(packed, unpacking.limits), unpacking, depth + 1);

  const sources: Source[] = [];
  for (const file of await enterZip(packed, unpacking)) {
    for (const source of await unpackNested(file, unpacking, depth + 1)) sources.push(source);
  }
  return sources;
}

/** One that cannot be used is passed over: beside it there may be what can. The caller throws the reason when there is not. */
async function enterZip(packed: Packed, unpacking: Unpacking): Promise<Packed[]> {
  const passOver = (refusal: UserError): Packed[] => {
    unpacking.passedOver.push({ name: packed.name, refusal });
    return [];
  };
  try {
    const bytes = packed.open ? await packed.open() : await unpackToDisk(packed, unpacking);
    const { packed: inner, refusal, files } = await openZip(bytes, packed.name, unpacking.limits);
    if (refusal) return passOver(refusal);
    return inner.length > 0 ? inner : passOver(nothingIn(packed.name, files));
  } catch (error) {
    if (error instanceof UserError && error.code === 'damaged_file') return passOver(error);
    throw error;
  }
}

const nothingIn = (name: string, files: number): UserError =>
  new UserError(
    'no_history',
    files === 0
      ? `There is no listening history in “${name}”: the ZIP is empty.`
      : `There is no listening history in “${name}”: none of its files can hold one.`,
  );

async function readStart(packed: Packed): Promise<Buffer> {
  if (packed.start) return packed.start();
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of packed.read()) {
    parts.push(chunk);
    bytes += chunk.length;
    if (bytes >= KIND_BYTES) break;
  }
  return Buffer.concat(parts).subarray(0, KIND_BYTES);
}

function gunzipped(packed: Packed, limits: Limits): Packed {
  const { name, inZip, packedBytes } = packed;
  const meter = limits.meter(name, packedBytes);
  return {
    name,
    inZip,
    packedBytes,
    async *read(onPacked) {
      let unpacked = 0;
      try {
        for await (const chunk of gunzip(packed.read(onPacked))) {
          meter((unpacked += chunk.length));
          yield chunk;
        }
      } catch (error) {
        if (!(error instanceof DamagedStream)) throw error;
        throw new UserError(
          'damaged_file',
          `“${name}” is damaged or not complete: it cannot be unpacked to its end. Download it again, then try once more.`,
          { cause: error },
        );
      }
    },
  };
}

async function unpackToDisk(packed: Packed, { workDir, signal, closers }: Unpacking): Promise<Bytes> {
  const { handle, close } = await openTemporaryFile(workDir);
  closers.push(close);
  let size = 0;
  try {
    for await (const chunk of packed.read()) {
      signal?.throwIfAborted();
      await handle.appendFile(chunk);
      size += chunk.length;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    throw new UserError('too_large', `“${packed.name}” cannot be unpacked: there is no room left on the disk.`);
  }
  return handleBytes(handle, size, packed.name);
}
