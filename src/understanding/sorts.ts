import type { Sort } from '../domain/slots.ts';

const DOWN =
  /(?:descending|downwards?|high(?:est)? to low|high(?:est)? first|loud(?:est)? first|energetic first|fast(?:est)? first|fast to slow|loud to (?:quiet|soft|calm)|energetic to calm|wind(?:s|ing)? down|calm(?:s|ing)? down|cool(?:s|ing)? down|slow(?:s|ing)? down|loud to calm|intense to calm|start(?:s|ing)? (?:off )?(?:with )?(?:the |some )?(?:loud|fast|high energy|bangers|upbeat|energetic|hard))/;
const UP =
  /(?:ascending|upwards?|low to high|low first|slow(?:est)? first|calm(?:est)? first|slow to fast|calm to (?:energetic|loud|wild|intense)|quiet to loud|soft to loud|build(?:s|ing)? up|get(?:s|ting)? (?:louder|faster|wilder|more energetic)|start(?:s|ing)? (?:off )?(?:with )?(?:the |some )?(?:slow|calm|soft|quiet|mellow|gentle|chill))/;

const WORDS: readonly (readonly [RegExp, Sort])[] = [
  [/(?:shuffle|random(?:ly|i[sz]e)?|mix (?:it|them|the order) up|in (?:a )?random order|jumble)/, 'random'],
  [/(?:by artists?|artist name|by (?:band|singer)s?|group(?:ed)? by artist)/, 'artist'],
  [/(?:alphabet\w*|by (?:the )?(?:title|name|song)s?|a to z|from a to z)/, 'title'],
  [/(?:old(?:est)? (?:ones |songs |tracks )?first|oldest to newest|chronological\w*|by (?:age))/, 'oldest'],
  [
    /(?:new(?:est)? (?:ones |songs |tracks )?first|newest to oldest|by (?:release(?: date| year)?|year|date)|most recent first)/,
    'newest',
  ],
  [
    /(?:by (?:popularity|plays|play ?count|how often)|most (?:played|popular|listened) first|favou?rites first|best first)/,
    'popular',
  ],
];

/** The order that is asked for, or undefined. */
export function readSort(line: string): Sort | undefined {
  const found = WORDS.find(([pattern]) => new RegExp(`(?:^| )${pattern.source}(?= |$)`).test(line));
  if (found) return found[1];
  const down = DOWN.test(line);
  if (/(?:^| )(?:faster|speed(?:s|ing)? up)(?= |$)/.test(line)) return 'tempo_up';
  if (/(?:^| )(?:slower|slow(?:s|ing)? down)(?= |$)/.test(line)) return 'tempo_down';
  if (/(?:^| )(?:by |on )?(?:tempo|bpm|speed|pace)(?= |$)/.test(line)) return down ? 'tempo_down' : 'tempo_up';
  if (/(?:slow(?:est)? to fast|slow(?:est)? first)/.test(line)) return 'tempo_up';
  if (/(?:fast(?:est)? to slow|fast(?:est)? first)/.test(line)) return 'tempo_down';
  if (/(?:^| )(?:by |on )?(?:energy|intensity|loudness|mood)(?= |$)/.test(line))
    return down ? 'energy_down' : 'energy_up';
  if (down) return 'energy_down';
  return UP.test(line) ? 'energy_up' : undefined;
}
