// From chosen files to an import: send them, look at what is in them, ask, begin.
import { call, Problem, UNREACHABLE, type HistoryPreview, type ImportState } from './api.ts';
import type { Chosen } from './chosen-files.ts';
import { announcement } from './conversation.ts';
import {
  currentImport,
  dismissImport,
  isRunning,
  mustWait,
  refuse,
  showImport,
  type PreviewView,
} from './import-state.ts';
import { count } from './numbers.ts';
import { fingerprintOf, forgetFile, forgetUploads } from './remembered-uploads.ts';
import { createTransferRate } from './transfer-rate.ts';

/** As many as the server keeps for one user. */
const MOST_FILES = 300;

interface Selection {
  readonly owner: string;
  readonly files: (Chosen & { /** Of the complete upload. */ id?: string })[];
  readonly stop: AbortController;
  /** Counts up when more files join: what was begun before is out of date then. */
  round: number;
}

let selection: Selection | undefined;

/** Files chosen while others are being sent or looked at join them. */
export async function importFiles(owner: string, files: readonly Chosen[]): Promise<void> {
  if (isRunning()) {
    mustWait.value = true;
    return;
  }
  if (files.length === 0) {
    refuse(new Error('There is no file in there that could be a listening history: JSON, CSV, ZIP or gzip.'));
    return;
  }
  const phase = currentImport.value?.phase;
  if (!selection || (phase !== 'uploading' && phase !== 'looking' && phase !== 'preview')) {
    const refused = selection;
    selection = { owner, files: [], stop: new AbortController(), round: 0 };
    if (refused) void discardAll(refused, files);
  }
  const known = new Set(selection.files.map((file) => fingerprintOf(owner, file)));
  selection.files.push(...files.filter((file) => !known.has(fingerprintOf(owner, file))));
  if (phase === 'uploading') return; // the loop below comes to them
  await prepare(selection);
}

async function prepare(chosen: Selection): Promise<void> {
  const { files, stop } = chosen;
  const round = ++chosen.round;
  const isOutOfDate = (): boolean => stop.signal.aborted || chosen.round !== round;
  try {
    if (files.length > MOST_FILES) {
      throw new Error(
        `That are ${count(files.length)} files; I take ${MOST_FILES} at once. Put them in one ZIP, please.`,
      );
    }
    await sendAll(chosen);
    currentImport.value = { phase: 'looking', names: namesOf(chosen) };
    const preview = await call<HistoryPreview>('/imports/preview', {
      method: 'POST',
      json: { upload_ids: idsOf(chosen) },
      signal: stop.signal,
    });
    if (isOutOfDate()) return;
    currentImport.value = { phase: 'preview', preview };
    announcement.value = `${count(preview.plays)} plays found. Import them, or cancel.`;
  } catch (error) {
    if (!isOutOfDate()) refuse(error);
  }
}

const namesOf = ({ files }: Selection): string[] => files.map(({ file }) => file.name);
const idsOf = ({ files }: Selection): string[] => files.flatMap(({ id }) => id ?? []);

async function sendAll(chosen: Selection): Promise<void> {
  const { owner, files, stop } = chosen;
  const rate = createTransferRate();
  let before = 0;
  const show = (sent: number, waiting = false): void => {
    if (stop.signal.aborted) return;
    const total = files.reduce((sum, { file }) => sum + file.size, 0);
    const names = namesOf(chosen);
    const bytes = before + sent;
    currentImport.value = { phase: 'uploading', names, sent: bytes, total, waiting, rate: rate.note(bytes) };
  };
  for (const entry of files) {
    if (entry.id === undefined) {
      rate.restart();
      show(0);
      rate.restart(); // what an earlier try had sent counts as progress, not as speed
      const { sendFile } = await loadSender();
      let sent = 0;
      entry.id = await sendFile(entry, {
        owner,
        signal: stop.signal,
        onProgress: (bytes) => show((sent = bytes)),
        onWaiting: () => {
          rate.restart();
          show(sent, true);
        },
      });
    }
    before += entry.file.size;
  }
}

/** Begins the import that was looked at. */
export async function confirmImport({ includePrivate }: { includePrivate: boolean }): Promise<void> {
  const view = currentImport.value;
  const chosen = selection;
  if (view?.phase !== 'preview' || view.starting || !chosen) return;
  const { problem: _, ...shown } = view;
  currentImport.value = { ...shown, starting: true };
  const started = call<ImportState>('/imports', {
    method: 'POST',
    json: { upload_ids: idsOf(chosen), include_private: includePrivate },
  });
  try {
    await started;
  } catch (error) {
    currentImport.value = { ...shown, problem: (error as Error).message } satisfies PreviewView;
    return;
  }
  for (const file of chosen.files) forgetFile(fingerprintOf(chosen.owner, file));
  selection = undefined;
  await showImport(started);
}

/** Stops sending, or takes back what was sent. */
export async function cancelFiles(): Promise<void> {
  const chosen = selection;
  selection = undefined;
  currentImport.value = undefined;
  announcement.value = 'Cancelled. Nothing was imported.';
  if (!chosen) return;
  chosen.stop.abort();
  await discardAll(chosen);
}

/** What was sent goes, except for files that were chosen again. */
async function discardAll({ owner, files }: Selection, kept: readonly Chosen[] = []): Promise<void> {
  const { discard } = await loadSender();
  const again = new Set(kept.map((file) => fingerprintOf(owner, file)));
  const gone = files.filter((file) => !again.has(fingerprintOf(owner, file)));
  await Promise.all(gone.map((file) => discard(file, owner, file.id)));
}

/** Closes a card for good: what was sent for it goes. */
export function closeCard(): void {
  const phase = currentImport.value?.phase;
  if (phase === 'interrupted') void discardRemembered();
  if (phase === 'refused' && selection) void discardAll(selection);
  selection = undefined;
  dismissImport();
}

async function discardRemembered(): Promise<void> {
  const { terminate } = await loadSender();
  await terminate(forgetUploads());
}

/** Only whoever brings a file needs it. */
const loadSender = () =>
  import('./resumable.ts').catch(() => {
    throw new Problem(0, UNREACHABLE);
  });
