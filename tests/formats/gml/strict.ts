/*
 * GML as its grammar has it (M. Himsolt, GML: A portable graph file format), and nothing else: ASCII, keys of letters and digits (and `_`,
 * as NetworkX and igraph have it), whole numbers of 32 bits, decimals with a point, text with references, lists in brackets.
 */

/** A list of GML: pairs of key and value, in their order. */
export type StrictList = readonly (readonly [key: string, value: number | string | StrictList])[];

const TOKEN =
  /\s*(?:([A-Za-z][A-Za-z0-9_]*)|([+-]?\d*\.\d+(?:[eE][+-]?\d+)?)|([+-]?\d+)|"([^"]*)"|(\[)|(\]))(?=[\s\]]|$)/y;

/** Reads a text; throws for anything that the grammar does not have. */
export function strictGml(text: string): StrictList {
  if (/[^\n -~]/.test(text)) throw new Error('GML is ASCII');
  let at = 0;
  const next = (): RegExpExecArray => {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    if (!found) throw new Error(`No GML at ${JSON.stringify(text.slice(at, at + 60))}`);
    at = TOKEN.lastIndex;
    return found;
  };
  const listTo = (end: () => boolean): StrictList => {
    const list: [string, number | string | StrictList][] = [];
    while (!end()) {
      const key = next()[1];
      if (key === undefined) throw new Error(`No key before ${at}`);
      const [, word, real, whole, string, open] = next();
      if (open) list.push([key, listTo(closed)]);
      else if (string !== undefined) list.push([key, unescaped(string)]);
      else if (real !== undefined) list.push([key, Number(real)]);
      else if (whole !== undefined && Math.abs(Number(whole)) < 2 ** 31) list.push([key, Number(whole)]);
      else throw new Error(`No value: ${word ?? whole}`);
    }
    return list;
  };
  const closed = (): boolean => {
    const close = /\s*\]/y;
    close.lastIndex = at;
    if (!close.test(text)) return false;
    at = close.lastIndex;
    return true;
  };
  return listTo(() => text.slice(at).trim() === '');
}

function unescaped(text: string): string {
  const rest = text.replace(/&(?:amp|quot|#\d+);/g, '');
  if (rest.includes('&')) throw new Error(`A “&” by itself: ${text}`);
  return text.replace(/&(?:(amp)|(quot)|#(\d+));/g, (_, amp, quot, code) =>
    amp ? '&' : quot ? '"' : String.fromCodePoint(Number(code)),
  );
}

/** All values of a key. */
export const allOf = (list: StrictList, key: string): (number | string | StrictList)[] =>
  list.flatMap(([name, value]) => (name === key ? [value] : []));

/** The one value of a key; throws where there are none or several. */
export function oneOf(list: StrictList, key: string): number | string | StrictList {
  const [value, ...more] = allOf(list, key);
  if (value === undefined || more.length > 0) throw new Error(`${key} is there ${more.length + 1} times`);
  return value;
}
