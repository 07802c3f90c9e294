import type { Drawing } from '../../picture/drawing.ts';
import { lineElement } from './line-look.ts';
import type { CanvasElement } from './look.ts';
import { type MarkImage, markElement } from './mark-look.ts';

/** Everything of a drawing as Cytoscape is to hold it, by element id; marks before the lines that need them. */
export function elementsOf(drawing: Drawing, image: MarkImage): Map<string, CanvasElement> {
  const elements = new Map<string, CanvasElement>();
  let z = 1;
  for (const mark of drawing.marks.values()) {
    const element = markElement(mark, z, image);
    elements.set(element.id, element);
    z += 1;
  }
  z = 1;
  for (const line of drawing.lines.values()) {
    // Words on a line lie above all lines.
    const raised = line.label && !line.label.hidden ? drawing.lines.size : 0;
    const element = lineElement(line, z + raised, drawing.theme);
    elements.set(element.id, element);
    z += 1;
  }
  return elements;
}
