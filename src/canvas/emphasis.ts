import type { Drawing } from '../picture/drawing.ts';
import type { Subset } from '../picture/export/picture.ts';
import { lineId, markId, ownId } from './elements/look.ts';

/** How far an element stands back: `faint` where a scene is about something else, `dim` where the pointer is on something unrelated. */
export type Level = 'faint' | 'dim';

/** What the canvas draws attention to. */
export interface Focus {
  /** The element that the pointer is on. */
  readonly hovered: string | undefined;
  /** What the scene is about; empty or absent: everything. */
  readonly highlights: Subset | undefined;
}

/** False for what the pointer was on when it was hidden: nobody tells that the pointer has left it. */
const isDrawn = (drawing: Drawing, id: string): boolean =>
  (drawing.marks.has(ownId(id)) && markId(ownId(id)) === id) ||
  [...drawing.lines.keys()].some((key) => lineId(key) === id);

/** The elements that belong with a hovered one: of a mark, its lines and their other ends; of a line, its ends. */
function related(drawing: Drawing, hovered: string): Set<string> {
  const found = new Set([hovered]);
  const own = ownId(hovered);
  for (const [key, { visible }] of drawing.lines) {
    const { subject, object } = visible.relation;
    const touches =
      hovered === lineId(key) || (hovered === markId(own) && (subject === own || object === own));
    if (touches) for (const id of [lineId(key), markId(subject), markId(object)]) found.add(id);
  }
  return found;
}

function* idsOf(drawing: Drawing): Generator<string> {
  for (const id of drawing.marks.keys()) yield markId(id);
  for (const key of drawing.lines.keys()) yield lineId(key);
}

function highlighted({ entities, relations }: Subset): Set<string> {
  return new Set([...[...entities].map(markId), ...[...relations].map(lineId)]);
}

/** The elements that stand back, and how far. The pointer outranks the scene: what it is on is shown in full with all that belongs to it. */
export function levelsOf(drawing: Drawing, { hovered, highlights }: Focus): Map<string, Level> {
  const levels = new Map<string, Level>();
  const lit =
    highlights && highlights.entities.size + highlights.relations.size > 0
      ? highlighted(highlights)
      : undefined;
  const near = hovered !== undefined && isDrawn(drawing, hovered) ? related(drawing, hovered) : undefined;
  if (!lit && !near) return levels;
  for (const id of idsOf(drawing)) {
    if (near?.has(id)) continue;
    if (lit && !lit.has(id)) levels.set(id, 'faint');
    else if (near) levels.set(id, 'dim');
  }
  return levels;
}
