/** An object of a JSON text. Its keys are only names: read them with {@link own}. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** True for an object that is no list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for a list. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** The value of a key, never one that every object inherits, such as `constructor`. */
export function own(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** The text of a key, where it is text that says something. */
export function ownText(object: JsonObject, key: string): string | undefined {
  const value = own(object, key);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** The texts of a list; nothing for what is none. */
export function textsIn(value: unknown): readonly string[] {
  return isList(value) ? value.filter((item): item is string => typeof item === 'string' && item !== '') : [];
}

/** What a value is, for messages: 'a list', 'text', 'nothing'. */
export function sortOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? 'text' : 'a number';
}

/** An id as text: numbers as they are written, lists (which NetworkX makes of tuples) as JSON; undefined for what can be none. */
export function idOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  if (typeof value === 'number') return String(value);
  return Array.isArray(value) ? JSON.stringify(value) : undefined;
}
