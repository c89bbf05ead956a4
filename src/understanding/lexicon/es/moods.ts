import type { Entries } from '../../languages/language.ts';

/** Words for moods, adjectives in the masculine singular. */
export const moods: Entries = {
  happy:
    'alegre, feliz, contento, animado y alegre, jovial, alegría, felicidad, buen rollo, festivo alegre, positivo, risueño, optimista y alegre, felices, buenrollera, buena onda',
  'good mood': 'buen humor, de buen humor',
  'cheer me up':
    'para animarme, que me anime, que me animen, que me alegre, levantar el ánimo, para levantarme el ánimo, levantarme el ánimo, animarme, subir el ánimo, que me suba el ánimo, para alegrarme',
  sad: 'triste, deprimente, tristeza, llorar, para llorar, deprimido, desconsolado, afligido, bajón, infeliz, depre, lacrimógeno',
  calm: 'tranquilo, relajante, relajado, calmado, calma, sereno, apacible, pacífico, relax, relajarme, para relajarme, relajarse, relajación, sosegado, tranquilidad, tranqui, chill, desconectar, para desconectar, estresado, relajar, serenidad, relajadito, tranquilito',
  gentle: 'dulce, delicado',
  soft: 'suave, suavecito, suaves',
  quiet: 'silencioso, callado, bajito',
  energetic:
    'enérgico, animado, movido, potente, vigoroso, dinámico, marchoso, con energía, con marcha, motivador, motivación, motivarme, estimulante, para motivarme, cañero, caña, con ritmo, movidito, vibrante, vivo, energía',
  aggressive: 'agresivo, furioso, rabioso, rabia, enfadado, enojado, brutal, ira, violento, cabreado',
  heavy: 'pesado, contundente',
  romantic:
    'romántico, enamorado, romanticismo, amor, cita romántica, cita, velada romántica, San Valentín, amoroso, de amor, enamorados',
  'love songs':
    'canciones de amor, temas de amor, canciones románticas, música de amor, música romántica, canción de amor',
  ballads: 'baladas, balada',
  melancholic:
    'melancólico, melancolía, nostálgico y triste, reflexivo, introspectivo, pensativo, desamor melancólico, añoranza',
  dreamy: 'soñador, onírico, de ensueño, etéreo, para soñar, envolvente, hipnótico, atmosférico',
  dark: 'oscuro, sombrío, tenebroso, siniestro, lúgubre, inquietante',
  hopeful: 'esperanzador, inspirador, esperanza, optimista, alentador, esperanzado, inspiración',
  nostalgic: 'nostálgico, nostalgia, recuerdos, infancia, juventud, de mi juventud, mi juventud, mi infancia, retro',
  sensual: 'sensual, sexy, erótico, seductor, íntimo',
  epic: 'épico, grandioso, heroico, majestuoso, triunfal, dramático',
  tense: 'tenso, suspense, suspenso, angustioso',
  playful: 'divertido, juguetón, gracioso, diversión, desenfadado, simpático',
  lonely: 'solitario, soledad, me siento solo, me siento sola, solo y triste',
  confident: 'seguro de mí mismo, empoderado, empoderador, confianza, poderoso, seguridad, empoderante, empoderamiento',
  cozy: 'acogedor, hogareño, chimenea, cafetería, manta y sofá, cálido y acogedor',
  warm: 'cálido',
  groovy: 'bailable, con groove, bailables',
  spiritual: 'espiritual, sagrado, espiritualidad, rezar',
};
