import type { AttributeValue } from '../../../dossier/types.ts';
import { type Cell, type Row, trimmed } from '../cell.ts';
import type { TableColumn } from '../columns.ts';

/** How the cells of a column become attributes. */
export type CellType = 'text' | 'number' | 'boolean';

/** Numbers as every tool writes them. Zeros in front are part of a code, such as a postal code. */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d{1,3})?$/;
/** More digits than these a number cannot hold. */
const DIGITS = 15;

function asNumber(text: string): number | undefined {
  if (text.length > 40 || !NUMBER.test(text)) return undefined;
  if (text.length > DIGITS && text.replace(/[eE].*$|\D/g, '').length > DIGITS) return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

const asBoolean = (text: string): boolean | undefined => {
  const lower = text.toLowerCase();
  return lower === 'true' ? true : lower === 'false' ? false : undefined;
};

const readAs = (type: CellType, text: string): number | boolean | undefined =>
  type === 'number' ? asNumber(text) : type === 'boolean' ? asBoolean(text) : undefined;

const NUMBERS = new Set(['INT', 'LONG', 'FLOAT', 'DOUBLE', 'BYTE', 'SHORT']);

/** The type that the rows of a column agree on: numbers or booleans where all that stands there is one, else text. */
export function typeOf({ neo4j }: TableColumn, rows: readonly Row[], i: number): CellType {
  if (neo4j !== undefined) return NUMBERS.has(neo4j) ? 'number' : neo4j === 'BOOLEAN' ? 'boolean' : 'text';
  const texts = rows.flatMap((row) => {
    const cell = row[i];
    return typeof cell === 'string' && cell.trim() !== '' ? [cell.trim()] : [];
  });
  if (texts.length === 0) return 'text';
  return (
    (['number', 'boolean'] as const).find((type) =>
      texts.every((text) => readAs(type, text) !== undefined),
    ) ?? 'text'
  );
}

/** A cell as an attribute; `odd` is told when it is none of its column's type and stays text. Undefined for an empty cell. */
export function attributeOf(
  cell: Cell | undefined,
  type: CellType,
  list: boolean,
  odd: () => void,
): AttributeValue | undefined {
  if (cell === undefined || cell === '') return undefined;
  if (typeof cell !== 'string') return cell;
  if (list) return cell.split(';').map((part) => attributeOf(part, type, false, odd) ?? '');
  if (type === 'text') return cell;
  const value = readAs(type, trimmed(cell));
  if (value === undefined) odd();
  return value ?? cell;
}
