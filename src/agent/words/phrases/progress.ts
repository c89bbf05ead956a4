import type { Phrases } from './phrases.ts';

/** What is read while a tool runs. */
export const progress: Phrases = {
  'Putting a playlist together…': {
    de: 'Ich stelle eine Playlist zusammen…',
    es: 'Preparando una lista…',
    fr: 'Je prépare une playlist…',
    pt: 'Montando uma playlist…',
  },
  'Changing it…': { de: 'Ich ändere sie…', es: 'Cambiándola…', fr: 'Je la modifie…', pt: 'Mudando…' },
  'Looking at why…': {
    de: 'Ich sehe nach, warum…',
    es: 'Mirando por qué…',
    fr: 'Je regarde pourquoi…',
    pt: 'Vendo por quê…',
  },
  'Counting your plays…': {
    de: 'Ich zähle deine Wiedergaben…',
    es: 'Contando tus reproducciones…',
    fr: 'Je compte tes écoutes…',
    pt: 'Contando suas reproduções…',
  },
  'Noting that…': { de: 'Ich merke es mir…', es: 'Lo anoto…', fr: 'Je le note…', pt: 'Anotando…' },
  'One moment…': { de: 'Einen Moment…', es: 'Un momento…', fr: 'Un instant…', pt: 'Um momento…' },
  'Looking through your library…': {
    de: 'Ich sehe deine Bibliothek durch…',
    es: 'Mirando en tu biblioteca…',
    fr: 'Je parcours ta bibliothèque…',
    pt: 'Procurando na sua biblioteca…',
  },
  'Keeping it…': { de: 'Ich behalte sie…', es: 'Guardándola…', fr: 'Je la garde…', pt: 'Guardando…' },
  'Going back…': { de: 'Ich gehe zurück…', es: 'Volviendo atrás…', fr: 'Je reviens en arrière…', pt: 'Voltando…' },
  'Looking it up…': { de: 'Ich sehe nach…', es: 'Mirándolo…', fr: 'Je regarde…', pt: 'Verificando…' },
};
