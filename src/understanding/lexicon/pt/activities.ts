import type { Entries } from '../../languages/language.ts';

/** What somebody does while listening. */
export const activities: Entries = {
  workout:
    'treinar, treino, academia, malhar, ginásio, exercício, fazer exercício, musculação, ginástica, exercitar, esporte, desporto, treinar pesado, pedalar, bicicleta, crossfit, exercícios, fazer exercícios, treinos, suar, malhação, puxar ferro, bike, boxe, cardio, spinning, praticar esporte',
  running: 'correr, corrida, corridas, maratona, jogging, correndo, fazer uma corrida, corridinha, correr a maratona',
  walking:
    'caminhar, caminhada, passear, passeio, andar, passear com o cachorro, caminhando, trilha, passear o cão, caminhadas, passeios',
  study:
    'estudar, estudo, estudos, concentração, me concentrar, concentrar, lição de casa, provas, prova, exames, exame, estudando, foco, focar, para me concentrar, pra me concentrar, tpc, dever de casa, trabalhos de casa, concentrar me, vestibular, tarefa de casa',
  work: 'trabalhar, trabalho, escritório, programar, trabalhando, home office, teletrabalho, programando, codar, produtividade, o trabalho, no trabalho, expediente',
  'after work': 'depois do trabalho, fim do expediente, happy hour, depois do expediente',
  sleep:
    'dormir, sono, soneca, cochilo, ir dormir, sesta, antes de dormir, hora de dormir, cochilar, ir para a cama, tirar uma soneca, ir pra cama, me deitar, deitar, adormecer bebé',
  'falling asleep':
    'adormecer, pegar no sono, não consigo dormir, insônia, insónia, embalar, canções de ninar, cair no sono, música de ninar, músicas de ninar',
  'waking up':
    'acordar, despertar, levantar, começar o dia, levantar da cama, começar bem o dia, sair da cama, acordar cedo, acordar bem, acordar com energia, iniciar o dia',
  party:
    'festa, festas, aniversário, celebrar, comemorar, churrasco, esquenta, balada, festinha, réveillon, noitada, rolê, comemoração, festa de aniversário, curtir, passagem de ano, arraial, festa junina, ano novo, festejar, festança, sair à noite, farra',
  dancing: 'dançar, dança, pista de dança, dançando, pista, requebrar, rebolar',
  driving: 'dirigir, conduzir, carro, dirigindo, no carro, ao volante, guiar, conduzindo, de carro, no trânsito',
  'road trip':
    'viagem, viajar, estrada, viagem de carro, pegar a estrada, férias, na estrada, viagem longa, roadtrip, avião, comboio, viagens, pé na estrada, fazer uma viagem',
  commute:
    'metrô, metro, ônibus, autocarro, ir para o trabalho, caminho do trabalho, a caminho do trabalho, ir trabalhar, trajeto, ir pro trabalho, no caminho do trabalho, trem, transporte público, voltar pra casa, voltar para casa, no ônibus, no metrô',
  cooking:
    'cozinhar, cozinha, cozinhando, fazer o jantar, preparar o jantar, na cozinha, fazer comida, fazer bolo, fazer o almoço, assar',
  dinner:
    'jantar, almoço, almoçar, café da manhã, pequeno almoço, vinho, restaurante, refeição, convidados, visitas, jantar com amigos, comer, brunch, um jantar, coquetel, almoço de domingo, jantar em família, tomar vinho, taça de vinho, jantares, petiscos',
  cleaning:
    'limpar, limpeza, faxina, arrumar a casa, limpar a casa, lavar a louça, passar roupa, arrumar, fazer faxina, tarefas domésticas, lavar roupa, faxinar, limpezas, arrumação, arrumar o quarto, aspirar, lavar a loiça',
  meditation: 'meditar, meditação, atenção plena, massagem, spa, mindfulness, respirar fundo, meditando',
  yoga: 'ioga, yoga, alongar, alongamento, alongamentos, fazer yoga, fazer ioga',
  gaming:
    'jogar videogame, videogame, jogar, jogos, jogar videojogos, videojogos, jogar no pc, jogando, noite de jogos, jogos de tabuleiro, games, jogatina, consola, jogar online',
  reading: 'ler, leitura, lendo, livro, um livro, leituras',
  wedding: 'casamento, casamentos, casar, boda, festa de casamento',
  beach:
    'praia, mar, piscina, surfar, na praia, surfe, beira mar, à beira mar, surf, na piscina, pegar sol, tomar sol, barco, luau',
  shower:
    'banho, chuveiro, tomar banho, duche, banheira, no banho, no chuveiro, me arrumar, tomar um banho, arrumar me, no duche',
  kids: 'crianças, criança, bebê, bebé, filhos, meus filhos, minha filha, meu filho, miúdos, criançada, pequenos, família, em família, os meus filhos',
  'nursery rhymes': 'músicas infantis, canções infantis, infantil, infantis, cantigas de roda, música infantil',
  painting:
    'pintar, desenhar, pintando, desenhando, escrever, criar, criativo, criatividade, costurar, artesanato, tricotar, bordar, escrevendo, trabalhos manuais',
  campfire:
    'fogueira, acampamento, acampar, ao redor da fogueira, lual, volta da fogueira, à volta da fogueira, camping',
  worship: 'igreja, louvor, adoração, culto, missa, louvores, adorar a Deus',
  karaoke:
    'karaokê, karaoke, caraoquê, cantar, pra cantar junto, cantar junto, cantar alto, cantar no carro, cantando, cantar a plenos pulmões, soltar a voz',
  breakup:
    'término, fim de namoro, coração partido, meu ex, minha ex, dor de cotovelo, desilusão amorosa, separação, levei um fora, terminei o namoro, terminou comigo, levei um pé na bunda, terminei com meu namorado, desgosto amoroso, desgosto de amor, terminei com minha namorada',
  cooldown:
    'desaceleração, depois do treino, depois de correr, depois da corrida, pós treino, depois de treinar, depois da academia, volta à calma',
};
