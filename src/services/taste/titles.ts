/** What people call each way of predicting. */
const TITLES: Readonly<Record<string, string>> = {
  hybrid: 'My model',
  'content-lr': 'Its simpler half (logistic regression)',
  'track-rate': "The track's own skip rate",
  'artist-rate': "The artist's own skip rate",
  'recent-rate': 'The last few plays',
  'training-rate': 'Always the average',
  learned: 'My ranking',
  'most-played': 'Most played',
  'decayed-count': 'Popular lately',
};

export const titled = (name: string): string => TITLES[name] ?? name;
