/** What of a keyboard event decides which command it means. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** `Shift+1` is typed as `!` on some keyboards and as something else on others, so digits go by their place. */
function matchesKey(wanted: string, press: KeyPress, shiftNamed: boolean): boolean {
  if (/^\d$/.test(wanted)) return press.code === `Digit${wanted}` || (!shiftNamed && press.key === wanted);
  return press.key.toLowerCase() === wanted.toLowerCase() || (wanted === 'Space' && press.key === ' ');
}

/** True when the press means the shortcut. Shift counts only where the shortcut names it or a letter would change with it. */
export function matches(shortcut: string, press: KeyPress): boolean {
  const parts = shortcut === '+' ? ['+'] : shortcut.split('+');
  const wanted = parts.at(-1) ?? '';
  const needs = (modifier: string): boolean => parts.slice(0, -1).includes(modifier);
  if (needs('Mod') !== (press.ctrlKey || press.metaKey) || needs('Alt') !== press.altKey) return false;
  const shiftMatters = needs('Shift') || /^[a-z]$/i.test(wanted) || wanted.length > 1;
  if (shiftMatters && needs('Shift') !== press.shiftKey) return false;
  return matchesKey(wanted, press, needs('Shift'));
}

const NAMES: Record<string, string> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Delete: 'Del',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
};

/** A shortcut as the person sees it: `Ctrl+K`, or `⌘K` on a Mac. */
export function shownKeys(shortcut: string, mac: boolean): string {
  const parts = shortcut === '+' ? ['+'] : shortcut.split('+');
  const shown = parts.map((part) => {
    if (part === 'Mod') return mac ? '⌘' : 'Ctrl';
    if (mac && part === 'Shift') return '⇧';
    if (mac && part === 'Alt') return '⌥';
    return NAMES[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  });
  return shown.join(mac ? '' : '+');
}
