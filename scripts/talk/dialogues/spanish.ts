import type { Dialogue } from '../dialogue.ts';

export const spanish: readonly Dialogue[] = [
  {
    name: 'una carrera',
    language: 'es',
    turns: [
      {
        say: '45 minutos para correr, nada que haya escuchado este mes',
        tools: ['recommend_tracks'],
        slots: { activities: ['running'], duration_min: 45, not_heard_days: 30 },
      },
      { say: 'más rápido', tools: ['recommend_tracks'], slots: { activities: ['running'], tempo: 'fast' } },
      {
        say: 'sin Neve Maribel',
        tools: ['recommend_tracks'],
        slots: { exclude_artists: ['Neve Maribel'], tempo: 'fast' },
      },
      { say: '¿por qué la primera?', tools: [], says: /Número 1/ },
      { say: 'me encanta la segunda', tools: ['give_feedback'], slots: { verdict: 'like' } },
      { say: 'guárdala como Mañana', tools: ['create_playlist'], slots: { name: 'Mañana' } },
      { say: 'quita la número 2', tools: ['edit_playlist'] },
      { say: 'deshazlo', tools: ['undo_playlist'] },
      { say: '¿quién es Caspar Wexmoor?', tools: ['music_info'] },
      { say: 'borra la lista', tools: [], says: /para siempre/ },
      { say: 'sí', tools: ['delete_playlist'] },
      { say: '¡gracias!', tools: [] },
    ],
  },
  {
    name: 'números y viejas favoritas',
    language: 'es',
    turns: [
      { say: 'hola', tools: [] },
      {
        say: '¿a quién escuché más el año pasado?',
        tools: ['get_listening_stats'],
        slots: { metric: 'top-artists' },
        says: /en 2025/,
      },
      { say: '¿y qué canciones?', tools: ['get_listening_stats'], slots: { metric: 'top-tracks' } },
      {
        say: 'algo como Los Relojes de Sal',
        tools: ['recommend_tracks'],
        slots: { similar_to: ['Los Relojes de Sal'] },
      },
      { say: 'solo cinco', tools: ['recommend_tracks'], slots: { count: 5 } },
      { say: 'más tranquilo', tools: ['recommend_tracks'], slots: { count: 5 } },
      { say: '¿cuál es la capital de Australia?', tools: [] },
    ],
  },
];
