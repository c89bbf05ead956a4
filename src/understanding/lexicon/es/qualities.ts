import type { Entries } from '../../languages/language.ts';

/** Energy, tempo, voice, popularity and novelty. */
export const qualities: Entries = {
  'high energy':
    'mucha energía, alta energía, con mucha energía, llena de energía, lleno de energía, llenas de energía, a tope, mucha marcha, mucha caña',
  'low energy': 'poca energía, baja energía',
  'more energy': 'más energía, más marcha, más caña',
  'less energy': 'menos energía',
  'more energetic':
    'más movido, más movida, más animado, más animada, más marchoso, más movidas, más animadas, más movidos, más cañero, más cañera',
  loud: 'ruidoso, a todo volumen, alto volumen',
  louder: 'más alto, más fuerte',
  hard: 'duro, fuerte',
  intense: 'intenso',
  light: 'ligero',
  background: 'de fondo, música de fondo, música ambiental, fondo',
  fast: 'rápido, veloz, acelerado, ritmo rápido',
  slow: 'lento, ritmo lento, pausado, despacio',
  slower: 'más despacio, menos rápido, menos rápida, más lentito',
  faster: 'menos lento, menos lenta, más deprisa, acelera',
  calmer: 'más calmado, más suave, más tranqui',
  long: 'largo',
  short: 'corto, breve',
  longer: 'más largo, más larga, más largas, alárgala, alarga, que dure más',
  shorter: 'más corto, más corta, más cortas, acórtala, acorta, más breve',
  old: 'viejo, antiguo',
  new: 'nuevo',
  newer: 'más nuevo, más reciente, más actual, más nueva, más recientes, más nuevas, más actuales',
  older: 'más antiguo, más viejo, más antigua, más antiguas, más viejas, más vieja',
  instrumental:
    'instrumental, instrumentales, sin voz, sin voces, sin letra, sin letras, sin cantar, sin cantante, sin palabras, sin que canten, sin vocales, sin que nadie cante',
  'with vocals': 'con voz, con letra, cantado, con voces, con letras',
  hits: 'éxitos, éxito, grandes éxitos, exitazos, hits',
  popular: 'popular, conocido, famoso, populares, de moda, muy conocido',
  mainstream: 'comercial, comerciales',
  'everybody knows':
    'que todo el mundo conoce, que todos conocen, que conoce todo el mundo, que todos conozcan, que todo el mundo se sabe, que todos se sepan',
  'hidden gems':
    'joyas ocultas, joyas escondidas, joyitas, tesoros ocultos, rarezas, joya oculta, joyas, tesoros escondidos, joyitas ocultas, perlas ocultas',
  'lesser known':
    'poco conocido, menos conocido, desconocido, no tan conocido, que nadie conoce, que nadie conozca, poco conocida, poco conocidos, poco conocidas, menos conocidas, menos conocidos, no muy conocido, no muy conocidas, no muy conocidos, que no conozca nadie',
  underground:
    'poco comercial, no comercial, nada comercial, fuera de lo común, alternativo y poco conocido, menos comercial',
  'something new':
    'algo nuevo, novedades para descubrir, descubrir, descubrimientos, música nueva, nueva música, artistas nuevos, nuevos artistas, grupos nuevos, nuevos grupos, nuevas canciones, canciones nuevas, cosas nuevas, descubrimiento, nuevas bandas, bandas nuevas',
  'i dont know':
    'que no conozco, que no conozca, que aún no conozco, que no conozca todavía, que todavía no conozco, que aún no conozca',
  'never heard before':
    'que nunca he escuchado, que nunca haya escuchado, que no haya escuchado nunca, que no he escuchado nunca, nunca antes escuchado, que nunca he oído, que jamás he escuchado, que no haya oído nunca',
  'nothing i know': 'nada que conozca, nada que ya conozca, nada conocido',
  'songs i know':
    'canciones que conozco, que ya conozco, que conozco, lo que ya conozco, que me sé, que ya conozca, canciones conocidas mías, que me gustan, que ya me gustan',
  'my favourites':
    'mis favoritos, mis favoritas, favoritos, favoritas, mis canciones favoritas, canciones favoritas, mis preferidas, mis canciones preferidas, mis temas favoritos, de siempre mías, favorito, favorita, preferidas, mi música favorita',
  'from my library': 'de mi biblioteca, de mi colección',
  'forgotten favourites':
    'favoritos olvidados, favoritas olvidadas, mis favoritas olvidadas, mis favoritos olvidados, canciones favoritas olvidadas',
  'forgotten songs': 'canciones olvidadas, que he olvidado, que tenía olvidadas, temas olvidados, que tengo olvidadas',
  'i used to love':
    'que antes me gustaban, que me gustaban antes, que me encantaban, que antes me encantaban, que antes escuchaba, que solía escuchar',
  'new releases':
    'novedades, lanzamientos, lo último, estrenos, nuevos lanzamientos, recién salido, música actual, actual, actuales, lo más nuevo, recientes, reciente, lanzamientos recientes',
  oldies: 'clásicos de siempre, viejos éxitos, oldies',
  'old songs': 'canciones antiguas, canciones viejas, temas antiguos, música antigua, música vieja, clásicos',
  modern: 'moderno, contemporáneo',
};
