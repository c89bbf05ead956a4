import type { ComponentChildren } from 'preact';
import type { ImportReport, ImportState } from './api.ts';
import { cancelImport, dismissImport, type ImportView } from './import-state.ts';
import { GetHistory } from './welcome.tsx';

const count = (value: number): string => value.toLocaleString();

export function ImportCard({ view }: { view: ImportView }) {
  switch (view.phase) {
    case 'starting':
      return (
        <Frame title="Inventing a listener…">
          <progress aria-label="Preparing" />
        </Frame>
      );
    case 'uploading':
      return (
        <Frame title="Receiving the file…">
          <progress aria-label="Upload" max={1} value={view.share} />
          <button class="quiet" onClick={() => void cancelImport()}>
            Cancel
          </button>
        </Frame>
      );
    case 'refused':
      return (
        <Frame title="That could not be imported" alert>
          <p>{view.message}</p>
          <Dismiss />
        </Frame>
      );
    case 'server':
      return <ServerCard state={view.state} />;
  }
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
            {megabytes(progress.bytesRead)} of {megabytes(progress.bytesTotal)} MB · {count(progress.rows)} rows
            {progress.rowsPerSecond > 0 && <> · {count(Math.round(progress.rowsPerSecond))} a second</>}
            {progress.secondsLeft !== undefined && <> · {timeLeft(progress.secondsLeft)}</>}
          </p>
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
          <Dismiss />
        </Frame>
      );
    case 'failed':
      return (
        <Frame title="That could not be imported" alert>
          <p dir="auto">{failure?.message ?? 'Something went wrong on my side.'}</p>
          <p class="figures">Nothing of it was kept.</p>
          {failure?.code === 'account_data' && <GetHistory />}
          <Dismiss />
        </Frame>
      );
    case 'cancelled':
      return (
        <Frame title="Import cancelled">
          <p>Nothing of it was kept.</p>
          <Dismiss />
        </Frame>
      );
  }
}

/** The parts and their sum, so that everybody can see that no row was lost. */
function Report({ id, report }: { id: string; report: ImportReport }) {
  const parts: [label: string, value: number, hint?: string | undefined][] = [
    ['plays added', report.added, report.skips > 0 ? `${count(report.skips)} of them skips` : undefined],
    ['known already', report.duplicates],
    ['podcasts and audiobooks', report.podcasts],
    ['private, left out', report.private],
    ['not usable', report.rejected],
  ];
  const day = (text: string): string =>
    new Date(text).toLocaleDateString(undefined, { day: 'numeric', month: 'short', year: 'numeric' });
  return (
    <>
      {report.from !== undefined && report.to !== undefined && (
        <p class="figures">
          {day(report.from)} – {day(report.to)}
        </p>
      )}
      <table class="report">
        <caption class="vh">What became of every row</caption>
        <tbody>
          {parts
            .filter(([label, value]) => value > 0 || label === 'plays added')
            .map(([label, value, hint]) => (
              <tr key={label}>
                <th scope="row">
                  {label}
                  {hint && <small> ({hint})</small>}
                </th>
                <td>{count(value)}</td>
              </tr>
            ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">rows in the file</th>
            <td>{count(report.rows)}</td>
          </tr>
        </tfoot>
      </table>
      {report.rejected > 0 && (
        <p>
          <a href={`/api/v1/imports/${id}/rejects.csv`} download>
            Download the rows that could not be used
          </a>
        </p>
      )}
    </>
  );
}

function Frame({ title, alert, children }: { title: string; alert?: boolean; children: ComponentChildren }) {
  return (
    <section class="import" role={alert ? 'alert' : undefined} aria-label="Import">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Dismiss() {
  return (
    <button class="quiet" onClick={dismissImport}>
      Close
    </button>
  );
}

const megabytes = (bytes: number): string =>
  (bytes / 1_048_576).toLocaleString(undefined, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

function timeLeft(seconds: number): string {
  if (seconds < 5) return 'almost done';
  return seconds < 90 ? `about ${Math.ceil(seconds)} s left` : `about ${Math.ceil(seconds / 60)} min left`;
}
