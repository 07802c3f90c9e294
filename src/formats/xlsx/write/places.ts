import type { Dossier } from '../../../dossier/dossier.ts';
import { relationKey } from '../../../dossier/relations.ts';
import type { Triple } from '../../../dossier/types.ts';
import { SHEETS } from '../own.ts';
import type { CellLink } from './sheet.ts';

/** The name of the nth sheet, from 0, over which the rows of a table are spread. */
export const nthName = (name: string, n: number): string => (n === 0 ? name : `${name} ${n + 1}`);

type Table = 'entities' | 'relations' | 'claims' | 'sources';

/** Knows in which row of which sheet each item stands, so that cells can lead there. */
export class Places {
  readonly #rows: number;
  readonly #numbers: Readonly<Record<Table, Map<string, number>>>;

  /** `rows` is how many items a sheet holds, besides its header. */
  constructor(dossier: Dossier, rows: number) {
    const numbered = (items: ReadonlyMap<string, unknown>) =>
      new Map([...items.keys()].map((id, i) => [id, i]));
    this.#rows = rows;
    this.#numbers = {
      entities: numbered(dossier.entities),
      relations: numbered(dossier.relations),
      claims: numbered(dossier.claims),
      sources: numbered(dossier.sources),
    };
  }

  /** A link to the row of an entity, if `id` names one. */
  readonly entity = (id: string | undefined): CellLink | undefined => this.#link('entities', id);

  /** A link to the row of a claim. */
  readonly claim = (id: string | undefined): CellLink | undefined => this.#link('claims', id);

  /** A link to the row of a source. */
  readonly source = (id: string | undefined): CellLink | undefined => this.#link('sources', id);

  /** A link to the row of the relation that a triple is. */
  readonly relation = (triple: Triple | undefined): CellLink | undefined =>
    triple && this.#link('relations', relationKey(triple));

  #link(table: Table, id: string | undefined): CellLink | undefined {
    const number = id === undefined ? undefined : this.#numbers[table].get(id);
    if (number === undefined) return undefined;
    const name = nthName(SHEETS[table], Math.floor(number / this.#rows));
    return { place: `'${name}'!A${(number % this.#rows) + 2}` };
  }
}
