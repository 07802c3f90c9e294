import { CERTAINTIES, type Claim, STANCES } from '../../types.ts';
import type { Names } from '../names.ts';
import type { Rows } from '../snapshot.ts';
import { bytes, type Growing, GrowingRows, numbers, shorts } from './growing.ts';
import { type Numbering, renumbered, renumberedTypes, translated, typeNumbers } from './numbering.ts';

/** The triples that claims assert: those of claim `c` are `offsets[c]` up to `offsets[c + 1]`. */
export interface Asserted {
  readonly offsets: Uint32Array;
  readonly subject: Uint32Array;
  readonly type: Uint16Array;
  readonly object: Uint32Array;
}

/** What columns are built from about claims, one row for each, in the dossier's order. Numbers as in a {@link Numbering}. */
export interface ClaimColumns {
  readonly certainty: Uint8Array;
  readonly stance: Uint8Array;
  readonly source: Uint32Array;
  readonly speakers: Rows;
  readonly asserted: Asserted;
  /** The entity that the claim's number counts, plus one; 0 where it names none. */
  readonly counted: Uint32Array;
  /** 1 where the claim says itself what is repeated at its place. */
  readonly repeating: Uint8Array;
  readonly repeats: Rows;
}

const certainties: ReadonlyMap<string, number> = new Map(CERTAINTIES.map((name, i) => [name, i]));
const stances: ReadonlyMap<string, number> = new Map(STANCES.map((name, i) => [name, i]));

type Numbers = Pick<Names, 'indexOf'>;

/** Where the numbers of what claims name are looked up. */
export interface Numbered {
  readonly entities: Numbers;
  readonly sources: Numbers;
  readonly types: ReadonlyMap<string, number>;
}

/** Looks numbers up in a numbering. */
export const numberedBy = ({ entities, sources, vocabulary }: Numbering): Numbered => ({
  entities,
  sources,
  types: typeNumbers(vocabulary),
});

/** Takes claims one by one, or runs of rows from columns that are there already, and gives their columns. */
export class ClaimColumnsBuilder {
  readonly #certainty: Growing<Uint8Array>;
  readonly #stance: Growing<Uint8Array>;
  readonly #source: Growing<Uint32Array>;
  readonly #speakers: GrowingRows;
  readonly #offsets: Growing<Uint32Array>;
  readonly #subject: Growing<Uint32Array>;
  readonly #type: Growing<Uint16Array>;
  readonly #object: Growing<Uint32Array>;
  readonly #counted: Growing<Uint32Array>;
  readonly #repeating: Growing<Uint8Array>;
  readonly #repeats: GrowingRows;
  readonly #entities: Numbers;
  readonly #sources: Numbers;
  readonly #types: ReadonlyMap<string, number>;
  #whole = true;

  /** `like` are columns of about the size that these will have. */
  constructor({ entities, sources, types }: Numbered, like?: ClaimColumns) {
    const claims = like?.source.length;
    const triples = like?.asserted.subject.length;
    this.#certainty = bytes(claims);
    this.#stance = bytes(claims);
    this.#source = numbers(claims);
    this.#speakers = new GrowingRows(like?.speakers);
    this.#offsets = numbers(like?.asserted.offsets.length);
    this.#subject = numbers(triples);
    this.#type = shorts(triples);
    this.#object = numbers(triples);
    this.#counted = numbers(claims);
    this.#repeating = bytes(claims);
    this.#repeats = new GrowingRows(like?.repeats);
    this.#entities = entities;
    this.#sources = sources;
    this.#types = types;
    this.#offsets.push(0);
  }

  /** Adds a claim; false when it names an entity, a source or a relation type that is not there. */
  add(claim: Claim): boolean {
    this.#whole = true;
    this.#certainty.push(certainties.get(claim.certainty) ?? 0);
    this.#stance.push(stances.get(claim.stance) ?? 0);
    this.#source.push(this.#row(this.#sources, claim.source));
    for (const id of claim.speakers) this.#speakers.push(this.#row(this.#entities, id));
    this.#speakers.endRow();
    for (const [subject, type, object] of claim.asserts) {
      this.#subject.push(this.#row(this.#entities, subject));
      this.#type.push(this.#typeRow(type));
      this.#object.push(this.#row(this.#entities, object));
    }
    this.#offsets.push(this.#subject.length);
    const of = claim.quantity?.of;
    this.#counted.push(of === undefined ? 0 : this.#row(this.#entities, of) + 1);
    this.#repeating.push(claim.repeats ? 1 : 0);
    if (claim.repeats) for (const id of claim.repeats) this.#repeats.push(this.#row(this.#sources, id));
    this.#repeats.endRow();
    return this.#whole;
  }

  /** Adds a claim by the numbers of what it names; `triples` are subject, type and object in turn. It counts and repeats nothing. */
  addNumbered(
    certainty: number,
    stance: number,
    source: number,
    speakers: readonly number[],
    triples: readonly number[],
  ): void {
    this.#certainty.push(certainty);
    this.#stance.push(stance);
    this.#source.push(source);
    for (let i = 0; i < speakers.length; i += 1) this.#speakers.push(speakers[i] as number);
    this.#speakers.endRow();
    for (let i = 0; i < triples.length; i += 3) {
      this.#subject.push(triples[i] as number);
      this.#type.push(triples[i + 1] as number);
      this.#object.push(triples[i + 2] as number);
    }
    this.#offsets.push(this.#subject.length);
    this.#counted.push(0);
    this.#repeating.push(0);
    this.#repeats.endRow();
  }

  /** Adds the rows from `start` up to `end` of columns with the same numbering. */
  addRun(columns: ClaimColumns, start: number, end: number): void {
    const { asserted } = columns;
    this.#certainty.pushRun(columns.certainty, start, end);
    this.#stance.pushRun(columns.stance, start, end);
    this.#source.pushRun(columns.source, start, end);
    this.#speakers.pushRun(columns.speakers, start, end);
    const [first, last] = [asserted.offsets[start] ?? 0, asserted.offsets[end] ?? 0];
    this.#offsets.pushRun(asserted.offsets, start + 1, end + 1, this.#subject.length - first);
    this.#subject.pushRun(asserted.subject, first, last);
    this.#type.pushRun(asserted.type, first, last);
    this.#object.pushRun(asserted.object, first, last);
    this.#counted.pushRun(columns.counted, start, end);
    this.#repeating.pushRun(columns.repeating, start, end);
    this.#repeats.pushRun(columns.repeats, start, end);
  }

  done(): ClaimColumns {
    return {
      certainty: this.#certainty.done(),
      stance: this.#stance.done(),
      source: this.#source.done(),
      speakers: this.#speakers.done(),
      asserted: {
        offsets: this.#offsets.done(),
        subject: this.#subject.done(),
        type: this.#type.done(),
        object: this.#object.done(),
      },
      counted: this.#counted.done(),
      repeating: this.#repeating.done(),
      repeats: this.#repeats.done(),
    };
  }

  #row(names: Numbers, name: string): number {
    const row = names.indexOf(name);
    if (row >= 0) return row;
    this.#whole = false;
    return 0;
  }

  #typeRow(type: string): number {
    const row = this.#types.get(type);
    if (row === undefined) this.#whole = false;
    return row ?? 0;
  }
}

/** New numbers for a column in which each is one higher, and 0 means none. */
function oneHigher(rows: Uint32Array): Uint32Array {
  const higher = new Uint32Array(rows.length + 1);
  for (let i = 0; i < rows.length; i += 1) higher[i + 1] = (rows[i] as number) + 1;
  return higher;
}

/** New numbers by old ones; undefined where each keeps its own. */
export interface NewNumbers {
  readonly entities: Uint32Array | undefined;
  readonly sources: Uint32Array | undefined;
  readonly types?: Uint32Array | undefined;
}

/** The same claims in new numbers. */
export function renumberedClaims(
  columns: ClaimColumns,
  { entities, sources, types }: NewNumbers,
): ClaimColumns {
  if (!entities && !sources && !types) return columns;
  const { speakers, asserted, repeats } = columns;
  return {
    ...columns,
    source: translated(columns.source, sources),
    speakers: { offsets: speakers.offsets, items: translated(speakers.items, entities) },
    repeats: { offsets: repeats.offsets, items: translated(repeats.items, sources) },
    counted: translated(columns.counted, entities && oneHigher(entities)),
    asserted: {
      offsets: asserted.offsets,
      subject: translated(asserted.subject, entities),
      type: translated(asserted.type, types),
      object: translated(asserted.object, entities),
    },
  };
}

/** The same claims in another numbering. */
export const translatedClaims = (columns: ClaimColumns, from: Numbering, to: Numbering): ClaimColumns =>
  renumberedClaims(columns, {
    entities: renumbered(from.entities, to.entities),
    sources: renumbered(from.sources, to.sources),
    types: renumberedTypes(from.vocabulary, to.vocabulary),
  });

/** True when claims assert the same triples, one by one. */
export const assertSame = (a: Asserted, b: Asserted): boolean =>
  sameItems(a.offsets, b.offsets) &&
  sameItems(a.subject, b.subject) &&
  sameItems(a.object, b.object) &&
  sameItems(a.type, b.type);

function sameItems(a: Uint16Array | Uint32Array, b: Uint16Array | Uint32Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}
