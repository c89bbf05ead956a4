import type { Entries } from '../../languages/language.ts';

/** Words for moods, adjectives in the masculine singular. */
export const moods: Entries = {
  happy:
    'joyeux, heureux, gai, content, enjoué, joie, bonheur, positif, guilleret, optimiste et gai, jovial, festif et gai, joviale, la pêche, qui donne la pêche, qui donne le sourire, sourire, feel good, ensoleillé et gai, entraînant et gai, bonne ambiance',
  'good mood':
    'bonne humeur, de bonne humeur, qui met de bonne humeur, mettre de bonne humeur, qui mettent de bonne humeur',
  'cheer me up':
    'remonter le moral, me remonter le moral, pour me remonter le moral, qui remonte le moral, qui remontent le moral, remonte moi le moral, égayer, pour égayer',
  sad: 'triste, déprimant, tristesse, pleurer, à pleurer, déprimé, malheureux, déprime, larmes, coup de blues, cafard, chagrin, morose, déprimer',
  calm: 'calme, tranquille, relaxant, relax, détendu, apaisant, posé, reposant, zen, serein, paisible, détente, me détendre, se détendre, pour me détendre, relaxer, me relaxer, décompresser, relaxation, chill, cool et calme, peinard, apaisé, stressé, me calmer, pour me calmer, tranquillou, souffler, détendre',
  gentle: 'doux, douce, douces, délicat, douceur',
  soft: 'léger et doux, feutré',
  quiet: 'silencieux, discret',
  energetic:
    'énergique, dynamique, entraînant, rythmé, punchy, pêchu, tonique, motivant, vitaminé, qui bouge, qui bougent, énergisant, stimulant, motivation, me motiver, pour me motiver, boostant, vif, qui booste, patate, énergie, endiablé, vivant',
  aggressive: 'agressif, énervé, violent, furieux, rage, colère, rageur, brutal, en colère',
  heavy: 'lourd, lourde',
  romantic:
    'romantique, amoureux, amour, romantisme, tête à tête, rendez vous amoureux, rendez vous, soirée romantique, Saint Valentin, rencard, amoureuse, d amour, en amoureux',
  'love songs':
    'chansons d amour, chanson d amour, morceaux d amour, titres d amour, musique d amour, chansons romantiques',
  ballads: 'ballades, ballade, slows',
  melancholic: 'mélancolique, mélancolie, spleen, pensif, introspectif, songeur, vague à l âme, planant et triste',
  dreamy:
    'rêveur, onirique, planant, éthéré, aérien, vaporeux, rêverie, pour rêver, rêver, hypnotique, atmosphérique, envoûtant',
  dark: 'sombre, ténébreux, noir, sinistre, lugubre, inquiétant, glauque',
  hopeful: 'plein d espoir, espoir, optimiste, inspirant, encourageant, réconfortant',
  nostalgic:
    'nostalgique, nostalgie, souvenirs, enfance, jeunesse, de ma jeunesse, de mon enfance, ma jeunesse, mon enfance, rétro',
  sensual: 'sensuel, sexy, érotique, torride, langoureux, intime',
  epic: 'épique, grandiose, héroïque, majestueux, triomphal, dramatique',
  tense: 'tendu, angoissant, suspense, oppressant, stressant',
  playful: 'amusant, marrant, drôle, rigolo, fun, ludique, espiègle, déjanté, délirant, funs',
  lonely: 'solitaire, solitude, seul, tout seul, toute seule, esseulé',
  confident: 'confiant, confiance en moi, sûr de moi, confiance, badass, conquérant, confiance en soi',
  cozy: 'cosy, douillet, chaleureux, cocooning, coin du feu, au coin du feu, cheminée, plaid, sous un plaid, café cosy, cocon',
  warm: 'chaud et doux',
  groovy: 'groovy, dansant, qui groove, dansantes',
  spiritual: 'spirituel, sacré, spiritualité, prier, prière',
};
