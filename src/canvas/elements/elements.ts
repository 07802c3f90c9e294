import { snapshotOf } from '../../dossier/columns/snapshot.ts';
import type { Drawing, DrawnLine } from '../../picture/drawing.ts';
import { lineElement } from './line-look.ts';
import type { CanvasElement } from './look.ts';
import { type MarkImage, markElement } from './mark-look.ts';

/** Above all lines that carry no words, whose ranks are lower. */
const RAISED = 1_000;

/** Words on a line lie above all lines; else lighter and thinner lines lie below. */
function rankOf({ stroke: { opacity, width }, label }: DrawnLine): number {
  return Math.round(100 * opacity + 10 * width) + (label && !label.hidden ? RAISED : 0);
}

/**
 * Everything of a drawing as Cytoscape is to hold it, by element id; marks before the lines that need them. What lies above what
 * depends on each element alone, so that filtering some changes nothing about the others.
 */
export function elementsOf(drawing: Drawing, image: MarkImage): Map<string, CanvasElement> {
  const elements = new Map<string, CanvasElement>();
  const { entityIndex } = snapshotOf(drawing.visible.dossier);
  for (const mark of drawing.marks.values()) {
    const element = markElement(mark, 1 + (entityIndex.get(mark.entity.id) ?? 0), image);
    elements.set(element.id, element);
  }
  for (const line of drawing.lines.values()) {
    const element = lineElement(line, rankOf(line), drawing.theme);
    elements.set(element.id, element);
  }
  return elements;
}
