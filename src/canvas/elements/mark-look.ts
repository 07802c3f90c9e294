import type { DrawnMark } from '../../picture/drawing.ts';
import { MARK_PAD, markSvg } from '../../picture/export/svg.ts';
import type { Flags } from '../../picture/flags.ts';
import { CORNER, CORNERS } from '../../picture/geometry/outline.ts';
import type { Mark } from '../../picture/marks.ts';
import type { Theme } from '../../picture/theme.ts';
import { type MarkElement, type MarkLook, markId } from './look.ts';
import { textLook } from './text-look.ts';

/** Gives a mark's drawing as an address that Cytoscape can load. */
export type MarkImage = (mark: Mark) => string;

/** Draws each sort of mark once: most marks of a dossier look like others. */
export function markImages(theme: Theme, flags: Flags): MarkImage {
  const made = new Map<string, string>();
  return (mark) => {
    const key = JSON.stringify(mark);
    const known = made.get(key);
    if (known !== undefined) return known;
    const image = `data:image/svg+xml;utf8,${encodeURIComponent(markSvg(mark, theme, flags))}`;
    made.set(key, image);
    return image;
  };
}

const RECTANGLE = '-1 -1 1 -1 1 1 -1 1';

/** The outline that pointers hit and lines end at, the same as in `geometry/outline.ts`. */
function outlineOf({ shape, width, height }: Mark): Pick<MarkLook, 'shape' | 'corners' | 'radius'> {
  const corners = CORNERS[shape];
  if (corners)
    return { shape: 'polygon', corners: corners.map(([x, y]) => `${x} ${y}`).join(' '), radius: 0 };
  if (shape === 'circle' || shape === 'flag') return { shape: 'ellipse', corners: RECTANGLE, radius: 0 };
  const radius =
    shape === 'pill' ? Math.min(width, height) / 2 : shape === 'sheet' ? CORNER.sheet : CORNER.box;
  return { shape: 'round-rectangle', corners: RECTANGLE, radius };
}

/** An entity's mark as Cytoscape is to hold it; `z` is its place from bottom to top. */
export function markElement(
  { entity, mark, at, label }: DrawnMark,
  z: number,
  image: MarkImage,
): MarkElement {
  const look: MarkLook = {
    ...textLook(label, label.dx, label.dy),
    ...outlineOf(mark),
    image: image(mark),
    width: mark.width,
    height: mark.height,
    imageWidth: mark.width + 2 * MARK_PAD,
    imageHeight: mark.height + 2 * MARK_PAD,
    z,
  };
  return { sort: 'mark', id: markId(entity.id), at, look };
}
