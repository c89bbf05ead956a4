import { Worker, type ResourceLimits } from 'node:worker_threads';

/**
 * Starts a worker thread from a module beside the caller: startThread(import.meta.url, './thread', data). The built product
 * runs JavaScript; from TypeScript sources the thread loads tsx itself, since a thread inherits no loader. Buffers in
 * `transferList` change hands.
 */
export function startThread(
  callerUrl: string,
  module: string,
  workerData: unknown,
  resourceLimits: ResourceLimits = {},
  transferList: ArrayBuffer[] = [],
): Worker {
  const typescript = callerUrl.endsWith('.ts');
  const url = new URL(`${module}.${typescript ? 'ts' : 'js'}`, callerUrl);
  const execArgv = typescript ? ['--import', tsxHook()] : [];
  return new Worker(url, { workerData, resourceLimits, transferList, execArgv });
}

/** "--import tsx" does nothing in a thread, at least up to tsx 4.23; its API works there as well. */
function tsxHook(): string {
  const api = import.meta.resolve('tsx/esm/api');
  return `data:text/javascript,${encodeURIComponent(`import { register } from ${JSON.stringify(api)}; register();`)}`;
}
