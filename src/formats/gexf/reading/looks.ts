import type { AttributeValue } from '../../../dossier/types.ts';
import { asNumber } from '../../json/fields/fields.ts';

const BYTE = 255;

/** A colour as CSS has it, `#1f5f99` or with its opacity; as the file has it where its numbers are none of a colour. */
export function colourOf(attributes: ReadonlyMap<string, string>): string | undefined {
  const hex = attributes.get('hex')?.trim();
  if (hex) return hex;
  const parts = ['r', 'g', 'b'].map((name) => attributes.get(name) ?? '');
  if (parts.every((part) => part === '')) return undefined;
  const alpha = attributes.get('a') ?? '';
  const opaque = alpha === '' || asNumber(alpha) === 1;
  const bytes = parts.map((part) => asNumber(part) ?? -1);
  if (!bytes.every((byte) => Number.isInteger(byte) && byte >= 0 && byte <= BYTE))
    return `rgb(${parts.join(', ')}${opaque ? '' : `, ${alpha}`})`;
  if (!opaque) return `rgba(${bytes.join(', ')}, ${alpha})`;
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** What an element of the namespace viz says besides the place: by the names under which it is kept. Undefined for other elements. */
export function lookOf(
  name: string,
  attributes: ReadonlyMap<string, string>,
): readonly (readonly [string, AttributeValue])[] | undefined {
  const value = attributes.get('value') ?? '';
  const number = asNumber(value) ?? value;
  if (name === 'size' || name === 'thickness') return value === '' ? [] : [[name, number]];
  if (name === 'color') {
    const colour = colourOf(attributes);
    return colour === undefined ? [] : [['colour', colour]];
  }
  if (name !== 'shape') return undefined;
  const uri = attributes.get('uri');
  return [...(value === '' ? [] : [['shape', value] as const]), ...(uri ? [['image', uri] as const] : [])];
}
