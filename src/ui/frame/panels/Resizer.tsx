import type { KeyboardEvent, PointerEvent } from 'react';
import { resizePanel } from '../../../commands/view/resize-panel.ts';
import { useDispatch, useWorkspace } from '../../stage.ts';
import styles from './Resizer.module.css';

const STEP = 16;

/** The border of a side panel: drag it, or focus it and press the arrow keys. */
export function Resizer({
  panel,
  side,
}: {
  readonly panel: 'lensWidth' | 'drawerWidth';
  readonly side: 'left' | 'right';
}) {
  const dispatch = useDispatch();
  const width = useWorkspace((state) => state.panels[panel]);
  const grows = side === 'left' ? 1 : -1;
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    dispatch(resizePanel, {
      panel,
      width: side === 'left' ? event.clientX : window.innerWidth - event.clientX,
    });
  };
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowRight: STEP, ArrowLeft: -STEP }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    dispatch(resizePanel, { panel, width: width + step * grows });
  };
  return (
    <div
      className={styles.resizer}
      data-side={side}
      role="separator"
      aria-orientation="vertical"
      aria-label={side === 'left' ? 'Width of the lens panel' : 'Width of the side panel'}
      aria-valuenow={width}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={press}
    />
  );
}
