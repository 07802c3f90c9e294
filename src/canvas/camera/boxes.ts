import type { Drawing } from '../../picture/drawing.ts';
import type { Subset } from '../../picture/export/picture.ts';
import { type Box, boxAround } from '../../picture/geometry/box.ts';
import { BADGE } from '../../picture/marks.ts';

/** The boxes, in picture units, of all that is drawn: marks with their badges, lines piece by piece, words. Or of a part of it. */
export function boxesOf(drawing: Drawing, part?: Subset): Box[] {
  const boxes: Box[] = [];
  for (const [id, { mark, at, label }] of drawing.marks) {
    if (part && !part.entities.has(id)) continue;
    const own = boxAround(at, mark.width + 2, mark.height + 2);
    const reach = BADGE.offset + BADGE.size / 2 + 2;
    boxes.push(mark.badge === undefined ? own : { ...own, right: at.x + reach, bottom: at.y + reach });
    if (!label.hidden) boxes.push(label.box);
  }
  for (const [key, { route, label }] of drawing.lines) {
    if (part && !part.relations.has(key)) continue;
    for (const point of route.points) boxes.push(boxAround(point, 4, 4));
    if (label && !label.hidden) boxes.push(label.box);
  }
  return boxes;
}
