/** What an angle is of. */
export type Axis = 'lat' | 'lon';

/** An angle in degrees, and what it is of, where it says so by a letter. */
export interface Angle {
  readonly degrees: number;
  readonly axis?: Axis;
}

const LONGEST = 60;

/** `52.52`, `52,52`, `52.52°N`, `N 52° 31.2'`, `52°31'12"N`; minutes and seconds only with a sign of degrees or a letter. */
const ANGLE =
  /^([NSEW])?\s*([-+]?\d{1,3}(?:\.\d+)?)\s*(°)?(?:\s*(\d{1,2}(?:\.\d+)?)\s*'?(?:\s*(\d{1,2}(?:\.\d+)?)\s*(?:"|'')?)?)?\s*([NSEW])?$/;

/** A number as programs write it. */
const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?$/;

const plain = (text: string): string =>
  text
    .replace(/[′’‘]/g, "'")
    .replace(/[″“”]/g, '"')
    .replace(/[º˚]|\s?deg(?:rees)?\.?\s?/g, '°')
    .replace(/−/g, '-')
    .replace(/(\d),(?=\d)/g, '$1.');

const inRange = ({ degrees, axis }: Angle): boolean => Math.abs(degrees) <= (axis === 'lat' ? 90 : 180);

/** An angle as people write it; undefined for what is none, or contradicts itself. A comma stands before decimals. */
export function angleIn(text: string): Angle | undefined {
  if (text.length > LONGEST) return undefined;
  if (NUMBER.test(text)) return { degrees: Number(text) };
  const [, before, whole = '', sign, minutes, seconds, after] =
    ANGLE.exec(plain(text.trim()).toUpperCase()) ?? [];
  const letter = before ?? after;
  if (whole === '' || (before !== undefined && after !== undefined)) return undefined;
  if (minutes !== undefined && ((sign ?? letter) === undefined || whole.includes('.'))) return undefined;
  if (Number(minutes ?? 0) >= 60 || Number(seconds ?? 0) >= 60) return undefined;
  const size = Math.abs(Number(whole)) + Number(minutes ?? 0) / 60 + Number(seconds ?? 0) / 3600;
  // A fraction of a second of arc is a metre: more digits come from the sum alone.
  const degrees = minutes === undefined ? size : Math.round(size * 1e7) / 1e7;
  const isNegative = whole.startsWith('-');
  if (letter === undefined) return { degrees: isNegative ? 0 - degrees : degrees };
  if (isNegative) return undefined;
  const angle: Angle = {
    degrees: letter === 'S' || letter === 'W' ? 0 - degrees : degrees,
    axis: letter === 'N' || letter === 'S' ? 'lat' : 'lon',
  };
  return inRange(angle) ? angle : undefined;
}
