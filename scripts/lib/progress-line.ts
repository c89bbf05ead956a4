import type { ImportProgress } from '../../src/domain/import.ts';

const BAR_WIDTH = 24;
const REWRITE_MS = 100;
const LINE_MS = 5000;

/** Shows progress on a stream: one line that is rewritten on a terminal, elsewhere a new line every few seconds. */
export function createProgressLine(output: NodeJS.WriteStream): { show(progress: ImportProgress): void; end(): void } {
  let shown = 0;
  let open = false;
  return {
    show(progress) {
      const now = performance.now();
      if (now - shown < (output.isTTY ? REWRITE_MS : LINE_MS)) return;
      shown = now;
      const text = describeProgress(progress);
      if (output.isTTY) output.write(`\r${text.slice(0, (output.columns || 80) - 1)}\u001b[K`);
      else output.write(`${text}\n`);
      open = output.isTTY;
    },
    end() {
      if (open) output.write('\r\u001b[K');
      open = false;
    },
  };
}

export function describeProgress({ bytesRead, bytesTotal, rows, rowsPerSecond, secondsLeft }: ImportProgress): string {
  const share = bytesTotal > 0 ? Math.min(1, bytesRead / bytesTotal) : 0;
  const filled = Math.round(share * BAR_WIDTH);
  const bar = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
  const percent = String(Math.floor(share * 100)).padStart(3);
  const rate = rowsPerSecond > 0 ? ` · ${rowsPerSecond.toLocaleString('en')} rows/s` : '';
  const left = secondsLeft === undefined ? '' : ` · ${durationOf(secondsLeft)} left`;
  return `${bar} ${percent} % · ${rows.toLocaleString('en')} rows${rate}${left}`;
}

const durationOf = (seconds: number): string =>
  seconds < 60 ? `${Math.ceil(seconds)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
