import { asNumber, type Fields } from './fields.ts';

/** A place out of a file, y downwards. */
export interface FoundPlace {
  readonly x: number;
  readonly y: number;
  readonly pinned?: true;
}

/** How a format measures: `up` where y grows upwards, as in a coordinate system; `down` as on a screen. */
export type Heights = 'up' | 'down';

const turned = (y: number, heights: Heights): number => (heights === 'up' ? 0 - y : y);

/** A pair of numbers in a list (as NetworkX keeps layouts, y upwards) or as x and y of an object. */
function pairOf(value: unknown, heights: Heights): (FoundPlace & { readonly more: boolean }) | undefined {
  if (Array.isArray(value)) {
    const [x, y] = value;
    if (typeof x !== 'number' || typeof y !== 'number') return undefined;
    return { x, y: turned(y, 'up'), more: value.length > 2 };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = new Map<string, unknown>(Object.entries(value));
  const [x, y] = [asNumber(entries.get('x')), asNumber(entries.get('y'))];
  return x === undefined || y === undefined
    ? undefined
    : { x, y: turned(y, heights), more: entries.size > 2 };
}

function takePair(
  fields: Fields,
  names: readonly [x: string, y: string],
  only?: FoundPlace,
): FoundPlace | undefined {
  const [x, y] = names.map((name) => fields.find([name], asNumber));
  if (!x || !y || (only && (only.x !== x.value || only.y !== y.value))) return undefined;
  fields.drop(x.name);
  fields.drop(y.name);
  return { x: x.value, y: y.value };
}

/**
 * Takes where an item stands: `fx` and `fy`, by which D3 pins, before `x` and `y`, before `pos` or `position`. What else is
 * said, such as a third coordinate, stays an attribute.
 */
export function takePlace(fields: Fields, heights: Heights): FoundPlace | undefined {
  const fixed = takePair(fields, ['fx', 'fy']);
  const free = takePair(fields, ['x', 'y'], fixed);
  if (fixed) return { x: fixed.x, y: turned(fixed.y, heights), pinned: true };
  if (free) return { x: free.x, y: turned(free.y, heights) };
  const pair = fields.find(['pos', 'position'], (value) => pairOf(value, heights));
  if (!pair) return undefined;
  if (!pair.value.more) fields.drop(pair.name);
  return { x: pair.value.x, y: pair.value.y };
}
