import { useEffect, useRef } from 'react';
import type { OverviewContent } from '../../../canvas/overview/overview.ts';
import type { CanvasView } from '../../../canvas/view.ts';
import type { CameraMove } from '../../../commands/command.ts';
import { layoutCommands } from '../../../commands/layout/layouts.ts';
import type { Measure } from '../../../picture/labels/measure.ts';
import { useStage, useWorkspace } from '../../stage.ts';

/** Runs a task two frames on: the canvas paints in the first. */
function oncePainted(task: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(task));
}

/** Begins where the camera was when it was last seen; shows everything on a first visit and whenever another dossier is opened. `drawn` tells that there is something to show. */
export function useCamera(view: CanvasView | undefined, drawn: boolean): void {
  const { workspace, ports } = useStage();
  const fresh = useWorkspace((state) => state.viewport === undefined);
  const begun = useRef<CanvasView>(undefined);
  useEffect(() => {
    if (!view || !drawn) return;
    const { viewport } = workspace.getState();
    if (fresh || !viewport) view.fit(false);
    else if (begun.current !== view) view.resume(viewport);
    if (begun.current === undefined) oncePainted(ports.pictured);
    begun.current = view;
  }, [view, drawn, fresh, workspace, ports]);
}

/** Makes room when the legend is folded out, and when late fonts make words wider; a filter, which changes both as well, moves nothing. */
export function useRoom(view: CanvasView | undefined, measure: Measure): void {
  const legend = useWorkspace((state) => state.panels.legend);
  const known = useRef({ legend, measure });
  useEffect(() => {
    if (known.current.legend !== legend || known.current.measure !== measure) view?.settle();
    known.current = { legend, measure };
  }, [view, legend, measure]);
}

const MOVES: Readonly<Record<CameraMove, (view: CanvasView) => void>> = {
  fit: (view) => view.fit(),
  'fit-selection': (view) => view.fitSelection(),
  reveal: (view) => view.reveal(),
  'zoom-in': (view) => view.zoomStep(1),
  'zoom-out': (view) => view.zoomStep(-1),
  'actual-size': (view) => view.actualSize(),
};

/** Lets commands reach the canvas while it is mounted. */
export function usePort(
  view: CanvasView | undefined,
  preview: (places: Float32Array | undefined) => void,
): void {
  const { ports } = useStage();
  useEffect(() => {
    if (!view) return undefined;
    let mounted = true;
    ports.canvas = {
      // What was selected or filtered just before reaches the canvas with the next frame.
      move: (move) => void requestAnimationFrame(() => mounted && MOVES[move](view)),
      show: (camera) => view.show(camera),
      animateTo: (positions) => view.animateTo(positions),
      preview,
      viewport: () => view.viewport,
      prepare: (ground) => view.prepare(ground),
      focus: () => view.focus(),
    };
    return () => {
      mounted = false;
      ports.canvas = undefined;
    };
  }, [view, preview, ports]);
}

/** Keeps all of a layout in view while it settles, unless somebody looks elsewhere. */
export function usePreview(view: CanvasView | undefined, preview: Float32Array | undefined): void {
  const before = useRef<Float32Array>(undefined);
  useEffect(() => {
    if (preview && !before.current) view?.fit(false);
    else if (preview) view?.settle(0);
    before.current = preview;
  }, [view, preview]);
}

/** A large dossier that comes without any places is arranged by its ties as soon as it is open. */
export function useFirstPlaces(overview: OverviewContent | undefined): void {
  const { dispatch } = useStage();
  const tried = useRef<unknown>(undefined);
  useEffect(() => {
    const entities = overview?.visible.dossier.entities;
    if (!overview || overview.grid.bounds || tried.current === entities) return;
    tried.current = entities;
    const [byTies] = layoutCommands;
    if (byTies) dispatch(byTies);
  }, [overview, dispatch]);
}
