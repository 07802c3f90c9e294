import type { Stage } from '../ui/stage.ts';

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Opens files that are dropped anywhere on the window, which meanwhile says so. */
export function bindDrop({ ports }: Stage): void {
  const say = (over: boolean): void => {
    document.documentElement.toggleAttribute('data-dropping', over);
  };
  window.addEventListener('dragover', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    say(true);
  });
  window.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) say(false);
  });
  window.addEventListener('drop', (event) => {
    say(false);
    if (!carriesFiles(event)) return;
    event.preventDefault();
    ports.openFiles([...(event.dataTransfer?.files ?? [])], false);
  });
}
