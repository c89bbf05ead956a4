import type { Dialogue } from '../dialogue.ts';

export const french: readonly Dialogue[] = [
  {
    name: 'une soirée calme',
    language: 'fr',
    turns: [
      { say: 'quelque chose de calme pour dormir', tools: ['recommend_tracks'], slots: { activities: ['sleep'] } },
      { say: 'plus lent', tools: ['recommend_tracks'], slots: { activities: ['sleep'], tempo: 'slow' } },
      {
        say: 'sans Caspar Wexmoor',
        tools: ['recommend_tracks'],
        slots: { exclude_artists: ['Caspar Wexmoor'], tempo: 'slow' },
      },
      { say: 'pourquoi le premier ?', tools: [], says: /Numéro 1/ },
      { say: 'j’adore le deuxième', tools: ['give_feedback'], slots: { verdict: 'like' } },
      { say: 'plus comme le deuxième', tools: ['recommend_tracks'] },
      { say: 'de quel album est le premier ?', tools: ['music_info'] },
      { say: 'qui est Caspar Wexmoor ?', tools: ['music_info'] },
      { say: 'merci !', tools: [] },
    ],
  },
  {
    name: 'une playlist pour cuisiner',
    language: 'fr',
    turns: [
      { say: 'bonjour', tools: [] },
      {
        say: 'fais-moi une playlist joyeuse de 15 titres pour cuisiner',
        tools: ['create_playlist'],
        slots: { moods: ['happy'], activities: ['cooking'], count: 15 },
      },
      { say: 'enlève le numéro 3', tools: ['edit_playlist'] },
      { say: 'ajoute cinq titres', tools: ['edit_playlist'] },
      { say: 'renomme-la en Cuisine', tools: ['edit_playlist'], says: /Cuisine/ },
      { say: 'annule', tools: ['undo_playlist'] },
      {
        say: 'quels artistes ai-je le plus écoutés l’année dernière ?',
        tools: ['get_listening_stats'],
        slots: { metric: 'top-artists' },
        says: /en 2025/,
      },
      { say: 'qu’est-ce que je passe le plus souvent ?', tools: ['get_listening_stats'], slots: { metric: 'skips' } },
    ],
  },
];
