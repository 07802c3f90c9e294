import type { Point } from '../../picture/geometry/point.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Share of the fill that is not seen through. */
const SOFT = '0.12';

/** An outline above the canvas that follows the pointer. It catches no events and is hidden from assistive technology. */
export interface Outline {
  /** Draws it through these points, in CSS pixels from the canvas's upper left corner. */
  draw(points: readonly Point[]): void;
  remove(): void;
}

/** Puts an outline of a colour above a canvas, dashed along the way back to where it began. */
export function outlineAbove(container: HTMLElement, colour: string): Outline {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('aria-hidden', 'true');
  Object.assign(svg.style, { position: 'absolute', inset: '0', width: '100%', height: '100%' });
  Object.assign(svg.style, { pointerEvents: 'none', zIndex: '1' });
  const add = (name: 'path' | 'line', attributes: Readonly<Record<string, string>>): SVGElement => {
    const shape = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, value);
    svg.append(shape);
    return shape;
  };
  const area = add('path', { fill: colour, 'fill-opacity': SOFT, 'fill-rule': 'evenodd' });
  const way = add('path', {
    fill: 'none',
    stroke: colour,
    'stroke-width': '1.25',
    'stroke-linejoin': 'round',
  });
  const back = add('line', { stroke: colour, 'stroke-dasharray': '3 4', 'stroke-opacity': '0.6' });
  container.append(svg);
  return {
    draw: (points) => {
      const path = points
        .map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
        .join('');
      area.setAttribute('d', path);
      way.setAttribute('d', path);
      const [first, last] = [points[0], points.at(-1)];
      if (!first || !last) return;
      const ends = { x1: last.x, y1: last.y, x2: first.x, y2: first.y };
      for (const [key, value] of Object.entries(ends)) back.setAttribute(key, value.toFixed(1));
    },
    remove: () => svg.remove(),
  };
}
