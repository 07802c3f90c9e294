/*
 * A key of GML is made of ASCII letters, digits and, as NetworkX and igraph have it, underscores. Names of attributes are anything, so
 * what a key cannot hold is written as the number of the character: `born in` as `born_x20_in`.
 */

/** A name as a key; must begin with an ASCII letter. Different for different names. */
export const safeKey = (name: string): string =>
  name.replace(/_(?=x)|[^A-Za-z\d_]/gu, (sign) => `_x${sign.codePointAt(0)?.toString(16)}_`);

/** The name that {@link safeKey} made a key of. */
export const nameOfKey = (key: string): string =>
  key.replace(/_x([\da-f]{1,6})_/g, (whole, hex: string) => {
    const code = Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
