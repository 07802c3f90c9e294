import { useEffect } from 'react';

/** What has a name or a part to play, so that a screen reader says where the focus has come to. */
const PLACES = '[role], article, aside, form, header, main, section';
/** So many elements that had the focus are remembered. */
const MEMORY = 8;

const canTake = (element: Element): boolean =>
  element.isConnected && element.checkVisibility() && !element.closest('[inert]');

const hasRoom = (element: Element): boolean => element.getBoundingClientRect().height > 0;

function ancestorsOf(element: Element): Element[] {
  const parent = element.parentElement;
  return parent ? [parent, ...ancestorsOf(parent)] : [];
}

/** What held the element that is gone, as near as possible; else what had the focus before it. */
function heir(held: readonly Element[], before: readonly Element[]): HTMLElement | undefined {
  const place = held.find((element) => element.matches(PLACES) && canTake(element) && hasRoom(element));
  const found = place ?? before.findLast(canTake);
  return found instanceof HTMLElement ? found : undefined;
}

/**
 * Keeps the keyboard focus in the page: when what has it goes away, as a name does that is followed and a filter that is
 * cleared, it passes to what held it, or goes back to what had it before, instead of to nowhere.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let held: readonly Element[] = [];
    let had: readonly Element[] = [];
    const arrived = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return;
      held = ancestorsOf(target);
      had = [...had.filter((element) => element !== target && element.isConnected), target].slice(-MEMORY);
    };
    const observer = new MutationObserver(() => {
      const last = had.at(-1);
      if (!last || last.isConnected || document.activeElement !== document.body) return;
      const next = heir(held, had);
      if (next && next.tabIndex < 0) next.tabIndex = -1;
      next?.focus({ preventScroll: true });
    });
    document.addEventListener('focusin', arrived);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', arrived);
      observer.disconnect();
    };
  }, []);
}
