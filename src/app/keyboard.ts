import { contextOf } from '../commands/dispatch.ts';
import { commandForKey } from '../commands/registry.ts';
import type { Stage } from '../ui/stage.ts';

/** Fields in which keys mean text. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable="true"]') !== null
  );
}

/** A control that has a use of its own for this key: Space and Enter press it, arrows move within it. */
function belongsToControl(event: KeyboardEvent, presenting: boolean): boolean {
  const { target, key } = event;
  if (!(target instanceof HTMLElement)) return false;
  // The menu that began a presentation still fades away, and has no use for keys any more.
  if (!presenting && target.closest('[role="dialog"], [role="menu"], [role="listbox"]')) return true;
  const pressed = key === ' ' || key === 'Enter';
  if (pressed && target.closest('button, a, summary, [role="button"]')) return true;
  return (
    key.startsWith('Arrow') &&
    target.closest(
      '[role="radiogroup"], [role="slider"], [role="separator"], [role="tree"], [role="tabpanel"]',
    ) !== null
  );
}

/** Text is marked on the page, and the keys for copying are meant for it. */
const copiesText = (event: KeyboardEvent): boolean =>
  event.key.toLowerCase() === 'c' && (window.getSelection()?.toString() ?? '') !== '';

/** Runs commands by their shortcuts. Keys that are typed into a field stay there, but for those with Ctrl or Command that a field has no use for. */
export function bindKeyboard(stage: Stage): void {
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const { presenting, dialog } = stage.workspace.getState();
    const global = (event.ctrlKey || event.metaKey) && /^[kfos]$/i.test(event.key);
    if (!global && (dialog || isTyping(event.target) || belongsToControl(event, presenting !== undefined)))
      return;
    if ((event.ctrlKey || event.metaKey) && copiesText(event)) return;
    const command = commandForKey(event, presenting ? 'present' : 'explore');
    if (!command) return;
    // Escape is pressed on suspicion; that there is nothing to leave needs no saying.
    if (event.key === 'Escape' && (command.when?.(contextOf(stage)) ?? true) !== true) return;
    event.preventDefault();
    stage.dispatch(command);
  });
}
