import { FLAG_SIDE, type Flags, flagContent } from '../flags.ts';
import { markShapes } from '../mark-shapes.ts';
import type { Mark } from '../marks.ts';
import type { GroupShape, ImageShape, PathShape, PictureShape, TextShape } from '../shapes.ts';
import { FONTS, type Theme } from '../theme.ts';
import type { Picture } from './picture.ts';
import { attribute, figure, words } from './xml.ts';

/** Counts the images of one file, so that their ids differ. */
interface Ids {
  images: number;
}

function path({ d, fill, stroke, width, dash, round, opacity }: PathShape): string {
  const parts = [
    attribute('d', d),
    attribute('fill', fill ?? 'none'),
    stroke && attribute('stroke', stroke) + attribute('stroke-width', figure(width ?? 1)),
    dash?.length && attribute('stroke-dasharray', dash.map(figure).join(' ')),
    round && attribute('stroke-linecap', 'round') + attribute('stroke-linejoin', 'round'),
    opacity !== undefined && attribute('opacity', figure(opacity)),
  ];
  return `<path${parts.filter(Boolean).join('')}/>`;
}

function text({ text: content, x, y, anchor, size, weight, font, fill, halo }: TextShape): string {
  const rim = halo
    ? attribute('stroke', halo) +
      attribute('stroke-width', '3') +
      attribute('stroke-linejoin', 'round') +
      attribute('paint-order', 'stroke')
    : '';
  const place =
    attribute('x', figure(x)) +
    attribute('y', figure(y)) +
    (anchor === 'start' ? '' : attribute('text-anchor', anchor));
  const type =
    attribute('font-family', FONTS[font]) +
    attribute('font-size', figure(size)) +
    attribute('font-weight', String(weight));
  return `<text${place}${type}${attribute('fill', fill)}${rim}>${words(content)}</text>`;
}

function image({ svg, x, y, width, height }: ImageShape, ids: Ids): string {
  ids.images += 1;
  const scale = `${figure(width / FLAG_SIDE, 5)} ${figure(height / FLAG_SIDE, 5)}`;
  const transform = attribute('transform', `translate(${figure(x)} ${figure(y)}) scale(${scale})`);
  return `<g${transform}>${flagContent(svg, `i${ids.images}-`)}</g>`;
}

function group({ shapes, opacity, at, alt, id }: GroupShape, ids: Ids): string {
  const scale = at?.scale === undefined ? '' : ` scale(${figure(at.scale, 5)})`;
  const transform = at ? attribute('transform', `translate(${figure(at.x)} ${figure(at.y)})${scale}`) : '';
  const label = alt === undefined ? '' : `<title>${words(alt)}</title>`;
  const fade = opacity === undefined ? '' : attribute('opacity', figure(opacity));
  const name = id === undefined ? '' : attribute('data-id', id);
  return `<g${transform}${fade}${name}>${label}${shapes.map((shape) => svgOf(shape, ids)).join('')}</g>`;
}

/** A shape as an SVG element. */
export function svgOf(shape: PictureShape, ids: Ids): string {
  switch (shape.type) {
    case 'path':
      return path(shape);
    case 'text':
      return text(shape);
    case 'image':
      return image(shape, ids);
    case 'group':
      return group(shape, ids);
  }
}

/** A picture as an SVG file: valid XML, readable without colour or sight, nothing in it that reaches outside. */
export function toSvg(picture: Picture): string {
  const { width, height, background, title, description, shapes } = picture;
  const ids: Ids = { images: 0 };
  const root = [
    attribute('xmlns', 'http://www.w3.org/2000/svg'),
    attribute('width', figure(width)),
    attribute('height', figure(height)),
    attribute('viewBox', `0 0 ${figure(width)} ${figure(height)}`),
    attribute('role', 'img'),
    attribute('aria-labelledby', 'picture-title picture-description'),
  ].join('');
  const ground = `<rect${attribute('width', '100%')}${attribute('height', '100%')}${attribute('fill', background)}/>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg${root}>`,
    `<title id="picture-title">${words(title)}</title>`,
    `<desc id="picture-description">${words(description)}</desc>`,
    ground,
    ...shapes.map((shape) => svgOf(shape, ids)),
    '</svg>',
    '',
  ].join('\n');
}

/** By how much the drawing of a mark may reach beyond the mark's size, on every side. */
export const MARK_PAD = 4;

/** One mark as a complete SVG, `MARK_PAD` wider and higher than the mark on every side; sharp at any zoom. */
export function markSvg(mark: Mark, theme: Theme, flags: Flags): string {
  const [width, height] = [mark.width + 2 * MARK_PAD, mark.height + 2 * MARK_PAD];
  const root = [
    attribute('xmlns', 'http://www.w3.org/2000/svg'),
    attribute('width', figure(width)),
    attribute('height', figure(height)),
    attribute('viewBox', `${figure(-width / 2)} ${figure(-height / 2)} ${figure(width)} ${figure(height)}`),
  ].join('');
  const ids: Ids = { images: 0 };
  return `<svg${root}>${markShapes(mark, theme, flags)
    .map((shape) => svgOf(shape, ids))
    .join('')}</svg>`;
}
