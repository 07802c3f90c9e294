import type { RelationKey } from '../dossier/relations.ts';
import type { EntityId, Position } from '../dossier/types.ts';
import type { Visible } from '../lens/visible.ts';
import { arrange, type Care } from './arrange/arrange.ts';
import { type Conflict, conflictsOf } from './arrange/conflicts.ts';
import type { DrawnLine, DrawnMark, Placed } from './arrange/drawn.ts';
import { type Box, boxAround, union } from './geometry/box.ts';
import type { Point } from './geometry/point.ts';
import type { Measure } from './labels/measure.ts';
import { markOf } from './marks.ts';
import type { Strand } from './routes/bundles.ts';
import { strokeOf } from './strokes.ts';
import type { Theme } from './theme.ts';

export type { Conflict, DrawnLine, DrawnMark };

/** Everything visible, in its place and its look. Maps run from what lies lowest to what lies on top; lines lie below marks, labels on top. */
export interface Drawing {
  readonly visible: Visible;
  readonly theme: Theme;
  readonly lines: ReadonlyMap<RelationKey, DrawnLine>;
  readonly marks: ReadonlyMap<EntityId, DrawnMark>;
  /** Visible entities that have no position, and so are not drawn. */
  readonly unplaced: readonly EntityId[];
  /** Where words still stand on a line, a mark or other words, and lines on marks. Looked for when first asked. */
  readonly conflicts: readonly Conflict[];
}

/** What a drawing depends on besides what is visible. */
export interface DrawOptions {
  readonly theme: Theme;
  /** How wide text is; `approximate` where no fonts can be asked. */
  readonly measure: Measure;
  /** How much care is taken with lines and words; without it, as much as the size of the picture allows. */
  readonly care?: Care;
  /** Places that differ from the dossier's own, such as a scene's. */
  readonly positions?: ReadonlyMap<EntityId, Position> | Readonly<Record<EntityId, Position>>;
}

function positionOf(id: EntityId, visible: Visible, options: DrawOptions): Point | undefined {
  const own = options.positions;
  const moved =
    own instanceof Map
      ? (own as ReadonlyMap<EntityId, Position>).get(id)
      : (own as Record<string, Position> | undefined)?.[id];
  const position = moved ?? visible.dossier.positions.get(id);
  return position && { x: position[0], y: position[1] };
}

/** Draws what is visible: the one answer for screen, export and slides. Equal input gives an equal drawing. */
export function draw(visible: Visible, options: DrawOptions): Drawing {
  const { vocabulary } = visible.dossier.header;
  const { theme } = options;
  const places = new Map<EntityId, Placed>();
  const unplaced: EntityId[] = [];
  for (const [id, entity] of visible.entities) {
    const at = positionOf(id, visible, options);
    if (at) places.set(id, { entity, mark: markOf(entity, vocabulary, theme), at });
    else unplaced.push(id);
  }
  const strokes = new Map<RelationKey, Strand>();
  for (const [key, relation] of visible.relations) {
    const { subject, object } = relation.relation;
    if (!places.has(subject) || !places.has(object)) continue;
    strokes.set(key, { visible: relation, stroke: strokeOf(relation, vocabulary, theme) });
  }
  const { marks, lines } = arrange(places, strokes, vocabulary, theme, options.measure, options.care);
  let conflicts: readonly Conflict[] | undefined;
  return {
    visible,
    theme,
    lines,
    marks,
    unplaced,
    get conflicts() {
      conflicts ??= conflictsOf(marks, lines);
      return conflicts;
    },
  };
}

/** The box around the marks, lines and labels of a drawing, or of some entities of it; undefined when nothing is drawn. */
export function bounds(drawing: Drawing, ids?: Iterable<EntityId>): Box | undefined {
  const wanted = ids === undefined ? undefined : new Set(ids);
  const boxes: Box[] = [];
  for (const [id, { at, mark, label }] of drawing.marks) {
    if (wanted && !wanted.has(id)) continue;
    boxes.push(boxAround(at, mark.width, mark.height));
    if (!label.hidden) boxes.push(label.box);
  }
  for (const { visible, route, label } of drawing.lines.values()) {
    if (wanted && !(wanted.has(visible.relation.subject) && wanted.has(visible.relation.object))) continue;
    boxes.push(...route.points.map((point) => boxAround(point, 2, 2)));
    if (label && !label.hidden) boxes.push(label.box);
  }
  return union(boxes);
}
