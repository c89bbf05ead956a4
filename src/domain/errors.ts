/** A mistake the user can mend; the message is shown to them as it is. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly code: UserErrorCode;

  constructor(code: UserErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** `not_found` also answers for what belongs to another user: nobody learns that it exists. */
export type UserErrorCode =
  | 'invalid_input'
  | 'not_found'
  | 'not_signed_in'
  | 'forbidden'
  | 'too_large'
  | 'too_many_requests'
  | 'unknown_format'
  | 'account_data'
  | 'empty_file'
  | 'no_history'
  | 'damaged_file'
  | 'import_running'
  | 'training_running'
  | 'changed_meanwhile'
  | 'cancelled'
  | 'database_in_use'
  | 'database_unavailable';

/** An outside service is not to be asked now: it said so, or the day's requests are used up. Nothing is wrong. */
export class SourceBusy extends Error {
  override readonly name = 'SourceBusy';
}

/** An outside service failed: not the user's fault and not ours. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly source: string;
  readonly retryable: boolean;

  constructor(source: string, message: string, options: ErrorOptions & { retryable: boolean }) {
    super(message, { cause: options.cause });
    this.source = source;
    this.retryable = options.retryable;
  }
}
