import type { Frame } from '../../languages/language.ts';

const HEARD = '(?:ecoute|entendu|decouvert)';
const WHEN_I = 'quand (?:est ce que j ai|j ai|ai je)';
const FIRST_TIME = 'pour la premiere fois';

/** Sentences whose order English has otherwise. The first that fits is taken. Elided words stand apart: "j ai". */
export const frames: readonly Frame[] = [
  [`${WHEN_I} ${HEARD} (.+?) ${FIRST_TIME}`, 'when did i first hear $1'],
  [`${WHEN_I} ${HEARD} ${FIRST_TIME} (.+)$`, 'when did i first hear $1'],
  [`${WHEN_I} decouvert (.+)$`, 'when did i discover $1'],
  [`${WHEN_I} commence a ecouter (.+)$`, 'when did i first hear $1'],
  [`depuis (?:quand|combien de temps) (?:est ce que j|j)(?: )?ecoute (.+)$`, 'how long have i been listening to $1'],
  [`combien de fois (?:ai je|j ai|est ce que j ai) ${HEARD} (.+)$`, 'how many times did i play $1'],
  [
    `(?:les )?(\\d+) (artistes|chansons|groupes|morceaux|titres|albums) (?:que j ai le plus ecoute\\w*|les plus ecoute\\w*)`,
    'my top $1 $2',
  ],
  [`mes (\\d+|\\S+) (artistes|chansons|groupes|morceaux|titres|albums) les plus ecoute\\w*`, 'my top $1 $2'],
  [`(?:remplace|change|echange) (.+?) (?:par|contre|avec) (.+)$`, 'replace $1 with $2'],
  [
    `(?:ajoute|rajoute|mets) (.+?) (?:a|dans) (?:la|ma|cette) (?:playlist|liste)(?: de lecture)?`,
    'add $1 to the playlist',
  ],
  [
    `(?:enleve|retire|supprime|vire) (.+?) de (?:la|ma|cette) (?:playlist|liste)(?: de lecture)?`,
    'remove $1 from the playlist',
  ],
  [
    `(?:enregistre|sauvegarde|garde)(?: la| ca| la liste| la playlist| cette liste)? sous le nom(?: de| d)? (.+)$`,
    'save it as $1',
  ],
  [`encore (\\d+|deux|trois|quatre|cinq|six|dix|une|un)(?: (chansons?|morceaux?|titres?))?$`, '$1 more $2'],
  [`(\\d+|deux|trois|quatre|cinq|six|dix)(?: (chansons|morceaux|titres))? de plus`, '$1 more $2'],
  [`(?:que|qui) (?:ne )?(?:soit|soient) pas (.+)$`, 'not $1'],
  [`(?:je )?ne veux (?:surtout )?(?:pas|plus) (?:de|d) (.+)$`, 'no $1'],
  [`(?:je )?(?:ne )?veux (?:surtout )?pas (?:de|d) (.+)$`, 'no $1'],
];
