import { UserError } from '../../domain/errors.ts';

/** Each user looks at one selection of files at a time: a thread each, and no more. */
export interface Previews {
  /** Ends the preview of this user that may be under way, then runs this one. */
  run<Result>(userId: number, signal: AbortSignal, preview: (signal: AbortSignal) => Promise<Result>): Promise<Result>;
  /** Resolves once nothing of this user is being read. */
  stop(userId: number): Promise<void>;
}

export function createPreviews(): Previews {
  const running = new Map<number, { controller: AbortController; ended: Promise<unknown> }>();

  async function stop(userId: number): Promise<void> {
    const current = running.get(userId);
    current?.controller.abort(new UserError('cancelled', 'Something newer took the place of this preview.'));
    await current?.ended;
  }

  return {
    stop,
    async run(userId, signal, preview) {
      while (running.has(userId)) await stop(userId);
      const controller = new AbortController();
      const result = preview(AbortSignal.any([signal, controller.signal]));
      const ended = result
        .catch(() => {})
        .then(() => {
          running.delete(userId);
        });
      running.set(userId, { controller, ended });
      return result;
    },
  };
}
