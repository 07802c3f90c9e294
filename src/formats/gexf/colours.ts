import type { Vocabulary } from '../../dossier/types.ts';
import { element } from '../xml/write.ts';

/** `#rgb` or `#rrggbb` as numbers from 0 to 255; undefined for other ways to write a colour. */
export function rgbOf(colour: string): { r: number; g: number; b: number } | undefined {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour)?.[1];
  if (!hex) return undefined;
  const digits = hex.length === 3 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? []);
  const [r = 0, g = 0, b = 0] = digits.map((pair) => Number.parseInt(pair, 16));
  return { r, g, b };
}

/** The `viz:color` element of each family, by its id; families without a hue that can be read have none. */
export function familyColours({ families }: Vocabulary): (family: string | undefined) => string[] {
  const colours = new Map(families.map(({ id, colour }) => [id, rgbOf(colour.light)]));
  return (family) => {
    const rgb = family === undefined ? undefined : colours.get(family);
    return rgb ? [element('viz:color', rgb)] : [];
  };
}
