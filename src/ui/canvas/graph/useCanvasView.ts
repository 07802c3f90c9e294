import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flags } from '../../../canvas/flags.ts';
import type { CanvasHost, Mode } from '../../../canvas/host.ts';
import type { OverviewContent } from '../../../canvas/overview/overview.ts';
import type { CanvasView } from '../../../canvas/view.ts';
import type { Subset } from '../../../picture/export/picture.ts';
import type { Selection } from '../../../state/workspace.ts';
import { useStage } from '../../stage.ts';
import type { Drawn } from './useDrawing.ts';

/** Begun at once, so that it comes while the dossier is being read. */
const loading = import('../../../canvas/view.ts');

/** What a canvas shows. */
export interface Shows {
  readonly drawn: Drawn;
  readonly selection: Selection;
  readonly highlights?: Subset | undefined;
  readonly mode: Mode;
  readonly host: CanvasHost;
  /** Everything else that the lens leaves, where that is too much to draw in full. */
  readonly overview?: OverviewContent | undefined;
  /** How long marks take to new places, in milliseconds. */
  readonly glide?: number;
}

/** The same host for as long as the canvas lives, which calls whatever the newest one says. */
function forwarded(newest: RefObject<CanvasHost>): CanvasHost {
  return {
    onSelect: (choice) => newest.current.onSelect(choice),
    onMove: (positions) => newest.current.onMove(positions),
    onExpand: (id) => newest.current.onExpand(id),
    onCollapse: (id) => newest.current.onCollapse(id),
    onMenu: (target, at) => newest.current.onMenu(target, at),
    onOpen: () => newest.current.onOpen(),
    onViewport: (viewport) => newest.current.onViewport(viewport),
    onFrame: () => newest.current.onFrame(),
    floats: (seen) => newest.current.floats(seen),
  };
}

/** Loads and mounts a canvas in a container, and keeps it showing what it is to show. Undefined until it is there. */
export function useCanvasView(
  container: RefObject<HTMLDivElement | null>,
  { drawn, selection, highlights, mode, host, overview, glide }: Shows,
): CanvasView | undefined {
  const { startOverview } = useStage().ports;
  const [view, setView] = useState<CanvasView>();
  const newest = useRef(host);
  useLayoutEffect(() => {
    newest.current = host;
  });
  useEffect(() => {
    const element = container.current;
    let made: CanvasView | undefined;
    let wanted = element !== null;
    loading.then(
      ({ CanvasView }) => {
        if (!wanted || !element) return;
        made = new CanvasView(element, forwarded(newest), mode, startOverview);
        setView(made);
      },
      // Thrown while drawing, it reaches the nearest boundary.
      (reason: unknown) =>
        setView(() => {
          throw reason;
        }),
    );
    const observer = new ResizeObserver(() => made?.resize());
    if (element) observer.observe(element);
    return () => {
      wanted = false;
      observer.disconnect();
      made?.destroy();
      setView(undefined);
    };
  }, [container, mode, startOverview]);
  useEffect(() => view?.oversee(overview), [view, overview]);
  const { drawing, loaded } = drawn;
  useEffect(() => {
    if (drawing) view?.draw(drawing, flags, loaded, glide);
  }, [view, drawing, loaded, glide]);
  useEffect(() => view?.select(selection), [view, selection]);
  useEffect(() => view?.highlight(highlights), [view, highlights]);
  return view;
}
