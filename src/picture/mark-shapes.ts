import { type Flags, flagKey } from './flags.ts';
import { CORNER, CORNERS } from './geometry/outline.ts';
import { ICON_GRID, iconPath } from './icons.ts';
import { BADGE, type Mark } from './marks.ts';
import type { PictureShape } from './shapes.ts';
import type { Theme } from './theme.ts';

const figure = (n: number): string => String(Math.round(n * 100) / 100 || 0);

/** A circle around (x, y) as path data. */
export function circlePath(x: number, y: number, radius: number): string {
  const [left, r, across] = [figure(x - radius), figure(radius), figure(2 * radius)];
  return `M${left} ${figure(y)}a${r} ${r} 0 1 0 ${across} 0a${r} ${r} 0 1 0 -${across} 0z`;
}

/** A rectangle with round corners as path data. */
export function boxPath(left: number, top: number, width: number, height: number, radius: number): string {
  const r = figure(Math.min(radius, width / 2, height / 2));
  const [h, v] = [figure(width - 2 * Number(r)), figure(height - 2 * Number(r))];
  const turn = (x: string, y: string): string => `a${r} ${r} 0 0 1 ${x} ${y}`;
  const start = `M${figure(left + Number(r))} ${figure(top)}`;
  return `${start}h${h}${turn(r, r)}v${v}${turn(`-${r}`, r)}h-${h}${turn(`-${r}`, `-${r}`)}v-${v}${turn(r, `-${r}`)}z`;
}

/** The outline of a mark around (0, 0) as path data, `inset` units inside its size. */
export function outlinePath({ shape, width, height }: Mark, inset: number): string {
  const [a, b] = [width / 2 - inset, height / 2 - inset];
  const corners = CORNERS[shape];
  if (corners) return `M${corners.map(([x, y]) => `${figure(x * a)} ${figure(y * b)}`).join('L')}z`;
  if (shape === 'box') return boxPath(-a, -b, 2 * a, 2 * b, CORNER.box);
  if (shape === 'pill') return boxPath(-a, -b, 2 * a, 2 * b, b);
  if (shape === 'sheet') {
    const fold = 9;
    return `M${figure(-a)} ${figure(-b)}H${figure(a - fold)}L${figure(a)} ${figure(fold - b)}V${figure(b)}H${figure(-a)}z`;
  }
  return circlePath(0, 0, a);
}

function icon(mark: Mark): PictureShape[] {
  const d = mark.icon === undefined ? undefined : iconPath(mark.icon);
  if (d === undefined) return [];
  const scale = mark.iconSize / ICON_GRID.side;
  const lift = mark.shape === 'triangle' ? -mark.height * 0.2 : mark.shape === 'sheet' ? 2 : 0;
  const at = { x: -mark.iconSize / 2, y: lift - mark.iconSize / 2, scale };
  // Strokes of 1.4 units at any size of icon.
  const shape = { type: 'path', d, stroke: mark.outline, width: 1.4 / scale, round: true } as const;
  return [{ type: 'group', at, shapes: [shape] }];
}

function flagAt(code: string, svg: string, x: number, y: number, size: number): PictureShape {
  return {
    type: 'image',
    key: flagKey(code),
    svg,
    x: x - size / 2,
    y: y - size / 2,
    width: size,
    height: size,
  };
}

function badge(mark: Mark, theme: Theme, flags: Flags): PictureShape[] {
  const svg = mark.badge === undefined ? undefined : flags(mark.badge);
  if (mark.badge === undefined || svg === undefined) return [];
  const { offset, size } = BADGE;
  const rim = { type: 'path', d: circlePath(offset, offset, size / 2 + 1.5), fill: theme.canvas } as const;
  return [rim, flagAt(mark.badge, svg, offset, offset, size)];
}

/** A mark around (0, 0) as shapes: outline, icon, flag, badge. Where a flag is missing, its country code stands in for it. */
export function markShapes(mark: Mark, theme: Theme, flags: Flags): PictureShape[] {
  const outline = {
    type: 'path',
    d: outlinePath(mark, mark.outlineWidth / 2),
    fill: mark.fill,
    stroke: mark.outline,
    width: mark.outlineWidth,
  } as const;
  if (mark.flag === undefined) return [outline, ...icon(mark), ...badge(mark, theme, flags)];
  const svg = flags(mark.flag);
  if (svg === undefined) {
    const code = {
      type: 'text',
      text: mark.flag,
      x: 0,
      y: 5,
      anchor: 'middle',
      size: 15,
      weight: 600,
    } as const;
    return [
      { ...outline, stroke: theme.line },
      { ...code, font: 'sans', fill: theme.ink },
    ];
  }
  // A hairline around the flag: white fields must end somewhere on paper, dark ones in the dark.
  const rim = {
    type: 'path',
    d: circlePath(0, 0, mark.width / 2 - 0.5),
    stroke: theme.faint,
    width: 1,
    opacity: 0.7,
  } as const;
  return [flagAt(mark.flag, svg, 0, 0, mark.width), rim];
}
