import { batch, signal } from '@preact/signals';
import { announce } from './announce.ts';
import { ApiError, call, detailOf, messageOf, UNREACHABLE, type Import } from './api.ts';
import { bytes, count } from '../words.ts';
import { refreshMe, visitor } from './me.ts';

/** Files on their way to the server. */
export interface Sending {
  readonly names: readonly string[];
  readonly sent: number;
  readonly total: number;
}

export const sending = signal<Sending | undefined>(undefined);
/** Shown in the conversation, oldest first. */
export const imports = signal<readonly Import[]>([]);
export const importError = signal('');

const POLL_MS = 600;
/** An import that ended longer ago is no news. */
const NEWS_MS = 86_400_000;

let request: XMLHttpRequest | undefined;

export const isActive = ({ status }: Import): boolean => status === 'queued' || status === 'running';

export async function loadImports(): Promise<void> {
  const { items } = await call<{ items: Import[] }>('GET', '/api/v1/imports');
  const away = dismissed();
  const isNews = (found: Import): boolean => Date.now() - Date.parse(found.created_at) < NEWS_MS && !away.includes(found.id);
  imports.value = items.filter((found) => isActive(found) || isNews(found)).reverse();
  for (const found of imports.value) if (isActive(found)) void follow(found.id);
}

export async function importFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  if (sending.value) return refuse('One upload at a time: the other one is still on its way.');
  const total = files.reduce((sum, file) => sum + file.size, 0);
  const limit = visitor.value.state === 'signed-in' ? visitor.value.me.upload_limit_bytes : Infinity;
  if (total > limit) return refuse(`That is ${bytes(total)}; an upload may have ${bytes(limit)}. Send the files in portions.`);
  batch(() => {
    importError.value = '';
    sending.value = { names: files.map(({ name }) => name), sent: 0, total };
  });
  announce(`Sending ${count(files.length, 'file')}.`);
  try {
    add(await send(files));
  } catch (error) {
    if (error) refuse(messageOf(error));
  } finally {
    sending.value = undefined;
    request = undefined;
  }
}

/** Rejects with undefined when the user cancelled. Only XMLHttpRequest tells how much has been sent. */
function send(files: readonly File[]): Promise<Import> {
  const form = new FormData();
  for (const file of files) form.append('file', file, file.name);
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    request = xhr;
    xhr.upload.addEventListener('progress', ({ loaded, total }) => {
      if (sending.value) sending.value = { ...sending.value, sent: loaded, total };
    });
    xhr.addEventListener('load', () => {
      if (xhr.status === 202) resolve(JSON.parse(xhr.responseText) as Import);
      else reject(new ApiError(xhr.status, detailOf(xhr.responseText)));
    });
    xhr.addEventListener('error', () => reject(new ApiError(0, UNREACHABLE)));
    xhr.addEventListener('abort', () => reject(undefined as unknown as Error));
    xhr.open('POST', '/api/v1/imports');
    xhr.send(form);
  });
}

export function cancelSending(): void {
  request?.abort();
  announce('The upload was cancelled.');
}

export async function importSample(): Promise<void> {
  importError.value = '';
  try {
    add(await call<Import>('POST', '/api/v1/imports/sample'));
    announce('The sample listener is being imported.');
  } catch (error) {
    refuse(messageOf(error));
  }
}

function refuse(message: string): void {
  importError.value = message;
  announce(message);
}

function add(found: Import): void {
  imports.value = [...imports.value.filter(({ id }) => id !== found.id), found];
  void follow(found.id);
}

function replace(found: Import): void {
  imports.value = imports.value.map((other) => (other.id === found.id ? found : other));
}

/** Watches an import until it ends. */
async function follow(id: string): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    if (!imports.value.some((found) => found.id === id)) return;
    try {
      const found = await call<Import>('GET', `/api/v1/imports/${id}`);
      replace(found);
      if (isActive(found)) continue;
      announce(endOf(found));
      return void refreshMe();
    } catch (error) {
      // A server that restarts goes on with the import; so does the page.
      if (error instanceof ApiError && error.status !== 0 && error.status < 500) return refuse(error.message);
    }
  }
}

function endOf({ status, report, failure }: Import): string {
  if (report) return `Import done: ${count(report.rows, 'row')} read, ${count(report.added, 'play')} added.`;
  return failure?.message ?? (status === 'cancelled' ? 'The import was cancelled.' : 'The import has ended.');
}

export async function cancelImport(id: string): Promise<void> {
  try {
    replace(await call<Import>('DELETE', `/api/v1/imports/${id}`));
  } catch (error) {
    announce(messageOf(error));
  }
}

const DISMISSED = 'dismissed-imports';

function dismissed(): string[] {
  try {
    return (localStorage.getItem(DISMISSED) ?? '').split(',');
  } catch {
    return [];
  }
}

/** Puts the card of an ended import away, for good. */
export function dismissImport(id: string): void {
  imports.value = imports.value.filter((found) => found.id !== id);
  try {
    localStorage.setItem(DISMISSED, [...dismissed(), id].slice(-50).join(','));
  } catch {
    // Without storage it is back at the next visit.
  }
}
