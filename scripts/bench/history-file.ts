import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

const TRACKS = 40_000;
const TRACKS_PER_ARTIST = 10;
const WORDS =
  'amber river night glass echo summer paper stone velvet hollow silver garden static honey winter signal'.split(' ');
const ID_LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const HEADER =
  'spotify_track_uri,ts,platform,ms_played,track_name,artist_name,album_name,reason_start,reason_end,shuffle,skipped\n';
const PLATFORMS = ['android', 'iOS', 'windows', 'web player'];
const ENDS = ['trackdone', 'trackdone', 'trackdone', 'fwdbtn', 'endplay', 'logout'];

/**
 * A CSV with the columns and widths of the public Kaggle set "Spotify streaming history": `rows` different plays over 40,000 tracks
 * with a long tail, in time order from 2010 on. The same rows every time; a longer file begins like a shorter one. With `each`, every
 * track is played once first.
 */
export async function writeHistoryCsv(
  file: string,
  rows: number,
  { tracks = TRACKS, each = false }: { tracks?: number; each?: boolean } = {},
): Promise<void> {
  const random = createRandom(7);
  const out = createWriteStream(file);
  let at = Date.UTC(2010, 0, 1) / 1000;
  let text = HEADER;
  for (let row = 0; row < rows; row++) {
    const track = each && row < tracks ? row : Math.floor(tracks * random() ** 3);
    const end = ENDS[Math.floor(random() * ENDS.length)] ?? 'trackdone';
    const ms = end === 'trackdone' ? 120_000 + Math.floor(random() * 180_000) : Math.floor(random() * 60_000);
    at += Math.ceil(ms / 1000) + Math.floor(random() * 3);
    const started = random() < 0.7 ? 'trackdone' : 'clickrow';
    const when = new Date(at * 1000).toISOString().slice(0, 19).replace('T', ' ');
    text += `${idOf(track)},${when},${PLATFORMS[track % 4] ?? ''},${ms},${nameOf(track, 3)},${nameOf(track % Math.ceil(tracks / TRACKS_PER_ARTIST), 2)},${nameOf(track >> 3, 3)},${started},${end},${random() < 0.4 ? 'TRUE' : 'FALSE'},${end === 'fwdbtn' ? 'TRUE' : 'FALSE'}\n`;
    if (text.length > 1_000_000) {
      if (!out.write(text)) await once(out, 'drain');
      text = '';
    }
  }
  out.end(text);
  await finished(out);
}

/** Numbers in [0, 1), the same every time: mulberry32. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function nameOf(number: number, words: number): string {
  let rest = number;
  const parts: string[] = [];
  for (let i = 0; i < words; i++) {
    parts.push(WORDS[rest % WORDS.length] ?? '');
    rest = Math.floor(rest / WORDS.length);
  }
  return rest > 0 || number === 0 ? `${parts.join(' ')} ${rest}` : parts.join(' ');
}

function idOf(track: number): string {
  let rest = track + 1;
  let id = '';
  for (let i = 0; i < 22; i++) {
    rest = Math.imul(rest, 1_103_515_245) + 12_345;
    id += ID_LETTERS[(rest >>> 16) % 62] ?? '';
  }
  return id;
}
