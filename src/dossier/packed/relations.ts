import { type RelationColumns, relationOf } from '../columns/build/relations.ts';
import type { Names } from '../columns/names.ts';
import { type Relation, type RelationKey, relationKey, tripleOf } from '../relations.ts';
import type { Triple } from '../types.ts';
import { Recent } from './recent.ts';
import { RowMap } from './row-map.ts';

/** What relations are read from: their columns, and the names that the numbers in them stand for. */
export interface RelationGround {
  readonly columns: RelationColumns;
  readonly entities: Names;
  readonly claims: Names;
  readonly types: readonly string[];
  readonly typeNumbers: ReadonlyMap<string, number>;
}

/** Keys of relations by number, and back, made when read. */
class RelationKeys implements Names {
  readonly #ground: RelationGround;

  constructor(ground: RelationGround) {
    this.#ground = ground;
  }

  get length(): number {
    return this.#ground.columns.subject.length;
  }

  at(row: number): RelationKey {
    return relationKey(this.triple(row));
  }

  triple(row: number): Triple {
    const { columns, entities, types } = this.#ground;
    return [
      entities.at(columns.subject[row] ?? 0),
      types[columns.type[row] ?? 0] ?? '',
      entities.at(columns.object[row] ?? 0),
    ];
  }

  indexOf(key: RelationKey): number {
    const triple = tripleOf(key);
    if (!triple) return -1;
    const { columns, entities, typeNumbers } = this.#ground;
    const subject = entities.indexOf(triple[0]);
    const object = entities.indexOf(triple[2]);
    const type = typeNumbers.get(triple[1]) ?? -1;
    return subject < 0 || object < 0 || type < 0 ? -1 : relationOf(columns, subject, type, object);
  }

  *[Symbol.iterator](): Iterator<RelationKey> {
    for (let row = 0; row < this.length; row += 1) yield this.at(row);
  }
}

/** Relations over columns: objects and keys are made when read, in the order in which claims first assert them. */
export class RelationMap extends RowMap<Relation> {
  readonly keyNames: Names & { triple(row: number): Triple };
  readonly #ground: RelationGround;
  readonly #recent = new Recent<Relation>();

  constructor(ground: RelationGround) {
    super();
    this.#ground = ground;
    this.keyNames = new RelationKeys(ground);
  }

  get size(): number {
    return this.keyNames.length;
  }

  protected rowOf(key: RelationKey): number {
    return this.keyNames.indexOf(key);
  }

  protected keyAt(row: number): RelationKey {
    return this.keyNames.at(row);
  }

  protected valueAt(row: number, passing: boolean): Relation {
    const known = this.#recent.get(row);
    if (known) return known;
    const [subject, type, object] = this.keyNames.triple(row);
    const { columns, claims: names } = this.#ground;
    const { offsets, items } = columns.relationClaims;
    const claims: string[] = [];
    for (let i = offsets[row] ?? 0; i < (offsets[row + 1] ?? 0); i += 1) claims.push(names.at(items[i] ?? 0));
    const relation = { key: relationKey([subject, type, object]), subject, type, object, claims };
    if (!passing || this.size <= this.#recent.bound) this.#recent.set(row, relation);
    return relation;
  }
}
