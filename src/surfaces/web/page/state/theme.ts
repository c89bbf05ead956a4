import { effect, signal } from '@preact/signals';

const THEMES = ['system', 'dark', 'light'] as const;
export type Theme = (typeof THEMES)[number];

const isTheme = (text: unknown): text is Theme => THEMES.some((theme) => theme === text);

export const theme = signal<Theme>('system');

try {
  const kept = localStorage.getItem('theme');
  if (isTheme(kept)) theme.value = kept;
} catch {
  // Storage can be forbidden; the choice then lasts as long as the page.
}

effect(() => {
  const chosen = theme.value;
  if (chosen === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = chosen;
  try {
    localStorage.setItem('theme', chosen);
  } catch {
    // as above
  }
});

export function nextTheme(): void {
  theme.value = THEMES[(THEMES.indexOf(theme.value) + 1) % THEMES.length] ?? 'system';
}
