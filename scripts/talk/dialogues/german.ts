import type { Dialogue } from '../dialogue.ts';

export const german: readonly Dialogue[] = [
  {
    name: 'ein Abend bei Regen',
    language: 'de',
    turns: [
      { say: 'etwas Ruhiges für einen verregneten Abend', tools: ['recommend_tracks'], slots: { moods: ['calm'] } },
      { say: 'ein bisschen langsamer', tools: ['recommend_tracks'], slots: { moods: ['calm'], tempo: 'slow' } },
      {
        say: 'ohne Caspar Wexmoor',
        tools: ['recommend_tracks'],
        slots: { exclude_artists: ['Caspar Wexmoor'], tempo: 'slow' },
      },
      { say: 'warum das erste?', tools: [], says: /Nummer 1/ },
      { say: 'das zweite liebe ich', tools: ['give_feedback'], slots: { verdict: 'like' } },
      { say: 'mehr wie das zweite', tools: ['recommend_tracks'] },
      { say: 'speichere das als Regenabend', tools: ['create_playlist'], slots: { name: 'Regenabend' } },
      { say: 'wer ist Caspar Wexmoor?', tools: ['music_info'], says: /Wiedergaben, verteilt/ },
      { say: 'lösche die Playlist', tools: [], says: /endgültig/ },
      { say: 'ja', tools: ['delete_playlist'] },
      { say: 'danke!', tools: [] },
    ],
  },
  {
    name: 'Zahlen und eine Party',
    language: 'de',
    turns: [
      {
        say: 'wen habe ich letztes Jahr am meisten gehört?',
        tools: ['get_listening_stats'],
        slots: { metric: 'top-artists' },
        says: /im Jahr 2025/,
      },
      { say: 'und welche Lieder?', tools: ['get_listening_stats'], slots: { metric: 'top-tracks' } },
      {
        say: 'wann habe ich Abril de Cobre zum ersten Mal gehört?',
        tools: ['get_listening_stats'],
        slots: { metric: 'first-play' },
      },
      {
        say: 'mach mir eine Playlist für eine Party, zwei Stunden',
        tools: ['create_playlist'],
        slots: { activities: ['party'], duration_min: 120 },
      },
      { say: 'entferne Nummer 3', tools: ['edit_playlist'] },
      { say: 'füge fünf weitere hinzu', tools: ['edit_playlist'] },
      { say: 'mische sie', tools: ['edit_playlist'] },
      { say: 'mach das rückgängig', tools: ['undo_playlist'] },
      { say: 'wie wird das Wetter morgen?', tools: [] },
    ],
  },
];
