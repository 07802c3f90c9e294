import type { Attributes, AttributeValue } from '../../dossier/types.ts';

/**
 * Attributes out of a file, as properties of their own even when they are called `__proto__`; nothing when there are none. Of two
 * with one name, the last stays.
 */
export function attributesOf(
  entries: readonly (readonly [name: string, value: AttributeValue])[],
): Attributes | undefined {
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
