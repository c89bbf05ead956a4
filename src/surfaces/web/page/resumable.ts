// Sends files in pieces, so that a broken line or a closed page costs a piece at most. Loaded when the first file is chosen.
import { Upload, type DetailedError } from 'tus-js-client';
import { Problem } from './api.ts';
import type { Chosen } from './chosen-files.ts';
import { fingerprintOf, forgetFile } from './remembered-uploads.ts';

const ENDPOINT = new URL('/api/v1/uploads', location.href).href;
/** Small enough for the limits of most proxies, large enough that asking again costs nothing. */
const PIECE_BYTES = 16 * 1024 ** 2;
/** Waits between tries, ms. They begin anew whenever something got through, and give up after an hour of nothing. */
const DELAYS = [0, 1000, 2000, 4000, 8000, ...Array<number>(240).fill(15_000)];
/** Worth another try: no line, somebody else at the same upload, too many requests, a server that restarts. */
const isPassing = (status: number): boolean => status === 0 || status >= 500 || [409, 423, 429].includes(status);

const GONE = 'This file cannot be read any more. Was it moved or changed meanwhile? Please choose it again.';

export interface SendOptions {
  /** The user's id: on a shared browser nobody goes on with another's upload. */
  readonly owner: string;
  /** Bytes of this file that are there. */
  readonly onProgress: (sent: number) => void;
  /** The line is down, or the server: it goes on by itself. */
  readonly onWaiting: () => void;
  readonly signal: AbortSignal;
}

/** Returns the id of the complete upload. Goes on where an earlier try stopped. Throws Problem. */
export async function sendFile(chosen: Chosen, options: SendOptions): Promise<string> {
  const fingerprint = fingerprintOf(options.owner, chosen);
  const upload = prepare(chosen, fingerprint);
  const earlier = (await upload.findPreviousUploads()).at(-1);
  if (!earlier) return run(upload, chosen.file, options);
  upload.resumeFromPreviousUpload(earlier);
  try {
    return await run(upload, chosen.file, options);
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 404) throw error;
    forgetFile(fingerprint); // it has expired, or was imported from another window
    return run(prepare(chosen, fingerprint), chosen.file, options);
  }
}

/** Takes an upload back; without an id, one that is not complete. */
export async function discard(chosen: Chosen, owner: string, id: string | undefined): Promise<void> {
  const earlier = forgetFile(fingerprintOf(owner, chosen));
  await terminate([...new Set([...earlier, ...(id === undefined ? [] : [`${ENDPOINT}/${id}`])])]);
}

/** What cannot be reached now expires by itself. */
export async function terminate(addresses: readonly string[]): Promise<void> {
  await Promise.allSettled(addresses.map((address) => Upload.terminate(address, { retryDelays: null })));
}

const prepare = ({ file }: Chosen, fingerprint: string): Upload =>
  new Upload(file, {
    endpoint: ENDPOINT,
    chunkSize: PIECE_BYTES,
    retryDelays: DELAYS,
    metadata: { filename: file.name },
    fingerprint: () => Promise.resolve(fingerprint),
    // Until the import has it: chosen again after a reload, a complete upload is not sent a second time.
    removeFingerprintOnSuccess: false,
  });

function run(upload: Upload, file: File, { onProgress, onWaiting, signal }: SendOptions): Promise<string> {
  let waiting = false;
  const goOn = (): void => {
    if (!waiting) return;
    waiting = false;
    void upload.abort().then(() => upload.start());
  };
  return new Promise<string>((resolve, reject) => {
    const { options } = upload;
    // Without an address for new ones the library reports a server in trouble, where it would begin anew otherwise.
    const staysWithThis = (): void => void (options.endpoint = null);
    if (upload.url !== null) staysWithThis();
    options.onUploadUrlAvailable = staysWithThis;
    options.onProgress = (sent) => {
      waiting = false;
      onProgress(sent);
    };
    options.onShouldRetry = (fault) => {
      if (!isPassing(statusOf(fault))) return false;
      waiting = true;
      onWaiting();
      // A file that was moved looks like a broken line to the browser.
      file
        .slice(0, 1)
        .arrayBuffer()
        .catch(() => {
          void upload.abort();
          reject(new Problem(0, GONE));
        });
      return true;
    };
    options.onSuccess = () => resolve(upload.url?.split('/').at(-1) ?? '');
    options.onError = (error) => reject(problemOf(error));
    signal.addEventListener('abort', () => {
      reject(new Problem(0, 'The upload was stopped. Nothing was imported.'));
      options.retryDelays = null;
      upload.abort(true).catch(() => undefined);
    });
    addEventListener('online', goOn);
    upload.start();
  }).finally(() => removeEventListener('online', goOn));
}

const statusOf = (error: Error | DetailedError): number =>
  'originalResponse' in error ? (error.originalResponse?.getStatus() ?? 0) : 0;

/** The server's sentence; a HEAD has none. */
function problemOf(error: Error | DetailedError): Problem {
  const status = statusOf(error);
  const text = 'originalResponse' in error ? error.originalResponse?.getBody() : undefined;
  try {
    const { detail } = JSON.parse(text ?? '') as { detail?: string };
    if (detail !== undefined) return new Problem(status, detail);
  } catch {
    // no sentence
  }
  if (status === 401)
    return new Problem(401, 'You are signed out. Sign in again, then choose the same file: it goes on.');
  return new Problem(status, 'The upload did not work. Choose the same file again: it goes on where it stopped.');
}
