/** A file to import, and where it lies as far as the browser tells: two files of a folder may have one name. */
export interface Chosen {
  readonly file: File;
  readonly path: string;
}

/** What a folder is searched for; EchoTune looks at the content, so this only leaves out pictures, PDFs and the like. */
const LIKELY = /\.(?:json|jsonl|ndjson|csv|tsv|txt|zip|gz)$/i;

export const chosenFrom = (files: Iterable<File>): Chosen[] =>
  [...files].map((file) => ({ file, path: file.webkitRelativePath || file.name }));

/** Everything that was dropped, folders with all that is in them. Must be called while the drop is being told. */
export function droppedFiles(transfer: DataTransfer): Promise<Chosen[]> {
  // The list is empty as soon as the event is over, so it is read before anything is waited for.
  const dropped = [...transfer.items].map((item) => ({ entry: item.webkitGetAsEntry?.(), file: item.getAsFile() }));
  return Promise.all(dropped.map(({ entry, file }) => filesOf(entry, file))).then((found) => found.flat());
}

async function filesOf(entry: FileSystemEntry | null | undefined, file: File | null): Promise<Chosen[]> {
  if (entry && isFolder(entry)) return filesIn(entry);
  return file ? chosenFrom([file]) : [];
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

async function filesIn(folder: FileSystemDirectoryEntry): Promise<Chosen[]> {
  const found: Chosen[] = [];
  for (const entry of await entriesOf(folder)) {
    if (isFolder(entry)) found.push(...(await filesIn(entry)));
    else if (LIKELY.test(entry.name) && !entry.name.startsWith('.')) {
      const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
      found.push({ file, path: entry.fullPath });
    }
  }
  return found;
}

/** A browser hands out about a hundred at a time, until there are none. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return entries.toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
    entries.push(...some);
  }
}
