import type { Effect } from '../../commands/command.ts';
import { tell } from '../../commands/notices.ts';
import type { Stage } from '../../ui/stage.ts';
import { pastedFile } from '../paste.ts';
import { chooseFiles, saveDossier } from './files.ts';
import type { Arranger } from './layout.ts';
import { openFounding, openText, stopOpening } from './open.ts';

function fullscreen(on: boolean): void {
  if (on) document.documentElement.requestFullscreen?.().catch(() => undefined);
  else if (document.fullscreenElement) void document.exitFullscreen();
}

/** Carries out what commands describe. `stage` is asked for late, since the stage itself needs this function. */
export function createPerform(stage: () => Stage): (effect: Effect) => void {
  let arranger: Promise<Arranger> | undefined;
  const arrange = async (layout: string): Promise<void> => {
    arranger ??= import('./layout.ts').then(({ createArranger }) => createArranger(stage));
    await (await arranger).arrange(layout);
  };
  const copy = async (text: string, says: string, refused: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      tell(stage().workspace, says);
    } catch {
      tell(stage().workspace, `The browser did not allow copying. ${refused}`);
    }
  };
  const paste = async (): Promise<void> => {
    try {
      const text = await navigator.clipboard.readText();
      if (text.trim() === '') tell(stage().workspace, 'There is no text on the clipboard.');
      else stage().ports.openFiles([pastedFile(text)], false);
    } catch {
      tell(
        stage().workspace,
        'The browser did not allow reading the clipboard. Press the keys for pasting instead.',
      );
    }
  };
  const copyLink = (link: string): Promise<void> =>
    copy(link, 'The link to this view is on the clipboard.', `The link is ${link}`);
  return (effect) => {
    const { document: store, ports } = stage();
    switch (effect.do) {
      case 'undo':
        return store.getState().undo();
      case 'redo':
        return store.getState().redo();
      case 'open-file':
        return chooseFiles((files) => ports.openFiles(files, effect.merge === true));
      case 'paste':
        return void paste();
      case 'open-text':
        return void openText(stage(), effect.text, effect.name);
      case 'open-founding':
        return void openFounding(stage());
      case 'save-file':
        return saveDossier(stage());
      case 'copy-link':
        return void copyLink(location.href);
      case 'copy-text':
        return void copy(effect.text, effect.says, 'Exporting writes a file instead.');
      case 'focus-search':
        return ports.focusSearch?.();
      case 'camera':
        return ports.canvas?.move(effect.move);
      case 'camera-to':
        return ports.canvas?.show(effect.camera);
      case 'layout':
        return void arrange(effect.layout);
      case 'stop-jobs':
        stopOpening();
        return void arranger?.then((one) => one.stop());
      case 'fullscreen':
        return fullscreen(effect.on);
    }
  };
}
