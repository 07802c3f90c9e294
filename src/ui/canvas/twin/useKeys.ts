import { type KeyboardEvent, useRef } from 'react';
import { select } from '../../../commands/select/select.ts';
import { useDispatch } from '../../stage.ts';
import type { TwinItem } from './items.ts';

/** What the keys of a tree do at one of its rows (WAI-ARIA Authoring Practices, 'Tree View'). */
function actions(
  rows: readonly TwinItem[],
  at: number,
  focus: (row: TwinItem | undefined) => void,
  setOpen: (id: string | undefined) => void,
): Map<string, () => void> {
  const row = rows[at];
  const open = (): void => {
    const below = rows[at + 1];
    if (row?.relation !== undefined) return;
    if (below?.relation !== undefined) focus(below);
    else setOpen(row?.entity);
  };
  const close = (): void => {
    if (row?.relation === undefined) setOpen(undefined);
    else focus(rows.find(({ id }) => id === row.entity));
  };
  return new Map([
    ['ArrowDown', () => focus(rows[at + 1])],
    ['ArrowUp', () => focus(rows[at - 1])],
    ['Home', () => focus(rows[0])],
    ['End', () => focus(rows.at(-1))],
    ['ArrowRight', open],
    ['ArrowLeft', close],
  ]);
}

/** Moves the focus with the arrows, opens and closes entities, selects with Enter or Space. */
export function useKeys(rows: readonly TwinItem[], setOpen: (id: string | undefined) => void) {
  const dispatch = useDispatch();
  const list = useRef<HTMLDivElement>(null);
  const focus = (row: TwinItem | undefined): void => {
    const found = [...(list.current?.querySelectorAll<HTMLElement>('[data-twin]') ?? [])];
    found.find((element) => element.dataset.twin === row?.id)?.focus();
  };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = rows.findIndex(({ id }) => id === (event.target as HTMLElement).dataset.twin);
    const row = rows[at];
    if (!row) return;
    const choose = (): void =>
      dispatch(
        select,
        row.relation === undefined ? { entities: [row.entity] } : { relations: [row.relation] },
      );
    const act =
      event.key === 'Enter' || event.key === ' ' ? choose : actions(rows, at, focus, setOpen).get(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  };
  return { list, press };
}
