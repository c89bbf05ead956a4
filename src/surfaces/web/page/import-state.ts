import { signal } from '@preact/signals';
import { announcement } from './conversation.ts';
import { call, Problem, upload, type ImportState } from './api.ts';

export type ImportView =
  | { readonly phase: 'starting' }
  | { readonly phase: 'uploading'; readonly share: number }
  | { readonly phase: 'server'; readonly state: ImportState }
  | { readonly phase: 'refused'; readonly message: string };

/** The import the page shows, if any. */
export const currentImport = signal<ImportView | undefined>(undefined);
/** Undefined until known. */
export const hasHistory = signal<boolean | undefined>(undefined);

const POLL_MS = 400;
let uploading: AbortController | undefined;

const isOpen = (state: ImportState): boolean => state.status === 'queued' || state.status === 'running';

export async function loadImports(): Promise<void> {
  const { items } = await call<{ items: ImportState[] }>('/imports');
  const open = items.find(isOpen);
  if (open) void show(Promise.resolve(open));
}

export const isImporting = (): boolean => {
  const view = currentImport.value;
  return view?.phase === 'starting' || view?.phase === 'uploading' || (view?.phase === 'server' && isOpen(view.state));
};

export async function importFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0 || isImporting()) return;
  uploading = new AbortController();
  currentImport.value = { phase: 'uploading', share: 0 };
  await show(upload(files, (share) => (currentImport.value = { phase: 'uploading', share }), uploading.signal));
}

export async function importSample(): Promise<void> {
  if (isImporting()) return;
  currentImport.value = { phase: 'starting' };
  await show(call<ImportState>('/imports/sample', { method: 'POST' }));
}

async function show(started: Promise<ImportState>): Promise<void> {
  try {
    await follow(await started);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    currentImport.value = { phase: 'refused', message };
  }
}

async function follow(state: ImportState): Promise<void> {
  let latest = state;
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
  if (report) return `The import is done: ${report.rows} rows read, ${report.added} plays added.`;
  return failure?.message ?? (status === 'cancelled' ? 'The import was cancelled.' : 'The import has ended.');
}

export async function cancelImport(): Promise<void> {
  const view = currentImport.value;
  if (view?.phase === 'uploading') uploading?.abort();
  if (view?.phase === 'server') await call(`/imports/${view.state.id}`, { method: 'DELETE' }).catch(() => undefined);
}

export function dismissImport(): void {
  currentImport.value = undefined;
}
