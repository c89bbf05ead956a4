/** Figures for programs, and the same as a table for people. */
export interface Measured {
  readonly figures: object;
  readonly text: string;
}
