import type { XmlVisitor } from '../../xml/read.ts';

/** Numbers of the formats that every spreadsheet knows and that show a day (ECMA-376 part 1, 18.8.30), East Asian ones among them. */
const BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58]);

/** Excel's longest format (its specification says 255); longer ones are nobody's dates. */
const LONGEST = 255;

/** True when a format shows a day: it says d or y, or m where that is no minute. Quoted, escaped and bracketed text says nothing. */
function showsDay(code: string): boolean {
  if (code.length > LONGEST) return false;
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./gs, '').split(';', 1)[0] ?? '';
  if (/general/i.test(bare)) return false;
  return /[dy]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare));
}

/** Collects which styles of cells show their numbers as days. */
export class DateStyles implements XmlVisitor {
  readonly #formats = new Map<string, boolean>();
  readonly #styles: boolean[] = [];
  #inside = false;

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'cellXfs') this.#inside = true;
    else if (name === 'numFmt')
      this.#formats.set(attributes.get('numFmtId') ?? '', showsDay(attributes.get('formatCode') ?? ''));
    else if (name === 'xf' && this.#inside) {
      const id = attributes.get('numFmtId') ?? '0';
      this.#styles.push(this.#formats.get(id) ?? BUILT_IN.has(Number(id)));
    }
  }

  close(name: string): void {
    if (name === 'cellXfs') this.#inside = false;
  }

  /** True when numbers in this style, by its number, are days. */
  has(style: string | undefined): boolean {
    return style !== undefined && this.#styles[Number(style)] === true;
  }
}
