import type { ImportReport } from './api.ts';
import { Advice, FileList, PassedOver, Sums } from './card-parts.tsx';
import { count, day } from './numbers.ts';

/** What became of every row. */
export function Report({ id, report }: { id: string; report: ImportReport }) {
  return (
    <>
      {report.from !== undefined && report.to !== undefined && (
        <p class="figures">
          {day(report.from)} – {day(report.to)}
        </p>
      )}
      <ImportSums report={report} />
      {report.rejected > 0 && (
        <p>
          <a href={`/api/v1/imports/${id}/rejects.csv`} download>
            Download the rows that could not be used
          </a>
        </p>
      )}
      <FileList files={report.files} open={false} />
      <PassedOver files={report.passedOver} />
      <Advice sentences={report.advice} />
    </>
  );
}

/** Every row of a file is in one of these. */
export function ImportSums({ report }: { report: ImportReport }) {
  const { added, likes, playlistEntries, skips, duplicates, merged } = report;
  return (
    <Sums
      caption="What became of every row"
      parts={[
        {
          label: 'plays added',
          value: added - likes - playlistEntries,
          hint: skips > 0 ? `${count(skips)} of them skips` : undefined,
          always: true,
        },
        { label: 'likes and dislikes added', value: likes },
        { label: 'playlist tracks added', value: playlistEntries },
        {
          label: 'known already',
          value: duplicates,
          hint: merged > 0 ? `${count(merged)} made known plays richer` : undefined,
        },
        { label: 'podcasts and audiobooks', value: report.podcasts },
        { label: 'private, left out', value: report.private },
        { label: 'not usable', value: report.rejected },
      ]}
      sum={{ label: 'rows in all', value: report.rows }}
    />
  );
}
