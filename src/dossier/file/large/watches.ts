import { type ClaimColumns, ClaimColumnsBuilder, numberedBy } from '../../columns/build/claims.ts';
import { shorts } from '../../columns/build/growing.ts';
import type { Numbering } from '../../columns/build/numbering.ts';
import type { Times } from '../../columns/times.ts';
import { intervalOf } from '../../evidence/dates.ts';
import { upsideDown } from '../../evidence/quantities.ts';
import { TimesBuilder } from '../../evidence/times.ts';
import type { PackedNames } from '../../packed/names.ts';
import type { Claim, Entity, Quantity, Vocabulary } from '../../types.ts';

/** Watches entities go by: their kinds as a column, and whether there is anything to remark about one. */
export class EntityWatch {
  clean = true;
  readonly #kinds: ReadonlyMap<string, number>;
  readonly #column = shorts();
  readonly #countries = new Set<string>();

  constructor(vocabulary: Vocabulary) {
    this.#kinds = new Map(vocabulary.kinds.map(({ id }, i) => [id, i]));
  }

  see({ kind, country, when }: Entity): void {
    if (country !== undefined) this.#countries.add(country);
    const number = this.#kinds.get(kind);
    this.#column.push(number ?? 0);
    if (number === undefined || (when && !intervalOf(when.edtf))) this.clean = false;
  }

  /** The same of an entity without a date, by the number of its kind. */
  seeNumbered(kind: number, country: string | undefined): void {
    if (country !== undefined) this.#countries.add(country);
    this.#column.push(kind);
  }

  kinds(): Uint16Array {
    return this.#column.done();
  }

  /** The countries that entities are of, in alphabetical order. */
  countries(): readonly string[] {
    return [...this.#countries].sort();
  }
}

/** Watches claims go by: their columns, and whether there is anything to remark about one. */
export class ClaimWatch {
  clean = true;
  readonly columns: ClaimColumnsBuilder;
  readonly times = new TimesBuilder();
  /** Claims that others compare themselves with: whether they exist is known at the end. */
  readonly #compared = new Set<string>();

  constructor(numbering: Numbering) {
    this.columns = new ClaimColumnsBuilder(numberedBy(numbering));
  }

  see(claim: Claim): void {
    const known = this.columns.add(claim);
    const dated = this.times.add(claim);
    if (!known || !dated || (claim.quantity && !this.#counts(claim.quantity))) this.clean = false;
  }

  /** What was seen, given the ids of all claims. */
  done(ids: PackedNames): { readonly columns: ClaimColumns; readonly times: Times; readonly clean: boolean } {
    let { clean } = this;
    for (const id of this.#compared) clean &&= ids.indexOf(id) >= 0;
    return { columns: this.columns.done(), times: this.times.done(), clean };
  }

  #counts(quantity: Quantity): boolean {
    for (const id of quantity.sameAs ?? []) this.#compared.add(id);
    for (const id of quantity.additionalTo ?? []) this.#compared.add(id);
    return !upsideDown(quantity);
  }
}
