import { seasonOf } from './names.ts';

/*
 * Parts of a year and spans of years by their names. Text comes in lower case, with single spaces. Each gives EDTF, or undefined.
 */

const ORDINALS: ReadonlyMap<string, number> = new Map(
  [
    ['first', '1st', '1', '1.', 'erstes', 'premier', 'первый', 'i', '一', '上'],
    ['second', '2nd', '2', '2.', 'zweites', 'deuxième', 'второй', 'ii', '二', '下'],
    ['third', '3rd', '3', '3.', 'drittes', 'troisième', 'третий', 'iii', '三'],
    ['fourth', '4th', '4', '4.', 'last', 'viertes', 'quatrième', 'четвёртый', 'iv', '四'],
  ].flatMap((words, i) => words.map((word) => [word, i + 1] as const)),
);

/** `Q3 2024`, `3Q2024`, `2024-Q3`, `H1 2024`; `T3 2024` and `S1 2024` as in French. */
const LETTERED =
  /^(?:([qtsh])([1-4])|([1-4])([qh]))[ ,/-]?(\d{4})$|^(\d{4})[ ,/-]?(?:([qtsh])([1-4])|([1-4])([qh]))$/;
const QUARTER = /^(\S+) (?:quarter|quartal|trimestre|квартал)(?: of| de| du)? (\d{4})(?: года| г\.?)?$/;
const HALF =
  /^(\S+) (?:half(?:[ -]year)?|halbjahr|semestre|semester|полугодие)(?: of| de| du)? (\d{4})(?: года| г\.?)?$/;
const QUARTER_CJK = /^(\d{4})[년年] ?第?([1-4一二三四]) ?\/?4?(?:분기|季度|四半期)$/;
const HALF_CJK = /^(\d{4})[년年] ?(상반기|하반기|上半年|下半年|上半期|下半期)$/;
const SEASON_FIRST =
  /^(?:in |in the |im |en )?(\p{L}+),?(?: of| de| del)? (\d{4})(?: ?[/–-] ?(\d{4}|\d{2}))?(?: года| г\.?)?$/u;
const SEASON_LAST = /^(\d{4})(?:[년年] ?|[ ,-]+)(\p{L}+?)(?:철|에|天|季)?$/u;

const [FIRST_QUARTER, FIRST_HALF, WINTER] = [33, 40, 24];

function lettered(text: string): string | undefined {
  const [, a, b, c, d, year, otherYear, e, f, g, h] = LETTERED.exec(text) ?? [];
  const [letter, number] = [a ?? d ?? e ?? h, Number(b ?? c ?? f ?? g)];
  if (letter === undefined) return undefined;
  const isHalf = letter === 'h' || letter === 's';
  if (isHalf && number > 2) return undefined;
  return `${year ?? otherYear}-${(isHalf ? FIRST_HALF : FIRST_QUARTER) + number - 1}`;
}

function ordinal(match: RegExpExecArray | null, first: number, most: number): string | undefined {
  const number = ORDINALS.get(match?.[1] ?? '');
  return match && number !== undefined && number <= most ? `${match[2]}-${first + number - 1}` : undefined;
}

function cjk(text: string): string | undefined {
  const [, year, quarter] = QUARTER_CJK.exec(text) ?? [];
  const number = quarter === undefined ? undefined : ORDINALS.get(quarter);
  if (number !== undefined) return `${year}-${FIRST_QUARTER + number - 1}`;
  const [, inYear, half = ''] = HALF_CJK.exec(text) ?? [];
  return inYear === undefined ? undefined : `${inYear}-${FIRST_HALF + (/^[상上]/.test(half) ? 0 : 1)}`;
}

/** A season. That of two years is the winter between them. */
function season(text: string): string | undefined {
  const [, name = '', year = '', next] = SEASON_FIRST.exec(text) ?? [];
  const first = seasonOf(name);
  if (first !== undefined) {
    const isNext = next === undefined || Number(next) === (Number(year) + 1) % 10 ** next.length;
    return next === undefined || (first === WINTER && isNext) ? `${year}-${first}` : undefined;
  }
  const [, before, after = ''] = SEASON_LAST.exec(text) ?? [];
  const last = seasonOf(after);
  return last === undefined ? undefined : `${before}-${last}`;
}

/** A quarter, a half or a season of a year, as ISO 8601-2 numbers them. */
export const partOfYear = (text: string): string | undefined =>
  lettered(text) ??
  ordinal(QUARTER.exec(text), FIRST_QUARTER, 4) ??
  ordinal(HALF.exec(text), FIRST_HALF, 2) ??
  cjk(text) ??
  season(text);

const DECADE =
  /^(?:the |années |años |anni )?(\d{3}0)(?:['’]?s|er(?: jahren?)?|-?е(?: годы| гг\.?)?|年代|년대)$|^(?:années|años|anni) (\d{3}0)$/;

/** `2010s`: years that begin alike; the `1900s` may be ten or a hundred of them. */
export function decade(text: string): string | undefined {
  const [, one, other] = DECADE.exec(text) ?? [];
  const year = one ?? other;
  if (year === undefined || !/^[12]/.test(year)) return undefined;
  return year.endsWith('00') ? `${year.slice(0, 2)}XX` : `${year.slice(0, 3)}X`;
}

const CENTURY =
  /^(?:the )?([a-z-]+|\d{1,2})(?:st|nd|rd|th)? (?:century|cent\.?)(?: ad| ce)?$|^(\d{1,2})\. ?(?:jahrhunderts?|jh\.?)$|^([ivx]+)(?:-?(?:e|ème))? (?:siècle|век|века|в\.?|ст\.?|століття)$|^(?:siglo|secolo|século) ([ivx]+)$|^(\d{1,2}) ?(?:세기|世紀|世纪)$/;
const IN_WORDS: ReadonlyMap<string, number> = new Map(
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'
    .split(' ')
    .map((word, i) => [word, i + 10] as const),
);
const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi'.split(' ');

/** `19th century`: the years 1801 to 1900. */
export function century(text: string): string | undefined {
  const [, english, german, roman, after, cjk] = CENTURY.exec(text) ?? [];
  const digits = english ?? german ?? cjk;
  const number =
    digits === undefined
      ? ROMAN.indexOf(roman ?? after ?? '') + 1
      : (IN_WORDS.get(digits) ?? Number(/^\d+$/.test(digits) ? digits : 0));
  if (number < 2 || number > ROMAN.length) return undefined;
  const year = (of: number): string => String(of).padStart(4, '0');
  return `${year((number - 1) * 100 + 1)}/${year(number * 100)}`;
}
