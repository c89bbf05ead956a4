import { UserError } from '../../../domain/errors.ts';
import type { OtherFormat } from './format.ts';
import { hasKeys, isArray } from './json-values.ts';

/** First keys of the objects in Spotify's one-year package that hold neither plays nor library nor playlists. */
const OBJECTS =
  /^\s*\{\s*"(?:inferences|userIsFollowing|userIsFollowedBy|userIsBlocking|follower\w*|following\w*|username|email|displayName|firstName|payment_method|creation_date|identifierType|address|topArtists|topTracks|highlights)"\s*:/;
const ARRAYS: readonly (readonly string[])[] = [
  ['searchTime', 'searchQuery'],
  ['artistName', 'segment'],
  ['identifierType', 'identifierValue'],
  ['payment_method', 'creation_date'],
  // Technical log information: one file for each kind of event of the client.
  ['context_time', 'context_application_version'],
  ['timestamp_utc', 'context_conn_country'],
];

/** The "Account data" package apart from its plays, and the technical log: searches, profile, payments, advertising. */
export const spotifyAccountData: OtherFormat = {
  id: 'spotify-account-data',
  reason: 'This part of Spotify’s package is about the account: it holds no listening.',

  recognises: ({ text }) =>
    OBJECTS.test(text) || (isArray(text) && ARRAYS.some((keys) => hasKeys(text, ...keys))) || isLog(text),

  refusal: (_, file) =>
    new UserError(
      'account_data',
      `“${file}” is a part of Spotify’s package about the account, and holds no listening. Bring the whole ZIP. For every play since ` +
        'your account began ask for “Extended streaming history” at https://www.spotify.com/account/privacy/ — Spotify sends it ' +
        'by mail, within 30 days at most.',
    ),
};

/** Logs also come with one object a line. */
const isLog = (text: string): boolean => /^\s*\{/.test(text) && hasKeys(text, 'context_time', 'timestamp_utc');
