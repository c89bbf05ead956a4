/** A person this installation knows. `timezone` is an IANA zone: hours and days are computed in it. */
export interface User {
  readonly id: number;
  readonly name: string;
  readonly timezone: string;
  readonly locale: string;
  /** Grows with everything that taste is computed from. */
  readonly tasteRevision: number;
  /** Agreed that their listening helps to find music for others here who agreed as well. */
  readonly shareListening: boolean;
}

/** The user who needs no sign-in on loopback, and whom scripts mean when they name nobody. */
export const LOCAL_USER = 'local';
