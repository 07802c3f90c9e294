import { type RefObject, useEffect, useRef } from 'react';

/** What goes on the button that a step begins with. */
interface FirstFocus {
  readonly ref: RefObject<HTMLButtonElement | null>;
  /** Tells the dialog, which gives the focus itself when it opens. */
  readonly 'data-autofocus': true;
}

/**
 * Gives a step's button the focus when the step begins, since what had it has gone with the step before; where the button cannot be
 * pressed yet, the first choice of its form.
 */
export function useFirstFocus(): FirstFocus {
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const button = ref.current;
    const first = button?.disabled ? button.form?.querySelector('select') : button;
    first?.focus();
  }, []);
  return { ref, 'data-autofocus': true };
}
