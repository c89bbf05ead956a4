/** Probabilities are kept this far from 0 and 1, so that one bold mistake does not decide everything. */
const LEAST = 1e-6;

/** Mean of −ln of the probability that was given to what happened; `p` is P(label = 1). 0 is perfect, ln 2 a coin. */
export function logLoss(y: Uint8Array, p: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < p.length; i++) {
    const kept = Math.min(1 - LEAST, Math.max(LEAST, p[i] ?? 0));
    sum -= Math.log(y[i] === 1 ? kept : 1 - kept);
  }
  return sum / p.length;
}
