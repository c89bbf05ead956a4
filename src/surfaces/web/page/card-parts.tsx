import type { ComponentChildren, Ref } from 'preact';
import { count, plural } from './numbers.ts';
import { formatName } from './format-names.ts';
import type { HistoryPreview, ImportReport } from './api.ts';

export function Frame(props: {
  title: string;
  alert?: boolean;
  heading?: Ref<HTMLHeadingElement>;
  children: ComponentChildren;
}) {
  const { title, alert, heading = null, children } = props;
  return (
    <section class="import" role={alert ? 'alert' : undefined} aria-label="Import">
      <h2 ref={heading} tabIndex={heading ? -1 : undefined}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** A row is left out where its value is 0, unless it is to be seen always. */
export interface Part {
  readonly label: string;
  readonly value: number;
  readonly hint?: string | undefined;
  readonly always?: boolean;
}

/** The parts and their sum, so that everybody can see that no row was lost. */
export function Sums({ caption, parts, sum }: { caption: string; parts: readonly Part[]; sum: Part }) {
  return (
    <table class="report">
      <caption class="vh">{caption}</caption>
      <tbody>
        {parts
          .filter(({ value, always }) => value > 0 || always)
          .map(({ label, value, hint }) => (
            <tr key={label}>
              <th scope="row">
                {label}
                {hint !== undefined && <small> ({hint})</small>}
              </th>
              <td>{count(value)}</td>
            </tr>
          ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{sum.label}</th>
          <td>{count(sum.value)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** Each file with what it is; closed where there are many. */
export function FileList({ files, open }: { files: HistoryPreview['files']; open: boolean }) {
  if (files.length === 0) return null;
  return (
    <details class="more" open={open}>
      <summary>{plural(files.length, 'file')}</summary>
      <ul>
        {files.map(({ name, format, rows }) => (
          <li key={name}>
            <bdi>{name}</bdi>
            <small>
              {formatName(format)}, {plural(rows, 'row')}
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}

const ADDRESS = /(https:\/\/[^\s,;]+[^\s,;.])/;

/** Sentences of the server's; an address in them can be followed. */
export function Advice({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <ul class="notes" aria-label="Good to know">
      {sentences.map((sentence) => (
        <li key={sentence}>
          {sentence.split(ADDRESS).map((part, index) =>
            index % 2 === 0 ? (
              part
            ) : (
              <a key={index} href={part} target="_blank" rel="noreferrer">
                {part.replace('https://', '')}
              </a>
            ),
          )}
        </li>
      ))}
    </ul>
  );
}

/** Files beside the history that hold none. */
export function PassedOver({ files }: { files: ImportReport['passedOver'] }) {
  if (files.length === 0) return null;
  return (
    <details class="more">
      <summary>{plural(files.length, 'file')} without listening in it</summary>
      <ul>
        {files.map(({ name, reason }) => (
          <li key={name}>
            <bdi>{name}</bdi>
            <small>{reason}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}
