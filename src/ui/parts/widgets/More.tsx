import { useDeferredValue, useState } from 'react';
import { figure } from '../figure.ts';

/** How many more items one press shows: few enough to be there within a frame or two. */
const STEP = 100;

interface MoreProps {
  readonly shown: number;
  readonly total: number;
  /** What is listed, in the plural. */
  readonly noun: string;
  readonly onMore: () => void;
}

/** Shows more of a long list; nothing when all of it is shown. */
export function More({ shown, total, noun, onMore }: MoreProps) {
  const left = total - shown;
  if (left <= 0) return null;
  const next = left <= STEP ? `Show ${left} more ${noun}` : `Show ${STEP} more of ${figure(left)} ${noun}`;
  return (
    <button type="button" className="link" onClick={onMore}>
      {next}
    </button>
  );
}

/** So many are there at once; the others follow as soon as the page is free. */
const AT_ONCE = 8;

/** How much of a list of `total` items is shown: at most `first` of them until more is asked for. */
export function useShown(total: number, first: number): readonly [shown: number, more: () => void] {
  const [asked, setAsked] = useState(0);
  const shown = useDeferredValue(first + asked, Math.min(first, AT_ONCE));
  return [Math.min(total, shown), () => setAsked(asked + STEP)];
}
