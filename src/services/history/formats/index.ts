import { csv } from './csv.ts';
import { exportify } from './exportify.ts';
import type { HistoryFormat, OtherFormat } from './format.ts';
import { lastfmPages } from './lastfm-pages.ts';
import { lastfmToCsv } from './lastfm-to-csv.ts';
import { listenbrainzFeedback } from './listenbrainz-feedback.ts';
import { listenbrainzListens } from './listenbrainz-listens.ts';
import { listenbrainzOther } from './listenbrainz-other.ts';
import { maloja } from './maloja.ts';
import { scrobbleTable } from './scrobble-table.ts';
import { spotifyAccountData } from './spotify-account-data.ts';
import { spotifyAccountPlays } from './spotify-account-plays.ts';
import { spotifyExtendedJson } from './spotify-extended-json.ts';
import { spotifyLibrary } from './spotify-library.ts';
import { spotifyPlaylists } from './spotify-playlists.ts';
import { tableWithoutHistory } from './table-without-history.ts';

/** Each file is recognised by one of them at most, so their order does not matter. */
export const historyFormats: readonly HistoryFormat[] = [
  spotifyExtendedJson,
  csv,
  spotifyAccountPlays,
  spotifyLibrary,
  spotifyPlaylists,
  scrobbleTable,
  lastfmToCsv,
  lastfmPages,
  listenbrainzListens,
  listenbrainzFeedback,
  maloja,
  exportify,
];

/** In order: the first that recognises a file says what is wrong with it. */
export const otherFormats: readonly OtherFormat[] = [listenbrainzOther, spotifyAccountData, tableWithoutHistory];
