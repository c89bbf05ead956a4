import { useEffect, useRef, useState } from 'preact/hooks';
import type { HistoryPreview } from './api.ts';
import { Advice, FileList, Frame, PassedOver, Sums } from './card-parts.tsx';
import { cancelFiles, confirmImport } from './file-import.ts';
import type { PreviewView } from './import-state.ts';
import { count, day, plural } from './numbers.ts';

/** So many files are shown without being asked for. */
const FEW = 3;

export function PreviewCard({ view: { preview, problem, starting = false } }: { view: PreviewView }) {
  const [includePrivate, setIncludePrivate] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The button that was pressed may be gone; whoever types is left alone.
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  const usable = preview.plays + preview.likes + preview.playlistEntries + (includePrivate ? preview.private : 0);
  return (
    <Frame title={titleOf(preview)} heading={heading}>
      {preview.from !== undefined && preview.to !== undefined && (
        <p class="figures">
          {day(preview.from)} – {day(preview.to)}
        </p>
      )}
      {!preview.complete && (
        <p>That is a lot! I counted the first {count(preview.rows)} rows here; the import reads every one.</p>
      )}
      <Sums
        caption="What is in these files"
        parts={[
          { label: 'plays', value: preview.plays + (includePrivate ? preview.private : 0), always: true },
          { label: 'likes and dislikes', value: preview.likes },
          { label: 'playlist tracks', value: preview.playlistEntries },
          { label: 'podcasts and audiobooks', value: preview.podcasts },
          { label: 'private, left out', value: includePrivate ? 0 : preview.private },
          { label: 'not usable', value: preview.rejected },
        ]}
        sum={{ label: preview.complete ? 'rows in all' : 'rows counted', value: preview.rows }}
      />
      <Advice sentences={preview.advice} />
      {preview.private > 0 && (
        <label class="check">
          <input
            type="checkbox"
            checked={includePrivate}
            onChange={({ currentTarget }) => setIncludePrivate(currentTarget.checked)}
          />
          Keep what I heard in private sessions too
        </label>
      )}
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div class="choices inline">
        <button
          class="primary"
          disabled={starting || usable === 0}
          onClick={() => void confirmImport({ includePrivate })}
        >
          Import
        </button>
        <button class="quiet" disabled={starting} onClick={() => void cancelFiles()}>
          Cancel
        </button>
      </div>
      <Examples plays={preview.examples} />
      <FileList files={preview.files} open={preview.files.length <= FEW} />
      <Unusable rejects={preview.rejects} />
      <PassedOver files={preview.passedOver} />
    </Frame>
  );
}

function titleOf({ plays, likes, playlistEntries, private: left, complete }: HistoryPreview): string {
  const least = complete ? '' : 'more than ';
  if (plays > 0) return `I found ${least}${plural(plays, 'play')}`;
  const others = [likes > 0 && plural(likes, 'like'), playlistEntries > 0 && plural(playlistEntries, 'playlist track')];
  const found = others.filter((words) => words !== false).join(' and ');
  if (found !== '') return `I found ${least}${found}`;
  return left > 0 ? 'I found private sessions only' : 'There is no music in there';
}

function Examples({ plays }: { plays: HistoryPreview['examples'] }) {
  if (plays.length === 0) return null;
  return (
    <>
      <p class="figures" id="examples">
        Some of the plays:
      </p>
      <ul class="examples" aria-labelledby="examples">
        {plays.map(({ at, title, artist }) => (
          <li key={at + title} dir="auto">
            <span>{title}</span>
            <small>
              <bdi>{artist}</bdi> · {day(at)}
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}

function Unusable({ rejects }: { rejects: HistoryPreview['rejects'] }) {
  if (rejects.length === 0) return null;
  return (
    <details class="more">
      <summary>Why some rows cannot be used</summary>
      <ul>
        {rejects.map(({ file, line, reason, excerpt }) => (
          <li key={`${file}:${line}`}>
            {reason}
            <small>
              <bdi>{file}</bdi>, row {count(line)}
              {excerpt !== '' && (
                <>
                  : <bdi>{excerpt}</bdi>
                </>
              )}
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}
