import type { Entries } from '../../languages/language.ts';

/** Energy, tempo, voice, popularity and novelty. */
export const qualities: Entries = {
  'high energy':
    'muita energia, alta energia, com muita energia, cheio de energia, cheia de energia, cheias de energia, pra bombar, bombando',
  'low energy': 'pouca energia, baixa energia',
  'more energy': 'mais energia',
  'less energy': 'menos energia',
  'more energetic':
    'mais agitado, mais agitada, mais animado, mais animada, mais mexido, mais agitadas, mais animadas, mais agitados, mais mexida',
  loud: 'barulhento, alto som',
  louder: 'mais alto',
  hard: 'duro, forte',
  intense: 'intenso',
  light: 'leve, leves, levinho',
  background: 'de fundo, música de fundo, som ambiente, música ambiente, ao fundo, fundo, som de fundo',
  fast: 'rápido, acelerado, veloz, ritmo rápido, ligeiro',
  slow: 'lento, devagar, vagaroso, lentinho',
  slower: 'mais devagar, menos rápido, menos rápida, desacelera',
  faster: 'menos lento, menos lenta, acelera, mais depressa',
  calmer: 'mais suave, mais sossegado, mais calminho, mais relax, mais suaves',
  long: 'longo, comprido',
  short: 'curto, breve',
  longer:
    'mais longo, mais longa, mais comprida, aumenta a lista, alonga, mais longas, mais longos, mais comprido, estende',
  shorter: 'mais curto, mais curta, encurta, diminui a lista, mais curtas, mais curtos',
  old: 'velho, antigo',
  new: 'novo',
  newer: 'mais novo, mais nova, mais recente, mais atual, mais novas, mais recentes, mais atuais, mais actual',
  older: 'mais antigo, mais antiga, mais velho, mais velha, mais antigas, mais velhas, mais antigos',
  instrumental:
    'instrumental, instrumentais, sem voz, sem vozes, sem letra, sem letras, sem vocal, sem vocais, sem canto, sem ninguém cantando, sem cantor, sem palavras, sem ninguém a cantar',
  'with vocals': 'com voz, com letra, com vocal, com vocais, cantado, com vozes, cantada, cantadas',
  hits: 'sucessos, sucesso, grandes sucessos, êxitos, hits, hit, mais tocadas do rádio, estouradas',
  popular: 'popular, conhecido, famoso, populares, na moda, na boca do povo',
  mainstream: 'comercial, comerciais',
  'everybody knows':
    'que todo mundo conhece, que toda a gente conhece, que todos conhecem, que todo mundo sabe, que todo mundo canta, que todo mundo conheça',
  'hidden gems':
    'joias escondidas, joias raras, pérolas, pérolas escondidas, raridades, tesouros escondidos, joias ocultas, preciosidades, pérolas raras, tesouros perdidos, lados b',
  'lesser known':
    'pouco conhecido, menos conhecido, desconhecido, não tão conhecido, que ninguém conhece, pouco conhecida, pouco conhecidos, pouco conhecidas, menos conhecidas, menos conhecidos, que ninguém conheça, obscuro, não muito conhecido, não muito conhecidas, não tão conhecidas, menos conhecida',
  underground:
    'fora do mainstream, nada comercial, não comercial, alternativo e desconhecido, pouco comercial, menos comercial, longe do mainstream',
  'something new':
    'algo novo, novidade, descobrir, descobertas, música nova, músicas novas, artistas novos, novos artistas, coisas novas, bandas novas, descoberta, novas bandas, coisa nova, novas músicas, novos sons, para descobrir, alguma coisa nova',
  'i dont know':
    'que não conheço, que eu não conheço, que eu não conheça, que não conheça, que ainda não conheço, que eu ainda não conheço, que eu não conheça ainda, que eu ainda não conheça',
  'never heard before':
    'que nunca ouvi, que eu nunca ouvi, que eu nunca tenha ouvido, que nunca escutei, nunca antes ouvido, que eu nunca escutei, que nunca tenha ouvido, que eu ainda não ouvi, que ainda não ouvi, que eu nunca ouvi antes, que nunca ouvi antes, que nunca ouvi na vida',
  'nothing i know': 'nada que eu conheça, nada que conheça, nada que eu já conheça, nada conhecido',
  'songs i know':
    'músicas que conheço, músicas que eu conheço, que eu já conheço, que já conheço, que conheço, que eu conheço, que eu gosto, de que gosto, que gosto, que eu já conheça',
  'my favourites':
    'meus favoritos, minhas favoritas, favoritos, favoritas, minhas músicas favoritas, músicas favoritas, minhas preferidas, preferidas, as minhas favoritas, os meus favoritos, prediletas, minhas músicas preferidas, as minhas músicas favoritas, preferidos, favorito, favorita, queridinhas, minhas queridinhas, as minhas preferidas, meus preferidos',
  'from my library': 'da minha biblioteca, da minha coleção',
  'forgotten favourites':
    'favoritas esquecidas, favoritos esquecidos, minhas favoritas esquecidas, meus favoritos esquecidos, preferidas esquecidas',
  'forgotten songs':
    'músicas esquecidas, canções esquecidas, que esqueci, que eu esqueci, que tinha esquecido, que eu tinha esquecido',
  'i used to love':
    'que eu amava, que eu adorava, que eu gostava, que adorava, que eu costumava ouvir, que eu ouvia antes, que eu amava antigamente, que eu ouvia antigamente, que costumava ouvir, que eu gostava antes',
  'new releases':
    'lançamentos, novidades, recém lançado, recém lançadas, estreias, atual, actual, últimos lançamentos, lançamentos recentes, recentes, recente, do momento, recém lançados, novos lançamentos, atuais, actuais',
  oldies: 'velhos sucessos, flashback, flashbacks, das antigas, velharias',
  'old songs': 'músicas antigas, canções antigas, música antiga, músicas velhas, clássicos, temas antigos',
  modern: 'moderno, contemporâneo',
};
