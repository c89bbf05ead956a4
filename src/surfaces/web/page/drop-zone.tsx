import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { chosenFrom, droppedFiles } from './chosen-files.ts';
import { importFiles } from './file-import.ts';

let picker: HTMLInputElement | null = null;

/** Opens the file dialog. */
export function pickFiles(): void {
  picker?.click();
}

/** Takes history files and folders dropped anywhere on the page. `owner` is the user's id. */
export function DropZone({ owner, children }: { owner: string; children: ComponentChildren }) {
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
      if (event.dataTransfer) void droppedFiles(event.dataTransfer).then((files) => importFiles(owner, files));
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
  }, [owner]);
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
          const files = chosenFrom(currentTarget.files ?? []);
          if (files.length > 0) void importFiles(owner, files);
          currentTarget.value = '';
        }}
      />
      {over && (
        <div class="drop" aria-hidden="true">
          <p>Drop it anywhere – files, a ZIP or a whole folder</p>
        </div>
      )}
    </>
  );
}
