import { csv } from './csv.ts';
import type { HistoryFormat, OtherFormat } from './format.ts';
import { scrobbleCsv } from './scrobble-csv.ts';
import { spotifyAccountData } from './spotify-account-data.ts';
import { spotifyExtendedJson } from './spotify-extended-json.ts';
import { tableWithoutHistory } from './table-without-history.ts';

export const historyFormats: readonly HistoryFormat[] = [spotifyExtendedJson, csv];

/** In order: the first that recognises a file says what is wrong with it. */
export const otherFormats: readonly OtherFormat[] = [spotifyAccountData, scrobbleCsv, tableWithoutHistory];
