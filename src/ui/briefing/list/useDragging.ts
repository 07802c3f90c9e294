import { type PointerEvent, type RefObject, useEffect, useState } from 'react';
import { placeAt } from './place-at.ts';

/** A row on its way: its place, and the place where it would be put down. Both from 0. */
export interface Dragging {
  readonly from: number;
  readonly to: number;
}

const middlesOf = (list: HTMLElement | null): number[] =>
  [...(list?.children ?? [])].map((row) => {
    const { top, height } = row.getBoundingClientRect();
    return top + height / 2;
  });

/** Dragging the rows of a list by the pointer. `drop` hears from where and by how many places; Escape ends it without. */
export function useDragging(
  list: RefObject<HTMLElement | null>,
  drop: (from: number, by: number) => void,
): { dragging: Dragging | undefined; grab: (event: PointerEvent, from: number) => void } {
  const [dragging, setDragging] = useState<Dragging>();
  useEffect(() => {
    if (!dragging) return undefined;
    const { from, to } = dragging;
    const move = (event: globalThis.PointerEvent): void =>
      setDragging({ from, to: placeAt(event.clientY, middlesOf(list.current), from) });
    const up = (): void => {
      setDragging(undefined);
      drop(from, to - from);
    };
    const stop = (): void => setDragging(undefined);
    const key = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      stop();
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', stop);
    window.addEventListener('keydown', key, { capture: true });
    return () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', stop);
      window.removeEventListener('keydown', key, { capture: true });
    };
  }, [dragging, list, drop]);
  const grab = (event: PointerEvent, from: number): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    setDragging({ from, to: from });
  };
  return { dragging, grab };
}
