import type { PlaylistSummary } from '../../domain/playlist.ts';
import type { Heard } from '../../services/stats/heard.ts';
import type { Language } from '../../understanding/languages/language.ts';
import { cleanName } from '../clean.ts';
import { counted, fill, joined, localeOf, wordsOf } from './catalogue/catalogue.ts';
import { inLanguage } from './phrases/in-language.ts';
import { sayTrack } from './say-feedback.ts';
import { whyOf } from './say-reasons.ts';

/** How many playlists are named. */
const NAMED = 8;

const dayOf = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));

/** What the history knows of a track, an artist or an album. */
export function sayHeard(heard: Heard, language: Language = 'en'): string {
  const words = wordsOf(language).about;
  const { kind, title, artist, album, plays, tracks, starts, skipped, first, last } = heard;
  const track = sayTrack(title, artist, language);
  if (first === undefined || last === undefined)
    return fill(words.never, { name: kind === 'artist' ? cleanName(artist) : track });
  const values = {
    track: kind === 'track' ? track : fill(wordsOf(language).playlist.quoted, { name: cleanName(title) }),
    artist: cleanName(artist),
    plays: counted(words.plays, plays, language),
    best: counted(words.plays, heard.bestPlays, language),
    tracks: counted(wordsOf(language).playlist.tracks, tracks, language),
    first: dayOf(first, language),
    last: dayOf(last, language),
  };
  if (kind === 'artist') return fill(words.artist, values);
  if (kind === 'album') return fill(words.wholeAlbum, { ...values, album: cleanName(album ?? '') });
  const number = (value: number): string => new Intl.NumberFormat(localeOf(language)).format(value);
  return fill(first === last ? words.trackOnce : words.track, {
    ...values,
    album: album === undefined ? '' : fill(words.album, { album: cleanName(album) }),
    skips: skipped === 0 ? '' : fill(words.skips, { skipped: number(skipped), starts: number(starts) }),
  });
}

/** How a track sounds, as figures; that it is not known, where nobody knows. */
export function saySound({ sound }: Pick<Heard, 'sound'>, language: Language = 'en'): string {
  const { about, wish } = wordsOf(language);
  const figures = [
    ...(sound?.tempo === undefined ? [] : [inLanguage(`${Math.round(sound.tempo)} bpm`, language)]),
    ...(sound?.energy === undefined
      ? []
      : [wish.energy[sound.energy <= 0.35 ? 'low' : sound.energy >= 0.65 ? 'high' : 'mid']]),
  ];
  return figures.length === 0 ? about.noSound : fill(about.sound, { sound: joined(figures, language) });
}

/** Where a track stands in the list, and why. */
export const sayPlace = (position: number, reasons: readonly string[], language: Language = 'en'): string =>
  fill(wordsOf(language).about.why, { position, why: whyOf(reasons, language) });

export function sayLastHeard(
  last: { title: string; artist: string; day: string; time: string } | undefined,
  language: Language = 'en',
): string {
  const words = wordsOf(language).about;
  if (!last) return words.noLast;
  const { title, artist, day, time } = last;
  return fill(words.last, { track: sayTrack(title, artist, language), day: dayOf(day, language), time });
}

export function sayPlaylists(playlists: readonly PlaylistSummary[], language: Language = 'en'): string {
  const words = wordsOf(language).about;
  if (playlists.length === 0) return words.noPlaylists;
  const { quoted, more } = wordsOf(language).playlist;
  const names = playlists.slice(0, NAMED).map(({ name }) => fill(quoted, { name: cleanName(name) }));
  const rest = playlists.length - names.length;
  const all = rest > 0 ? [...names, fill(more, { count: rest })] : names;
  return fill(counted(words.playlists, playlists.length, language), { names: joined(all, language) });
}
