import type { ColumnRole, TableChoice } from '../choice.ts';
import { ambiguousIn, type DateStyle, dateStyleOf, dayOrderOf } from './date-style.ts';
import { tableDate } from './dates.ts';
import { type DecimalMark, decimalMarkOf, isDoubtful, numberIn } from './numbers.ts';
import { type PlaceStyle, placeStyleOf } from './places.ts';
import type { Told } from './told.ts';

/** How the values of a table are written, by the roles of its columns. */
export interface ValueStyles {
  readonly dates: ReadonlyMap<ColumnRole, DateStyle>;
  /** Of the column of numbers. */
  readonly decimalMark: DecimalMark;
  /** Of x and y. */
  readonly placeMark: DecimalMark;
  /** Where columns say where on Earth something is. */
  readonly places: PlaceStyle | undefined;
  readonly told: readonly Told[];
}

/** The columns of a table by their roles. */
export interface RoleColumns {
  has(...roles: readonly ColumnRole[]): boolean;
  nameOf(role: ColumnRole): string;
  /** The first cells of a column, one for each row. */
  textsOf(role: ColumnRole): readonly string[];
}

const DATES = ['date', 'start', 'end', 'evidence-date'] as const;
const DAYS_FIX = 'Say above the columns whether the day or the month comes first.';
const SHORT_YEAR = /(?:^|\D)['’]?\d\d$/;

const COUNTING = {
  days: 'its numbers count days, as spreadsheets do',
  seconds: 'its numbers count seconds since 1970',
  milliseconds: 'its numbers count milliseconds since 1970',
} as const;

/** What is said of a column of dates: one example of each way in which it was read. */
function toldOfDates(texts: readonly string[], name: string, style: DateStyle): Told[] {
  const told = (code: string, text: string | undefined, why: string, fix: string): Told[] => {
    const dated = text === undefined ? undefined : tableDate(text, style);
    if (!dated || text === undefined) return [];
    const message = `“${text.slice(0, 80)}” in “${name}” is read as ${dated.edtf}: ${why}.`;
    return [{ code, severity: 'note', message, fix }];
  };
  const { counted, order, years } = style;
  const number = counted && texts.find((text) => !tableDate(text) && tableDate(text, { counted }));
  const inFull = { ...(order && { order }) };
  const short = years && texts.find((text) => SHORT_YEAR.test(text) && !tableDate(text, inFull));
  return [
    ...(counted
      ? told('date/counted', number, COUNTING[counted], 'Keep the column as it is if these are no dates.')
      : []),
    ...(order
      ? told(
          'date/order',
          ambiguousIn(texts),
          `the ${order === 'day-first' ? 'day' : 'month'} comes first, as in the whole column`,
          DAYS_FIX,
        )
      : []),
    ...(years
      ? told(
          'date/short-year',
          short,
          `the column has years from ${years[0]} to ${years[1]}`,
          'Write years in full.',
        )
      : []),
  ];
}

function toldOfNumbers(texts: readonly string[], name: string, mark: DecimalMark): Told[] {
  const text = mark && texts.find((one) => isDoubtful(one) && numberIn(one, mark) !== undefined);
  if (!text || (mark === '.' && text.includes('.'))) return [];
  const message = `“${text}” in “${name}” is read as ${numberIn(text, mark)}, as the whole column is written.`;
  return [
    {
      code: 'number/written',
      severity: 'note',
      message,
      fix: 'Say above the columns how numbers are written.',
    },
  ];
}

/** Finds out how values are written: for each column by its first cells, never cell by cell, or as a person says. */
export function valueStylesOf({ days, decimals, delimiter }: TableChoice, columns: RoleColumns): ValueStyles {
  const dated = DATES.filter((role) => columns.has(role));
  const order =
    dated.length === 0 ? undefined : (days ?? dayOrderOf(dated.flatMap((role) => columns.textsOf(role))));
  const how = { order, isBook: delimiter === undefined };
  const dates = new Map(
    dated.map((role) => [role, dateStyleOf(columns.textsOf(role), columns.nameOf(role), how)] as const),
  );
  const marks = (...roles: ColumnRole[]): DecimalMark =>
    decimals ?? decimalMarkOf(roles.flatMap((role) => columns.textsOf(role)));
  const [decimalMark, placeMark] = [marks('number'), marks('x', 'y')];
  const places = columns.has('latitude', 'longitude', 'coordinates') ? placesOf(columns) : undefined;
  return {
    dates,
    decimalMark,
    placeMark,
    places,
    told: [
      ...[...dates].flatMap(([role, style]) =>
        toldOfDates(columns.textsOf(role), columns.nameOf(role), style),
      ),
      ...(columns.has('number')
        ? toldOfNumbers(columns.textsOf('number'), columns.nameOf('number'), decimalMark)
        : []),
      ...(places?.told ? [places.told] : []),
    ],
  };
}

function placesOf(columns: RoleColumns): PlaceStyle {
  const roles = ['latitude', 'longitude', 'coordinates'] as const;
  const [latitudes = [], longitudes = [], pairs = []] = roles.map((role) => columns.textsOf(role));
  const count = Math.max(latitudes.length, longitudes.length, pairs.length);
  const rows = Array.from({ length: count }, (_, i) => ({
    latitude: latitudes[i] ?? '',
    longitude: longitudes[i] ?? '',
    coordinates: pairs[i] ?? '',
  }));
  const [latitude, longitude, coordinates] = roles.map((role) =>
    columns.has(role) ? columns.nameOf(role) : '',
  );
  return placeStyleOf(rows, {
    latitude: latitude ?? '',
    longitude: longitude ?? '',
    coordinates: coordinates ?? '',
  });
}
