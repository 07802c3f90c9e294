import { IconChevronDown, IconMap2 } from '@tabler/icons-react';
import {
  type KeyboardEvent,
  memo,
  type PointerEvent,
  useCallback,
  useEffect,
  useRef,
  useSyncExternalStore,
} from 'react';
import type { Chart } from '../../../canvas/minimap/chart.ts';
import { frameOf, paintFrame, scaleInto } from '../../../canvas/minimap/paint.ts';
import type { CanvasView } from '../../../canvas/view.ts';
import { useDispatch, useWorkspace } from '../../stage.ts';
import type { Frames } from '../graph/frames.ts';
import styles from './Minimap.module.css';
import { panelCommand } from './panel-command.ts';

/** CSS pixels. */
const SIZE = { width: 142, height: 96 } as const;
/** How far an arrow key moves the view, as a share of what is seen. */
const STEP = 0.15;

interface MinimapProps {
  readonly view: CanvasView;
  readonly chart: Chart;
  readonly frames: Frames;
}

/** Paints the chart once, and its frame whenever the camera moves. */
function usePainting({ view, chart, frames }: MinimapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    const scale = scaleInto(chart.bounds, SIZE);
    if (!context || !scale) return undefined;
    const ratio = window.devicePixelRatio;
    const picture = document.createElement('canvas');
    for (const one of [picture, context.canvas]) {
      one.width = SIZE.width * ratio;
      one.height = SIZE.height * ratio;
    }
    let asked = 0;
    const paint = (): void => {
      asked = 0;
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, context.canvas.width, context.canvas.height);
      context.drawImage(picture, 0, 0);
      context.scale(ratio, ratio);
      paintFrame(context, frameOf(view.viewport, scale), SIZE, chart.theme.accent);
    };
    const ask = (): void => {
      if (asked === 0) asked = requestAnimationFrame(paint);
    };
    // In a turn of its own: the map appears while somebody zooms, who is not to wait for it.
    const turn = setTimeout(() => {
      const under = picture.getContext('2d');
      under?.scale(ratio, ratio);
      if (under) chart.paint(under, scale);
      paint();
    });
    const stop = frames.listen(ask);
    return () => {
      stop();
      clearTimeout(turn);
      cancelAnimationFrame(asked);
    };
  }, [view, chart, frames]);
  return canvas;
}

const WAYS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function OpenMinimap(props: MinimapProps) {
  const { view, chart } = props;
  const canvas = usePainting(props);
  const look = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (event.buttons !== 1) return;
    const scale = scaleInto(chart.bounds, SIZE);
    if (!scale) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const box = event.currentTarget.getBoundingClientRect();
    view.centre(
      (event.clientX - box.left - scale.left) / scale.scale,
      (event.clientY - box.top - scale.top) / scale.scale,
    );
  };
  const press = (event: KeyboardEvent): void => {
    const way = WAYS[event.key];
    if (!way) return;
    event.preventDefault();
    const { x, y, width, height, zoom } = view.viewport;
    view.centre(x + (way[0] * width * STEP) / zoom, y + (way[1] * height * STEP) / zoom);
  };
  return (
    <canvas
      ref={canvas}
      className={styles.map}
      style={SIZE}
      tabIndex={0}
      role="img"
      aria-label="Minimap; the arrow keys move the view"
      onPointerDown={look}
      onPointerMove={look}
      onKeyDown={press}
    />
  );
}

/** True while part of the drawing is out of view: a map of what is all in view would only stand in its way. */
function useSomethingOutside({ view, chart: { bounds: all }, frames }: MinimapProps): boolean {
  const listen = useCallback((changed: () => void) => frames.listen(changed), [frames]);
  return useSyncExternalStore(listen, () => {
    if (!all) return false;
    const { x, y, width, height, zoom } = view.viewport;
    const [right, down] = [width / zoom / 2, height / zoom / 2];
    return all.left < x - right || all.right > x + right || all.top < y - down || all.bottom > y + down;
  });
}

/** The whole picture, small, with a frame around what is seen; a click or a drag goes there. Folds away. */
export const Minimap = memo(function Minimap(props: MinimapProps) {
  const dispatch = useDispatch();
  const needed = useSomethingOutside(props);
  const open = useWorkspace((state) => state.panels.minimap);
  const Icon = open ? IconChevronDown : IconMap2;
  if (!needed) return null;
  return (
    <section className={styles.minimap} aria-label="Minimap" data-float="part" data-open={open}>
      {open && <OpenMinimap {...props} />}
      <button
        type="button"
        className={styles.fold}
        aria-expanded={open}
        aria-label={open ? 'Fold the minimap' : 'Unfold the minimap'}
        onClick={() => dispatch(panelCommand('minimap'))}
      >
        <Icon size={open ? 13 : 15} stroke={1.6} aria-hidden="true" />
      </button>
    </section>
  );
});
