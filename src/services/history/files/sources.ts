import { tmpdir } from 'node:os';
import { UserError } from '../../../domain/errors.ts';
import type { HistoryFile } from '../../ports.ts';
import { archiveKind, KIND_BYTES } from './archive-kind.ts';
import { fileBytes, handleBytes, lookAt, openAsSeen } from './file-bytes.ts';
import { createLimits, type Limits } from './limits.ts';
import { unpackNested, type Unpacking } from './nested-sources.ts';
import type { Packed } from './packed.ts';
import type { Opened } from './source.ts';

/**
 * Opens a given file for what its first bytes say it is: plain, gzip or ZIP, and archives in archives. Nothing is ever written
 * under a name from an archive.
 *
 * @param limits What may be unpacked; one for all files of an import. Defaults to those of a single file.
 * @param workDir Folder for inner ZIPs while they are read. Default: the system's folder for temporary files.
 * @throws UserError for what cannot be opened, is damaged, or would unpack to too much.
 */
export async function openSources(
  file: HistoryFile,
  {
    limits = createLimits(),
    workDir = tmpdir(),
    signal,
  }: { limits?: Limits; workDir?: string; signal?: AbortSignal } = {},
): Promise<Opened> {
  const seen = await lookAt(file);
  if (seen.size === 0) throw new UserError('empty_file', `“${file.name}” is empty.`);
  const bytes = fileBytes(file, seen);
  const unpacking: Unpacking = { limits, workDir, signal, closers: [], passedOver: [] };
  const close = (): void => {
    // In the order of opening; what cannot be closed is closed with the process.
    for (const closer of unpacking.closers) closer().catch(() => {});
  };
  const given: Packed = {
    name: file.name,
    inZip: false,
    packedBytes: seen.size,
    async *read(onPacked) {
      let used = 0;
      for await (const chunk of bytes.read(0, seen.size)) {
        onPacked?.((used += chunk.length));
        yield chunk;
      }
    },
    async open() {
      const handle = await openAsSeen(file, seen);
      unpacking.closers.push(() => handle.close());
      return handleBytes(handle, seen.size, file.name);
    },
  };

  try {
    if (archiveKind(await bytes.at(0, KIND_BYTES)).kind !== 'none') limits.addGiven(seen.size);
    const sources = await unpackNested(given, unpacking);
    const [first] = unpacking.passedOver;
    if (sources.length === 0 && first) throw first.refusal;
    const passedOver = unpacking.passedOver.map(({ name, refusal }) => ({ name, reason: refusal.message }));
    return { sources, passedOver, bytes: seen.size, close };
  } catch (error) {
    close();
    throw error;
  }
}
