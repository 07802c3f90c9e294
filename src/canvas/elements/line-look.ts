import { mix } from '../../picture/colour.ts';
import type { DrawnLine } from '../../picture/drawing.ts';
import { FADED } from '../../picture/export/drawing-shapes.ts';
import { pointAt } from '../../picture/geometry/curve.ts';
import { between, distance, type Point, towards } from '../../picture/geometry/point.ts';
import { arrowScale } from '../../picture/routes/lay.ts';
import type { Theme } from '../../picture/theme.ts';
import { type LineElement, type LineLook, lineId, markId } from './look.ts';
import { textLook } from './text-look.ts';

/** How much is left of what is unrelated to what the pointer is on. */
export const DIMMED = 0.2;

/** How far Cytoscape ends a line before the tip of a `vee`, as a multiple of the line's width. */
const VEE_GAP = 2 * 0.525;

/** How wide Cytoscape's own line is: of a double line, the gap. */
const bodyWidth = ({ stroke }: DrawnLine): number => (stroke.gap > 0 ? stroke.gap : stroke.width);

/** True for lines that Cytoscape is to draw straight. */
const isStraight = ({ route, visible: { relation } }: DrawnLine): boolean =>
  route.bend === 0 && relation.subject !== relation.object;

/** Where Cytoscape puts the middle of a line, from which it counts the place of the text. */
function middleOf(line: DrawnLine): Point {
  const { curve, arrow } = line.route;
  const behind = curve.control2 ?? curve.control;
  const gap = bodyWidth(line) * arrowScale(line.stroke.width) * VEE_GAP;
  const tip = arrow?.[0] ?? curve.to;
  const end = arrow ? towards(tip, behind, gap) : tip;
  // Of straight lines it takes the middle of all four ends: of the line and of its arrows.
  if (isStraight(line)) return between(curve.from, between(end, tip, 0.5), 0.5);
  return pointAt({ ...curve, to: end }, 0.5);
}

/** Colours mixed with the ground stand for transparent ones: a double line would show through itself, and an arrowhead be cut out. */
function colours(
  { stroke }: DrawnLine,
  theme: Theme,
  share: number,
): [body: string, outline: string, arrow: string] {
  const own = mix(theme.canvas, stroke.colour, stroke.opacity * share);
  return [stroke.gap > 0 ? theme.canvas : own, own, own];
}

/** Cytoscape makes a loop of two quadratic curves, pictures of one cubic; this brings their far points together. */
const LOOP = { reach: 0.8 / 1.4, direction: Math.PI / 2 - 0.8, sweep: 1.4 } as const;

function loopOf(
  { route, visible: { relation } }: DrawnLine,
  z: number,
): Pick<LineLook, 'loop' | 'sweep'> & { bend: number } {
  const none = { loop: '0rad', sweep: '0rad', bend: route.bend };
  if (relation.subject !== relation.object) return none;
  // Loops in the same direction would be spread by Cytoscape, which ours are already.
  const direction = LOOP.direction + z * 1e-6;
  const size = distance(route.curve.from, route.curve.control) + 18;
  return { loop: `${direction}rad`, sweep: `${LOOP.sweep}rad`, bend: size * LOOP.reach };
}

/** A relation's line as Cytoscape is to hold it; `z` is its place from bottom to top. */
export function lineElement(line: DrawnLine, z: number, theme: Theme): LineElement {
  const { stroke, label, visible } = line;
  const middle = label && middleOf(line);
  const centre = label && {
    x: (label.box.left + label.box.right) / 2,
    y: (label.box.top + label.box.bottom) / 2,
  };
  const offset = middle && centre ? { x: centre.x - middle.x, y: centre.y - middle.y } : { x: 0, y: 0 };
  const [colour, outline, arrowColour] = colours(line, theme, 1);
  const [faintColour, faintOutline, faintArrow] = colours(line, theme, FADED);
  const [dimColour, dimOutline, dimArrow] = colours(line, theme, DIMMED);
  const { subject, object, key } = visible.relation;
  const words = textLook(label, offset.x, offset.y);
  const look: LineLook = {
    ...words,
    ...loopOf(line, z),
    curve: isStraight(line) ? 'straight' : 'unbundled-bezier',
    width: bodyWidth(line),
    colour,
    outlineWidth: stroke.gap > 0 ? stroke.width - stroke.gap : 0,
    outline,
    style: stroke.dash.length > 0 ? 'dashed' : 'solid',
    dash: stroke.dash.length > 0 ? stroke.dash.join(' ') : '1 0',
    arrow: stroke.arrow ? 'vee' : 'none',
    arrowScale: arrowScale(stroke.width),
    arrowColour,
    underlay: (stroke.width + 10) / 2,
    z,
    faintColour,
    faintOutline,
    faintArrow,
    faintInk: mix(theme.canvas, words.ink, FADED),
    dimColour,
    dimOutline,
    dimArrow,
    dimInk: mix(theme.canvas, words.ink, DIMMED),
  };
  return { sort: 'line', id: lineId(key), source: markId(subject), target: markId(object), look };
}
