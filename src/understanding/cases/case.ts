import type { Intent, Slots } from '../../domain/slots.ts';

/** A message as people write it, what was said before, and what it means; nothing of a catalogue is known. */
export interface Case {
  readonly text: string;
  readonly history?: readonly string[];
  readonly intent: Intent;
  readonly slots: Slots;
}
