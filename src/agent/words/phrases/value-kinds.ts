import type { OtherLanguage } from '../../../understanding/languages/language.ts';
import { counted, fill, joined, localeOf, wordsOf, type Plural } from '../catalogue/catalogue.ts';
import { sayPeriod, sayMonth, saySeason, MONTH, PERIOD, SEASON } from './times.ts';

/** How a value looks in English, as a pattern without groups, and how it is said elsewhere. */
export interface ValueKind {
  readonly pattern: string;
  say(value: string, language: OtherLanguage): string;
}

type Forms = Readonly<Record<OtherLanguage, Plural>>;

const figure = (value: string): number => Number(value.replaceAll(/[^\d.]/g, ''));
const written = (value: string, language: OtherLanguage): string =>
  new Intl.NumberFormat(localeOf(language)).format(figure(value));

const forms = (one: string, other: string): Plural => ({ one: `{{count}} ${one}`, other: `{{count}} ${other}` });

function things(english: string, words: Forms): ValueKind {
  return {
    pattern: `[\\d,]+ ${english}s?`,
    say: (value, language) => counted(words[language], figure(value), language),
  };
}

const REPEATED: Readonly<Record<OtherLanguage, readonly [once: string, twice: string, times: string]>> = {
  de: ['einmal', 'zweimal', '{{n}}-mal'],
  es: ['una vez', 'dos veces', '{{n}} veces'],
  fr: ['une fois', 'deux fois', '{{n}} fois'],
  pt: ['uma vez', 'duas vezes', '{{n}} vezes'],
};

/** Behind words for "since", which in German ask for the dative. */
const SPANS: Readonly<Record<'month' | 'year', Forms>> = {
  month: {
    de: forms('Monat', 'Monaten'),
    es: forms('mes', 'meses'),
    fr: forms('mois', 'mois'),
    pt: forms('mês', 'meses'),
  },
  year: {
    de: forms('Jahr', 'Jahren'),
    es: forms('año', 'años'),
    fr: forms('an', 'ans'),
    pt: forms('ano', 'anos'),
  },
};

const WEEKDAYS = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'];
const ON_WEEKDAYS: Readonly<Record<OtherLanguage, readonly string[]>> = {
  de: ['montags', 'dienstags', 'mittwochs', 'donnerstags', 'freitags', 'samstags', 'sonntags'],
  es: ['los lunes', 'los martes', 'los miércoles', 'los jueves', 'los viernes', 'los sábados', 'los domingos'],
  fr: ['le lundi', 'le mardi', 'le mercredi', 'le jeudi', 'le vendredi', 'le samedi', 'le dimanche'],
  pt: ['às segundas', 'às terças', 'às quartas', 'às quintas', 'às sextas', 'aos sábados', 'aos domingos'],
};

/** "evening", "running and night": occasions by the names they have in a wish. */
function occasion(value: string, language: OtherLanguage): string {
  const { doing, contexts } = wordsOf(language).wish;
  const names: Readonly<Record<string, string>> = { ...contexts, ...doing };
  const parts = value.split(' and ').map((word) => names[word.replaceAll(' ', '_')] ?? word);
  return joined(parts, language);
}

/** A word of a request that could not be checked, such as "calm" or "no jazz". */
function wished(word: string, language: OtherLanguage): string {
  const { wish } = wordsOf(language);
  const names: Readonly<Record<string, string>> = {
    ...wish.contexts,
    ...wish.doing,
    ...wish.moods,
    ...wish.genres,
    ...wish.instruments,
    'slow tempo': wish.tempo.slow,
    'mid tempo': wish.tempo.mid,
    'fast tempo': wish.tempo.fast,
    'low energy': wish.energy.low,
    'mid energy': wish.energy.mid,
    'high energy': wish.energy.high,
    'female voices': wish.vocals.female,
    'male voices': wish.vocals.male,
    'choir voices': wish.vocals.choir,
    'duet voices': wish.vocals.duet,
    popular: wish.popular,
    niche: wish.niche,
    explicit: wish.explicit,
    'nothing explicit': wish.clean,
    instrumental: wish.instrumental,
  };
  const known = names[word] ?? names[word.replaceAll(' ', '_')];
  if (known !== undefined) return known;
  const not = /^(?:no|not) (.+)$/.exec(word)?.[1];
  if (not !== undefined) return fill(wish.without, { names: wished(not, language) });
  const country = /^from ([A-Za-z]{2})$/.exec(word)?.[1];
  if (country !== undefined)
    return new Intl.DisplayNames([language], { type: 'region' }).of(country.toUpperCase()) ?? word;
  return word;
}

const YOUR_PLAYLIST: Readonly<Record<OtherLanguage, string>> = {
  de: 'deine Playlist „{{name}}“',
  es: 'tu lista «{{name}}»',
  fr: 'ta playlist « {{name}} »',
  pt: 'sua playlist “{{name}}”',
};

const quoted = (word: string, language: OtherLanguage): string =>
  fill(wordsOf(language).playlist.quoted, { name: word });

export const valueKinds: Readonly<Record<string, ValueKind>> = {
  n: { pattern: '[\\d,]+(?:\\.\\d+)?', say: written },
  percent: {
    pattern: '[\\d.]+ %',
    say: (value, language) =>
      new Intl.NumberFormat(localeOf(language), { style: 'percent', maximumFractionDigits: 1 }).format(
        figure(value) / 100,
      ),
  },
  plays: things('play', {
    de: forms('Wiedergabe', 'Wiedergaben'),
    es: forms('reproducción', 'reproducciones'),
    fr: forms('écoute', 'écoutes'),
    pt: forms('reprodução', 'reproduções'),
  }),
  tracks: things('track', {
    de: forms('Titel', 'Titel'),
    es: forms('canción', 'canciones'),
    fr: forms('titre', 'titres'),
    pt: forms('música', 'músicas'),
  }),
  /** Behind a preposition that in German asks for the dative. */
  tracksOf: things('track', {
    de: forms('Titel', 'Titeln'),
    es: forms('canción', 'canciones'),
    fr: forms('titre', 'titres'),
    pt: forms('música', 'músicas'),
  }),
  artistsOf: things('artist', {
    de: forms('Künstler', 'Künstlern'),
    es: forms('artista', 'artistas'),
    fr: forms('artiste', 'artistes'),
    pt: forms('artista', 'artistas'),
  }),
  daysOf: things('day', {
    de: forms('Tag', 'Tagen'),
    es: forms('día', 'días'),
    fr: forms('jour', 'jours'),
    pt: forms('dia', 'dias'),
  }),
  starts: things('(?:started play|start)', {
    de: forms('Start', 'Starts'),
    es: forms('inicio', 'inicios'),
    fr: forms('lecture lancée', 'lectures lancées'),
    pt: forms('início', 'inícios'),
  }),
  sessions: things('session', {
    de: forms('Sitzung', 'Sitzungen'),
    es: forms('sesión', 'sesiones'),
    fr: forms('session', 'sessions'),
    pt: forms('sessão', 'sessões'),
  }),
  times: {
    pattern: '(?:once|twice|[\\d,]+ times)',
    say: (value, language) => {
      const [once, twice, times] = REPEATED[language];
      return value === 'once' ? once : value === 'twice' ? twice : fill(times, { n: written(value, language) });
    },
  },
  span: {
    pattern: '\\d+ (?:month|year)s?',
    say: (value, language) =>
      counted(SPANS[value.includes('year') ? 'year' : 'month'][language], figure(value), language),
  },
  duration: {
    pattern: '[\\d,]+ (?:minute|hour)s?',
    say: (value, language) =>
      new Intl.NumberFormat(localeOf(language), {
        style: 'unit',
        unit: value.includes('hour') ? 'hour' : 'minute',
        unitDisplay: 'long',
      }).format(figure(value)),
  },
  clock: {
    pattern: '(?:\\d\\d:\\d\\d|midnight)',
    say: (value) => (value === 'midnight' ? '00:00' : value),
  },
  day: {
    pattern: '\\d{4}-\\d\\d-\\d\\d',
    say: (value, language) =>
      new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(value)),
  },
  weekday: {
    pattern: `(?:${WEEKDAYS.join('|')})`,
    say: (value, language) => ON_WEEKDAYS[language][WEEKDAYS.indexOf(value)] ?? value,
  },
  season: { pattern: SEASON, say: saySeason },
  month: { pattern: MONTH, say: sayMonth },
  period: { pattern: PERIOD, say: sayPeriod },
  occasion: { pattern: '[^"]+', say: occasion },
  words: {
    pattern: '"[^"]*"(?:, "[^"]*")*',
    say: (value, language) =>
      joined(
        [...value.matchAll(/"([^"]*)"/g)].map(([, word = '']) => quoted(wished(word, language), language)),
        language,
      ),
  },
  /** What a genre was read from: 'your playlist "Jazz" and your playlist "Night"'. */
  evidence: {
    pattern: '.+?',
    say: (value, language) =>
      joined(
        value
          .split(/, (?=your )| and (?=your )/)
          .map((part) =>
            part.replace(/^your playlist "(.+)"$/, (_, name: string) => fill(YOUR_PLAYLIST[language], { name })),
          ),
        language,
      ),
  },
  /** ISO 639-1. */
  tongue: {
    pattern: '[a-z]{2}',
    say: (value, language) => new Intl.DisplayNames([language], { type: 'language' }).of(value) ?? value,
  },
  /** "Pyramid Song by Radiohead", or an artist. */
  work: {
    pattern: '.+?',
    say: (value, language) => {
      const by = /^(.+) by (.+)$/.exec(value);
      return by ? fill(wordsOf(language).playlist.trackBy, { title: by[1] ?? '', artist: by[2] ?? '' }) : value;
    },
  },
};

/** Names and titles: as they are. */
export const anyText: ValueKind = { pattern: '.+?', say: (value) => value };
