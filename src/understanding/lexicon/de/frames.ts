import type { Frame } from '../../languages/language.ts';

const FIRST_TIME = '(?:zum ersten mal|das erste mal|zuerst|erstmals|zum allerersten mal)';
const HEARD = '(?:gehoe?rt|gespielt|angehoe?rt|entdeckt)';

/** Sentences whose order English has otherwise. The first that fits is taken. */
export const frames: readonly Frame[] = [
  [`(?:seit )?wann (?:habe?|hab) ich (.+?) ${FIRST_TIME}(?: ${HEARD})?`, 'when did i first hear $1'],
  [`(?:seit )?wann (?:habe?|hab) ich ${FIRST_TIME} (.+?)(?: ${HEARD})?$`, 'when did i first hear $1'],
  [`seit wann (?:hore|hoere|kenne) ich (?:schon )?(.+)$`, 'when did i first hear $1'],
  [`wie lange (?:hore|hoere|kenne) ich (?:schon )?(.+?)(?: schon)?$`, 'how long have i been listening to $1'],
  [`wann (?:habe?|hab) ich (?:mit )?(.+?) (?:entdeckt|angefangen)`, 'when did i discover $1'],
  [
    `(?:die|das|den|was|welche) ich (?:schon )?(?:seit )(.+?) nicht(?: mehr)? (?:${HEARD})(?: habe?)?`,
    'that i have not heard for $1',
  ],
  [
    `(?:die|das|den|was) ich (?:in )?(.+?) (?:noch )?nicht(?: mehr)? ${HEARD}(?: habe?)?`,
    'that i have not heard in $1',
  ],
  [
    `(?:die|das|den|was) ich (?:schon )?lange(?: zeit)? nicht(?: mehr)? ${HEARD}(?: habe?)?`,
    'that i have not heard for a long time',
  ],
  [`(?:schon )?(?:lange|ewig) nicht(?: mehr)? gehoe?rt\\w*`, 'not heard in a long time'],
  [`nichts(?:,)? (?:was|das) ich (.+?) (?:schon )?${HEARD}(?: habe?)?`, 'nothing i heard $1'],
  [
    `wie (?:viele|lange|viel) (stunden|minuten)(?: musik)? (?:habe?|hab) ich (.+?)?(?: )?(?:${HEARD})`,
    'how many $1 did i listen $2',
  ],
  [`wie (?:viel|lange)(?: musik)? (?:habe?|hab) ich (.+?)(?: musik)? (?:${HEARD})`, 'how much did i listen $1'],
  [`wie oft (?:habe?|hab) ich (.+?) (?:${HEARD})`, 'how often did i play $1'],
  [
    `(?:welche|welchen) (kunstler|bands?|songs?|lieder|alben|titel|tracks) (?:habe?|hab) ich (.+?)?(?: )?(?:am meisten|am haufigsten|am haeufigsten|am oftesten|am liebsten) ${HEARD}`,
    'my most played $1 $2',
  ],
  [
    `(?:welche|welchen) (kunstler|bands?|songs?|lieder|alben|titel|tracks) (?:hore?|hoere|spiele?) ich (.+?)?(?: )?(?:am meisten|am haufigsten|am haeufigsten|am oftesten|am liebsten|dauernd|standig)`,
    'my most played $1 $2',
  ],
  [`wen (?:habe?|hab) ich (.+?)?(?: )?(?:am meisten|am haufigsten|am oftesten) ${HEARD}`, 'my most played artists $1'],
  [
    `was (?:habe?|hab) ich (.+?)?(?: )?(?:am meisten|am haufigsten|am oftesten) ${HEARD}`,
    'what did i listen to most $1',
  ],
  [`was (?:habe?|hab) ich (.+?) ${HEARD}`, 'what did i listen to $1'],
  [`(?:die|songs?|lieder|musik|was) ich (.+?) ${HEARD} habe?`, 'songs i heard $1'],
  [
    `(?:warum|wieso|weshalb) (?:hast du|schlagst du|empfiehlst du) (?:mir )?(.+?)(?: (?:empfohlen|ausgesucht|gewahlt|vor|genommen|ausgewahlt))?$`,
    'why did you choose $1',
  ],
  [`(?:ich )?mag (.+?) (?:gar )?nicht(?: (?:so|besonders))?`, 'i dont like $1'],
  [`(.+?) (?:mag|liebe) ich(?! nicht)`, 'i love $1'],
  [`(?:ich )?(?:will|mochte|moechte) (.+?) (?:nie wieder|nie mehr|nicht mehr|nicht) horen`, 'never play $1'],
  [`spiel(?:e)? (?:mir )?(.+?) (?:nie wieder|nie mehr|nicht mehr)`, 'never play $1'],
  [`(?:benenne?|nenn|nenne) (?:die|meine) (?:playlist|liste) (?:um )?in (.+?)(?: um)?$`, 'rename the playlist to $1'],
  [`(?:benenne?|nenn|nenne) (?:sie|die playlist|die liste) (.+?)$`, 'rename the playlist to $1'],
  [`(?:lass|lasse) (.+?) (?:weg|raus|aus)`, 'without $1'],
  [`nimm (.+?) (?:raus|heraus|weg)`, 'remove $1'],
  [
    `(?:schmei(?:ss|s)|wirf|schmeisse|streiche?|entferne?|losche?|loesche?) (.+?) (?:raus|heraus|weg|aus der (?:playlist|liste)|von der (?:playlist|liste))`,
    'remove $1 from the playlist',
  ],
  [
    `(?:fuge?|fuege?|pack|nimm|setz) (.+?) (?:zur|in die|auf die) (?:playlist|liste)(?: hinzu| dazu)?`,
    'add $1 to the playlist',
  ],
  [`(?:fuge?|fuege?|pack|nimm) (?:noch )?(.+?) (?:hinzu|dazu)`, 'add $1'],
  [`(?:ersetze?|tausche?) (.+?) (?:durch|gegen) (.+?)(?: aus)?$`, 'replace $1 with $2'],
  [
    `(?:speicher|speichere|sichere?) (?:das|die|sie|es|die playlist|die liste)(?: bitte)? (?:als|unter) (.+)$`,
    'save it as $1',
  ],
  [`mach (?:die|meine) (?:playlist|liste) (langer|laenger|kurzer|kuerzer)`, 'make it $1'],
  [`noch (\\d+|\\S+) (?:mehr)(?= |$)`, '$1 more'],
];
