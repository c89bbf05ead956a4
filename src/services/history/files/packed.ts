import type { Bytes } from './file-bytes.ts';
import type { Source } from './source.ts';

/** A file that may be an archive itself. */
export interface Packed extends Source {
  /** Access to any place of it without unpacking, where it lies on the disk as it is. */
  readonly open?: () => Promise<Bytes>;
  /** Some of its first bytes, got with less effort than by `read`; nothing where they do not unpack. */
  readonly start?: () => Promise<Buffer>;
}
