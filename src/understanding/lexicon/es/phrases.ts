import type { Entries } from '../../languages/language.ts';

/** Whole turns of speech: help, thanks, verdicts, playlists, questions about listening. */
export const phrases: Entries = {
  hello: 'hola, buenas, buenos días, qué tal, holi, ey, hola qué tal, saludos, qué onda',
  'good morning': 'muy buenos días',
  'good evening': 'buenas tardes',
  'good night': 'buenas noches',
  thanks: 'gracias, muchas gracias, mil gracias, muchísimas gracias, te lo agradezco, gracias por todo',
  bye: 'adiós, hasta luego, chao, hasta pronto, nos vemos, hasta mañana, chau',
  'how are you': 'cómo estás, cómo te va, qué haces, cómo andas, cómo va todo',
  'who are you': 'quién eres, quién eres tú, qué eres, cómo te llamas, quién sos',
  'are you a bot': 'eres un bot, eres un robot, eres humano, eres real, eres una IA',
  great:
    'genial, estupendo, fantástico, perfecto, excelente, increíble, buenísimo, maravilloso, guay, qué bien, qué bueno, muy bien, muy bueno, chévere, bacán, vale, de acuerdo, bravo',
  help: 'ayuda, ayúdame, socorro, necesito ayuda',
  'what can you do':
    'qué puedes hacer, qué sabes hacer, cómo funciona esto, cómo funciona, cómo funcionas, qué puedo preguntarte, para qué sirves, qué haces tú, cómo te uso, qué puedo hacer aquí, qué más puedes hacer',
  'tell me a joke': 'cuéntame un chiste, dime un chiste, un chiste, cuenta un chiste',
  'weather forecast':
    'qué tiempo hace, qué tiempo hará, el tiempo en, pronóstico del tiempo, qué tiempo va a hacer, va a llover, cómo está el clima, qué clima hace, qué tiempo hace hoy',
  'capital of': 'capital de',
  'write a poem': 'escríbeme un poema, escribe un poema, un poema, poema',
  'write an email': 'escribe un correo, escríbeme un correo, redacta un correo, correo electrónico, escribe un email',
  'write code':
    'escribe código, escribe un programa, escríbeme un programa, escribe un script, código en python, programa en python',
  recipe: 'receta, recetas',
  news: 'noticias, titulares',
  translate: 'traduce, traducir, tradúceme',
  'what time is it': 'qué hora es',
  president: 'presidente, presidenta, primer ministro',
  'who won': 'quién ganó, quién ha ganado',
  football: 'fútbol, mundial de fútbol, la liga',
  stock: 'bolsa, acciones, la bolsa',
  'book a flight': 'reserva un vuelo, resérvame un vuelo, vuelo a',
  'book a table': 'reserva una mesa, resérvame una mesa',
  'order a pizza': 'pide una pizza, pídeme una pizza',
  'set an alarm': 'pon una alarma, ponme una alarma, alarma',
  'remind me to': 'recuérdame',
  'ignore previous instructions':
    'ignora las instrucciones anteriores, ignora tus instrucciones, ignora todas las instrucciones, olvida tus instrucciones, ignora todas tus instrucciones, olvida las instrucciones anteriores, ignora las instrucciones',
  'system prompt': 'prompt del sistema, instrucciones del sistema',
  'i love':
    'me encanta, me encantan, amo, adoro, me encantó, me fascina, me chifla, me flipa, me mola mucho, me ha encantado',
  'i like':
    'me gusta, me gustan, me mola, me gustó, me gusta mucho, me gusta también, me ha gustado, me molan, me gustan mucho',
  'i dont like':
    'no me gusta, no me gustan, no me mola, no me gustó, no me gusta nada, no me gustan nada, no me convence, no es lo mío, no me ha gustado, tampoco me gusta, no me convencen, no me va',
  'i hate': 'odio, odio a, detesto a, no soporto a, no aguanto a, detesto, no soporto, no aguanto, aborrezco',
  'never play':
    'no pongas nunca, nunca pongas, no vuelvas a poner, no pongas más, no me pongas más, nunca más pongas, no me pongas nunca, no quiero volver a escuchar, no quiero volver a oír, no me pongas, no pongas, nunca me pongas, deja de poner',
  'dont recommend':
    'no me recomiendes, no recomiendes, no me recomiendes más, no recomiendes más, deja de recomendarme',
  awful: 'horrible, horroroso, malísimo, una mierda, un asco, terrible, fatal',
  boring: 'aburrido',
  block: 'bloquea, bloquear',
  remove: 'quita, elimina, borra, saca, quítame, sácame, quitar, eliminar, borrar, sacar',
  add: 'añade, agrega, añádeme, incluye, mete, suma, añadir, agregar, agrégame, méteme',
  'to the playlist': 'a la lista, a la playlist, a la lista de reproducción, a mi lista, a mi playlist',
  'from the playlist': 'de la lista, de la playlist, de la lista de reproducción, de mi lista',
  replace: 'cambia, sustituye, reemplaza, reemplazar, sustituir, cámbiame',
  'rename the playlist to':
    'renombra la lista a, cambia el nombre de la lista a, ponle de nombre, llama a la lista, cámbiale el nombre a, renómbrala a, llámala, renombra la playlist a, ponle el nombre, renombra la lista como, cambia el nombre a, ponle de nombre a la lista, que se llame',
  'save it':
    'guárdala, guárdalo, guarda esto, guarda esta lista, guarda la lista, guarda eso, guardar la lista, guardar, guárdalas, guarda la playlist, guarda esta playlist, guarda la lista de reproducción',
  'to spotify': 'en Spotify, a Spotify',
  'make me a playlist of it':
    'haz una lista con esto, haz una playlist con esto, hazme una lista con eso, haz una playlist con eso, conviértelo en una lista, conviértelo en una playlist, haz con esto una playlist',
  'make me a playlist':
    'hazme una playlist, hazme una lista, crea una playlist, crea una lista, haz una lista, haz una playlist, créame una playlist, créame una lista, prepárame una lista, quiero una playlist, quiero una lista, necesito una playlist, necesito una lista, arma una playlist, ármame una playlist, hazme una lista de reproducción, crea una lista de reproducción, prepárame una playlist, una nueva playlist, nueva playlist, haz una lista de reproducción, créame una lista de reproducción, quiero una lista de reproducción, necesito una lista de reproducción, ármame una lista, prepara una lista, prepara una playlist, móntame una lista, móntame una playlist, genera una playlist, genera una lista',
  'make the playlist public': 'haz pública la lista, haz la lista pública, haz pública la playlist',
  'make the playlist private': 'haz privada la lista, haz la lista privada, haz privada la playlist',
  called: 'llamada, llamado, que se llame, con el nombre, titulada, de nombre',
  'shuffle it':
    'mézclala, mézclalas, mezcla la lista, baraja la lista, barájala, barájalas, ponla en orden aleatorio, en orden aleatorio, desordénala',
  undo: 'deshacer, deshaz, deshazlo, vuelve a la anterior, vuelve atrás, volver atrás, vuelve a la lista anterior, atrás, deshaz eso, revierte, vuelve a lo de antes, la lista anterior',
  'start over': 'empieza de nuevo, empecemos de nuevo, desde cero, empezar de cero, empieza de cero',
  'more like this':
    'más de esto, más así, más como esto, más como estas, más como esta, más como estos, más de eso, más de lo mismo, más de esas, más cosas así, más canciones así, más por el estilo, más como esas, algo así, más en esa línea',
  'more like':
    'más como, más canciones como, más parecido a, más parecidas a, más del estilo de, más al estilo de, más temas como, algo más como, más música como',
  'something like':
    'algo como, algo parecido a, algo similar a, algo al estilo de, algo del estilo de, algo tipo, algo del tipo',
  why: 'por qué motivo, explícame, explica, explícame por qué, por qué razón, a qué se debe',
  'why did you choose':
    'por qué has elegido, por qué elegiste, por qué me recomiendas, por qué me recomendaste, por qué pusiste, por qué has puesto, por qué me has recomendado, por qué recomiendas, por qué escogiste',
  'delete my data':
    'borra mis datos, elimina mis datos, borra todos mis datos, elimina mi cuenta, borra mi cuenta, borra todo sobre mí, elimina todos mis datos, olvida todo sobre mí, borrar mis datos, eliminar mis datos, borrar mi cuenta, eliminar mi cuenta, quiero borrar mis datos, borra todo lo que sabes de mí, borra todo lo que sepas de mí',
  'export my data':
    'exporta mis datos, exportar mis datos, descarga mis datos, descargar mis datos, dame mis datos, quiero mis datos',
  'what do you know about me':
    'qué sabes de mí, qué sabes sobre mí, qué guardas de mí, qué datos tienes de mí, privacidad, qué datos guardas, qué datos guardas de mí, qué datos míos tienes',
  'connect spotify':
    'conecta Spotify, conectar Spotify, conecta mi Spotify, vincula Spotify, vincular Spotify, conecta con Spotify, conectar con Spotify, enlaza Spotify, conéctame con Spotify, conéctate a Spotify, conectar mi cuenta de Spotify, conecta mi cuenta de Spotify, vincula mi cuenta de Spotify, vincular mi Spotify, conéctate a mi Spotify',
  'disconnect spotify': 'desconecta Spotify, desconectar Spotify, desvincula Spotify',
  'how do i import my history':
    'cómo importo mis datos, cómo importo mi historial, cómo puedo importar mis datos, cómo subo mis datos, cómo subo mi historial, cómo consigo mis datos, cómo consigo mi historial, cómo obtengo mis datos, cómo obtengo mi historial, importar mis datos, importar mi historial, subir mis datos, subir mi historial, cómo descargo mis datos de Spotify, importar, cómo importar mis datos, cómo importar mi historial, cómo cargo mis datos, cómo puedo subir mis datos, cómo puedo importar mi historial, cómo te paso mis datos, dónde consigo mis datos, quiero importar mi historial, cómo importo mis datos de Spotify, cómo consigo mis datos de Spotify, cómo puedo subir mi historial',
  'who is': 'quién es, quiénes son, quién era',
  'tell me about': 'háblame de, cuéntame algo de, cuéntame de, qué sabes de',
  'what album is': 'de qué álbum es, de qué disco es',
  'what are my playlists': 'qué listas tengo, mis listas, muéstrame mis listas, cuáles son mis listas',
  'delete the playlist': 'borra la lista, elimina la lista, borrar la lista, borra la playlist',
  'what is playing':
    'qué está sonando, qué suena, qué canción es esta, qué estoy escuchando, cómo se llama esta canción, qué canción está sonando',
  'who sings':
    'quién canta, quién canta esto, quién canta esta canción, de quién es esta canción, de quién es, quién compuso',
  'tell me about this song':
    'cuéntame sobre esta canción, háblame de esta canción, cuéntame algo de este grupo, información sobre esta canción, háblame de este grupo, háblame de este artista, cuéntame más sobre este artista, cuéntame algo de esta banda, háblame de esta banda',
  'lyrics of': 'letra de, la letra de',
  'how much did i listen':
    'cuánto he escuchado, cuánta música he escuchado, cuánto escuché, cuánta música escuché, cuánto tiempo he escuchado música, cuánto tiempo he escuchado, cuánto tiempo escuché música, cuánto tiempo escuché',
  'how many hours did i listen':
    'cuántas horas he escuchado, cuántas horas de música he escuchado, cuántas horas escuché, cuántas horas de música escuché, cuántas horas he escuchado música, cuántas horas escuché música',
  'how many minutes did i listen':
    'cuántos minutos he escuchado, cuántos minutos escuché, cuántos minutos de música escuché, cuántos minutos de música he escuchado',
  'listening time': 'tiempo de escucha, tiempo total de escucha',
  'my stats': 'mis estadísticas, estadísticas, mis números, resumen del año, mi resumen del año, mi resumen',
  'what do i skip':
    'qué canciones salto, qué salto, qué me salto, qué canciones me salto, qué salto más, cuáles me salto, qué canciones paso, qué canciones me salto más, cuántas veces salto, qué artistas me salto, qué me salto más',
  'when do i listen':
    'cuándo escucho música, a qué hora escucho música, a qué horas escucho música, cuándo escucho más música, a qué hora escucho más música, en qué momento del día escucho música, a qué hora del día escucho más música, en qué momento del día escucho más música',
  'show me a chart':
    'muéstrame un gráfico, hazme un gráfico, enséñame un gráfico, gráfico, gráfica, muéstrame una gráfica, dibuja un gráfico',
  'what did i listen to': 'qué escuché, qué he escuchado, qué he estado escuchando, qué escuchaba, qué oí',
  'who did i listen to most':
    'a quién escuché más, a quién he escuchado más, a quién escucho más, qué artista escuché más, qué artista he escuchado más, qué artistas escuché más, qué artistas he escuchado más, cuál es mi artista más escuchado, a quién escucho más a menudo, quién es mi artista más escuchado, quiénes son mis artistas más escuchados, qué artistas escucho más, qué grupos escucho más',
  'what songs did i listen to most':
    'qué canciones escuché más, qué canciones he escuchado más, qué canción escuché más, qué canciones escucho más, cuál es mi canción más escuchada, qué canción he escuchado más, cuáles son mis canciones más escuchadas',
  'when did i first hear':
    'cuándo escuché por primera vez, cuándo escuché por primera vez a, cuándo oí por primera vez, cuándo descubrí, cuándo oí por primera vez a, cuándo descubrí a, desde cuándo escucho, desde cuándo escucho a, cuándo empecé a escuchar, cuándo empecé a escuchar a, cuándo fue la primera vez que escuché, cuándo fue la primera vez que escuché a, cuándo he escuchado por primera vez',
  'surprise me': 'sorpréndeme, sorpréndanos',
  'play something':
    'pon algo, ponme algo, pon música, ponme música, toca algo, ponme alguna cosa, pon cualquier cosa, pon un poco de música, ponme un poco de música',
  'play some': 'ponme algo de, pon algo de, ponme un poco de, pon un poco de, toca algo de',
  'i feel like': 'tengo ganas de, me apetece, se me antoja, me apetece escuchar, tengo ganas de escuchar',
  'recommend me something':
    'recomiéndame algo, qué me recomiendas, sugiéreme algo, qué puedo escuchar, qué escucho, qué me sugieres, qué podría escuchar',
  'i am': 'estoy, soy, ando, me siento',
  'make it': 'hazlo, hazla, que dure, ponlo, que sea de, que sean',
  'no repeats': 'sin repetir',
  'any tempo': 'el ritmo da igual, da igual el ritmo, cualquier ritmo, da igual el tempo, cualquier tempo',
  'any genre': 'cualquier género, da igual el género, el género da igual, no importa el género, el género no importa',
  'any mood': 'cualquier estado de ánimo',
  'any era': 'cualquier época, da igual la época, no importa la época, de cualquier época, cualquier década',
  'any artist': 'cualquier artista, da igual el artista',
  'same but': 'lo mismo pero, igual pero, la misma pero',
  'not too':
    'no muy, no demasiado, que no sea demasiado, que no sea muy, que no sean muy, que no sean demasiado, no tan, nada demasiado',
  'too long': 'demasiado largo, demasiado larga, muy largo, muy larga',
  'too short': 'demasiado corto, demasiado corta, muy corto, muy corta',
  'fan of': 'fan de, fanático de, seguidor de',
  'i have not heard':
    'que no he escuchado, que no he oído, que no escucho, que no haya escuchado, que llevo sin escuchar, que no escuché, que no oigo, que no haya oído, que no escuchaba',
  'nothing i heard':
    'nada que haya escuchado, nada que escuché, nada de lo que escuché, nada que haya oído, nada de lo que he escuchado, sin nada que haya escuchado',
  'songs i heard':
    'canciones que escuché, que escuché, lo que escuché, canciones que he escuchado, que he escuchado, lo que he escuchado, que escuchaba, canciones que escuchaba',
  'can you': 'puedes, podrías, puede, podría, me puedes, me podrías',
  'songs by':
    'canciones de los artistas, temas del grupo, canciones del grupo, música del grupo, canciones del cantante, canciones de la banda, música de la banda, música del cantante, temas del cantante',
  'artists like':
    'artistas como, grupos como, bandas como, cantantes como, artistas parecidos a, grupos parecidos a, artistas similares a, bandas parecidas a, bandas similares a, grupos similares a',
};
