import type { Config } from '../../src/config.ts';

/** What a check found: sentences, and whether something has to be done about them. */
export interface Finding {
  /** "off": nothing is set up, which is fine. */
  readonly state: 'ok' | 'off' | 'wrong';
  readonly says: readonly string[];
}

/** One thing that has to be right before EchoTune works. */
export interface Check {
  readonly name: string;
  run(config: Config): Promise<Finding>;
}

export const ok = (...says: string[]): Finding => ({ state: 'ok', says });
export const off = (...says: string[]): Finding => ({ state: 'off', says });
export const wrong = (...says: string[]): Finding => ({ state: 'wrong', says });
/** Wrong where there are faults. */
export const found = (faults: readonly string[], ...otherwise: string[]): Finding =>
  faults.length > 0 ? wrong(...faults) : ok(...otherwise);

/** Longest wait for whoever is asked, ms. */
export const PATIENCE = 10_000;
