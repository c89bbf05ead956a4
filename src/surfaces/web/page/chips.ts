import type { Slots } from './api.ts';

/** One piece of a request, and the request without it. */
export interface Chip {
  readonly key: string;
  readonly label: string;
  readonly without: Slots;
}

const WORDS: Readonly<Partial<Record<keyof Slots, (value: string) => string>>> = {
  artists: (name) => `by ${name}`,
  similar_to: (name) => `like ${name}`,
  exclude_artists: (name) => `not ${name}`,
  exclude_genres: (name) => `no ${name}`,
  exclude_moods: (mood) => `not ${mood}`,
  activities: (activity) => `for ${plain(activity)}`,
  energy: (level) => `${level} energy`,
  tempo: (pace) => `${pace} tempo`,
  vocals: (who) => `${who} voices`,
  language: (code) => `in ${nameOf('language', code)}`,
  country: (code) => `from ${nameOf('region', code)}`,
  instrumental: (value) => (value === 'true' ? 'instrumental' : 'with vocals'),
  explicit: (value) => (value === 'true' ? 'explicit' : 'nothing explicit'),
  count: (value) => `${value} tracks`,
  duration_min: (value) => `${value} minutes`,
  popularity: (value) => (value === 'popular' ? 'well known' : 'hidden gems'),
  novelty: (value) =>
    Number(value) >= 0 ? `${Math.round(100 * Number(value))} % new` : value === 'new' ? 'new to me' : value,
  not_heard_days: (days) => `not heard for ${days} days`,
  sort: (order) => `in order: ${plain(order)}`,
};

/** Every piece of a request that is there, in the order of the schema. */
export function chipsOf(slots: Slots): Chip[] {
  return (Object.keys(slots) as (keyof Slots)[]).flatMap((slot) => {
    const value = slots[slot];
    if (value === undefined) return [];
    const { [slot]: _, ...rest } = slots;
    if (!Array.isArray(value)) return [{ key: slot, label: labelOf(slot, value), without: rest }];
    return (value as (string | number)[]).map((one) => {
      const others = (value as (string | number)[]).filter((other) => other !== one);
      return {
        key: `${slot}:${one}`,
        label: labelOf(slot, one),
        without: others.length === 0 ? rest : { ...slots, [slot]: others },
      };
    });
  });
}

function labelOf(slot: keyof Slots, value: unknown): string {
  if (typeof value === 'object' && value !== null) {
    if ('min' in value && 'max' in value) return `${String(value.min)}–${String(value.max)} bpm`;
    if (slot === 'period' && 'label' in value && typeof value.label === 'string') return `played: ${value.label}`;
    const { from, to } = value as { from?: string | number; to?: string | number };
    const years = from === to ? String(from) : `${from ?? '…'}–${to ?? '…'}`;
    return slot === 'era' && typeof from === 'number' && to === from + 9 && from % 10 === 0 ? `the ${from}s` : years;
  }
  const text = String(value);
  return WORDS[slot]?.(text) ?? plain(text);
}

const plain = (value: string): string => value.replaceAll('_', ' ');

function nameOf(type: 'language' | 'region', code: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type }).of(type === 'region' ? code.toUpperCase() : code) ?? code;
  } catch {
    return code;
  }
}

const MOODS = [
  'happy',
  'calm',
  'energetic',
  'melancholic',
  'dreamy',
  'romantic',
  'dark',
  'groovy',
  'nostalgic',
] as const;
const ACTIVITIES = ['workout', 'running', 'study', 'sleep', 'party', 'drive', 'cooking', 'cleaning'] as const;

interface Group {
  readonly title: string;
  readonly options: readonly { readonly key: string; readonly label: string; readonly slots: Slots }[];
}

/** What can be added with one choice. */
export function addable(slots: Slots): Group[] {
  const moods = MOODS.filter((mood) => !slots.moods?.includes(mood));
  const activities = ACTIVITIES.filter((activity) => !slots.activities?.includes(activity));
  const set = (label: string, more: Slots) => ({ key: label, label, slots: { ...slots, ...more } });
  const groups: Group[] = [
    { title: 'Mood', options: moods.map((mood) => set(mood, { moods: [...(slots.moods ?? []).slice(0, 4), mood] })) },
    {
      title: 'For',
      options: activities.map((activity) =>
        set(`for ${activity}`, { activities: [...(slots.activities ?? []).slice(0, 2), activity] }),
      ),
    },
    {
      title: 'Energy and tempo',
      options: [
        set('low energy', { energy: 'low' }),
        set('high energy', { energy: 'high' }),
        set('slow', { tempo: 'slow' }),
        set('fast', { tempo: 'fast' }),
      ],
    },
    {
      title: 'How familiar',
      options: [
        set('favourites', { novelty: 'familiar' }),
        set('new to me', { novelty: 'new' }),
        set('not heard for a month', { not_heard_days: 30 }),
        set('not heard for half a year', { not_heard_days: 180 }),
      ],
    },
    {
      title: 'How many',
      options: [5, 10, 20, 50]
        .filter((count) => count !== slots.count)
        .map((count) => set(`${count} tracks`, { count })),
    },
  ];
  return groups.filter(({ options }) => options.length > 0);
}
