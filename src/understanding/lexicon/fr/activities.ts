import type { Entries } from '../../languages/language.ts';

/** What somebody does while listening. */
export const activities: Entries = {
  workout:
    'faire du sport, sport, musculation, muscu, gym, salle de sport, entraînement, m entraîner, s entraîner, entraîner, fitness, séance de sport, salle de muscu, vélo, faire du vélo, cardio, crossfit, exercice, transpirer, boxe, la salle, ma séance, séance de muscu',
  running:
    'courir, course, course à pied, footing, jogging, faire un footing, running, marathon, courir un marathon, mon footing, faire du jogging, semi marathon, aller courir',
  walking:
    'marcher, marche, promenade, balade, randonnée, me promener, se promener, me balader, promener le chien, rando, flâner, une balade',
  study:
    'étudier, réviser, révisions, étude, me concentrer, concentration, devoirs, examens, examen, se concentrer, apprendre, bosser mes cours, faire mes devoirs, études, révision, partiels, bac, concentré, bibliothèque universitaire, réviser mes cours',
  work: 'travailler, travail, bosser, bureau, coder, programmer, télétravail, au bureau, au travail, boulot, pour bosser, au boulot, productivité',
  'after work': 'après le travail, après le boulot, apéro, après une journée de travail',
  sleep:
    'dormir, sommeil, sieste, faire la sieste, aller au lit, avant de dormir, pour dormir, me coucher, au lit, dodo, faire une sieste',
  'falling asleep':
    'm endormir, s endormir, endormir, endormissement, insomnie, n arrive pas à dormir, arrive pas à dormir, trouver le sommeil, berceuses, berceuse, berceuses',
  'waking up':
    'me réveiller, se réveiller, réveil, me lever, se lever, commencer la journée, bien commencer la journée, démarrer la journée, au réveil, pour le réveil, sortir du lit, réveiller, émerger',
  party:
    'fête, soirée, faire la fête, anniversaire, fêtes, soirée entre amis, soirée dansante, apéro dînatoire, barbecue, réveillon, nouvel an, teuf, avant soirée, fiesta, soirées, boum, célébrer, crémaillère, avant de sortir',
  dancing: 'danser, danse, piste de danse, dancefloor, boîte de nuit, en boîte, se déhancher, clubber, danses',
  driving:
    'conduire, conduite, voiture, en voiture, au volant, rouler, rouler de nuit, pour la voiture, rouler la nuit',
  'road trip':
    'voyage, trajet, route, road trip, vacances, long trajet, sur la route, partir en vacances, voyager, voyage en voiture, train, avion, roadtrip, longue route, voyages, long voyage, la route des vacances',
  commute:
    'métro, bus, aller au travail, trajet du matin, trajet travail, transports, transports en commun, dans le métro, dans le bus, RER, sur le chemin du travail, aller au boulot, tram, rentrer du travail, rentrer du boulot',
  cooking:
    'cuisiner, cuisine, faire la cuisine, préparer le dîner, préparer à manger, faire à manger, en cuisine, pâtisserie, faire des crêpes, en cuisinant',
  dinner:
    'dîner, souper, repas, déjeuner, petit déjeuner, petit déj, manger, vin, restaurant, brunch, invités, un dîner entre amis, dîner aux chandelles, cocktail, cocktails, repas de famille, dîner entre amis, verre de vin, un verre de vin',
  cleaning:
    'ménage, faire le ménage, nettoyer, ranger, faire la vaisselle, vaisselle, repasser, passer l aspirateur, rangement, nettoyage, repassage, grand ménage, tâches ménagères, le ménage, ranger ma chambre',
  meditation: 'méditer, méditation, pleine conscience, massage, spa, respirer, respiration',
  yoga: 'yoga, étirements, m étirer, s étirer, faire du yoga, séance de yoga',
  gaming:
    'jouer aux jeux vidéo, jeux vidéo, jeu vidéo, gamer, jouer à la console, soirée jeux, jeux de société, soirée jeux de société, jouer à des jeux vidéo, gaming, console',
  reading: 'lire, lecture, livre, bouquiner, un livre, un bouquin, bouquin, roman',
  wedding: 'mariage, mariages, noces, se marier, première danse, vin d honneur',
  beach:
    'plage, mer, piscine, à la plage, au bord de la mer, surf, bord de mer, surfer, bronzer, bateau, bord de la piscine, au bord de l eau, lac',
  shower:
    'douche, sous la douche, bain, prendre une douche, prendre un bain, baignoire, me préparer, se préparer, salle de bain, dans mon bain, me doucher',
  kids: 'enfants, les enfants, bébé, mes enfants, ma fille, mon fils, gamins, petits, en famille, famille, enfant, goûter d anniversaire',
  'nursery rhymes': 'comptines, chansons pour enfants, chansons enfantines, comptine',
  painting:
    'peindre, dessiner, peinture, dessin, écrire, créer, créatif, créativité, tricoter, coudre, bricoler, écriture, bricolage, couture, poterie',
  campfire: 'feu de camp, camping, autour du feu, camper, autour d un feu, bivouac',
  worship: 'église, messe, louange, adoration, culte, louanges',
  karaoke:
    'karaoké, chanter, à chanter, chanter à tue tête, chanter en chœur, à reprendre en chœur, pour chanter, chanter sous la douche en chœur',
  breakup:
    'rupture, chagrin d amour, cœur brisé, mon ex, peine de cœur, séparation, je me suis fait larguer, larguer, ma copine m a quitté, mon copain m a quittée, il m a quittée, elle m a quitté, peine d amour',
  cooldown:
    'récupération, après le sport, après la course, retour au calme, après mon footing, après l effort, après la muscu, après l entraînement, après ma séance',
};
