import { pickFiles } from './drop-zone.tsx';
import { importSample, isImporting } from './import-state.ts';

const ACCOUNT_PRIVACY = 'https://www.spotify.com/account/privacy/';

export function Welcome({ name, knowsHistory }: { name: string; knowsHistory: boolean }) {
  if (knowsHistory) {
    return (
      <section class="welcome">
        <Wave />
        <h2>
          What would you like to hear{name === 'local' ? '' : ', '}
          {name === 'local' ? '' : <bdi>{name}</bdi>}?
        </h2>
        <p>A mood, an artist, a year, what you are doing – or a question about your own listening.</p>
      </section>
    );
  }
  return (
    <section class="welcome">
      <Wave />
      <h2>Your own taste, in conversation</h2>
      <p>
        Give EchoTune your listening history – from Spotify, Last.fm or ListenBrainz. It learns from every play and
        every skip, and tells you why it chose each track.
      </p>
      <div class="choices">
        <button class="primary" onClick={pickFiles} disabled={isImporting()}>
          Choose your history file
        </button>
        <button class="quiet" onClick={() => void importSample()} disabled={isImporting()}>
          Try it with a sample listener
        </button>
      </div>
      <p class="hint">
        …or drop it anywhere on this page: the ZIP as it came, JSON, CSV, several files or a whole folder.
      </p>
      <GetHistory />
    </section>
  );
}

/** How people get the right package from Spotify. */
export function GetHistory() {
  return (
    <details class="how">
      <summary>How do I get my history?</summary>
      <ol>
        <li>
          Open{' '}
          <a href={ACCOUNT_PRIVACY} target="_blank" rel="noreferrer">
            Spotify’s account privacy page
          </a>
          .
        </li>
        <li>
          Tick only <strong>Extended streaming history</strong>. “Account data” holds a single year and fewer details,
          but your likes and playlists: both are welcome.
        </li>
        <li>Confirm the mail. The download link comes within days, at most 30.</li>
        <li>Drop the ZIP here. No need to unpack it.</li>
      </ol>
    </details>
  );
}

function Wave() {
  const heights = [10, 22, 36, 26, 44, 30, 18, 34, 24, 12];
  return (
    <svg class="wave" viewBox="0 0 118 48" width="118" height="48" aria-hidden="true">
      {heights.map((height, index) => (
        <rect key={index} x={index * 12} y={(48 - height) / 2} width="6" height={height} rx="3" />
      ))}
    </svg>
  );
}
