import type { Attributes, Dated } from '../../dossier/types.ts';
import type { Column } from '../columns/column.ts';
import { attributesOf } from '../draft/attributes.ts';
import { asNumber } from '../json/fields/fields.ts';
import { isObject } from '../json/value.ts';
import { clean, separated, yesOrNo } from '../text.ts';
import { parsedJson } from './json.ts';

/** What a file says of one node or edge: values by the names of their fields. Numbers may have come as text, and text as numbers. */
export type Fields = ReadonlyMap<string, string | number | boolean>;

/** The text of a field; undefined where it is empty, as tools write what they do not know. */
export function textIn(fields: Fields, id: string): string | undefined {
  const value = fields.get(id);
  return value === undefined || value === '' ? undefined : String(value);
}

/** The number of a field; undefined for what is none. */
export function numberIn(fields: Fields, id: string): number | undefined {
  return asNumber(fields.get(id));
}

/** Yes or no; undefined for everything that is neither. */
export function yesIn(fields: Fields, id: string): boolean | undefined {
  return yesOrNo(textIn(fields, id) ?? '');
}

/** The texts of a field that holds a list; undefined where it is empty. */
export function listIn(fields: Fields, id: string): string[] | undefined {
  const text = textIn(fields, id);
  return text === undefined ? undefined : separated(text);
}

/** A date with its words out of the fields `id`, `id_inferred` and `id_words`. */
export function datedIn(fields: Fields, id: string): Dated | undefined {
  const edtf = textIn(fields, id);
  if (edtf === undefined) return undefined;
  const words = textIn(fields, `${id}_words`);
  return {
    edtf,
    ...(yesIn(fields, `${id}_inferred`) && { inferred: true }),
    ...(words !== undefined && { words }),
  };
}

/** Attributes as the field `attributes` has them; what is no JSON object there is kept under that name. */
export function attributesIn(fields: Fields): Attributes | undefined {
  const text = textIn(fields, 'attributes');
  if (text === undefined) return undefined;
  const value = parsedJson(text);
  return isObject(value) ? (value as Attributes) : attributesOf([['attributes', text]]);
}

/** What a row would say in a file, its text made fit for every format. */
export function fieldsOf<Row>(
  columns: readonly Column<Row>[],
  row: Row,
): Map<string, string | number | boolean> {
  const fields = new Map<string, string | number | boolean>();
  for (const { id, of } of columns) {
    const value = of(row);
    if (value !== undefined) fields.set(id, typeof value === 'string' ? clean(value) : value);
  }
  return fields;
}
