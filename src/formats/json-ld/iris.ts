/*
 * Ids as IRIs. A dossier may be anywhere, so its things have names that say nothing of a place: `urn:x-throughline:` (RFC 8141 asks
 * that names which nobody registered begin with x-), then the dossier, what sort of thing it is, and its id, each percent-encoded.
 */

/** Where our own terms live. */
export const TERMS = 'urn:x-throughline:terms:';
const START = 'urn:x-throughline:dossier:';

/** Bytes of one code point in UTF-8; a half of a surrogate pair as if it were one, so that no id is lost. */
function utf8(code: number): number[] {
  const tail = (shift: number): number => 0x80 | ((code >> shift) & 0x3f);
  if (code < 0x80) return [code];
  if (code < 0x800) return [0xc0 | (code >> 6), tail(0)];
  if (code < 0x10000) return [0xe0 | (code >> 12), tail(6), tail(0)];
  return [0xf0 | (code >> 18), tail(12), tail(6), tail(0)];
}

/** Text with everything but unreserved characters (RFC 3986, 2.3) percent-encoded; different for different texts. */
export const encoded = (text: string): string =>
  text.replace(/[^\w.~-]/gu, (char) =>
    utf8(char.codePointAt(0) ?? 0)
      .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      .join(''),
  );

/** Sorts of things that have names. */
type Sort = 'entity' | 'source' | 'claim' | 'relation' | 'quote' | 'number' | 'kind' | 'type' | 'family';

/** Gives the things of one dossier their IRIs. */
export class Iris {
  /** The dossier itself. */
  readonly dossier: string;

  constructor(dossierId: string) {
    this.dossier = START + encoded(dossierId);
  }

  /** The IRI of a thing by its sort and id. */
  of(sort: Sort, id: string): string {
    return `${this.dossier}:${sort}:${encoded(id)}`;
  }

  /** Such IRIs as JSON-LD refers to them. */
  all(sort: Sort, ids: readonly string[] | undefined): { readonly '@id': string }[] | undefined {
    return ids?.length ? ids.map((id) => ({ '@id': this.of(sort, id) })) : undefined;
  }
}
