import { csv } from './csv.ts';
import type { PlaylistFormat } from './format.ts';
import { jspf } from './jspf.ts';
import { m3u } from './m3u.ts';

export const playlistFormats: readonly PlaylistFormat[] = [csv, m3u, jspf];
