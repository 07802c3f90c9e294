import { Suspense, useDeferredValue, useMemo, useRef, useState } from 'react';
import { chartOf } from '../../canvas/minimap/chart.ts';
import { lazily } from '../parts/widgets/lazily.tsx';
import { useDrawable, useWorkspace } from '../stage.ts';
import { Boundary } from './Boundary.tsx';
import styles from './CanvasPane.module.css';
import type { WantedMenu } from './ContextMenu.tsx';
import { EmptyState } from './EmptyState.tsx';
import { Chips } from './floats/Chips.tsx';
import { JobStrip } from './floats/JobStrip.tsx';
import { Legend } from './floats/Legend.tsx';
import { Minimap } from './floats/Minimap.tsx';
import { ZoomControls } from './floats/ZoomControls.tsx';
import { Frames } from './graph/frames.ts';
import { useCamera, useFirstPlaces, usePort, usePreview, useRoom } from './graph/useCamera.ts';
import { useCanvasView } from './graph/useCanvasView.ts';
import { useDrawing } from './graph/useDrawing.ts';
import { useHost } from './graph/useHost.ts';
import { useLayers } from './graph/useLayers.ts';
import { useMarks } from './graph/useMarks.ts';
import { Announcer } from './twin/Announcer.tsx';
import { Twin } from './twin/Twin.tsx';

const ContextMenu = lazily(() => import('./ContextMenu.tsx'), 'ContextMenu');

/** What assistive technology is told of the canvas; it takes the keyboard focus. */
const GRAPH = {
  role: 'application',
  tabIndex: 0,
  'aria-roledescription': 'graph',
  'aria-label': 'Graph of what is visible',
  'aria-description':
    'Arrow keys look around, or move what is selected. The list before this graph says in words what is drawn.',
} as const;

function Pane() {
  const pane = useRef<HTMLDivElement>(null);
  const graph = useRef<HTMLDivElement>(null);
  const [frames] = useState(() => new Frames());
  const [menu, setMenu] = useState<WantedMenu>();
  const selection = useWorkspace((state) => state.selection);
  const visible = useDrawable();
  const viewport = useWorkspace((state) => state.viewport);
  const [preview, setPreview] = useState<Float32Array>();
  const marks = useMarks(visible);
  const { near, overview, unplaced } = useLayers(visible, viewport, selection, { preview, marks });
  const drawn = useDrawing(near, { care: overview && 'little' });
  const { drawing } = drawn;
  const host = useHost({ pane, frames, onMenu: setMenu });
  const view = useCanvasView(graph, { drawn, selection, mode: 'explore', host, overview });
  const something = (drawing !== undefined && drawing.marks.size > 0) || overview?.grid.bounds !== undefined;
  // The picture comes first: what tells of it follows while it is painted.
  const told = useDeferredValue(useMemo(() => ({ drawing, overview }), [drawing, overview]));
  const chart = useMemo(() => told.drawing && chartOf(told.drawing, told.overview), [told]);
  useCamera(view, something);
  useRoom(view, drawn.measure);
  usePort(view, setPreview);
  usePreview(view, preview);
  useFirstPlaces(overview);
  const closeMenu = (): void => {
    setMenu(undefined);
    view?.focus();
  };
  return (
    <div ref={pane} className={styles.pane}>
      {told.drawing && <Twin drawing={told.drawing} overview={told.overview} view={view} />}
      <div ref={graph} className={styles.graph} {...GRAPH} />
      <div className={styles.over}>
        <div className={styles.head} data-float="">
          <Chips unplaced={unplaced} />
          <ZoomControls />
        </div>
        <div className={styles.middle}>
          {view && chart && something && <Minimap view={view} chart={chart} frames={frames} />}
          {drawing && !something && <EmptyState visible={visible} unplaced={unplaced} />}
          <JobStrip />
        </div>
        <div className={styles.foot} data-float="">
          {drawing && something && <Legend drawing={drawing} below={overview} />}
        </div>
      </div>
      <Announcer drawing={told.drawing} />
      <Suspense>{menu && <ContextMenu wanted={menu} onClose={closeMenu} />}</Suspense>
    </div>
  );
}

/**
 * The graph with what is filtered away above it and what its marks mean below. Both lie over its edges, so that no filter moves
 * anything, and everything is shown between them.
 */
export function CanvasPane() {
  return (
    <Boundary>
      <Pane />
    </Boundary>
  );
}
