/** A `;` separates the values of a list in Neo4j's CSV, and nothing escapes it: inside of a value it becomes a full-width one. */
export const listOf = (texts: readonly string[]): string =>
  texts.map((text) => text.replaceAll(';', '；')).join(';');

const words = (id: string): string[] => id.match(/[\p{L}\p{N}]+/gu) ?? [];

/** An id as Neo4j's users write relationship types: `ALLIED_WITH` for `allied-with`. The id itself is in the property `type`. */
export const typeName = (id: string): string => words(id).join('_').toUpperCase() || 'RELATED_TO';

/** An id as they write labels: `HarbourGuard` for `harbour-guard`. The id itself is in the property `kind`. */
export const labelName = (id: string): string =>
  words(id)
    .map((word) => word.replace(/^./u, (first) => first.toUpperCase()))
    .join('') || 'Thing';

/** A name in backticks, as Cypher takes any. */
export const quotedName = (name: string): string => `\`${name.replaceAll('`', '``')}\``;

/** A text in Cypher. */
export const quotedText = (text: string): string =>
  `'${text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r')}'`;
