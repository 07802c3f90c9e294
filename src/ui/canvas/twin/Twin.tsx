import { type FocusEvent, memo, useMemo, useState } from 'react';
import type { OverviewContent } from '../../../canvas/overview/overview.ts';
import type { CanvasView } from '../../../canvas/view.ts';
import { select } from '../../../commands/select/select.ts';
import type { Drawing } from '../../../picture/drawing.ts';
import { useDispatch, useWorkspace } from '../../stage.ts';
import { hubsOf, type TwinEntry, type TwinItem, twinOf } from './items.ts';
import styles from './Twin.module.css';
import { useKeys } from './useKeys.ts';

interface RowProps {
  readonly item: TwinItem;
  readonly level: 1 | 2;
  readonly current: boolean;
  readonly selected: boolean;
  readonly expanded?: boolean;
}

function Row({ item, level, current, selected, expanded }: RowProps) {
  return (
    <div
      role="treeitem"
      className={styles.row}
      aria-level={level}
      aria-selected={selected}
      {...(expanded !== undefined && { 'aria-expanded': expanded })}
      tabIndex={current ? 0 : -1}
      data-twin={item.id}
    >
      {item.words}
    </div>
  );
}

/** The rows that can be reached: entities, and the relations of the one that is open. */
function reachable(entries: readonly TwinEntry[], open: string | undefined): TwinItem[] {
  return entries.flatMap((entry) => (entry.id === open ? [entry, ...entry.relations] : [entry]));
}

/** How much is drawn; of a large dossier, what the list holds. */
function whatIsDrawn({ marks, lines }: Drawing, overview: OverviewContent | undefined): string {
  if (!overview) return `What is drawn: ${marks.size} entities, ${lines.size} relations`;
  const { entities, relations } = overview.visible;
  const all = `${entities.size.toLocaleString('en')} entities, ${relations.size.toLocaleString('en')} relations`;
  return `What is drawn: ${all}; listed: ${marks.size > 0 ? 'what is near or selected' : 'the best connected'}`;
}

/**
 * What is drawn, as a list in sentences, for those who do not see it or cannot point. Out of sight until the focus is in it;
 * the graph then shows what belongs to the entity that the focus is on.
 */
export const Twin = memo(function Twin({
  drawing,
  overview,
  view,
}: {
  readonly drawing: Drawing;
  readonly overview: OverviewContent | undefined;
  readonly view: CanvasView | undefined;
}) {
  const entries = useMemo(
    () => (overview && drawing.marks.size === 0 ? hubsOf(overview) : twinOf(drawing)),
    [drawing, overview],
  );
  const [open, setOpen] = useState<string>();
  const [current, setCurrent] = useState<string>();
  const selection = useWorkspace((state) => state.selection);
  const rows = reachable(entries, open);
  const { list, press } = useKeys(rows, setOpen);
  const dispatch = useDispatch();
  const stop = rows.some((row) => row.id === current) ? current : rows[0]?.id;
  const arrive = (event: FocusEvent<HTMLElement>): void => {
    const row = rows.find(({ id }) => id === event.target.dataset.twin);
    setCurrent(row?.id);
    view?.hover(row?.entity);
  };
  const chosen = (item: TwinItem): boolean =>
    item.relation === undefined
      ? selection.entities.includes(item.entity)
      : selection.relations.includes(item.relation);
  const row = (item: TwinItem, level: 1 | 2, expanded?: boolean) => (
    <Row
      key={item.id}
      item={item}
      level={level}
      current={item.id === stop}
      selected={chosen(item)}
      {...(expanded !== undefined && { expanded })}
    />
  );
  return (
    <div
      ref={list}
      role="tree"
      aria-label={whatIsDrawn(drawing, overview)}
      className={styles.twin}
      onKeyDown={press}
      onFocus={arrive}
      onBlur={() => view?.hover(undefined)}
      onClick={(event) => {
        const item = rows.find(({ id }) => id === (event.target as HTMLElement).dataset.twin);
        if (item?.relation !== undefined) dispatch(select, { relations: [item.relation] });
        else if (item) dispatch(select, { entities: [item.entity] });
      }}
    >
      {entries.map((entry) => [
        row(entry, 1, entry.relations.length > 0 ? entry.id === open : undefined),
        ...(entry.id === open ? entry.relations.map((item) => row(item, 2)) : []),
      ])}
    </div>
  );
});
