import type { Entries } from '../../languages/language.ts';

/** Energy, tempo, voice, popularity and novelty. */
export const qualities: Entries = {
  upbeat: 'beschwingt flott, peppig, flott, schmissig',
  'high energy': 'viel Energie, hohe Energie, voller Energie, mit viel Energie, mit viel Power, viel Power',
  'low energy': 'wenig Energie, niedrige Energie',
  'more energy': 'mehr Energie, mehr Power, mehr Schwung, mehr Pepp',
  'less energy': 'weniger Energie',
  loud: 'laut',
  hard: 'hart',
  harder: 'härter, härtere, härteren, härteres',
  intense: 'intensiv',
  wild: 'wild',
  light: 'leicht',
  background:
    'Hintergrundmusik, im Hintergrund, für den Hintergrund, Hintergrund, zum Nebenbeihören, nebenbei, unaufdringlich, dezent',
  fast: 'schnell, flink, rasant, temporeich, zügig',
  slow: 'langsam',
  slower: 'langsamer, gemächlicher, weniger schnell, mach langsamer, nicht so schnell',
  faster: 'schneller, flotter, zügiger, mehr Tempo, nicht so langsam',
  calmer: 'ruhiger bitte, leiser',
  'too long': 'zu lang, zu lange',
  longer: 'länger, mach länger, verlängere, verlängern',
  shorter: 'kürzer, mach kürzer, kürzen, kürze',
  older: 'älter, ältere, älteres, älteren',
  newer: 'neuer, neuere, neueres, neueren, aktueller',
  warmer: 'wärmer, wärmere',
  long: 'lang',
  short: 'kurz',
  old: 'alt',
  new: 'neu',
  instrumental:
    'instrumental, ohne Gesang, ohne Stimme, ohne Stimmen, ohne Text, ohne Texte, ohne Worte, ohne Vocals, kein Gesang, keinen Gesang, keine Stimme, keine Stimmen, keine Vocals, rein instrumental, Instrumentalmusik, Instrumentals, Instrumentales, ohne Sänger, ohne dass jemand singt, gesangsfrei',
  'with vocals': 'mit Gesang, mit Stimme, mit Text, mit Vocals, gesungen, Gesang',
  hits: 'Hits, Hit, Charthits, Chartmusik, Charts, Ohrwürmer, Ohrwurm, Kracher, Gassenhauer, Chart-Hits',
  popular: 'bekannt, berühmt, beliebt, populär',
  mainstream: 'Mainstream, massentauglich',
  'everybody knows': 'jeder kennt, alle kennen, die jeder kennt, die alle kennen, das jeder kennt, den jeder kennt',
  'hidden gems':
    'Geheimtipps, Geheimtipp, Perlen, verborgene Perlen, versteckte Perlen, Raritäten, verborgene Schätze, versteckte Schätze, Nischenmusik, Schätze',
  'lesser known':
    'unbekannt, wenig bekannt, weniger bekannt, eher unbekannt, nicht so bekannt, kaum bekannt, die keiner kennt, die niemand kennt, das keiner kennt, unbekannter',
  underground: 'abseits des Mainstreams, kein Mainstream, nicht Mainstream, abseits vom Mainstream',
  'something new':
    'was Neues, etwas Neues, Neues, neue Musik, neue Sachen, Neuentdeckungen, Entdeckungen, entdecken, neue Künstler, neue Bands, neue Songs, neue Lieder, zum Entdecken, Neuland',
  'i dont know':
    'die ich nicht kenne, das ich nicht kenne, die ich noch nicht kenne, den ich nicht kenne, was ich nicht kenne, das ich noch nicht kenne, was ich noch nicht kenne, mir unbekannt',
  'never heard before':
    'noch nie gehört, die ich noch nie gehört habe, das ich noch nie gehört habe, nie zuvor gehört, was ich noch nie gehört habe, die ich nie gehört habe',
  'nothing i know': 'nichts was ich kenne, nichts das ich schon kenne, nichts was ich schon kenne, nichts Bekanntes',
  'songs i know':
    'Lieder die ich kenne, Songs die ich kenne, Lieder die ich schon kenne, Musik die ich kenne, Bekanntes, was ich kenne, das ich kenne, die ich schon kenne, Vertrautes, die ich kenne',
  'my favourites':
    'meine Lieblinge, Lieblinge, Favoriten, meine Favoriten, Lieblingslieder, meine Lieblingslieder, meine Lieblingssongs, Lieblingssongs, Lieblingsmusik, meine Lieblingsmusik, meine Lieblingsstücke, Lieblingstitel, Lieblingslied, Lieblingsstücke, meinen Lieblingsliedern, meinen Favoriten, meinen Lieblingssongs',
  'my favourite artists':
    'meine Lieblingskünstler, meine Lieblingsbands, Lieblingskünstler, Lieblingsbands, Lieblingsband, Lieblingskünstlern',
  'from my library': 'aus meiner Bibliothek, aus meiner Sammlung, aus meiner Mediathek',
  'forgotten favourites':
    'vergessene Lieblinge, vergessene Favoriten, vergessene Lieblingslieder, vergessene Lieblingssongs, vergessene Schätze, in Vergessenheit geratene Lieblinge',
  'forgotten songs': 'vergessene Lieder, vergessene Songs, die ich vergessen habe, vergessene Musik, vergessene Stücke',
  'i used to love':
    'die ich früher geliebt habe, die ich früher mochte, das ich früher geliebt habe, die ich mal geliebt habe, die ich früher gern gehört habe',
  'new releases':
    'Neuerscheinungen, Neuheiten, Neuveröffentlichungen, neue Veröffentlichungen, Aktuelles, aktuell, brandneu, frisch erschienen, gerade erschienen',
  oldies: 'Oldies, alte Schinken, Evergreens, Klassiker von früher',
  'old songs': 'alte Lieder, alte Songs, alte Stücke, ältere Lieder, alte Hits, alte Sachen',
  modern: 'modern, zeitgenössisch',
  explicit: 'vulgär',
};
