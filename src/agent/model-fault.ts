/** Why a model's answer cannot be used. */
export type FaultReason =
  | 'deadline'
  | 'stalled'
  | 'cut'
  | 'empty'
  | 'too_long'
  | 'invalid_tool_call'
  | 'truncated_tool_call'
  | 'tool_call_as_text'
  | 'not_text'
  /** It names tracks that no tool has returned. */
  | 'invented';

/** A model answered late, not wholly, or with something that is no answer. Holds nothing of what it said. */
export class ModelFault extends Error {
  override readonly name = 'ModelFault';
  readonly reason: FaultReason;

  constructor(reason: FaultReason) {
    super(`the model's answer cannot be used: ${reason}`);
    this.reason = reason;
  }
}

export type FailureCode =
  | FaultReason
  | 'auth'
  | 'quota'
  | 'rate_limit'
  | 'server'
  | 'not_found'
  | 'bad_request'
  | 'network';

/** What went wrong, from the nearest cause that tells. */
export function failureCode(error: unknown): FailureCode {
  for (let cause = error, depth = 0; cause !== undefined && cause !== null && depth < 8; depth += 1) {
    if (cause instanceof ModelFault) return cause.reason;
    if (typeof cause !== 'object') break;
    const { status, code, name } = cause as { status?: unknown; code?: unknown; name?: unknown };
    if (code === 'insufficient_quota') return 'quota';
    if (status === 401 || status === 403) return 'auth';
    if (status === 429) return 'rate_limit';
    if (status === 404) return 'not_found';
    if (typeof status === 'number' && status >= 500) return 'server';
    if (typeof status === 'number' && status >= 400) return 'bad_request';
    if (name === 'TimeoutError' || name === 'APIConnectionTimeoutError') return 'deadline';
    cause = 'cause' in cause ? cause.cause : undefined;
  }
  return 'network';
}
