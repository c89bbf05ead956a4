/** Two imports at once would fight over the same rows: what one takes back, the other may have counted as known. */
const queues = new WeakMap<object, Promise<unknown>>();

/** Runs the work after everything that was given for the same owner before has ended. */
export function oneAtATime<Result>(owner: object, work: () => Promise<Result>): Promise<Result> {
  const before = queues.get(owner) ?? Promise.resolve();
  const result = before.then(work, work);
  queues.set(
    owner,
    result.catch(() => {}),
  );
  return result;
}
