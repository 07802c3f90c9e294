import { type ClaimColumns, ClaimColumnsBuilder, numberedBy } from '../../columns/build/claims.ts';
import { numbers, shorts } from '../../columns/build/growing.ts';
import type { Numbering } from '../../columns/build/numbering.ts';
import type { Times } from '../../columns/times.ts';
import { intervalOf } from '../../evidence/dates.ts';
import { TimesBuilder } from '../../evidence/times.ts';
import { NamePacker, type PackedNames } from '../../packed/names.ts';
import { PackedMap } from '../../packed/packed-map.ts';
import type { Claim, Entity, Quantity, Vocabulary } from '../../types.ts';
import type { ListReader } from './members.ts';

/** Reads one list of the file into a packed collection; stops at the first item that is not accepted. */
export class Collector<T extends { readonly id: string }> implements ListReader {
  /** The collection, once the list has been read to its end. */
  map: PackedMap<T> | undefined;
  readonly #names = new NamePacker();
  readonly #starts = numbers();
  readonly #ends = numbers();
  readonly #copy: Uint8Array;
  readonly #accepts: (item: unknown) => boolean;
  readonly #each: (item: T) => void;

  /** `accepts` is the schema's yes; `each` is told of every item. */
  constructor(copy: Uint8Array, accepts: (item: unknown) => boolean, each: (item: T) => void) {
    this.#copy = copy;
    this.#accepts = accepts;
    this.#each = each;
  }

  get length(): number {
    return this.#names.length;
  }

  take(items: readonly unknown[], starts: readonly number[], ends: readonly number[]): boolean {
    for (let i = 0; i < items.length; i += 1) {
      if (!this.#accepts(items[i])) return false;
      const item = items[i] as T;
      this.#names.add(item.id);
      this.#starts.push(starts[i] as number);
      this.#ends.push(ends[i] as number);
      this.#each(item);
    }
    return true;
  }

  end(): boolean {
    const names = this.#names.done();
    if (!names) return false;
    const [starts, ends] = [this.#starts.done(), this.#ends.done()];
    const first = starts[0] ?? 0;
    const json = this.#copy.slice(first, ends[ends.length - 1] ?? first);
    for (let i = 0; i < starts.length; i += 1) {
      starts[i] = (starts[i] as number) - first;
      ends[i] = (ends[i] as number) - first;
    }
    this.map = new PackedMap<T>({ json, starts, ends, ...names.buffers });
    return true;
  }
}

/** Watches entities go by: their kinds as a column, and whether there is anything to remark about one. */
export class EntityWatch {
  clean = true;
  readonly vocabulary: Vocabulary;
  readonly #kinds: ReadonlyMap<string, number>;
  readonly #column = shorts();
  readonly #countries = new Set<string>();

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    this.#kinds = new Map(vocabulary.kinds.map(({ id }, i) => [id, i]));
  }

  see({ kind, country, when }: Entity): void {
    if (country !== undefined) this.#countries.add(country);
    const number = this.#kinds.get(kind);
    this.#column.push(number ?? 0);
    if (number === undefined || (when && !intervalOf(when.edtf))) this.clean = false;
  }

  kinds(): Uint16Array {
    return this.#column.done();
  }

  /** The countries that entities are of, in alphabetical order. */
  countries(): readonly string[] {
    return [...this.#countries].sort();
  }
}

const upsideDown = ({ low, best, high }: Quantity): boolean =>
  (low ?? best ?? high ?? 0) > (best ?? high ?? low ?? 0) ||
  (best ?? low ?? high ?? 0) > (high ?? best ?? low ?? 0);

/** Watches claims go by: their columns, and whether there is anything to remark about one. */
export class ClaimWatch {
  clean = true;
  readonly numbering: Numbering;
  readonly #columns: ClaimColumnsBuilder;
  readonly #times = new TimesBuilder();
  /** Claims that others compare themselves with: whether they exist is known at the end. */
  readonly #compared = new Set<string>();

  constructor(numbering: Numbering) {
    this.numbering = numbering;
    this.#columns = new ClaimColumnsBuilder(numberedBy(numbering));
  }

  see(claim: Claim): void {
    const known = this.#columns.add(claim);
    const dated = this.#times.add(claim);
    if (!known || !dated || (claim.quantity && !this.#counts(claim.quantity))) this.clean = false;
  }

  /** What was seen, given the ids of all claims. */
  done(ids: PackedNames): { readonly columns: ClaimColumns; readonly times: Times; readonly clean: boolean } {
    let { clean } = this;
    for (const id of this.#compared) clean &&= ids.indexOf(id) >= 0;
    return { columns: this.#columns.done(), times: this.#times.done(), clean };
  }

  #counts(quantity: Quantity): boolean {
    for (const id of quantity.sameAs ?? []) this.#compared.add(id);
    for (const id of quantity.additionalTo ?? []) this.#compared.add(id);
    return !upsideDown(quantity);
  }
}
