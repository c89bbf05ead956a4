import type { Entries } from '../../languages/language.ts';

/** What somebody does while listening. */
export const activities: Entries = {
  workout:
    'entrenar, entrenamiento, gimnasio, gym, ejercicio, hacer ejercicio, hacer deporte, deporte, pesas, hacer pesas, entreno, cardio, spinning, crossfit, ir al gimnasio, sudar, entrenando, bici, bicicleta, montar en bici, levantar pesas, boxeo, el gimnasio, rutina de ejercicios',
  running: 'correr, salir a correr, carrera, maratón, trotar, corriendo, running, footing, hacer footing, voy a correr',
  walking: 'caminar, pasear, paseo, andar, caminata, senderismo, caminando, dar un paseo, excursión, pasear al perro',
  study:
    'estudiar, estudio, concentrarme, concentración, concentrarse, deberes, exámenes, examen, tarea, estudiando, para concentrarme, hacer los deberes, hacer la tarea, concentrado, oposiciones, biblioteca de estudio',
  work: 'trabajar, trabajo, oficina, programar, trabajando, teletrabajo, teletrabajar, programando, productividad, la oficina',
  sleep:
    'dormir, sueño, siesta, dormirme, irme a dormir, antes de dormir, echar una siesta, la siesta, dormirse, irme a la cama, quedarme dormido, acostarme, ir a dormir',
  'falling asleep': 'conciliar el sueño, no puedo dormir, insomnio, para dormirme, nanas',
  'waking up':
    'despertar, despertarme, levantarme, empezar el día, para despertarme, despertarse, levantarse, despertar con energía, para empezar el día, comenzar el día, arrancar el día, madrugar',
  party:
    'fiesta, fiestas, cumpleaños, celebrar, celebración, previa, fiesta de cumpleaños, botellón, nochevieja, barbacoa, asado, salir de fiesta, parranda, verbena, salir de noche, previas, festejar, fin de año, pachanga de fiesta',
  dancing: 'bailar, baile, pista de baile, bailando, para bailar, bailoteo, discoteca',
  driving:
    'conducir, coche, manejar, carro, conduciendo, en el coche, al volante, manejando, viaje nocturno en coche, auto, ir en coche, el coche',
  'road trip':
    'viaje por carretera, viaje en coche, viaje, viajar, carretera, viaje largo, vacaciones, viaje de carretera, la carretera, roadtrip, tren, avión, viajes, excursión en coche',
  commute:
    'ir al trabajo, camino al trabajo, metro, autobús, trayecto, de camino al trabajo, ir a trabajar, bus, subte, de camino a casa, camión al trabajo, el metro',
  cooking: 'cocinar, cocina, cocinando, hornear, la cocina, preparar la cena, hacer la cena, hacer la comida',
  dinner:
    'cena, cenar, comida, almuerzo, desayuno, desayunar, comer, vino, restaurante, invitados, brunch, una cena, cóctel, cócteles, cena con amigos, sobremesa, almorzar, merienda, la cena, copa de vino',
  cleaning:
    'limpiar, limpieza, fregar, limpiar la casa, ordenar, planchar, hacer la limpieza, tareas domésticas, limpiando, lavar los platos, barrer, recoger la casa, tareas del hogar, ordenar la casa, fregar los platos',
  meditation: 'meditar, meditación, mindfulness, masaje, spa, atención plena, respirar hondo',
  yoga: 'yoga, estirar, estiramientos, hacer yoga',
  gaming:
    'jugar videojuegos, videojuegos, jugar a videojuegos, jugar, jugar a la consola, jugar a la play, juegos de mesa, noche de juegos, consola, videojugar, jugando, partida',
  reading: 'leer, lectura, leyendo, libro, un libro',
  wedding: 'boda, bodas, casamiento, casarme, banquete de boda',
  beach: 'playa, mar, piscina, la playa, surfear, surf, alberca, chiringuito, tomar el sol, barco, lago',
  shower: 'ducha, ducharme, ducharse, baño, bañera, la ducha, ducharnos, arreglarme, bañarme, mientras me ducho',
  kids: 'niños, niñas, bebé, hijos, mis hijos, mi hija, mi hijo, peques, mis niños, los niños, los peques, familia, en familia, chicos pequeños',
  'nursery rhymes': 'canciones infantiles, música infantil, infantil, infantiles',
  painting:
    'pintar, dibujar, pintando, dibujando, escribir, manualidades, crear, creativo, creatividad, tejer, coser, diseñar, escribiendo',
  campfire: 'hoguera, fogata, acampada, campamento, acampar, fogón, camping',
  worship: 'iglesia, alabanza, adoración, misa, alabanzas, adorar a Dios',
  karaoke: 'karaoke, cantar, para cantar, cantar a gritos, cantar a pleno pulmón, corear, cantando',
  breakup:
    'desamor, ruptura, despecho, corazón roto, mal de amores, mi ex, me ha dejado, me dejó, mi novia me dejó, mi novio me dejó, dejarlo con mi novia, he roto con mi novio, corazón partido, rompimiento',
  cooldown:
    'enfriamiento, después de correr, después de entrenar, después del gimnasio, vuelta a la calma, tras entrenar, después del entrenamiento',
};
