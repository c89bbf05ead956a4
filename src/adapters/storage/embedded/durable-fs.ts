import { closeSync, fsyncSync, openSync } from 'node:fs';
import path from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** Told of every write and sync, so that a test can take away what was not synced. */
export interface DiskObserver {
  writing(file: string, position: number, length: number): void;
  synced(file: string): void;
}

type EmscriptenOptions = Awaited<ReturnType<NodeFS['init']>>['emscriptenOpts'];

interface FsNode {
  readonly name: string;
}
interface FsStream {
  readonly node: FsNode;
  readonly position: number;
}
/** The parts of Emscripten's NODEFS through which every file of the database passes. */
interface NodeFsOperations {
  realPath(node: FsNode): string;
  readonly stream_ops: {
    write(stream: FsStream, buffer: Uint8Array, offset: number, length: number, position?: number): number;
  };
  readonly node_ops: {
    mknod(parent: FsNode, name: string, mode: number, device: number): unknown;
    rename(node: FsNode, folder: FsNode, name: string): unknown;
    unlink(folder: FsNode, name: string): unknown;
  };
}

const isWal = (file: string): boolean => file.includes(`${path.sep}pg_wal${path.sep}`);
const isControl = (file: string): boolean => file.endsWith(`${path.sep}global${path.sep}pg_control`);

/**
 * PGlite's folder with real syncs; its own fsync does nothing. Three rules make a power cut harmless: the write-ahead log is on
 * disk before an answer leaves (`flush`), and before any data page is written; all data is on disk before pg_control names a
 * new checkpoint.
 */
export class DurableFs extends NodeFS {
  readonly #unsyncedWal = new Set<string>();
  readonly #unsyncedData = new Set<string>();
  readonly #unsyncedFolders = new Set<string>();
  readonly #observer: DiskObserver | undefined;

  constructor(folder: string, observer?: DiskObserver) {
    super(folder);
    this.#observer = observer;
  }

  /** Call when a statement has run and before its answer is sent. */
  flush(): void {
    for (const file of this.#unsyncedWal) this.#sync(file);
    this.#unsyncedWal.clear();
  }

  override async init(pg: PGlite, options: EmscriptenOptions): Promise<{ emscriptenOpts: EmscriptenOptions }> {
    const { emscriptenOpts } = await super.init(pg, options);
    const hook = (module: { FS: { filesystems: { NODEFS: unknown } } }) =>
      this.#watch(module.FS.filesystems.NODEFS as NodeFsOperations);
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), hook] } };
  }

  #watch(nodeFs: NodeFsOperations): void {
    const { write } = nodeFs.stream_ops;
    nodeFs.stream_ops.write = (stream, buffer, offset, length, position) => {
      const file = nodeFs.realPath(stream.node);
      this.#beforeWrite(file);
      this.#observer?.writing(file, position ?? stream.position, length);
      const written = write(stream, buffer, offset, length, position);
      if (isControl(file)) this.#sync(file);
      else (isWal(file) ? this.#unsyncedWal : this.#unsyncedData).add(file);
      return written;
    };

    const { mknod, rename, unlink } = nodeFs.node_ops;
    nodeFs.node_ops.mknod = (parent, name, mode, device) => {
      const folder = nodeFs.realPath(parent);
      const node = mknod(parent, name, mode, device);
      // A new log file must be found after a cut; other new files only matter from the next checkpoint on.
      if (isWal(folder + path.sep)) this.#sync(folder);
      else this.#unsyncedFolders.add(folder);
      return node;
    };
    nodeFs.node_ops.rename = (node, parent, name) => {
      const from = nodeFs.realPath(node);
      this.#sync(from);
      this.#forget(from);
      const result = rename(node, parent, name);
      this.#sync(nodeFs.realPath(parent));
      return result;
    };
    nodeFs.node_ops.unlink = (parent, name) => {
      const folder = nodeFs.realPath(parent);
      this.#forget(path.join(folder, name));
      this.#unsyncedFolders.add(folder);
      return unlink(parent, name);
    };
  }

  #beforeWrite(file: string): void {
    if (isWal(file)) return;
    this.flush();
    if (!isControl(file)) return;
    for (const item of [...this.#unsyncedData, ...this.#unsyncedFolders]) this.#sync(item);
    this.#unsyncedData.clear();
    this.#unsyncedFolders.clear();
  }

  #forget(file: string): void {
    this.#unsyncedWal.delete(file);
    this.#unsyncedData.delete(file);
  }

  #sync(file: string): void {
    let descriptor: number;
    try {
      descriptor = openSync(file, 'r');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return; // deleted since
      throw error;
    }
    try {
      fsyncSync(descriptor);
      this.#observer?.synced(file);
    } finally {
      closeSync(descriptor);
    }
  }
}
