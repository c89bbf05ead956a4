import type { Entries } from '../../languages/language.ts';

/** Whole turns of speech: help, thanks, verdicts, playlists, questions about listening. */
export const phrases: Entries = {
  hello: 'bonjour, salut, coucou, bonsoir, hello à toi, yo mec',
  'good night': 'bonne nuit',
  thanks: 'merci, merci beaucoup, merci bien, mille mercis, je te remercie, un grand merci',
  bye: 'au revoir, à bientôt, à plus, à plus tard, à demain, ciao, bonne journée, bonne soirée',
  'how are you': 'comment ça va, ça va, comment vas tu, tu vas bien, comment allez vous, comment tu vas, quoi de neuf',
  'who are you':
    'qui es tu, tu es qui, t es qui, qui êtes vous, comment tu t appelles, comment t appelles tu, tu es quoi',
  'are you a bot': 'es tu un robot, tu es un robot, es tu un bot, tu es humain, es tu humain, tu es une IA',
  great:
    'super, génial, parfait, excellent, top, fantastique, magnifique, formidable, trop bien, extra, nickel, d accord, cool, bravo, impeccable, chouette, très bien',
  help: 'aide, à l aide, aide moi, aidez moi, au secours, besoin d aide, j ai besoin d aide',
  'what can you do':
    'que peux tu faire, qu est ce que tu peux faire, que sais tu faire, qu est ce que tu sais faire, comment ça marche, comment ça fonctionne, comment tu fonctionnes, tu peux faire quoi, tu sais faire quoi, à quoi tu sers, comment t utiliser, que puis je te demander, à quoi sers tu',
  'tell me a joke': 'raconte moi une blague, raconte une blague, une blague, dis moi une blague',
  'weather forecast':
    'quel temps fait il, quel temps fera t il, quel temps fera, quelle est la météo, la météo, il fait quel temps, quel temps il fait, prévisions météo, va t il pleuvoir, quel temps va t il faire',
  'capital of': 'capitale de, capitale du, capitale d, la capitale de',
  'write a poem': 'écris moi un poème, écris un poème, un poème, poème',
  'write an email':
    'écris un mail, écris moi un mail, rédige un mail, rédige un e mail, écris un e mail, rédige moi un mail, rédige un email, écris moi un email',
  'write code':
    'écris du code, écris un programme, écris moi un programme, écris un script, programme en python, écris moi un script',
  recipe: 'recette, recettes',
  news: 'actualités, infos du jour, actu',
  translate: 'traduis, traduire, traduis moi',
  'what time is it': 'quelle heure est il, il est quelle heure',
  president: 'président de la, président, premier ministre, présidente',
  'who won': 'qui a gagné, qui a remporté',
  football: 'foot, coupe du monde, ligue 1',
  stock: 'bourse, actions en bourse, cours de la bourse',
  'book a flight': 'réserve un vol, réserve moi un vol, réserver un vol, un vol pour',
  'book a table': 'réserve une table, réserve moi une table, réserver une table',
  'order a pizza': 'commande une pizza, commande moi une pizza',
  'set an alarm': 'mets un réveil, mets une alarme, règle une alarme, mets moi un réveil, mets moi une alarme',
  'remind me to': 'rappelle moi',
  'ignore previous instructions':
    'ignore les instructions précédentes, ignore tes instructions, ignore toutes les instructions, oublie tes instructions, ignore toutes tes instructions, oublie toutes tes instructions, ignore toutes les instructions précédentes',
  'system prompt': 'prompt système, invite système',
  'i love':
    'j adore, j aime beaucoup, j aime trop, je kiffe, j ai adoré, j aime énormément, jadore, j ai beaucoup aimé, j aime vraiment',
  'i like':
    'j aime, j aime bien, me plaît, me plaît bien, jaime, jaime bien, j ai aimé, me plaisent, j ai bien aimé, m plaît',
  'i dont like':
    'je n aime pas, j aime pas, je n aime pas trop, ne me plaît pas, me plaît pas, j aime pas trop, je n ai pas aimé, n aime pas, jaime pas, je n aime pas du tout, j aime pas du tout, j aime moins, ce n est pas mon truc, c est pas mon truc, je n aime plus, ne me plaisent pas, n est pas terrible',
  'i hate':
    'je déteste, je hais, je ne supporte pas, je supporte pas, déteste, j ai horreur de, j ai horreur d, je ne supporte plus, je ne peux pas supporter, j ai détesté',
  'never play':
    'ne mets plus jamais, ne joue plus jamais, mets plus jamais, ne passe plus jamais, ne mets jamais, ne joue jamais, ne joue plus, ne mets plus, arrête de mettre, arrête de jouer, je ne veux plus entendre, je veux plus entendre, plus jamais, ne me mets plus, je ne veux plus jamais entendre, ne me passe plus, ne me mets plus jamais, je ne veux plus écouter',
  'dont recommend':
    'ne recommande plus, ne me recommande plus, ne me propose plus, ne propose plus, ne me recommande plus jamais, ne me conseille plus, arrête de me proposer, ne me propose plus jamais',
  awful: 'horrible, nul, affreux, atroce, pourri, nulle, moche, à chier, pas terrible',
  boring: 'ennuyeux, chiant, ennuyante',
  block: 'bloque, bloquer',
  remove: 'enlève, retire, supprime, vire, ôte, enlever, retirer, supprimer, efface, enlève moi, dégage',
  add: 'ajoute, rajoute, ajouter, ajoute moi, rajoute moi, inclus',
  'to the playlist':
    'à la playlist, dans la playlist, à la liste, dans la liste, à ma playlist, à ma liste, dans ma playlist',
  'from the playlist': 'de la playlist, de la liste, de ma playlist',
  replace: 'remplace, change, échange, remplacer, échanger',
  'rename the playlist to':
    'renomme la playlist en, renomme la liste en, renomme la en, appelle la playlist, nomme la playlist, appelle la, renomme la playlist, renomme la, renomme la liste',
  'save it':
    'enregistre la, sauvegarde la, enregistre ça, sauvegarde ça, enregistre cette liste, enregistre la liste, sauvegarde, sauvegarde la liste, enregistre, sauvegarde cette liste, garde la, garde cette liste, garde la liste',
  'save the playlist':
    'enregistre la playlist, sauvegarde la playlist, enregistre cette playlist, sauvegarde cette playlist, enregistre ma playlist',
  'to spotify': 'sur Spotify, dans Spotify',
  'make me a playlist of it':
    'fais en une playlist, fais en une liste, fais une playlist avec ça, fais une playlist de ça, fais moi une playlist avec ça, fais une playlist avec tout ça, transforme ça en playlist',
  'make me a playlist':
    'fais moi une playlist, crée une playlist, crée moi une playlist, fais une playlist, prépare une playlist, prépare moi une playlist, je veux une playlist, il me faut une playlist, je voudrais une playlist, une nouvelle playlist, compose une playlist, compose moi une playlist, créer une playlist, faire une playlist, génère une playlist, j aimerais une playlist, fais nous une playlist, concocte moi une playlist, j ai besoin d une playlist, fais en une playlist, monte moi une playlist, fais moi une liste de lecture, crée une liste de lecture, besoin d une playlist',
  'make the playlist public': 'rends la playlist publique, mets la playlist en public, rends la publique',
  'make the playlist private': 'rends la playlist privée, mets la playlist en privé, rends la privée',
  called: 'appelée, qui s appelle, nommée, intitulée, avec le nom',
  'shuffle it':
    'mélange la, mélange les, mélange la playlist, mélange la liste, mets la dans le désordre, en ordre aléatoire, dans un ordre aléatoire',
  undo: 'annule, annuler, annule ça, reviens en arrière, retour en arrière, reviens à la liste précédente, retour, défais ça, la liste d avant, reviens à la liste d avant, reviens à la précédente',
  'start over':
    'recommence, on recommence, repars de zéro, recommence à zéro, repartons de zéro, recommençons, recommencer',
  'more like this':
    'plus comme ça, encore comme ça, plus de ça, d autres comme ça, encore dans ce genre, plus dans ce genre, dans le même genre, dans le même style, plus dans ce style, d autres comme celle là, d autres comme celui là, encore des comme ça, encore de ça, continue comme ça, dans la même veine, d autres du même genre, du même genre, quelque chose comme ça, encore plus comme ça',
  'more like':
    'plus comme, encore comme, d autres comme, plus proche de, davantage comme, d autres chansons comme, d autres morceaux comme, plus de chansons comme, plus de morceaux comme, plus dans le style de, encore des chansons comme, plus dans le genre de, plus de titres comme',
  'something like':
    'quelque chose comme, un truc comme, quelque chose dans le style de, quelque chose de similaire à, quelque chose qui ressemble à, quelque chose dans le genre de, quelque chose du style de, des trucs comme, un truc à la, un truc du genre',
  why: 'pour quelle raison, explique moi, explique, explique moi pourquoi, pourquoi donc',
  'why did you choose':
    'pourquoi as tu choisi, pourquoi tu as choisi, pourquoi me recommandes tu, pourquoi tu me recommandes, pourquoi as tu mis, pourquoi tu as mis, pourquoi me proposes tu, pourquoi tu me proposes, pourquoi avoir choisi, pourquoi m as tu recommandé, pourquoi tu m as mis, pourquoi tu m as proposé, pourquoi m as tu proposé, pourquoi m avoir proposé',
  'delete my data':
    'supprime mes données, efface mes données, supprime toutes mes données, efface toutes mes données, supprime mon compte, efface mon compte, supprimer mes données, supprimer mon compte, effacer mes données, oublie tout sur moi, efface tout ce que tu sais de moi, supprime tout ce que tu sais sur moi, supprime tout ce que tu sais de moi, efface tout ce que tu sais sur moi',
  'export my data':
    'exporte mes données, exporter mes données, télécharge mes données, télécharger mes données, donne moi mes données, je veux mes données, récupérer toutes mes données',
  'what do you know about me':
    'que sais tu de moi, que sais tu sur moi, qu est ce que tu sais sur moi, confidentialité, quelles données gardes tu, quelles données as tu sur moi, que gardes tu sur moi, tu sais quoi sur moi, qu est ce que tu sais de moi, vie privée, quelles données tu gardes sur moi',
  'connect spotify':
    'connecte Spotify, connecter Spotify, connecte toi à Spotify, relie Spotify, relier Spotify, lier Spotify, connecte mon Spotify, connecter mon Spotify, connecter mon compte Spotify, connecte mon compte Spotify, associer Spotify, me connecter à Spotify, lie mon compte Spotify, relie mon compte Spotify, lier mon compte Spotify, connexion à Spotify',
  'disconnect spotify': 'déconnecte Spotify, déconnecter Spotify',
  'how do i import my history':
    'comment importer mes données, comment importer mon historique, comment j importe mes données, comment importer, comment envoyer mes données, comment récupérer mes données, comment obtenir mes données, comment avoir mes données, importer mes données, importer mon historique, comment charger mes données, comment télécharger mes données Spotify, comment j importe mon historique, comment récupérer mon historique, importer, comment puis je importer mes données, comment puis je importer mon historique, comment obtenir mon historique, où trouver mes données, comment faire pour importer mes données, comment je récupère mes données, comment récupérer mes données Spotify, comment importer mes données Spotify, comment je fais pour importer mon historique',
  'who is': 'qui est, qui sont, qui était, c est qui',
  'tell me about': 'parle moi de, parle moi d, que sais tu de, raconte moi',
  'what album is': 'de quel album est, de quel album vient',
  'what are my playlists': 'quelles playlists ai je, quelles sont mes playlists, montre moi mes playlists',
  'delete the playlist': 'supprime la playlist, efface la playlist, supprimer la playlist',
  'what is playing':
    'qu est ce qui passe, c est quoi cette chanson, c est quoi ce morceau, quelle est cette chanson, qu est ce que j écoute, quel est ce morceau, quel est ce titre',
  'who sings':
    'qui chante, qui chante ça, qui chante cette chanson, c est de qui, de qui est cette chanson, c est qui qui chante',
  'tell me about this song':
    'parle moi de cette chanson, parle moi de ce groupe, parle moi de cet artiste, dis m en plus sur ce groupe, infos sur cette chanson, dis moi en plus sur cette chanson, dis m en plus sur cet artiste, dis m en plus sur cette chanson',
  'lyrics of': 'paroles de, les paroles de, les paroles d, paroles d',
  'how much did i listen':
    'combien ai je écouté, combien de temps ai je écouté, combien de temps j ai écouté, combien j ai écouté, combien de musique ai je écouté, combien de musique j ai écouté, combien de temps ai je écouté de la musique, combien de temps j ai écouté de la musique, combien de temps est ce que j ai écouté, combien ai je écouté de musique',
  'how many hours did i listen':
    'combien d heures ai je écouté, combien d heures de musique ai je écouté, combien d heures j ai écouté, combien d heures de musique j ai écouté, combien d heures de musique est ce que j ai écouté, combien d heures de musique ai je écoutées, combien d heures ai je écouté de la musique',
  'how many minutes did i listen':
    'combien de minutes ai je écouté, combien de minutes j ai écouté, combien de minutes de musique ai je écouté, combien de minutes de musique j ai écouté',
  'listening time': 'temps d écoute, mon temps d écoute, temps d écoute total',
  'my stats':
    'mes statistiques, mes stats, statistiques, mes chiffres, bilan de l année, mon bilan, bilan musical, mon bilan musical, mon bilan de l année, rétrospective',
  'what do i skip':
    'qu est ce que je passe, qu est ce que je zappe, qu est ce que je zappe le plus, quelles chansons je passe, quels morceaux je passe, quelles chansons je zappe, quels titres je passe, quels morceaux je zappe, que zappe je, qu est ce que je saute, combien de fois je zappe, quels artistes je zappe, quelles chansons je saute, quels morceaux je zappe le plus, quelles chansons je passe le plus, quelles chansons je zappe le plus',
  'when do i listen':
    'quand est ce que j écoute de la musique, à quelle heure j écoute de la musique, quand j écoute de la musique, à quelle heure est ce que j écoute de la musique, à quel moment j écoute de la musique, à quel moment de la journée j écoute de la musique, quand est ce que j écoute le plus, quand est ce que j écoute le plus de musique, à quelle heure j écoute le plus de musique, à quel moment de la journée est ce que j écoute de la musique, à quels moments j écoute de la musique, à quelle heure est ce que j écoute le plus de musique',
  'show me a chart':
    'montre moi un graphique, fais un graphique, fais moi un graphique, graphique, dessine un graphique',
  'what did i listen to': 'qu est ce que j ai écouté, qu ai je écouté, j ai écouté quoi, qu est ce que j écoutais',
  'who did i listen to most':
    'quel artiste j ai le plus écouté, quels artistes j ai le plus écoutés, quel artiste ai je le plus écouté, quels artistes ai je le plus écoutés, qui ai je le plus écouté, qui est ce que j ai le plus écouté, quels artistes j écoute le plus, quel artiste j écoute le plus, qui j ai le plus écouté, quels sont mes artistes les plus écoutés, quels groupes ai je le plus écoutés, quel est mon artiste le plus écouté, qui est ce que j écoute le plus',
  'what songs did i listen to most':
    'quelles chansons j ai le plus écoutées, quelle chanson j ai le plus écoutée, quelles chansons ai je le plus écoutées, quelle chanson ai je le plus écoutée, quels morceaux j ai le plus écoutés, quels morceaux ai je le plus écoutés, quels titres ai je le plus écoutés, quelles sont mes chansons les plus écoutées, quelle est ma chanson la plus écoutée, quels sont mes morceaux les plus écoutés, quelles chansons j écoute le plus, quels titres j ai le plus écoutés',
  'surprise me': 'surprends moi, surprenez moi, étonne moi',
  'play something':
    'mets quelque chose, joue quelque chose, mets de la musique, joue de la musique, mets moi quelque chose, mets moi de la musique, mets du son, lance de la musique, mets un truc, mets moi un truc, joue moi quelque chose',
  'play some':
    'mets du, mets de la, mets moi du, mets moi de la, joue du, joue de la, mets des, mets moi des, joue moi du, mets un peu de, mets de l, mets moi un peu de, mets moi de l, joue de l, passe du',
  'i want some':
    'je veux du, je veux de la, je veux des, je voudrais du, je voudrais de la, j aimerais du, je voudrais des, je veux de l, j ai envie de, j ai envie d, envie de, envie d, j ai envie d écouter, envie d écouter, j aimerais de la, j aimerais des, j ai envie d écouter du, j ai envie d écouter de la',
  'recommend me something':
    'recommande moi quelque chose, conseille moi quelque chose, propose moi quelque chose, que me conseilles tu, que me recommandes tu, tu me conseilles quoi, qu est ce que tu me conseilles, qu est ce que tu me recommandes, que puis je écouter, que dois je écouter, j écoute quoi, quoi écouter, qu est ce que je pourrais écouter',
  'i am': 'je suis, je me sens, je me sens un peu',
  'make it': 'fais la, fais le, fais en, passe à, mets la à',
  'any tempo':
    'peu importe le tempo, n importe quel tempo, le tempo n a pas d importance, peu importe le rythme, n importe quel rythme',
  'any genre': 'peu importe le genre, n importe quel genre, le genre n a pas d importance, tous les genres',
  'any mood': 'peu importe l humeur, peu importe l ambiance',
  'any era': 'peu importe l époque, n importe quelle époque, peu importe la décennie, de toutes les époques',
  'any artist': 'peu importe l artiste, n importe quel artiste',
  'same but': 'la même chose mais, pareil mais, la même mais, les mêmes mais',
  'not too': 'pas trop, pas très, rien de trop, pas si',
  'fan of': 'fan de, fans de, fan d',
  'i have not heard':
    'que je n ai pas écouté, que je n ai pas écoutés, que je n ai pas écoutées, que je n ai pas entendu, que je n ai pas entendus, que je n ai pas entendues, que j ai pas écouté, que j ai pas écoutées, que j ai pas écoutés, que je n écoute plus, que je n ai plus écouté, que je n ai plus écoutées, que je n ai plus écoutés, que je n ai plus entendu, que je n ai pas écoutée',
  'nothing i heard':
    'rien que j ai écouté, rien que j ai entendu, rien de ce que j ai écouté, rien que j aie écouté, rien de ce que j ai entendu, rien que j aie entendu',
  'songs i heard':
    'que j ai écouté, que j ai écoutées, que j ai écoutés, ce que j ai écouté, que j écoutais, chansons que j écoutais, ce que j écoutais',
  'can you': 'peux tu, tu peux, pourrais tu, tu pourrais, pouvez vous, est ce que tu peux, pourriez vous',
  'artists like':
    'artistes comme, groupes comme, des artistes comme, des groupes comme, artistes similaires à, groupes similaires à, artistes proches de, groupes dans le style de, des artistes similaires à, chanteuses comme, chanteurs comme',
};
