/** Probabilities are kept this far from 0 and 1, so that one bold mistake does not decide everything. */
const LEAST = 1e-6;

/** −ln of the probability that was given to what happened, of each play; `p` is P(label = 1). */
export const lossOf = (y: Uint8Array, p: Float64Array): Float64Array =>
  p.map((value, i) => {
    const kept = Math.min(1 - LEAST, Math.max(LEAST, value));
    return -Math.log(y[i] === 1 ? kept : 1 - kept);
  });

/** Mean of these losses. 0 is perfect, ln 2 a coin. */
export const logLoss = (y: Uint8Array, p: Float64Array): number =>
  lossOf(y, p).reduce((sum, loss) => sum + loss, 0) / p.length;
