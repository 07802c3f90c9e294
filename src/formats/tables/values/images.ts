import type { Cell } from '../cell.ts';

const NAMES = /^(?:image|images|img|picture|photo|avatar|thumbnail|logo|icon)(?:[\s_-]?(?:url|link|src))?$/i;
const LOADABLE = /^(?:https?:|data:|blob:|file:|\/\/)|\.(?:png|jpe?g|gif|svg|webp|avif|bmp|ico)(?:[?#]|$)/i;

/** True for a column that is called as if it held images. */
export const isImageColumn = (name: string): boolean => NAMES.test(name);

/** True for what a page would load as an image; the name of an icon stays. */
export const loadsImage = (cell: Cell): boolean =>
  typeof cell === 'string' && LOADABLE.test(cell.trim().slice(0, 2000));
