import { jsonText } from '../text.ts';

/** One field of a flat table of entities, relations, claims or sources. */
export interface Column<Row> {
  /** Name of the field, in lower case with underscores. */
  readonly id: string;
  readonly type: 'text' | 'decimal' | 'whole' | 'yes-no';
  /** Undefined where there is nothing to say. */
  of(row: Row): string | number | boolean | undefined;
}

/** A column of text. */
export const text = <Row>(id: string, of: (row: Row) => string | undefined): Column<Row> => ({
  id,
  type: 'text',
  of,
});

/** A column of numbers with decimals. */
export const decimal = <Row>(id: string, of: (row: Row) => number | undefined): Column<Row> => ({
  id,
  type: 'decimal',
  of,
});

/** A column of whole numbers. */
export const whole = <Row>(id: string, of: (row: Row) => number | undefined): Column<Row> => ({
  id,
  type: 'whole',
  of,
});

/** A column of true and false. */
export const yesNo = <Row>(id: string, of: (row: Row) => boolean | undefined): Column<Row> => ({
  id,
  type: 'yes-no',
  of,
});

/** Own attributes as JSON, or nothing. */
export const asJson = (attributes: object | undefined): string | undefined =>
  attributes && jsonText(attributes);
