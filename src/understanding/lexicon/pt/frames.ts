import type { Frame } from '../../languages/language.ts';

const HEARD = '(?:ouvi|escutei|descobri|conheci)';

/** Sentences whose order English has otherwise. The first that fits is taken. */
export const frames: readonly Frame[] = [
  [`quando (?:e que |foi que )?(?:eu )?${HEARD} (.+?) pela primeira vez`, 'when did i first hear $1'],
  [`(?:ha|faz) quanto tempo (?:que )?(?:eu )?(?:ouco|escuto) (.+)$`, 'how long have i been listening to $1'],
  [`quantas vezes (?:eu )?(?:ja )?${HEARD} (.+)$`, 'how many times did i play $1'],
  [
    `(?:as|os) (\\d+) (musicas|artistas|bandas|albuns|cancoes|faixas) (?:mais (?:ouvid|tocad|escutad)[oa]s|que (?:eu )?mais (?:ouvi|ouco|escuto|escutei))`,
    'my top $1 $2',
  ],
  [
    `(?:(?:as|os) )?(?:meus|minhas) (\\d+|\\S+) (musicas|artistas|bandas|albuns|cancoes|faixas) mais (?:ouvid|tocad|escutad)[oa]s`,
    'my top $1 $2',
  ],
  [`(?:troca|troque|substitui|substitua) (.+?) (?:por|pela|pelo) (.+)$`, 'replace $1 with $2'],
  [
    `(?:adiciona|adicione|acrescenta|coloca|poe|inclui|inclua|bota) (.+?) (?:a|na|em) (?:minha |essa |esta )?(?:playlist|lista)`,
    'add $1 to the playlist',
  ],
  [`(?:tira|tire|remove|remova|apaga|retira) (.+?) da (?:minha )?(?:playlist|lista)`, 'remove $1 from the playlist'],
  [`(?:salva|salve|guarda|guarde)(?: a lista| a playlist| isso| isto| essa lista)? como (.+)$`, 'save it as $1'],
  [`(?:nao|sem) quero (.+)$`, 'no $1'],
];
