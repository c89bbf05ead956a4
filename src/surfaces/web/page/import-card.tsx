import type { ImportState } from './api.ts';
import { Frame } from './card-parts.tsx';
import { pickFiles } from './drop-zone.tsx';
import { cancelFiles, closeCard } from './file-import.ts';
import { cancelImport, mustWait, type ImportView, type UploadingView } from './import-state.ts';
import { count, megabytes, plural, timeLeft } from './numbers.ts';
import { PreviewCard } from './preview-card.tsx';
import { Report } from './report-card.tsx';
import { GetHistory } from './welcome.tsx';

export function ImportCard({ view }: { view: ImportView }) {
  switch (view.phase) {
    case 'starting':
      return (
        <Frame title="Inventing a listener…">
          <progress aria-label="Preparing" />
        </Frame>
      );
    case 'interrupted':
      return (
        <Frame title="Your upload is waiting">
          <p>
            <bdi>{namesOf(view.names)}</bdi> was not imported yet. Choose the same again: it goes on where it stopped.
          </p>
          <div class="choices inline">
            <button class="primary" onClick={pickFiles}>
              Choose it again
            </button>
            <Close words="Never mind" />
          </div>
        </Frame>
      );
    case 'uploading':
      return <UploadingCard view={view} />;
    case 'looking':
      return (
        <Frame title="Looking at what is in there…">
          <progress aria-label="Looking" />
          <p class="figures">
            <bdi>{namesOf(view.names)}</bdi>
          </p>
          <CancelFiles />
        </Frame>
      );
    case 'preview':
      return <PreviewCard view={view} />;
    case 'refused':
      return (
        <Frame title="That could not be imported" alert>
          <p dir="auto">{view.message}</p>
          <Close />
        </Frame>
      );
    case 'server':
      return <ServerCard state={view.state} />;
  }
}

function UploadingCard({ view: { names, sent, total, rate, waiting } }: { view: UploadingView }) {
  return (
    <Frame
      title={
        waiting ? 'Waiting for the connection…' : names.length > 1 ? 'Receiving your files…' : 'Receiving the file…'
      }
    >
      <progress aria-label="Upload" max={Math.max(1, total)} value={sent} />
      <p class="figures">
        {megabytes(sent)} of {megabytes(total)} MB
        {rate !== undefined && rate > 0 && (
          <>
            {' '}
            · {megabytes(rate)} MB a second · {timeLeft((total - sent) / rate)}
          </>
        )}
        {waiting && ' · it goes on by itself'}
      </p>
      <p class="figures">
        <bdi>{namesOf(names)}</bdi>
      </p>
      <CancelFiles />
    </Frame>
  );
}

function ServerCard({ state }: { state: ImportState }) {
  const { progress, report, failure } = state;
  switch (state.status) {
    case 'queued':
    case 'running': {
      const share = progress.bytesTotal > 0 ? progress.bytesRead / progress.bytesTotal : 0;
      return (
        <Frame title={state.status === 'queued' ? 'Waiting for its turn…' : 'Reading your history…'}>
          <progress aria-label="Import" max={1} value={share} />
          <p class="figures">
            {megabytes(progress.bytesRead)} of {megabytes(progress.bytesTotal)} MB · {plural(progress.rows, 'row')}
            {progress.rowsPerSecond > 0 && <> · {count(Math.round(progress.rowsPerSecond))} a second</>}
            {progress.secondsLeft !== undefined && <> · {timeLeft(progress.secondsLeft)}</>}
          </p>
          {mustWait.value && <p role="status">One at a time, please: I take more files when this is done.</p>}
          <button class="quiet" onClick={() => void cancelImport()}>
            Cancel
          </button>
        </Frame>
      );
    }
    case 'done':
      return (
        <Frame title={report && report.added > 0 ? 'Your history is in' : 'Nothing new in there'}>
          {report && <Report id={state.id} report={report} />}
          <Close />
        </Frame>
      );
    case 'failed':
      return (
        <Frame title="That could not be imported" alert>
          <p dir="auto">{failure?.message ?? 'Something went wrong on my side.'}</p>
          <p class="figures">Nothing of it was kept.</p>
          {failure?.code === 'account_data' && <GetHistory />}
          <Close />
        </Frame>
      );
    case 'cancelled':
      return (
        <Frame title="Import cancelled">
          <p>Nothing of it was kept.</p>
          <Close />
        </Frame>
      );
  }
}

/** The first name, and how many more there are. */
function namesOf(names: readonly string[]): string {
  const [first = ''] = names;
  return names.length > 1 ? `${first} and ${count(names.length - 1)} more` : first;
}

function Close({ words = 'Close' }: { words?: string }) {
  return (
    <button class="quiet" onClick={closeCard}>
      {words}
    </button>
  );
}

function CancelFiles() {
  return (
    <button class="quiet" onClick={() => void cancelFiles()}>
      Cancel
    </button>
  );
}
