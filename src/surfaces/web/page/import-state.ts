import { signal } from '@preact/signals';
import { announcement } from './conversation.ts';
import { call, Problem, type HistoryPreview, type ImportState } from './api.ts';
import { count } from './numbers.ts';
import { forgetUploads, rememberedNames } from './remembered-uploads.ts';

export type ImportView =
  | { readonly phase: 'starting' }
  /** An earlier visit left uploads that go on as soon as the same files are chosen. */
  | { readonly phase: 'interrupted'; readonly names: readonly string[] }
  | UploadingView
  | { readonly phase: 'looking'; readonly names: readonly string[] }
  | PreviewView
  | { readonly phase: 'server'; readonly state: ImportState }
  | { readonly phase: 'refused'; readonly message: string };

export interface UploadingView {
  readonly phase: 'uploading';
  readonly names: readonly string[];
  /** Bytes. */
  readonly sent: number;
  readonly total: number;
  /** Bytes a second. */
  readonly rate?: number | undefined;
  /** The line is down; it goes on by itself. */
  readonly waiting: boolean;
}

export interface PreviewView {
  readonly phase: 'preview';
  readonly preview: HistoryPreview;
  /** What went wrong with starting the import. */
  readonly problem?: string;
  readonly starting?: boolean;
}

/** The import the page shows, if any. */
export const currentImport = signal<ImportView | undefined>(undefined);
/** Undefined until known. */
export const hasHistory = signal<boolean | undefined>(undefined);
/** More files were dropped while an import runs. */
export const mustWait = signal(false);

const POLL_MS = 400;
/** The newest report that was closed, so that a reload shows it no more. */
const DISMISSED = 'dismissed-import';

const isOpen = (state: ImportState): boolean => state.status === 'queued' || state.status === 'running';

export const isRunning = (): boolean => {
  const view = currentImport.value;
  return view?.phase === 'starting' || (view?.phase === 'server' && isOpen(view.state));
};

export const isImporting = (): boolean => {
  const phase = currentImport.value?.phase;
  return isRunning() || phase === 'uploading' || phase === 'looking' || phase === 'preview';
};

/** Shows what an earlier visit began: an import that runs, an upload that stopped, or the newest report. */
export async function loadImports(owner: string): Promise<void> {
  const { items } = await call<{ items: ImportState[] }>('/imports');
  const open = items.find(isOpen);
  if (open) return void showImport(Promise.resolve(open));
  const names = rememberedNames(owner);
  if (names.length > 0) {
    currentImport.value = { phase: 'interrupted', names };
    return;
  }
  const [newest] = items;
  if (!newest || newest.status === 'cancelled' || Number(localStorage.getItem(DISMISSED)) >= Number(newest.id)) return;
  currentImport.value = { phase: 'server', state: newest };
}

export async function importSample(): Promise<void> {
  if (isImporting()) return;
  currentImport.value = { phase: 'starting' };
  await showImport(call<ImportState>('/imports/sample', { method: 'POST' }));
}

export function refuse(error: unknown): void {
  currentImport.value = { phase: 'refused', message: error instanceof Error ? error.message : String(error) };
}

export async function showImport(started: Promise<ImportState>): Promise<void> {
  try {
    await follow(await started);
  } catch (error) {
    refuse(error);
  }
}

async function follow(state: ImportState): Promise<void> {
  let latest = state;
  mustWait.value = false;
  for (;;) {
    currentImport.value = { phase: 'server', state: latest };
    if (!isOpen(latest)) break;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    latest = await call<ImportState>(`/imports/${state.id}`).catch((error: unknown) => {
      if (error instanceof Problem && error.status === 404) throw error;
      return latest; // the server restarts, perhaps: the import goes on after that
    });
  }
  announcement.value = endOf(latest);
  if (latest.status === 'done') hasHistory.value = hasHistory.value === true || (latest.report?.added ?? 0) > 0;
}

function endOf({ status, report, failure }: ImportState): string {
  if (report) return `The import is done: ${count(report.rows)} rows read, ${count(report.added)} added.`;
  return failure?.message ?? (status === 'cancelled' ? 'The import was cancelled.' : 'The import has ended.');
}

export async function cancelImport(): Promise<void> {
  const view = currentImport.value;
  if (view?.phase === 'server') await call(`/imports/${view.state.id}`, { method: 'DELETE' }).catch(() => undefined);
}

export function dismissImport(): void {
  const view = currentImport.value;
  if (view?.phase === 'server') localStorage.setItem(DISMISSED, view.state.id);
  currentImport.value = undefined;
}

/** What this browser knows of a user's imports goes with the sign-out. */
export function forgetImports(): void {
  forgetUploads();
  localStorage.removeItem(DISMISSED);
}
