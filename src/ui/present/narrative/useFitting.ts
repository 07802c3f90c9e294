import { type RefObject, useLayoutEffect } from 'react';

/** Sizes of the type that are tried until the words fit, as shares of the full size; below the last the box scrolls. */
const SCALES = [1, 0.93, 0.86, 0.8, 0.74] as const;

/** Sets `--scale` on a box of fixed height, as large as lets all its words stand in it; anew when its size changes. */
export function useFitting(box: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    let wanted = true;
    const settle = (): void => {
      if (!wanted) return;
      for (const scale of SCALES) {
        element.style.setProperty('--scale', String(scale));
        if (element.scrollHeight <= element.clientHeight) return;
      }
    };
    settle();
    void document.fonts.ready.then(settle);
    const observer = new ResizeObserver(settle);
    observer.observe(element);
    return () => {
      wanted = false;
      observer.disconnect();
    };
  }, [box]);
}
