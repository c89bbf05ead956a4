import type { Entries } from '../../languages/language.ts';

/** Energy, tempo, voice, popularity and novelty. */
export const qualities: Entries = {
  'high energy':
    'beaucoup d énergie, plein d énergie, pleine d énergie, à fond, à fond les ballons, pleins d énergie, qui envoie, qui envoient',
  'low energy': 'peu d énergie, faible énergie',
  'more energy': 'plus d énergie, plus de pêche, plus de peps, plus de punch',
  'less energy': 'moins d énergie',
  'more energetic':
    'plus énergique, plus rythmé, plus rythmée, plus entraînant, plus dynamique, plus punchy, plus pêchu, plus de rythme, plus énergiques, plus rythmés, plus entraînante, plus dansant et rythmé',
  loud: 'bruyant, à fond les enceintes',
  louder: 'plus fort, plus forte',
  hard: 'dur, fort, costaud',
  intense: 'intense',
  light: 'léger, légère',
  background:
    'fond sonore, musique de fond, en fond, de fond, d ambiance, musique d ambiance, en fond sonore, en arrière plan',
  fast: 'rapide, vite, tempo rapide, speed',
  slow: 'lent, tempo lent, doucement, lente',
  slower:
    'plus lent, plus lente, moins vite, moins rapide, ralentis, plus doucement, plus lents, plus lentes, ralentir, moins rapides',
  faster: 'plus vite, plus rapide, moins lent, accélère, moins lente, plus rapides, accélérer',
  calmer:
    'plus calme, plus calmes, plus posé, plus tranquille, plus doux, plus douce, plus relax, plus douces, plus posée',
  long: 'long, longue, longs, longues',
  short: 'court, courte, courts, courtes',
  longer:
    'plus long, plus longue, allonge, rallonge, plus longs, plus longues, rallonge la, allonge la, rallonge la liste',
  shorter: 'plus court, plus courte, raccourcis, plus courts, plus courtes, raccourcis la, moins long, moins longue',
  old: 'vieux, vieille, vieilles, ancien',
  new: 'nouveau, nouvelle, nouveaux, nouvelles, neuf',
  newer: 'plus récent, plus récente, plus récents, plus récentes, plus moderne, plus actuel, plus modernes',
  older: 'plus ancien, plus vieux, plus ancienne, plus anciens, plus anciennes, plus vieille, plus vieilles',
  instrumental:
    'instrumental, instrumentale, instrumentaux, instrumentales, sans paroles, sans voix, sans chant, sans chanteur, sans chanteuse, sans les paroles, pas de paroles, pas de voix, pas de chant, sans parole, instru, instrus, sans personne qui chante',
  'with vocals':
    'avec des paroles, avec du chant, avec de la voix, chanté, chantée, avec paroles, avec voix, chantés, avec des voix, chantées',
  hits: 'tubes, tube, succès, hits, gros tubes, grands succès',
  popular: 'populaire, connu, célèbre, populaires, à la mode',
  mainstream: 'grand public, commercial, commerciale, commerciaux',
  'everybody knows':
    'que tout le monde connaît, que tout le monde connait, connu de tous, connues de tous, connus de tous',
  'hidden gems':
    'perles rares, pépites, pépite, perle rare, trésors cachés, perles cachées, perles méconnues, raretés, bijoux méconnus, pépites méconnues, pépites cachées',
  'lesser known':
    'méconnu, peu connu, moins connu, inconnu, obscur, pas très connu, que personne ne connaît, peu connus, peu connue, peu connues, moins connus, moins connues, que personne ne connait, pas trop connu, pas trop connus, moins connue, pas très connus, inconnus, pas connu, pas connus',
  underground:
    'pas commercial, hors des sentiers battus, pas mainstream, loin du mainstream, moins commercial, moins grand public',
  'something new':
    'quelque chose de nouveau, du nouveau, découvrir, découverte, découvertes, nouvelle musique, de la nouveauté, nouveaux artistes, nouveaux groupes, du neuf, des découvertes, nouveaux sons, nouvelles chansons, nouveaux morceaux, à découvrir, pour découvrir, faire découvrir',
  'i dont know':
    'que je ne connais pas, que je connais pas, que je ne connais pas encore, que je ne connaîtrais pas, que je connais pas encore, inconnu de moi, que je ne connais pas du tout',
  'never heard before':
    'que je n ai jamais entendu, que je n ai jamais écouté, jamais entendu, que je n ai jamais entendue, que je n ai jamais écoutés, que je n ai jamais écoutées, que je n ai jamais entendus, que j ai jamais entendu, que je n ai encore jamais entendu, jamais écouté, que je n ai jamais entendues',
  'nothing i know': 'rien que je connaisse, rien que je connais, rien de connu',
  'songs i know':
    'chansons que je connais, morceaux que je connais, que je connais déjà, ce que je connais, que je connais, titres que je connais',
  'my favourites':
    'mes préférés, mes préférées, mes favoris, favoris, mes chansons préférées, chansons préférées, mes morceaux préférés, préférés, préférées, mes titres préférés, mes coups de cœur, morceaux préférés, titres préférés, ma musique préférée, mes favorites, coups de cœur',
  'from my library': 'de ma bibliothèque, de ma collection, dans ma bibliothèque',
  'forgotten favourites':
    'favoris oubliés, mes favoris oubliés, coups de cœur oubliés, mes coups de cœur oubliés, préférés oubliés, chansons préférées oubliées',
  'forgotten songs':
    'chansons oubliées, morceaux oubliés, que j ai oubliés, que j ai oubliées, titres oubliés, que j avais oubliés, que j avais oubliées',
  'i used to love':
    'que j aimais avant, que j aimais, que j adorais, que j écoutais avant, que j aimais bien avant, que j adorais avant',
  'new releases':
    'nouveautés, dernières sorties, sorties récentes, nouvelles sorties, tout juste sorti, récent, actuel, du moment, musique actuelle, récents, récentes, sorties, nouveautés du moment, récente',
  oldies: 'vieux tubes, vieux classiques, vieux succès',
  'old songs': 'vieilles chansons, vieux morceaux, anciennes chansons, vieux titres, chansons anciennes',
  modern: 'moderne, contemporain',
};
