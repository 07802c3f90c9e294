import type { EntityKind, Family, RelationType, Vocabulary } from '../../dossier/types.ts';
import { GREY, HUES, inWords, lookOf } from './looks.ts';

/** What a file says of a kind or type besides its id. */
export type KindWords = Partial<Omit<EntityKind, 'id'>>;
/** `family` names a family by its id. */
export type TypeWords = Partial<Omit<RelationType, 'id'>>;

/** The one that stands for those beyond. */
export const OTHER = 'other';

const capital = (text: string): string => text.replace(/^./u, (first) => first.toUpperCase());

/** Numbers names in the order in which they come. */
class Terms<T> {
  readonly numbers = new Map<string, number>();
  readonly words: T[] = [];
  readonly counts: number[] = [];
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** The number of a name; undefined when there are too many already. */
  number(id: string, none: T): number | undefined {
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    if (this.numbers.size >= this.#most && id !== OTHER) return undefined;
    this.numbers.set(id, this.words.length);
    this.words.push(none);
    this.counts.push(0);
    return this.words.length - 1;
  }
}

/** The kinds, relation types and families of a file, as they turn up in it. */
export class DraftVocabulary {
  readonly #kinds: Terms<KindWords>;
  readonly #types: Terms<TypeWords>;
  readonly #families = new Map<string, Family>();

  /** More different kinds or types than `most` are no vocabulary any more: the others become one, and their names attributes. */
  constructor(most: number) {
    this.#kinds = new Terms(most);
    this.#types = new Terms(most);
  }

  /** The number of each relation type so far. */
  get typeNumbers(): ReadonlyMap<string, number> {
    return this.#types.numbers;
  }

  /** Says more of a kind; what was said before stays. */
  describeKind(id: string, words: KindWords): void {
    const number = this.#kinds.number(id, {});
    if (number !== undefined) this.#kinds.words[number] = { ...words, ...this.#kinds.words[number] };
  }

  /** Says more of a relation type; what was said before stays. */
  describeType(id: string, words: TypeWords): void {
    const number = this.#types.number(id, {});
    if (number !== undefined) this.#types.words[number] = { ...words, ...this.#types.words[number] };
  }

  /** Adds a family that the file describes itself. */
  describeFamily(family: Family): void {
    if (!this.#families.has(family.id)) this.#families.set(family.id, family);
  }

  /** The number of an entity's kind; undefined when there are too many kinds. */
  kind(id: string): number | undefined {
    return this.#kinds.number(id, {});
  }

  /** The id to be used for relations of a type; undefined when there are too many. A type has one direction: the first is its own. */
  type(id: string, directed: boolean): string | undefined {
    const number = this.#types.number(id, { directed });
    if (number === undefined) return undefined;
    const own = this.#types.words[number] as TypeWords;
    if (own.directed === undefined) this.#types.words[number] = { ...own, directed };
    if ((own.directed ?? directed) === directed) {
      this.#types.counts[number] = (this.#types.counts[number] ?? 0) + 1;
      return id;
    }
    const other = `${id} (${directed ? 'directed' : 'undirected'})`;
    const { label, family } = own;
    const words = { directed, label: label ?? inWords(id), ...(family !== undefined && { family }) };
    return this.#types.number(other, words) === undefined ? undefined : other;
  }

  /** The whole vocabulary: what the file leaves open is filled in. */
  done(): Vocabulary {
    const { families, familyOf } = this.#families.size > 0 ? this.#given() : this.#byFrequency();
    const kinds = [...this.#kinds.numbers].map(([id, i]): EntityKind => {
      const words = this.#kinds.words[i] ?? {};
      const label = words.label || capital(inWords(id));
      // A kind that says how it looks has no icon unless it says so.
      return { id, label, plural: label, ...(words.shape ? { shape: words.shape } : lookOf(id)), ...words };
    });
    const relationTypes = [...this.#types.numbers].map(([id, i]): RelationType => {
      const { directed = true, ...words } = this.#types.words[i] ?? {};
      const label = words.label || inWords(id);
      const inverse = directed ? `is reached by “${label}” from` : label;
      return { id, label, inverse, directed, ...words, family: familyOf(id, i) };
    });
    return { kinds, families, relationTypes };
  }

  #given(): Families {
    const needsOther = this.#types.words.some(({ family }) => !this.#families.has(family ?? ''));
    if (needsOther) this.describeFamily(rest(this.#families));
    const other = [...this.#families.keys()].at(-1) ?? OTHER;
    return {
      families: [...this.#families.values()],
      familyOf: (_, i) => {
        const { family } = this.#types.words[i] ?? {};
        return family !== undefined && this.#families.has(family) ? family : other;
      },
    };
  }

  /** The most frequent types get a hue of their own. */
  #byFrequency(): Families {
    const ids = [...this.#types.numbers.keys()];
    const ranked = ids.map((id, i) => ({ id, i, count: this.#types.counts[i] ?? 0 }));
    ranked.sort((a, b) => b.count - a.count || a.i - b.i);
    const own = ranked.slice(0, ranked.length > HUES.length ? HUES.length - 1 : HUES.length);
    const families = own.map(({ id, i }, n): Family => {
      const label = capital(this.#types.words[i]?.label || inWords(id));
      return { id, label, colour: HUES[n] ?? GREY };
    });
    const hued = new Set(own.map(({ id }) => id));
    if (own.length < ids.length) families.push(rest(hued));
    const other = families.at(-1)?.id ?? OTHER;
    return { families, familyOf: (id) => (hued.has(id) ? id : other) };
  }
}

interface Families {
  readonly families: readonly Family[];
  familyOf(id: string, number: number): string;
}

const rest = (taken: { has(id: string): boolean }): Family => ({
  id: taken.has(OTHER) ? 'everything-else' : OTHER,
  label: 'Other',
  colour: GREY,
});
