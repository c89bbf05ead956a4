import type { Entries } from '../../languages/language.ts';

const SMALL =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  );
const TENS: readonly (readonly [number, string])[] = [
  [20, 'vingt'],
  [30, 'trente'],
  [40, 'quarante'],
  [50, 'cinquante'],
  [60, 'soixante'],
  [80, 'quatre-vingt'],
];

function build(): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const [i, word] of SMALL.entries()) if (i > 1) values.set(word, i); // "un" is an article
  for (const [value, word] of TENS) {
    values.set(word, value);
    // After soixante and quatre-vingt the count goes on to nineteen.
    const last = value >= 60 ? 19 : 9;
    for (let unit = 1; unit <= last; unit += 1) {
      const name = SMALL[unit] ?? '';
      values.set(`${word}-${name}`, value + unit);
      if (unit === 1 || unit === 11) values.set(`${word} et ${name}`, value + unit);
    }
  }
  // As in Belgium and Switzerland.
  for (const [value, word] of [
    [70, 'septante'],
    [80, 'huitante'],
    [90, 'nonante'],
  ] as const) {
    values.set(word, value);
    for (let unit = 2; unit <= 9; unit += 1) values.set(`${word}-${SMALL[unit] ?? ''}`, value + unit);
    values.set(`${word} et un`, value + 1);
  }
  return values
    .set('quatre-vingts', 80)
    .set('cent', 100)
    .set('une centaine de', 100)
    .set('une douzaine de', 12)
    .set("une douzaine d'", 12)
    .set('une demi-douzaine de', 6)
    .set('une dizaine de', 10)
    .set("une dizaine d'", 10)
    .set('une quinzaine de', 15)
    .set('une vingtaine de', 20)
    .set('une trentaine de', 30)
    .set('une cinquantaine de', 50);
}

/** 1 to 100. */
export const numbers = build();

const DECADES: readonly (readonly [string, readonly string[]])[] = [
  ['20s', ['20', 'vingt']],
  ['50s', ['50', 'cinquante', '1950']],
  ['60s', ['60', 'soixante', '1960']],
  ['70s', ['70', 'soixante-dix', '1970', 'septante']],
  ['80s', ['80', 'quatre-vingt', 'quatre-vingts', '1980']],
  ['90s', ['90', 'quatre-vingt-dix', '1990', 'nonante']],
  ['2000s', ['2000', 'deux mille']],
  ['2010s', ['2010', 'deux mille dix']],
];
const decades = Object.fromEntries(
  DECADES.flatMap(([english, said]) => [
    [english, said.flatMap((word) => [`années ${word}`, `les années ${word}`]).join(',')],
    [`from the ${english}`, said.map((word) => `des années ${word}`).join(',')],
  ]),
);

/** Lengths of time, decades, positions, months and spans of listening. */
export const times: Entries = {
  ...decades,
  hours: 'heures',
  'an hour': 'une heure, 1 heure, une bonne heure, une petite heure',
  hour: 'heure',
  '90 minutes': 'une heure et demie, une heure trente, 1 heure et demie, une heure et demi',
  'and 30 minutes': 'et demie, et demi',
  '30 minutes': 'une demi heure, demi heure',
  '15 minutes': 'un quart d heure, quart d heure',
  '45 minutes': 'trois quarts d heure',
  minutes: 'minutes, minute, min',
  early: 'début des, du début des, le début des, début, du début de',
  mid: 'milieu des, du milieu des, mi',
  late: 'fin des, de la fin des, la fin des',
  first: 'premier, première, premiers, premières, 1er, 1ère, 1re',
  'the first two':
    'les deux premières, les deux premiers, les 2 premières, les 2 premiers, deux premières, deux premiers',
  'the first three':
    'les trois premières, les trois premiers, les 3 premières, les 3 premiers, trois premières, trois premiers',
  second: 'deuxième, second, seconde, 2e, 2ème',
  third: 'troisième, 3e, 3ème',
  fourth: 'quatrième, 4e, 4ème',
  fifth: 'cinquième, 5e, 5ème',
  sixth: 'sixième',
  seventh: 'septième',
  eighth: 'huitième',
  ninth: 'neuvième',
  tenth: 'dixième',
  last: 'dernier, dernière, derniers, dernières, passé, passée',
  number: 'numéro',
  january: 'janvier',
  february: 'février',
  march: 'mars',
  april: 'avril',
  may: 'mai',
  june: 'juin',
  july: 'juillet',
  august: 'août',
  september: 'septembre',
  october: 'octobre',
  november: 'novembre',
  december: 'décembre',
  today: 'aujourd’hui',
  yesterday: 'hier',
  lately: 'dernièrement, récemment, ces derniers temps, ces temps ci',
  day: 'jour, journée',
  days: 'jours',
  week: 'semaine',
  weeks: 'semaines',
  months: 'mois',
  month: 'un mois précis',
  'last month': 'le mois dernier, mois dernier, du mois dernier, le mois passé, mois passé',
  'this month': 'ce mois, ce mois ci, du mois',
  'last week': 'la semaine dernière, semaine dernière, la semaine passée',
  'last year': 'l année dernière, l an dernier, année dernière, l an passé, l année passée, an dernier',
  'this year': 'cette année',
  'this week': 'cette semaine',
  'last summer': 'l été dernier, été dernier, l été passé',
  'last winter': 'l hiver dernier, hiver dernier',
  'last spring': 'le printemps dernier, printemps dernier',
  'last autumn': 'l automne dernier, automne dernier',
  year: 'année, an',
  years: 'années, ans',
  'for a while':
    'depuis un moment, depuis quelque temps, depuis un bout de temps, depuis un certain temps, depuis un bail',
  'for a long time':
    'depuis longtemps, depuis des années, depuis une éternité, depuis belle lurette, depuis très longtemps',
  bpm: 'battements par minute, bpm',
};
