/** What people call the kinds of files EchoTune reads; by the id of the format. */
const NAMES: Record<string, string> = {
  csv: 'a table of plays',
  exportify: 'playlists, by Exportify',
  'lastfm-pages': 'Last.fm scrobbles',
  'lastfm-to-csv': 'Last.fm scrobbles',
  'listenbrainz-feedback': 'ListenBrainz likes',
  'listenbrainz-listens': 'ListenBrainz listens',
  maloja: 'Maloja scrobbles',
  'scrobble-table': 'a table of scrobbles',
  'spotify-account-plays': 'Spotify, the last year',
  'spotify-extended-json': 'Spotify, extended history',
  'spotify-library': 'Spotify library',
  'spotify-playlists': 'Spotify playlists',
};

export const formatName = (id: string): string => NAMES[id] ?? id.replaceAll('-', ' ');
