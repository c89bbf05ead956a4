import type { Frame } from '../../languages/language.ts';

const HEARD = '(?:escuche|oi|he escuchado|he oido|descubri|empece a escuchar)';
const MOST = '(?:mas|mas a menudo)';

/** Sentences whose order English has otherwise. The first that fits is taken. */
export const frames: readonly Frame[] = [
  [`cuando ${HEARD} (?:a )?(.+?) por primera vez`, 'when did i first hear $1'],
  [`cuando ${HEARD} por primera vez (?:a )?(.+)$`, 'when did i first hear $1'],
  [
    `(?:hace )?cuanto (?:tiempo )?(?:llevo escuchando|hace que escucho|que escucho) (?:a )?(.+)$`,
    'how long have i been listening to $1',
  ],
  [`cuantas veces ${HEARD} (?:a )?(.+)$`, 'how many times did i play $1'],
  [
    `que (artistas?|grupos?|bandas?|canciones|cancion|albumes|discos|temas) (?:escuche|he escuchado|escucho|oi) ${MOST}(?: (.+))?$`,
    'my most played $1 $2',
  ],
  [
    `(?:las|los) (\\d+) (canciones|artistas|grupos|albumes|discos|temas) (?:mas escuchad[oa]s|que mas (?:escuche|escucho|he escuchado))`,
    'my top $1 $2',
  ],
  [`mis (\\d+|\\S+) (canciones|artistas|grupos|albumes|discos|temas) mas escuchad[oa]s`, 'my top $1 $2'],
  [`(?:no )?(?:me gusta|me gustan) (?:nada )?(.+) nada`, 'i dont like $1'],
  [`(?:cambia|sustituye|reemplaza) (.+?) por (.+)$`, 'replace $1 with $2'],
  [
    `(?:anade|agrega|mete|incluye|pon) (.+?) (?:a|en) (?:la|mi|esta) (?:lista|playlist)(?: de reproduccion)?`,
    'add $1 to the playlist',
  ],
  [
    `(?:quita|elimina|borra|saca) (.+?) de (?:la|mi|esta) (?:lista|playlist)(?: de reproduccion)?`,
    'remove $1 from the playlist',
  ],
  [`(?:guarda(?:la|lo)?)(?: la lista| la playlist| esto)? como (.+)$`, 'save it as $1'],
  [`(?:canciones|musica|temas|algo) que no sean? (?:de )?(.+)$`, 'songs not $1'],
];
