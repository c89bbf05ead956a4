import type { Entries } from '../../languages/language.ts';

const SMALL =
  'dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove'.split(
    ' ',
  );
const UNITS = ['', 'um', 'dois', 'três', 'quatro', 'cinco', 'seis', 'sete', 'oito', 'nove'];
const TENS: readonly (readonly [number, string])[] = [
  [20, 'vinte'],
  [30, 'trinta'],
  [40, 'quarenta'],
  [50, 'cinquenta'],
  [60, 'sessenta'],
  [70, 'setenta'],
  [80, 'oitenta'],
  [90, 'noventa'],
];

function build(): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const [i, word] of SMALL.entries()) values.set(word, i + 2); // "um" and "uma" are articles
  for (const [value, word] of TENS) {
    for (const [unit, name] of UNITS.entries()) values.set(name === '' ? word : `${word} e ${name}`, value + unit);
    values.set(`${word} e uma`, value + 1).set(`${word} e duas`, value + 2);
  }
  return values
    .set('duas', 2)
    .set('quatorze', 14)
    .set('dezasseis', 16)
    .set('dezassete', 17)
    .set('dezanove', 19)
    .set('cem', 100)
    .set('uma centena de', 100)
    .set('uma dúzia de', 12)
    .set('uma dúzia', 12)
    .set('meia dúzia de', 6)
    .set('meia dúzia', 6)
    .set('uma dezena de', 10)
    .set('um par de', 2);
}

/** 1 to 100. */
export const numbers = build();

const DECADES: readonly (readonly [string, readonly string[]])[] = [
  ['20s', ['20', 'vinte']],
  ['50s', ['50', 'cinquenta', '1950']],
  ['60s', ['60', 'sessenta', '1960']],
  ['70s', ['70', 'setenta', '1970']],
  ['80s', ['80', 'oitenta', '1980']],
  ['90s', ['90', 'noventa', '1990']],
  ['2000s', ['2000', 'dois mil']],
  ['2010s', ['2010', 'dois mil e dez']],
];
const decades = Object.fromEntries(
  DECADES.map(([english, said]) => [
    english,
    said
      .flatMap((word) => [
        `anos ${word}`,
        `os anos ${word}`,
        `dos anos ${word}`,
        `década de ${word}`,
        `da década de ${word}`,
        `a década de ${word}`,
        ...(/^\d+$/.test(word) ? [`os ${word}`] : []),
      ])
      .concat(
        english === '80s' ? ['oitentista', 'oitentistas'] : english === '90s' ? ['noventista', 'noventistas'] : [],
      )
      .join(','),
  ]),
);

/** Lengths of time, decades, positions, months and spans of listening. */
export const times: Entries = {
  ...decades,
  hours: 'horas',
  'an hour': 'uma hora, 1 hora, uma horinha',
  hour: 'hora',
  '90 minutes': 'uma hora e meia, hora e meia',
  'and 30 minutes': 'e meia',
  '30 minutes': 'meia hora, uma meia hora, meia horinha',
  '15 minutes': 'um quarto de hora, quarto de hora',
  '45 minutes': 'três quartos de hora',
  minutes: 'minutos, minuto, min, minutinhos',
  early: 'início dos, do início dos, começo dos, do começo dos, no início dos, início da, começo da, princípio dos',
  mid: 'meados dos, em meados dos, meio dos',
  late: 'fim dos, final dos, do fim dos, do final dos, finais dos, fim da, final da',
  first: 'primeiro, primeira, primeiros, primeiras',
  'the first two':
    'as duas primeiras, os dois primeiros, as 2 primeiras, os 2 primeiros, duas primeiras, dois primeiros, primeiras duas, primeiros dois',
  'the first three':
    'as três primeiras, os três primeiros, as 3 primeiras, os 3 primeiros, três primeiras, três primeiros',
  'the first': 'a primeira, o primeiro, da primeira, do primeiro, na primeira',
  'the second': 'a segunda, o segundo, da segunda, do segundo, na segunda',
  'the third': 'a terceira, o terceiro, da terceira, do terceiro',
  'the fourth': 'a quarta, o quarto, da quarta, do quarto',
  'the fifth': 'a quinta, o quinto, da quinta, do quinto',
  'the last': 'a última, o último, da última, do último',
  second: 'segundo, segunda',
  third: 'terceiro, terceira',
  fourth: 'quarto, quarta',
  fifth: 'quinto, quinta',
  sixth: 'sexto',
  seventh: 'sétimo, sétima',
  eighth: 'oitavo, oitava',
  ninth: 'nono, nona',
  tenth: 'décimo, décima',
  last: 'último, última, últimos, últimas, passado, passada, passados, passadas',
  number: 'número',
  january: 'janeiro',
  february: 'fevereiro',
  march: 'março',
  april: 'abril',
  may: 'maio',
  june: 'junho',
  july: 'julho',
  august: 'agosto',
  september: 'setembro',
  october: 'outubro',
  november: 'novembro',
  december: 'dezembro',
  today: 'hoje',
  yesterday: 'ontem',
  lately: 'ultimamente, recentemente, nos últimos tempos, há pouco tempo',
  day: 'dia',
  days: 'dias',
  week: 'semana',
  weeks: 'semanas',
  month: 'mês',
  months: 'meses',
  year: 'ano',
  years: 'anos',
  'for a while':
    'há algum tempo, faz um tempo, faz tempo, há um tempo, há uns tempos, faz algum tempo, há um tempinho, já faz um tempo',
  'for a long time':
    'há muito tempo, faz muito tempo, há muito, há anos, faz anos, há séculos, há tempos, há bastante tempo',
  for: 'há mais de, faz mais de, há',
  bpm: 'batidas por minuto, bpm',
  '6 months': 'meio ano',
};
