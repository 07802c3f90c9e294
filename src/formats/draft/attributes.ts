import type { Attributes, AttributeValue } from '../../dossier/types.ts';

/**
 * Attributes out of a file, as properties of their own even when they are called `__proto__`; nothing when there are none. Of two
 * with one name, the last stays.
 */
export function attributesOf(
  entries: Iterable<readonly [name: string, value: AttributeValue]>,
): Attributes | undefined {
  let made: Record<string, AttributeValue> | undefined;
  for (const [name, value] of entries) {
    made ??= {};
    if (name === '__proto__')
      Object.defineProperty(made, name, { value, enumerable: true, configurable: true, writable: true });
    else made[name] = value;
  }
  return made;
}
