import type { Dialogue } from '../dialogue.ts';

export const portuguese: readonly Dialogue[] = [
  {
    name: 'um dia de estudo',
    language: 'pt',
    turns: [
      {
        say: 'música calma para estudar, uma hora',
        tools: ['recommend_tracks'],
        slots: { activities: ['study'], duration_min: 60 },
      },
      { say: 'mais lento', tools: ['recommend_tracks'], slots: { activities: ['study'], tempo: 'slow' } },
      {
        say: 'sem Caspar Wexmoor',
        tools: ['recommend_tracks'],
        slots: { exclude_artists: ['Caspar Wexmoor'], tempo: 'slow' },
      },
      { say: 'por que a primeira?', tools: [], says: /Número 1/ },
      { say: 'adoro a segunda', tools: ['give_feedback'], slots: { verdict: 'like' } },
      { say: 'salve como Estudo', tools: ['create_playlist'], slots: { name: 'Estudo' } },
      { say: 'apague a playlist', tools: [], says: /de vez/ },
      { say: 'sim', tools: ['delete_playlist'] },
      { say: 'obrigado!', tools: [] },
    ],
  },
  {
    name: 'números e uma festa',
    language: 'pt',
    turns: [
      { say: 'olá', tools: [] },
      {
        say: 'quem eu mais ouvi no ano passado?',
        tools: ['get_listening_stats'],
        slots: { metric: 'top-artists' },
        says: /em 2025/,
      },
      { say: 'e quais músicas?', tools: ['get_listening_stats'], slots: { metric: 'top-tracks' } },
      {
        say: 'crie uma playlist animada para uma festa',
        tools: ['create_playlist'],
        slots: { activities: ['party'] },
      },
      { say: 'remova a número 3', tools: ['edit_playlist'] },
      { say: 'adicione mais cinco', tools: ['edit_playlist'] },
      { say: 'desfaça isso', tools: ['undo_playlist'] },
      { say: 'como vai estar o tempo amanhã?', tools: [] },
    ],
  },
];
