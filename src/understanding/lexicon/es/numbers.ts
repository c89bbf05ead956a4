import type { Entries } from '../../languages/language.ts';

const SMALL =
  'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  );
const UNITS = ['', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'];
const TENS: readonly (readonly [number, string])[] = [
  [30, 'treinta'],
  [40, 'cuarenta'],
  [50, 'cincuenta'],
  [60, 'sesenta'],
  [70, 'setenta'],
  [80, 'ochenta'],
  [90, 'noventa'],
];

function build(): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const [i, word] of SMALL.entries()) values.set(word, i + 2); // "un" and "una" are articles
  for (const [value, word] of TENS) {
    for (const [unit, name] of UNITS.entries()) values.set(name === '' ? word : `${word} y ${name}`, value + unit);
    values.set(`${word} y un`, value + 1).set(`${word} y una`, value + 1);
  }
  return values
    .set('uno', 1)
    .set('veintiún', 21)
    .set('veintiuna', 21)
    .set('cien', 100)
    .set('un centenar de', 100)
    .set('una docena de', 12)
    .set('una docena', 12)
    .set('media docena de', 6)
    .set('media docena', 6)
    .set('una decena de', 10)
    .set('un par de', 2)
    .set('un par', 2);
}

/** 1 to 100. */
export const numbers = build();

const DECADES: readonly (readonly [string, string, string])[] = [
  ['20s', 'veinte', '20'],
  ['50s', 'cincuenta', '50'],
  ['60s', 'sesenta', '60'],
  ['70s', 'setenta', '70'],
  ['80s', 'ochenta', '80'],
  ['90s', 'noventa', '90'],
  ['2000s', 'dos mil', '2000'],
  ['2010s', 'dos mil diez', '2010'],
];
const decades = Object.fromEntries(
  DECADES.map(([english, word, digits]) => [
    english,
    [word, digits]
      .flatMap((said) => [
        `los ${said}`,
        `los años ${said}`,
        `años ${said}`,
        `la década de los ${said}`,
        `la década del ${said}`,
        `la década de ${said}`,
        `década de los ${said}`,
      ])
      .concat(
        english === '80s' ? ['ochentero', 'ochentera', 'ochenteros', 'ochenteras', 'ochentas', 'los ochentas'] : [],
      )
      .concat(
        english === '90s' ? ['noventero', 'noventera', 'noventeros', 'noventeras', 'noventas', 'los noventas'] : [],
      )
      .concat(english === '70s' ? ['setentero', 'setentera', 'setenteras', 'setentas'] : [])
      .concat(english === '60s' ? ['sesentero', 'sesentera', 'sesenteras', 'sesentas'] : [])
      .concat(english === '2000s' ? ['dosmiles', 'los dosmiles', 'los 2000s'] : [])
      .join(','),
  ]),
);

/** Lengths of time, decades, positions, months and spans of listening. */
export const times: Entries = {
  ...decades,
  hours: 'horas',
  'an hour': 'una hora, 1 hora',
  hour: 'hora',
  '90 minutes': 'una hora y media, hora y media',
  'and 30 minutes': 'y media',
  '30 minutes': 'media hora, una media hora, media horita',
  '15 minutes': 'un cuarto de hora, cuarto de hora',
  '45 minutes': 'tres cuartos de hora',
  minutes: 'minutos, minuto, min, minutitos',
  early: 'principios de, a principios de, inicios de, comienzos de, a comienzos de, a inicios de, primeros',
  mid: 'mediados de, a mediados de',
  late: 'finales de, a finales de, últimos años de',
  first: 'primero, primera, primer',
  'the first two':
    'las dos primeras, los dos primeros, las 2 primeras, los 2 primeros, dos primeras, dos primeros, primeras dos, primeros dos',
  'the first three':
    'las tres primeras, los tres primeros, las 3 primeras, los 3 primeros, tres primeras, tres primeros, primeras tres',
  second: 'segundo, segunda',
  third: 'tercero, tercera, tercer',
  fourth: 'cuarto, cuarta',
  fifth: 'quinto, quinta',
  sixth: 'sexto, sexta',
  seventh: 'séptimo, séptima',
  eighth: 'octavo, octava',
  ninth: 'noveno, novena',
  tenth: 'décimo, décima',
  last: 'último, última, últimos, últimas, pasado, pasada, pasados, pasadas',
  number: 'número, núm, nro',
  january: 'enero',
  february: 'febrero',
  march: 'marzo',
  april: 'abril',
  may: 'mayo',
  june: 'junio',
  july: 'julio',
  august: 'agosto',
  september: 'septiembre, setiembre',
  october: 'octubre',
  november: 'noviembre',
  december: 'diciembre',
  today: 'hoy',
  yesterday: 'ayer',
  lately: 'últimamente, recientemente, hace poco',
  day: 'día',
  days: 'días',
  week: 'semana',
  weeks: 'semanas',
  month: 'mes',
  months: 'meses',
  year: 'año',
  years: 'años',
  'for a while':
    'desde hace un tiempo, desde hace tiempo, hace tiempo, en un tiempo, desde hace un rato, hace un tiempo, desde hace bastante tiempo',
  'for a long time':
    'en mucho tiempo, desde hace mucho, hace mucho, desde hace mucho tiempo, hace mucho tiempo, hace años, desde hace años',
  for: 'desde hace, hace',
  bpm: 'pulsaciones por minuto, bpm',
  '6 months': 'medio año, hace medio año',
};
