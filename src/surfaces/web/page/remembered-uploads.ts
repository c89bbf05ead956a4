// What the browser remembers of uploads that are not imported yet: where they are on the server, for the same file later.
// The names of the entries are those of tus-js-client.

const PREFIX = 'tus::echotune:';
/** As long as the server keeps an upload nobody sends anything to. */
const KEPT_MS = 24 * 3_600_000;

/** Recognises a file again, for one user: by its place, size and time. */
export const fingerprintOf = (owner: string, { path, file }: { path: string; file: File }): string =>
  `echotune:${owner}:${path}:${file.size}:${file.lastModified}`;

/** The names of files whose upload was not finished, or not imported; entries that are too old go. */
export function rememberedNames(owner: string): string[] {
  const names: string[] = [];
  for (const key of keys()) {
    const { metadata, creationTime } = read(key);
    if (Date.now() - Date.parse(creationTime ?? '') < KEPT_MS) {
      if (key.startsWith(`${PREFIX}${owner}:`)) names.push(metadata?.filename ?? 'a file');
    } else localStorage.removeItem(key);
  }
  return names;
}

/** Returns the addresses of what is forgotten. */
export function forgetUploads(isMeant: (key: string) => boolean = () => true): string[] {
  const addresses: string[] = [];
  for (const key of keys()) {
    if (!isMeant(key)) continue;
    const { uploadUrl } = read(key);
    if (uploadUrl) addresses.push(uploadUrl);
    localStorage.removeItem(key);
  }
  return addresses;
}

export const forgetFile = (fingerprint: string): string[] =>
  forgetUploads((key) => key.startsWith(`tus::${fingerprint}::`));

const keys = (): string[] => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));

interface Remembered {
  readonly metadata?: { readonly filename?: string };
  readonly creationTime?: string;
  readonly uploadUrl?: string | null;
}

function read(key: string): Remembered {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Remembered;
  } catch {
    return {};
  }
}
