import { clean } from '../text.ts';

/** The largest whole number of GML, which knows 32 bits; what is larger is written with a decimal. */
const LARGEST = 2 ** 31 - 1;

/** A number such that GML reads it as the same: `1e+21` needs a decimal, else NetworkX takes `e` for a key. */
function numeral(value: number): string {
  const text = String(value);
  if (Number.isInteger(value) && Math.abs(value) <= LARGEST) return text;
  return text.includes('.') ? text : text.replace(/^(-?\d+)(.*)$/, '$1.0$2');
}

/** Text in quotation marks, in ASCII: everything else by its number. Control characters that no file may hold become visible signs. */
const quoted = (text: string): string =>
  `"${clean(text).replace(/[^ -~]|[&"]/gu, (sign) => {
    if (sign === '&') return '&amp;';
    return sign === '"' ? '&quot;' : `&#${sign.codePointAt(0)};`;
  })}"`;

/** A key with its value, as a line. */
export const gmlLine = (key: string, value: string | number): string =>
  `${key} ${typeof value === 'number' ? numeral(value) : quoted(value)}`;

/** A key with a list in brackets, as lines. */
export const gmlList = (key: string, inside: readonly string[]): string[] => [
  `${key} [`,
  ...inside.map((line) => `  ${line}`),
  ']',
];
