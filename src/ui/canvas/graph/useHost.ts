import { type RefObject, useMemo } from 'react';
import type { CanvasHost } from '../../../canvas/host.ts';
import { move } from '../../../commands/layout/move.ts';
import { deselectNeighboursOf, selectNeighbours } from '../../../commands/select/neighbours.ts';
import { select } from '../../../commands/select/select.ts';
import { showSide } from '../../../commands/view/side-panel.ts';
import type { Box } from '../../../picture/geometry/box.ts';
import { type Stage, useStage } from '../../stage.ts';
import type { WantedMenu } from '../ContextMenu.tsx';
import type { Frames } from './frames.ts';

interface HostParts {
  readonly pane: RefObject<HTMLElement | null>;
  readonly frames: Frames;
  readonly onMenu: (menu: WantedMenu) => void;
}

/** The boxes of everything in the pane that floats above the canvas; some floats only while a part of the picture is seen. */
function floatsIn(pane: HTMLElement | null, seen: 'whole' | 'part'): Box[] {
  if (!pane) return [];
  const origin = pane.getBoundingClientRect();
  return [...pane.querySelectorAll(seen === 'whole' ? '[data-float=""]' : '[data-float]')].map((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return {
      left: left - origin.left,
      top: top - origin.top,
      right: right - origin.left,
      bottom: bottom - origin.top,
    };
  });
}

/** A menu is about what is selected, so what it was opened on becomes so. */
function selectTarget({ workspace, dispatch }: Stage, { target }: WantedMenu): void {
  const { selection } = workspace.getState();
  if (target.sort === 'entity' && !selection.entities.includes(target.id)) {
    dispatch(select, { entities: [target.id] });
  } else if (target.sort === 'relation' && !selection.relations.includes(target.key)) {
    dispatch(select, { relations: [target.key] });
  }
}

/** What the gestures on the canvas mean: commands. */
export function useHost({ pane, frames, onMenu }: HostParts): CanvasHost {
  const stage = useStage();
  return useMemo(
    (): CanvasHost => ({
      onSelect: (choice) => stage.dispatch(select, choice),
      onMove: (positions) => {
        const [first] = positions.keys();
        const name = stage.document.getState().dossier.entities.get(first ?? '')?.name;
        const label = positions.size === 1 && name ? `Move ${name}` : `Move ${positions.size} entities`;
        stage.dispatch(move, { positions, label });
      },
      onExpand: () => stage.dispatch(selectNeighbours),
      onCollapse: (id) => stage.dispatch(deselectNeighboursOf, id),
      onMenu: (target, at) => {
        selectTarget(stage, { target, at });
        onMenu({ target, at });
      },
      onOpen: () => stage.dispatch(showSide, { briefing: false }),
      onViewport: (viewport) => stage.workspace.setState({ viewport }),
      onFrame: frames.tell,
      floats: (seen) => floatsIn(pane.current, seen),
    }),
    [stage, pane, frames, onMenu],
  );
}
