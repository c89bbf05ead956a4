import type { OtherLanguage } from '../../../understanding/languages/language.ts';
import { months } from '../../../understanding/lexicon/en/numbers.ts';
import { fill, localeOf } from '../catalogue/catalogue.ts';
import { capitalised } from '../pick.ts';

const MONTHS = months.map(capitalised);
const NAMED = `(?:${MONTHS.join('|')})`;
const DAY = `\\d{1,2} ${NAMED} \\d{4}`;

/** Each with its preposition, since that changes with the language. */
export const SEASON = 'in (?:winter|spring|summer|autumn) \\d{4}(?:/\\d\\d)?';
export const MONTH = `in ${NAMED} \\d{4}`;
export const PERIOD = `(?:in all your history|since ${DAY}|up to ${DAY}|on ${DAY}|from ${DAY} to ${DAY}|in (?:${NAMED} )?\\d{4})`;

const SEASONS: Readonly<Record<OtherLanguage, Readonly<Record<string, string>>>> = {
  de: { winter: 'im Winter', spring: 'im Frühling', summer: 'im Sommer', autumn: 'im Herbst' },
  es: {
    winter: 'en el invierno de',
    spring: 'en la primavera de',
    summer: 'en el verano de',
    autumn: 'en el otoño de',
  },
  fr: { winter: 'à l’hiver', spring: 'au printemps', summer: 'à l’été', autumn: 'à l’automne' },
  pt: { winter: 'no inverno de', spring: 'na primavera de', summer: 'no verão de', autumn: 'no outono de' },
};

interface Periods {
  readonly all: string;
  readonly since: string;
  readonly until: string;
  readonly on: string;
  readonly between: string;
  readonly month: string;
  readonly year: string;
}

const PERIODS: Readonly<Record<OtherLanguage, Periods>> = {
  de: {
    all: 'in deinem ganzen Verlauf',
    since: 'seit dem {{a}}',
    until: 'bis zum {{a}}',
    on: 'am {{a}}',
    between: 'vom {{a}} bis zum {{b}}',
    month: 'im {{a}}',
    year: 'im Jahr {{a}}',
  },
  es: {
    all: 'en todo tu historial',
    since: 'desde el {{a}}',
    until: 'hasta el {{a}}',
    on: 'el {{a}}',
    between: 'del {{a}} al {{b}}',
    month: 'en {{a}}',
    year: 'en {{a}}',
  },
  fr: {
    all: 'dans tout ton historique',
    since: 'depuis le {{a}}',
    until: 'jusqu’au {{a}}',
    on: 'le {{a}}',
    between: 'du {{a}} au {{b}}',
    month: 'en {{a}}',
    year: 'en {{a}}',
  },
  pt: {
    all: 'em todo o seu histórico',
    since: 'desde {{a}}',
    until: 'até {{a}}',
    on: 'em {{a}}',
    between: 'de {{a}} a {{b}}',
    month: 'em {{a}}',
    year: 'em {{a}}',
  },
};

export function saySeason(value: string, language: OtherLanguage): string {
  const [, name = '', year = ''] = value.split(' ');
  return `${SEASONS[language][name] ?? name} ${year}`;
}

export function sayMonth(value: string, language: OtherLanguage): string {
  const [, month = '', year = ''] = value.split(' ');
  const date = new Date(Date.UTC(Number(year), MONTHS.indexOf(month), 1));
  const said = new Intl.DateTimeFormat(localeOf(language), { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return fill(PERIODS[language].month, { a: said.format(date) });
}

export function sayPeriod(value: string, language: OtherLanguage): string {
  const words = PERIODS[language];
  if (value === 'in all your history') return words.all;
  const [a, b] = [...value.matchAll(new RegExp(DAY, 'g'))].map(([day]) => sayDay(day, language));
  if (a === undefined) {
    return /^in \d{4}$/.test(value) ? fill(words.year, { a: value.slice(3) }) : sayMonth(value, language);
  }
  if (b !== undefined) return fill(words.between, { a, b });
  return fill(value.startsWith('since') ? words.since : value.startsWith('up to') ? words.until : words.on, { a });
}

function sayDay(day: string, language: OtherLanguage): string {
  const [date = '', month = '', year = ''] = day.split(' ');
  const said = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(Number(year), MONTHS.indexOf(month), Number(date))),
  );
  return language === 'fr' ? said.replace(/^1 /, '1er ') : said;
}
