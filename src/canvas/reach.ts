import type { Core } from 'cytoscape';
import type { EntityId } from '../dossier/types.ts';
import type { Box } from '../picture/geometry/box.ts';
import type { Point } from '../picture/geometry/point.ts';
import { ownId } from './elements/look.ts';
import type { Target } from './host.ts';
import type { Underlay } from './overview/underlay.ts';

/** How near a pointer must come to what the overview draws, in CSS pixels. */
const NEAR = { entity: 9, relation: 4 } as const;

/** What gestures can get hold of, whichever layer draws it. Points and boxes are in picture units. */
export interface Reach {
  /** What the overview shows at a point where nothing is drawn in full; the ground, when that is nothing either. */
  at(point: Point): Target;
  /** The entity that the overview shows at a point, by number. */
  entityAt(point: Point): number | undefined;
  /** Where the overview shows an entity, in CSS pixels of the canvas. */
  place(id: EntityId): Point | undefined;
  /** The entities whose centres lie in a box and pass a test. */
  inside(box: Box, test: (point: Point) => boolean): EntityId[];
}

/** The reach of a canvas; there is nothing `below` while Cytoscape draws everything. */
export function reachOf(cy: Core, below: Underlay): Reach {
  const entityAt = ({ x, y }: Point): number | undefined => {
    const { content } = below;
    const shown = content?.visible.masks.entity;
    return shown && content.grid.nearest(x, y, NEAR.entity / cy.zoom(), (entity) => shown[entity] === 1);
  };
  return {
    entityAt,
    at(point) {
      const { content } = below;
      if (!content) return { sort: 'ground' };
      const entity = entityAt(point);
      if (entity !== undefined) return { sort: 'entity', id: content.idOf(entity) };
      const relation = below.relationAt(point.x, point.y, NEAR.relation / cy.zoom());
      return relation === undefined ? { sort: 'ground' } : { sort: 'relation', key: content.keyOf(relation) };
    },
    place(id) {
      const { content } = below;
      const entity = content?.numberOf(id);
      if (!content || entity === undefined) return undefined;
      const { places } = content.grid;
      const [zoom, pan] = [cy.zoom(), cy.pan()];
      return {
        x: (places[2 * entity] as number) * zoom + pan.x,
        y: (places[2 * entity + 1] as number) * zoom + pan.y,
      };
    },
    inside(box, test) {
      const { content } = below;
      const ids: EntityId[] = [];
      if (content) {
        const { grid } = content;
        grid.each(box, (entity) => {
          const at = { x: grid.places[2 * entity] as number, y: grid.places[2 * entity + 1] as number };
          if (content.visible.masks.entity[entity] && test(at)) ids.push(content.idOf(entity));
          return true;
        });
        return ids;
      }
      for (const one of cy.nodes()) {
        const { x, y } = one.position();
        const within = x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
        if (within && test({ x, y })) ids.push(ownId(one.id()));
      }
      return ids;
    },
  };
}
