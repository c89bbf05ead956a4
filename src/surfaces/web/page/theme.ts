import { computed, effect, signal } from '@preact/signals';

const THEMES = ['system', 'dark', 'light'] as const;
type Theme = (typeof THEMES)[number];

const stored = localStorage.getItem('theme');
export const theme = signal<Theme>(THEMES.find((known) => known === stored) ?? 'system');

const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
const system = signal(systemIsDark.matches);
systemIsDark.addEventListener('change', ({ matches }) => (system.value = matches));

/** The colours that are seen. */
export const scheme = computed(() => (theme.value === 'system' ? (system.value ? 'dark' : 'light') : theme.value));

effect(() => {
  if (theme.value === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme.value;
  localStorage.setItem('theme', theme.value);
});

export function nextTheme(): void {
  theme.value = THEMES[(THEMES.indexOf(theme.value) + 1) % THEMES.length] ?? 'system';
}
