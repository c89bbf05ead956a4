import { UserError } from '../../../domain/errors.ts';
import type { OtherFormat } from './format.ts';

/** First keys of the objects in Spotify's one-year package, apart from its plays (YourLibrary, Playlist1, Userdata …). */
const OBJECTS =
  /^\s*\{\s*"(?:playlists|tracks|inferences|userIsFollowing|userIsFollowedBy|username|displayName|payment_method)"\s*:/;
const ARRAYS: readonly (readonly string[])[] = [
  ['endTime', 'msPlayed'],
  ['searchTime', 'searchQuery'],
  ['artistName', 'segment'],
];

/** The "Account data" package: a year of plays without ids, and files about library, searches and profile. */
export const spotifyAccountData: OtherFormat = {
  id: 'spotify-account-data',

  recognises({ text }) {
    if (OBJECTS.test(text)) return true;
    return (
      /^\s*\[\s*\{/.test(text) && ARRAYS.some((keys) => keys.every((key) => new RegExp(`"${key}"\\s*:`).test(text)))
    );
  },

  refusal: (_, file) =>
    new UserError(
      'account_data',
      `“${file}” belongs to the one-year package “Account data”. EchoTune needs the other one, “Extended streaming history”: ` +
        'ask for it at https://www.spotify.com/account/privacy/ — Spotify sends it by mail, within 30 days at most.',
    ),
};
