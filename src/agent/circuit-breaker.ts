import type { Clock } from '../services/ports.ts';
import type { FailureCode } from './model-fault.ts';

/** How long a model is left alone after a failure, seconds. What it says wrongly once it may say rightly the next time: no pause. */
const PAUSE_S: Readonly<Partial<Record<FailureCode, number>>> = {
  auth: 600,
  quota: 600,
  not_found: 600,
  rate_limit: 30,
  server: 30,
  network: 30,
  deadline: 30,
  stalled: 30,
};

export interface CircuitBreaker {
  readonly open: () => boolean;
  note(code: FailureCode): void;
}

/** Keeps questions away from a model that just failed, so that nobody waits for it in vain. */
export function createCircuitBreaker({ clock }: { clock: Clock }): CircuitBreaker {
  let until = 0;
  return {
    open: () => clock.now().getTime() < until,
    note: (code) => {
      until = Math.max(until, clock.now().getTime() + 1000 * (PAUSE_S[code] ?? 0));
    },
  };
}
