import { UserError } from '../../../domain/errors.ts';
import { missingColumns, readHeader } from './csv-columns.ts';
import type { OtherFormat } from './format.ts';

/** Last.fm and ListenBrainz tables: they tell what was heard and when, but not for how long. */
export const scrobbleCsv: OtherFormat = {
  id: 'scrobble-csv',

  recognises({ text }) {
    const header = readHeader(text);
    return header !== undefined && missingColumns(header.columns).join() === 'ms_played';
  },

  refusal: (_, file) =>
    new UserError(
      'unknown_format',
      `“${file}” says what you heard and when, but not for how long (ms_played). EchoTune does not read such scrobble files yet; ` +
        'bring Spotify’s “Extended streaming history”, or a CSV with a column ms_played.',
    ),
};
