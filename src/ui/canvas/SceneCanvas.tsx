import { useEffect, useMemo, useRef } from 'react';
import type { CanvasHost, Choice } from '../../canvas/host.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { Camera, EntityId, Lens, Position, Scene } from '../../dossier/types.ts';
import { visibleOf } from '../../lens/visible.ts';
import type { Subset } from '../../picture/export/picture.ts';
import { NOTHING, type Selection, type Viewport } from '../../state/workspace.ts';
import { Boundary } from './Boundary.tsx';
import styles from './CanvasPane.module.css';
import { useCanvasView } from './graph/useCanvasView.ts';
import { useDrawing } from './graph/useDrawing.ts';
import { useLayers } from './graph/useLayers.ts';

/** How long the move from one scene to the next takes, in milliseconds. */
const MOVE = 600;

interface SceneCanvasProps {
  readonly dossier: Dossier;
  readonly lens: Lens;
  readonly highlights: Scene['highlights'];
  readonly camera: Camera;
  readonly positions?: Readonly<Record<EntityId, Position>>;
  readonly selection?: Selection;
  /** What the graph shows, in a sentence. */
  readonly label: string;
  readonly onSelect?: (choice: Choice) => void;
}

const IDLE: CanvasHost = {
  onSelect: () => undefined,
  onMove: () => undefined,
  onExpand: () => undefined,
  onCollapse: () => undefined,
  onMenu: () => undefined,
  onOpen: () => undefined,
  onViewport: () => undefined,
  onFrame: () => undefined,
  floats: () => [],
};

/** The usual size of a scene's graph, in CSS pixels: near enough to tell what can be read in it. */
const SIZE = { width: 900, height: 700 } as const;

/** What a scene's camera shows of a large dossier. */
const roughly = ({ x, y, width, height }: Camera): Viewport => ({
  x,
  y,
  zoom: Math.min(SIZE.width / Math.max(1, width), SIZE.height / Math.max(1, height)),
  ...SIZE,
});

function SceneGraph({
  dossier,
  lens,
  highlights,
  camera,
  positions,
  selection,
  label,
  onSelect,
}: SceneCanvasProps) {
  const graph = useRef<HTMLDivElement>(null);
  const visible = useMemo(() => visibleOf(dossier, lens), [dossier, lens]);
  const seen = useMemo(() => roughly(camera), [camera]);
  const { near, overview } = useLayers(visible, seen, highlights);
  const drawn = useDrawing(near, { positions, care: overview && 'little' });
  const about = useMemo(
    (): Subset => ({ entities: new Set(highlights.entities), relations: new Set(highlights.relations) }),
    [highlights],
  );
  const host = useMemo((): CanvasHost => ({ ...IDLE, ...(onSelect && { onSelect }) }), [onSelect]);
  const view = useCanvasView(graph, {
    drawn,
    selection: selection ?? NOTHING,
    highlights: about,
    mode: 'present',
    host,
    overview,
    glide: MOVE,
  });
  const shown = useRef<typeof view>(undefined);
  const ready = drawn.drawing !== undefined;
  useEffect(() => {
    if (!view || !ready) return;
    view.show(camera, shown.current === view ? MOVE : 0);
    shown.current = view;
  }, [view, ready, camera]);
  return <div ref={graph} className={styles.graph} role="img" aria-label={label} />;
}

/** A scene's graph: its lens, its camera, all that it is not about faded. Fills its container; moves from scene to scene. */
export function SceneCanvas(props: SceneCanvasProps) {
  return (
    <Boundary>
      <SceneGraph {...props} />
    </Boundary>
  );
}
