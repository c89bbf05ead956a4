import type { Entries } from '../../languages/language.ts';

/** Words for moods, adjectives in the masculine singular. */
export const moods: Entries = {
  happy:
    'alegre, feliz, contente, alegria, felicidade, animado e alegre, alto astral, pra cima, para cima, positivo, felizes, boa vibe, vibe boa',
  'good mood': 'bom humor, de bom humor, boa disposição, bem disposto, bem disposta',
  'cheer me up':
    'me animar, para me animar, pra me animar, que me anime, que me animem, levantar o astral, animar o dia, para animar, pra animar, levantar o ânimo, alegrar o meu dia, pra alegrar o dia',
  sad: 'triste, deprimente, tristeza, chorar, pra chorar, para chorar, deprimido, infeliz, sofrência, fossa, bad, na bad, deprê, tristonho, desanimado',
  calm: 'calmo, calma, tranquilo, relaxante, relaxado, sereno, sossegado, relaxar, relaxamento, pra relaxar, para relaxar, pacífico, descontraído, acalmar, para acalmar, serenidade, desestressar, pra desestressar, tranquilidade, estressado, calminho, tranquilinho, relax, descansar, sossego',
  gentle: 'doce, delicado',
  soft: 'suave, macio, leve e suave, suaves, suavezinho',
  quiet: 'silencioso, quieto, baixinho',
  energetic:
    'energético, animado, agitado, enérgico, dinâmico, mexido, motivador, motivação, motivar, me motivar, pra motivar, pra me motivar, com energia, empolgante, empolgado, vibrante, vivo, estimulante, contagiante, animação, energia, eletrizante, animadinho, pancadão',
  aggressive: 'agressivo, furioso, raiva, bravo, irritado, violento, zangado, brutal, revoltado, com raiva',
  heavy: 'pesado, pesadão',
  romantic:
    'romântico, apaixonado, romance, amor, romantismo, jantar romântico, encontro romântico, dia dos namorados, encontro, a dois, de amor, noite romântica, namorar',
  'love songs':
    'músicas de amor, canções de amor, músicas românticas, canções românticas, música de amor, música romântica, temas de amor',
  ballads: 'baladas, baladas românticas, baladas lentas',
  melancholic:
    'melancólico, melancolia, reflexivo, introspectivo, saudade, saudades, pensativo, saudoso, contemplativo e triste',
  dreamy: 'sonhador, onírico, etéreo, para sonhar, pra sonhar, viajante, hipnótico, atmosférico, viajandão',
  dark: 'sombrio, escuro, obscuro e sombrio, soturno, macabro, tenebroso',
  hopeful: 'esperançoso, esperança, inspirador, otimista, optimista, encorajador, inspiração',
  nostalgic:
    'nostálgico, nostalgia, lembranças, infância, juventude, da minha infância, da minha juventude, da minha adolescência, memórias, recordações, retrô, minha infância',
  sensual: 'sensual, sexy, erótico, sedutor, íntimo',
  epic: 'épico, grandioso, heroico, majestoso, triunfal, dramático',
  tense: 'tenso, suspense, angustiante',
  playful: 'divertido, brincalhão, engraçado, diversão, descontraído e divertido, zoeira',
  lonely: 'solitário, solidão, sozinho, me sinto só, sinto me só',
  confident: 'confiante, confiança, poderoso, empoderado, empoderamento, autoestima, autoconfiança',
  cozy: 'aconchegante, acolhedor, lareira, aconchego, cafeteria, acolhedora, debaixo do cobertor, cobertor, cafezinho',
  warm: 'quente e aconchegante',
  groovy: 'dançante, com groove, balanço, suingue, dançantes, com balanço, groovado',
  spiritual: 'espiritual, sagrado, espiritualidade, rezar, orar',
};
