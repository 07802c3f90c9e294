import type { Stage } from '../ui/stage.ts';

/** What pasted text is called, as a file. */
const PASTED = 'pasted text';

/** Text as a file to be opened. */
export const pastedFile = (text: string): File => new File([text], PASTED, { type: 'text/plain' });

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Opens what is pasted anywhere but into a field: files, a table out of a spreadsheet, a list of ties, any format as text. */
export function bindPaste({ ports, workspace }: Stage): void {
  window.addEventListener('paste', (event) => {
    const { clipboardData } = event;
    const { dialog, presenting } = workspace.getState();
    if (!clipboardData || isTyping(event.target) || dialog || presenting) return;
    const text = clipboardData.getData('text/plain');
    const files = text.trim() === '' ? [...clipboardData.files] : [pastedFile(text)];
    if (files.length === 0) return;
    event.preventDefault();
    ports.openFiles(files, false);
  });
}
