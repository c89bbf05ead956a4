import type { Entries } from '../../languages/language.ts';

/** Whole turns of speech: help, thanks, verdicts, playlists, questions about listening. */
export const phrases: Entries = {
  hello: 'olá, oi, oie, e aí, opa, olá tudo bem, viva, salve',
  'good morning': 'bom dia',
  'good evening': 'boa tarde',
  'good night': 'boa noite',
  thanks: 'obrigado, obrigada, muito obrigado, muito obrigada, valeu, brigado, brigada, obrigadão, obg, vlw',
  bye: 'tchau, até logo, até mais, adeus, até amanhã, até breve, xau, falou',
  'how are you':
    'como vai, como você está, tudo bem, como estás, tudo bom, como vai você, tudo certo, beleza, como é que estás, tudo bem contigo, tudo bem com você',
  'who are you':
    'quem é você, quem és tu, o que é você, qual é o seu nome, como você se chama, como te chamas, quem é vc, quem és',
  'are you a bot': 'você é um robô, você é um bot, és um robô, você é humano, és humano, você é uma IA',
  great:
    'ótimo, ótima, óptimo, legal, massa, perfeito, excelente, fantástico, maravilhoso, incrível, que bom, muito bom, muito bem, bacana, fixe, show, demais mesmo, top demais, maneiro, adorei isso, boa',
  help: 'ajuda, me ajuda, socorro, ajude me, ajuda me, preciso de ajuda',
  'what can you do':
    'o que você pode fazer, o que você faz, o que você sabe fazer, o que sabes fazer, como funciona, como isso funciona, o que podes fazer, o que consegues fazer, o que posso perguntar, para que você serve, como é que funciona, como é que isto funciona, como você funciona, o que você consegue fazer, o que fazes',
  'tell me a joke':
    'me conta uma piada, conta uma piada, conta me uma piada, uma piada, conte uma piada, me conte uma piada',
  'weather forecast':
    'como está o tempo, previsão do tempo, vai chover, qual a previsão do tempo, como vai estar o tempo, que tempo faz, como estará o tempo, como está o tempo hoje, qual é a previsão do tempo',
  'capital of': 'capital de, capital da, capital do, capital dos',
  'write a poem': 'escreva um poema, escreve um poema, um poema, poema, escreve me um poema',
  'write an email':
    'escreva um email, escreve um email, escreva um e mail, escreve um e mail, redige um email, escreva um e mail para, redija um email',
  'write code':
    'escreva um código, escreve código, escreva um programa, escreve um programa, escreva um script, código em python, programa em python',
  recipe: 'receita, receitas',
  news: 'notícias, manchetes',
  translate: 'traduz, traduza, traduzir',
  'what time is it': 'que horas são, que hora é',
  president: 'presidente, primeiro ministro, presidenta',
  'who won': 'quem ganhou, quem venceu',
  football: 'futebol, copa do mundo, mundial, campeonato',
  stock: 'bolsa de valores, ações, bolsa',
  'book a flight': 'reserve um voo, reserva um voo, marca um voo, voo para, compra uma passagem',
  'book a table': 'reserve uma mesa, reserva uma mesa, marca uma mesa',
  'order a pizza': 'pede uma pizza, peça uma pizza',
  'set an alarm': 'põe um alarme, coloca um alarme, define um alarme, alarme, despertador, põe o despertador',
  'remind me to': 'me lembra de, lembra me de, me lembre de',
  'ignore previous instructions':
    'ignore as instruções anteriores, ignora as instruções, ignore suas instruções, ignore todas as instruções, esqueça suas instruções, ignora todas as instruções, ignora as tuas instruções, ignora as instruções anteriores, ignore todas as instruções anteriores, esquece as tuas instruções',
  'system prompt': 'prompt do sistema, instruções do sistema',
  'i love':
    'amo, adoro, eu amo, eu adoro, amei, adorei, curto muito, gosto muito de, gosto muito da, gosto muito do, gosto muito, curti muito, gostei muito da, gostei muito do',
  'i like':
    'gosto, gosto de, gosto da, gosto do, eu gosto, gostei, gostei da, gostei do, gosto das, gosto dos, curti, curto, eu gosto de, curti a, gostei das, eu gosto da, eu gostei da',
  'i dont like':
    'não gosto, não gosto de, não gosto da, não gosto do, não gostei, não gostei da, não gostei do, eu não gosto de, não curto, não curti, não gosto nada, não gostei nada, não me agrada, não gosto das, não gosto dos, eu não gosto da, não gosto nada da, não gosto nada do, não gosto nada de, não é a minha praia, não é minha praia, não gostei muito, não gostei muito da, não gosto muito da, não gosto muito de, não curti a',
  'i hate':
    'odeio, detesto, não suporto, não aguento, eu odeio, odiei, não aguento mais, detestei, não aguento mais ouvir',
  'never play':
    'nunca toque, nunca mais toque, não toque mais, não toca mais, nunca mais toca, não quero mais ouvir, nunca mais ponhas, não ponhas mais, não coloque mais, não toque nunca mais, não toques, não põe mais, nunca mais toques, para de tocar, não quero ouvir mais, nunca mais quero ouvir, não coloca mais, nunca mais coloque',
  'dont recommend':
    'não recomende mais, não me recomende mais, não recomenda mais, não me recomende, não me recomendes mais, não me recomendes, para de recomendar',
  awful: 'horrível, péssimo, péssima, uma droga, terrível, uma porcaria, ruim, uma seca',
  boring: 'chato, chata, entediante, aborrecido',
  block: 'bloqueia, bloquear, bloqueie',
  remove: 'remove, remova, tira, tire, retira, apaga, elimina, remover, tirar, exclui, exclua, retire, apague',
  add: 'adiciona, adicione, acrescenta, inclui, junta, adicionar, acrescente, inclua, acrescentar',
  'to the playlist': 'à playlist, na playlist, à lista, na lista, na minha playlist, à minha playlist, na minha lista',
  'from the playlist': 'da playlist, da lista, da minha playlist',
  replace: 'troca, substitui, troque, substitua, trocar, substituir',
  'rename the playlist to':
    'renomeia a playlist para, renomeie a playlist para, muda o nome para, mude o nome para, muda o nome da playlist para, chama a playlist de, mude o nome da playlist para, renomeia para, renomeie para, renomeia a lista para, altera o nome para, altera o nome da playlist para',
  'save it':
    'salva, salve, guarda, guarda isso, salva isso, salve essa lista, salva essa lista, guarda esta lista, guarda a lista, salva a lista, salve a lista, guardar, salvar, salva essa playlist, guarda esta playlist, salva a playlist, guarda a playlist, salve a playlist, salve isso, guarda isto, salve essa playlist',
  'to spotify': 'no Spotify, para o Spotify, pro Spotify',
  'make me a playlist of it':
    'faz uma playlist com isso, faça uma playlist com isso, faz uma playlist disso, faça uma playlist disso, transforma isso em playlist, transforma isso numa playlist, faz disso uma playlist',
  'make me a playlist':
    'faz uma playlist, faça uma playlist, cria uma playlist, crie uma playlist, me faz uma playlist, monta uma playlist, monte uma playlist, quero uma playlist, preciso de uma playlist, faz me uma playlist, cria me uma playlist, me cria uma playlist, queria uma playlist, me faça uma playlist, me monta uma playlist, uma nova playlist, nova playlist, prepara uma playlist, prepare uma playlist, gera uma playlist, me crie uma playlist, faz uma lista de reprodução, cria uma lista de reprodução, gere uma playlist',
  'make the playlist public':
    'torna a playlist pública, deixa a playlist pública, torna a lista pública, deixe a playlist pública',
  'make the playlist private':
    'torna a playlist privada, deixa a playlist privada, torna a lista privada, deixe a playlist privada',
  called: 'chamada, chamado, que se chame, com o nome, intitulada',
  'shuffle it':
    'embaralhe, embaralha, embaralhe a lista, embaralha a lista, embaralhe a playlist, misture a lista, misture as músicas, em ordem aleatória',
  undo: 'desfaz, desfazer, desfaça, volta atrás, volta para a anterior, volte para a lista anterior, desfaz isso, volta à lista anterior, volta, a lista anterior, desfaça isso, volta para a lista anterior, volte à lista anterior, volta pra lista anterior',
  'start over': 'começa de novo, recomeça, do zero, começar de novo, recomeçar, comece de novo, vamos começar de novo',
  'more like this':
    'mais assim, mais disso, mais como esta, mais como essa, mais como isso, mais deste género, mais desse gênero, mais nesse estilo, mais nessa linha, mais como estas, mais como essas, mais músicas assim, mais do mesmo, mais desse tipo, mais deste tipo, mais deste estilo, nesse mesmo estilo, mais dessas, algo assim, mais coisas assim, mais destas',
  'more like':
    'mais como, mais parecido com, mais parecidas com, mais músicas como, mais no estilo de, mais do estilo de, mais tipo, mais como a, mais como o, mais parecida com, mais canções como',
  'something like':
    'algo como, algo parecido com, algo semelhante a, algo tipo, alguma coisa como, alguma coisa parecida com, algo no estilo de, algo no estilo do, algo no estilo da, algo do género de, uma coisa tipo, uma coisa como, alguma coisa tipo, algo na linha de, algo do tipo, algo similar a',
  why: 'por que motivo, explica, explique, me explica, me explique, explica me, por qual razão, porque razão',
  'why did you choose':
    'por que você escolheu, por que escolheu, porque escolheste, por que me recomendou, por que você recomendou, por que colocou, por que você colocou, por que você me recomendou, porque é que escolheste, por que escolheste, porque me recomendaste, porque puseste, por que você sugeriu, por que recomendou',
  'delete my data':
    'apaga os meus dados, apague meus dados, apagar meus dados, apaga meus dados, exclui meus dados, exclua meus dados, excluir meus dados, excluir minha conta, apagar a minha conta, apaga a minha conta, apague minha conta, exclua minha conta, elimina os meus dados, esquece tudo sobre mim, apaga todos os meus dados, apague todos os meus dados, apagar os meus dados, apaga tudo o que sabes sobre mim, elimina a minha conta, esqueça tudo sobre mim, apague tudo o que você sabe sobre mim, deleta meus dados, delete meus dados, deletar minha conta, apaga tudo sobre mim',
  'export my data':
    'exporta os meus dados, exportar meus dados, exporte meus dados, baixar meus dados, descarregar os meus dados, quero meus dados, quero os meus dados, exportar os meus dados, baixe meus dados',
  'what do you know about me':
    'o que você sabe sobre mim, o que sabes sobre mim, privacidade, que dados guardas, que dados você guarda, o que você guarda sobre mim, que dados tens sobre mim, quais dados você guarda sobre mim, que dados você tem sobre mim',
  'connect spotify':
    'conecta o Spotify, conectar Spotify, conectar o Spotify, conecte o Spotify, liga o Spotify, ligar o Spotify, vincular Spotify, conecta ao Spotify, conectar ao Spotify, conectar minha conta do Spotify, ligar a minha conta do Spotify, conecta meu Spotify, conectar meu Spotify, conecta com o Spotify, conecte minha conta do Spotify, conectar com o Spotify, liga a minha conta do Spotify, vincula meu Spotify, conecte meu Spotify',
  'disconnect spotify': 'desconecta o Spotify, desliga o Spotify, desconectar Spotify, desconectar o Spotify',
  'how do i import my history':
    'como importo meus dados, como importo os meus dados, como importar meus dados, como importo meu histórico, como importar meu histórico, como faço para importar, como envio meus dados, como obtenho meus dados, como consigo meus dados, importar meus dados, importar meu histórico, como importar, importar, como importo o meu histórico, como carrego os meus dados, como obtenho os meus dados, como faço para importar meus dados, como posso importar os meus dados, como faço upload dos meus dados, como pego meus dados, como posso importar meus dados, importar os meus dados, importar o meu histórico, como faço para importar meu histórico, como baixo meus dados do Spotify, como consigo os meus dados, como posso importar o meu histórico, como envio o meu histórico, como importo meus dados do Spotify',
  'who is': 'quem é, quem são, quem era, quem foi',
  'tell me about': 'fale sobre, me fale de, fala de, me conta sobre, me fale sobre, o que você sabe sobre',
  'what album is': 'de que álbum é, de qual álbum é',
  'what are my playlists':
    'quais são minhas playlists, que playlists tenho, quais playlists eu tenho, mostre minhas playlists',
  'delete the playlist': 'apague a playlist, apaga a playlist, exclua a playlist, delete a playlist, apagar a playlist',
  'what is playing':
    'o que está tocando, que música é essa, que música é esta, o que está a tocar, o que estou ouvindo, qual é essa música, qual é esta música, que som é esse, o que tá tocando',
  'who sings':
    'quem canta, quem canta isso, quem canta essa música, de quem é essa música, quem canta esta música, de quem é esta música',
  'tell me about this song':
    'me fala sobre essa música, fala sobre esta música, me conta sobre essa banda, fala me desta banda, me fale sobre esse artista, informações sobre essa música, fala me deste artista, me fala dessa banda, me fale dessa banda, me fala sobre essa banda, fala me desta música',
  'lyrics of': 'letra de, letra da, a letra de, letra do, a letra da',
  'how much did i listen':
    'quanto ouvi, quanto eu ouvi, quanta música ouvi, quanto tempo ouvi música, quanta música eu ouvi, quanto tempo ouvi, quanto tempo eu ouvi música, quanto escutei, quanta música escutei, quanto tempo eu ouvi, quanto tempo passei ouvindo música, quanto tempo passei a ouvir música',
  'how many hours did i listen':
    'quantas horas ouvi, quantas horas de música ouvi, quantas horas eu ouvi, quantas horas de música eu ouvi, quantas horas escutei, quantas horas de música escutei, quantas horas ouvi de música, quantas horas ouvi música, quantas horas passei ouvindo música, quantas horas eu ouvi de música',
  'how many minutes did i listen':
    'quantos minutos ouvi, quantos minutos de música ouvi, quantos minutos eu ouvi, quantos minutos de música eu ouvi, quantos minutos ouvi de música',
  'listening time': 'tempo de escuta, tempo total de audição, tempo de audição',
  'my stats':
    'minhas estatísticas, as minhas estatísticas, estatísticas, meus números, retrospectiva, minha retrospectiva, resumo do ano, os meus números, meu resumo do ano, retrospetiva',
  'what do i skip':
    'o que eu pulo, o que pulo, que músicas eu pulo, quais músicas eu pulo, que músicas salto, o que eu mais pulo, quais músicas pulo, que músicas passo à frente, quais músicas eu mais pulo, o que é que eu salto, que músicas eu mais pulo, quantas vezes pulo, o que salto, o que mais pulo, que músicas mais salto, quais artistas eu pulo',
  'when do i listen':
    'quando ouço música, quando eu ouço música, a que horas ouço música, a que horas eu ouço música, quando ouço mais música, em que horário ouço música, a que horas ouço mais música, em que horário eu ouço música, em que momento do dia ouço música, em que horário eu mais ouço música, quando é que ouço música, quando eu mais ouço música, a que horas do dia ouço mais música, em que altura do dia ouço mais música, que horas eu ouço mais música, em que período do dia ouço mais música',
  'show me a chart':
    'mostra um gráfico, me mostra um gráfico, mostra me um gráfico, gráfico, faz um gráfico, mostre um gráfico, me mostre um gráfico, desenha um gráfico',
  'what did i listen to':
    'o que ouvi, o que eu ouvi, o que andei ouvindo, o que escutei, o que tenho ouvido, o que é que ouvi, o que andei a ouvir',
  'who did i listen to most':
    'quem ouvi mais, quem eu mais ouvi, que artistas ouvi mais, quais artistas ouvi mais, quais artistas eu mais ouvi, que artistas eu mais ouço, quem eu mais escuto, que artista ouvi mais, qual artista eu mais ouvi, quem mais ouvi, quais artistas eu mais ouço, qual artista ouvi mais, quem é que mais ouvi, que artistas mais ouvi, qual é o meu artista mais ouvido, quais são meus artistas mais ouvidos, quais são os meus artistas mais ouvidos, que bandas ouvi mais, quais bandas eu mais ouvi, quem eu mais escutei, qual artista eu mais escutei, quem eu mais ouço',
  'what songs did i listen to most':
    'que músicas ouvi mais, quais músicas ouvi mais, quais músicas eu mais ouvi, que música ouvi mais, qual música eu mais ouvi, que músicas eu mais ouço, que músicas mais ouvi, quais são as minhas músicas mais ouvidas, quais músicas eu mais ouço, quais são minhas músicas mais ouvidas, qual é a minha música mais ouvida, qual música ouvi mais, quais músicas eu mais escutei, qual música eu mais escutei',
  'when did i first hear':
    'quando ouvi pela primeira vez, quando eu ouvi pela primeira vez, quando escutei pela primeira vez, quando descobri, quando conheci, quando eu descobri, quando comecei a ouvir, quando eu comecei a ouvir, desde quando ouço, desde quando eu ouço, quando foi a primeira vez que ouvi, quando foi a primeira vez que eu ouvi, quando é que ouvi pela primeira vez, quando é que descobri, quando é que comecei a ouvir, desde quando escuto, quando foi que ouvi pela primeira vez',
  'surprise me': 'me surpreenda, surpreende me, me surpreende, surpreenda me',
  'play something':
    'toca alguma coisa, toca algo, toca uma coisa, põe alguma coisa, coloca alguma coisa, bota alguma coisa, toca uma música, põe música, bota um som, coloca uma música, põe qualquer coisa, toca qualquer coisa, toca um som, coloca um som, põe algo, bota algo, coloca algo, põe um som',
  'i feel like': 'tô a fim de ouvir, estou a fim de ouvir, estou com vontade de ouvir, tô com vontade de ouvir',
  'recommend me something':
    'me recomenda algo, recomenda me algo, o que me recomenda, o que você recomenda, me indica algo, o que recomendas, me recomende algo, o que posso ouvir, o que eu ouço, o que me recomendas, o que devo ouvir, me indica alguma coisa, o que você me indica, me sugere algo, o que me sugeres, me recomenda alguma coisa',
  'i am': 'estou, sou, tô, eu estou, eu tô, ando, me sinto, sinto me, tou, estou me sentindo',
  'make it': 'faz com, deixa com, que dure, que tenha, deixa',
  'any tempo': 'qualquer ritmo, o ritmo não importa, tanto faz o ritmo, não importa o ritmo',
  'any genre':
    'qualquer gênero, qualquer género, tanto faz o gênero, não importa o gênero, o gênero não importa, não importa o género, qualquer estilo, tanto faz o género',
  'any mood': 'qualquer humor',
  'any era': 'qualquer época, não importa a época, de qualquer época, qualquer década, tanto faz a época',
  'any artist': 'qualquer artista, tanto faz o artista',
  'same but': 'o mesmo mas, igual mas, a mesma coisa mas, a mesma mas, o mesmo só que, igual só que',
  'not too':
    'não muito, não demasiado, que não seja muito, que não seja demasiado, que não sejam muito, não tão, nada muito, nada demasiado, nada tão',
  'too long': 'muito longo, muito longa, muito comprida',
  'too short': 'muito curto, muito curta',
  'too slow':
    'lento demais, lenta demais, muito lento, muito lenta, muito devagar, devagar demais, lentas demais, muito lentas',
  'too fast': 'rápido demais, rápida demais, muito rápido, muito rápida, rápidas demais, muito rápidas',
  'too sad': 'triste demais, muito triste, tristes demais, muito tristes',
  'fan of': 'fã de, fã do, fã da, fã dos',
  'i have not heard':
    'que não ouço, que eu não ouço, que não ouvi, que eu não ouvi, que não escuto, que eu não escuto, que não tenho ouvido, que não ouvia, que eu não ouvia, que eu não escutei, que não escutei, que não tenha ouvido, que eu não tenha ouvido',
  'nothing i heard':
    'nada que ouvi, nada que eu ouvi, nada que eu tenha ouvido, nada do que ouvi, nada que tenha ouvido, nada do que eu ouvi',
  'songs i heard':
    'que ouvi, que eu ouvi, o que eu ouvi mesmo, que eu ouvia, que ouvia, músicas que ouvi, músicas que eu ouvia, que eu escutei, que escutei, músicas que eu ouvi',
  'can you': 'você pode, podes, pode, poderia, você poderia, consegues, dá para, dá pra, será que pode, você consegue',
  'artists like':
    'artistas como, bandas como, grupos como, cantores como, artistas parecidos com, bandas parecidas com, artistas similares a, cantoras como, artistas semelhantes a, bandas semelhantes a, artistas tipo, bandas tipo',
};
