import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { importFiles } from './import-state.ts';

let picker: HTMLInputElement | null = null;

/** Opens the file dialog. */
export function pickFiles(): void {
  picker?.click();
}

/** Takes history files dropped anywhere on the page. */
export function DropZone({ children }: { children: ComponentChildren }) {
  const [over, setOver] = useState(false);
  const depth = useRef(0); // enter and leave fire for every element on the way
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    picker = input.current;
    const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const enter = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      depth.current += 1;
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      depth.current -= 1;
      if (depth.current <= 0) setOver(false);
    };
    const allow = (event: DragEvent): void => {
      if (holdsFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      depth.current = 0;
      setOver(false);
      void importFiles([...(event.dataTransfer?.files ?? [])]);
    };
    addEventListener('dragenter', enter);
    addEventListener('dragleave', leave);
    addEventListener('dragover', allow);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragenter', enter);
      removeEventListener('dragleave', leave);
      removeEventListener('dragover', allow);
      removeEventListener('drop', drop);
      picker = null;
    };
  }, []);
  return (
    <>
      {children}
      <input
        ref={input}
        class="vh"
        type="file"
        multiple
        tabIndex={-1}
        aria-label="History files"
        onChange={(event) => {
          const { currentTarget } = event;
          void importFiles([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
      {over && (
        <div class="drop" aria-hidden="true">
          <p>Drop it anywhere – JSON, CSV or ZIP</p>
        </div>
      )}
    </>
  );
}
