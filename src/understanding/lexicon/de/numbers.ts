import type { Entries } from '../../languages/language.ts';

const UNITS = ['null', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'];
const TEENS = [
  'zehn',
  'elf',
  'zwölf',
  'dreizehn',
  'vierzehn',
  'fünfzehn',
  'sechzehn',
  'siebzehn',
  'achtzehn',
  'neunzehn',
];
const TENS = ['', '', 'zwanzig', 'dreißig', 'vierzig', 'fünfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig'];

function build(): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const [i, word] of UNITS.entries()) if (i > 1) values.set(word, i); // "ein" is an article
  for (const [i, word] of TEENS.entries()) values.set(word, 10 + i);
  for (const [ten, word] of TENS.entries()) {
    if (word === '') continue;
    values.set(word, 10 * ten);
    for (const [unit, name] of UNITS.entries()) if (unit > 0) values.set(`${name}und${word}`, 10 * ten + unit);
  }
  return values
    .set('eins', 1)
    .set('zwo', 2)
    .set('hundert', 100)
    .set('einhundert', 100)
    .set('ein Dutzend', 12)
    .set('ein halbes Dutzend', 6);
}

/** 1 to 100. */
export const numbers = build();

/** Lengths of time, decades, positions, months and spans of listening. */
export const times: Entries = {
  hours: 'Stunden, Std, h',
  'an hour':
    'eine Stunde, einer Stunde, ne Stunde, 1 Stunde, eine gute Stunde, eine knappe Stunde, ungefähr eine Stunde',
  hour: 'Stunde',
  '90 minutes': 'anderthalb Stunden, eineinhalb Stunden, anderthalb Std, eine Stunde und eine halbe',
  '150 minutes': 'zweieinhalb Stunden',
  '210 minutes': 'dreieinhalb Stunden',
  '30 minutes': 'eine halbe Stunde, halbe Stunde, einer halben Stunde, ne halbe Stunde, halbstündig',
  '15 minutes': 'eine Viertelstunde, Viertelstunde',
  '45 minutes': 'eine Dreiviertelstunde, Dreiviertelstunde, dreiviertel Stunde',
  minutes: 'Minuten, Minute, Min, minütig',
  seconds: 'Sekunden',
  '50s': '50er, 50ern, fünfziger, fünfzigern, 1950er, 50er Jahre, 50er Jahren, fünfziger Jahre, fünfziger Jahren',
  '60s': '60er, 60ern, sechziger, sechzigern, 1960er, 60er Jahre, 60er Jahren, sechziger Jahre, sechziger Jahren',
  '70s': '70er, 70ern, siebziger, siebzigern, 1970er, 70er Jahre, 70er Jahren, siebziger Jahre, siebziger Jahren',
  '80s': '80er, 80ern, achtziger, achtzigern, 1980er, 80er Jahre, 80er Jahren, achtziger Jahre, achtziger Jahren',
  '90s': '90er, 90ern, neunziger, neunzigern, 1990er, 90er Jahre, 90er Jahren, neunziger Jahre, neunziger Jahren',
  '2000s': '2000er, 2000ern, Nullerjahre, 2000er Jahre, 2000er Jahren, Nullerjahren, nuller Jahre',
  '2010s': '2010er, 2010ern, 2010er Jahre, 2010er Jahren',
  '20s': 'zwanziger Jahre, 20er, 20er Jahre, 2020er',
  early: 'frühen, Anfang der, Anfang, zu Beginn der',
  mid: 'Mitte der, Mitte',
  late: 'späten, Ende der, Ende',
  first: 'erste, ersten, erster, erstes, erstem',
  second: 'zweite, zweiten, zweiter, zweites, zweitem',
  third: 'dritte, dritten, dritter, drittes',
  fourth: 'vierte, vierten, vierter, viertes',
  fifth: 'fünfte, fünften, fünfter, fünftes',
  sixth: 'sechste, sechsten, sechster, sechstes',
  seventh: 'siebte, siebten, siebter, siebtes',
  eighth: 'achte, achten, achter, achtes',
  ninth: 'neunte, neunten, neunter, neuntes',
  tenth: 'zehnte, zehnten, zehnter, zehntes',
  last: 'letzte, letzten, letzter, letztes, letztem, vergangen, vergangene, vergangenen, vergangenes, vorig, vorige, vorigen, voriges',
  'the last one': 'das letzte Lied, der letzte Song, das letzte Stück, den letzten Song, den letzten',
  number: 'Nummer, Nr',
  january: 'Januar, Jänner',
  february: 'Februar',
  march: 'März',
  april: 'April',
  may: 'Mai',
  june: 'Juni',
  july: 'Juli',
  august: 'August',
  september: 'September',
  october: 'Oktober',
  november: 'November',
  december: 'Dezember',
  today: 'heute',
  yesterday: 'gestern',
  tonight: 'heute Nacht',
  lately: 'in letzter Zeit, neulich, kürzlich, zuletzt, neuerdings',
  day: 'Tag',
  days: 'Tage, Tagen',
  week: 'Woche',
  weeks: 'Wochen',
  month: 'Monat, Monats',
  months: 'Monate, Monaten',
  year: 'Jahr, Jahres',
  years: 'Jahre, Jahren',
  'this year': 'heuer, dieses Jahr, diesem Jahr, in diesem Jahr',
  'last year': 'letztes Jahr, letzten Jahres, im letzten Jahr, im vergangenen Jahr, voriges Jahr',
  'a while': 'einer Weile, eine Weile, eine ganze Weile, einer ganzen Weile, ner Weile',
  'a long time': 'langem, langer Zeit, lange, Langem, längerem, lange Zeit, ewig, Ewigkeiten, einer Ewigkeit',
  ages: 'Ewigkeit',
  bpm: 'BPM, Schläge pro Minute',
  '6 months': 'einem halben Jahr, ein halbes Jahr, halbes Jahr, halben Jahr',
  'the first two': 'die ersten beiden, die ersten zwei, ersten beiden, ersten zwei, die beiden ersten, die zwei ersten',
  'the first three': 'die ersten drei, ersten drei',
};
