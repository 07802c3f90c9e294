import { useLayoutEffect, useRef } from 'react';

/**
 * Gives the keyboard focus back to what had it before the presentation began; `fallback` is what gets it when that is gone,
 * as the item of a menu is. Belongs where the presenter is mounted, since what had the focus loses it as soon as it is inert.
 */
export function useReturnFocus(presenting: boolean, fallback: string): void {
  const before = useRef<Element>(null);
  useLayoutEffect(() => {
    if (!presenting) return undefined;
    before.current = document.activeElement;
    return () => {
      const { current } = before;
      const kept = current?.isConnected && current !== document.body;
      const target = kept ? current : document.querySelector(fallback);
      if (target instanceof HTMLElement) target.focus({ preventScroll: true });
    };
  }, [presenting, fallback]);
}
