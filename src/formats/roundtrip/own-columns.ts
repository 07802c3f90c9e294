import type { AttributeValue } from '../../dossier/types.ts';
import type { Column } from '../columns/column.ts';
import type { EntityRow } from '../columns/entities.ts';
import { clean, joined } from '../text.ts';
import type { Fields } from './fields.ts';

/** In front of the names of columns that hold attributes of a dossier's own, so that they clash with nothing. */
const PREFIX = 'own_';
/** More columns than these nobody looks through; the other attributes are in the JSON alone. */
const MOST = 50;

type Plain = string | number | boolean;

/** An attribute as a cell: lists of plain values joined into one text; nothing for what nests deeper. */
function cellOf(value: AttributeValue | undefined): Plain | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== 'object') return value;
  if (!Array.isArray(value)) return undefined;
  const items: readonly AttributeValue[] = value;
  const plain = items.every((item) => item !== null && typeof item !== 'object');
  return plain && items.length > 0 ? joined(items.map(String)) : undefined;
}

const typeOf = (types: ReadonlySet<string>): Column<EntityRow>['type'] => {
  const [only, ...more] = types;
  if (more.length > 0) return 'text';
  return only === 'number' ? 'decimal' : only === 'boolean' ? 'yes-no' : 'text';
};

/**
 * One column for each attribute of the entities' own, the most frequent first, for tools that sort and colour by columns. They are
 * for reading only: `attributes` holds the same with its types.
 */
export function ownColumns(rows: readonly EntityRow[]): Column<EntityRow>[] {
  const found = new Map<string, { count: number; types: Set<string> }>();
  for (const { entity } of rows)
    for (const [name, value] of Object.entries(entity.attributes ?? {})) {
      const cell = cellOf(value);
      if (cell === undefined || clean(name) !== name) continue;
      const known = found.get(name) ?? { count: 0, types: new Set<string>() };
      known.count += 1;
      known.types.add(typeof cell);
      found.set(name, known);
    }
  const ranked = [...found].sort(([, a], [, b]) => b.count - a.count).slice(0, MOST);
  return ranked.map(([name, { types }]): Column<EntityRow> => {
    const type = typeOf(types);
    const of = ({ entity: { attributes } }: EntityRow): Plain | undefined => {
      const cell = attributes && Object.hasOwn(attributes, name) ? cellOf(attributes[name]) : undefined;
      return cell === undefined || type !== 'text' ? cell : String(cell);
    };
    return { id: `${PREFIX}${name}`, type, of };
  });
}

/** True for the name of such a column. */
export const isOwn = (id: string): boolean => id.startsWith(PREFIX);

/** Attributes as they are after somebody changed such cells, or added some; the others stay as they were, with their types. */
export function withOwnCells(
  attributes: Readonly<Record<string, AttributeValue>> | undefined,
  fields: Fields,
): (readonly [string, AttributeValue])[] {
  const entries = new Map(Object.entries(attributes ?? {}));
  for (const [id, value] of fields) {
    if (!isOwn(id) || value === '') continue;
    const name = id.slice(PREFIX.length);
    const cell = cellOf(entries.get(name));
    if (cell === undefined || clean(String(cell)) !== String(value)) entries.set(name, value);
  }
  return [...entries];
}
