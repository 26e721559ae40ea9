/** The whole page takes files; what came of them, and of the link that was opened, is said here. */
import { useEffect, useState } from 'preact/hooks';
import { bringFile } from './bring.ts';
import { Messages } from './messages.tsx';
import { Sharing, sharing } from './share.tsx';
import { words } from './words.ts';
import './share.css';

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

export function DropZone() {
  const w = words();
  const over = useFilesOver();
  return (
    <>
      {over && (
        <div class="drop-here" aria-hidden="true">
          <p>
            <strong>{w.dropHere}</strong>
            <span>{w.dropAbout}</span>
          </p>
        </div>
      )}
      <Sharing />
      <div class="notices share-messages">{!sharing.value && <Messages />}</div>
    </>
  );
}

/** Whether files are held over the page; takes them up when they are dropped. */
function useFilesOver(): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const listeners = new AbortController();
    const { signal } = listeners;
    const hold = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      // Without this the browser would leave the page and show the file.
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      // Between two elements there is a related target; outside the window there is none.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) void bringFile(file).then((taken) => taken && (sharing.value = false));
    };
    window.addEventListener('dragenter', hold, { signal });
    window.addEventListener('dragover', hold, { signal });
    window.addEventListener('dragleave', leave, { signal });
    window.addEventListener('drop', drop, { signal });
    return () => listeners.abort();
  }, []);
  return over;
}
