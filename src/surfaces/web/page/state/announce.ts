import { signal } from '@preact/signals';

/** What screen readers are told; shown nowhere. */
export const announcement = signal('');

export function announce(text: string): void {
  // The same sentence twice is only read twice when it differs.
  announcement.value = announcement.value === text ? `${text}\u00a0` : text;
}
