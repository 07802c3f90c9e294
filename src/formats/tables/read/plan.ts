import type { AttributeValue } from '../../../dossier/types.ts';
import { type Row, trimmed } from '../cell.ts';
import { type ColumnRole, ENTITY_ROLES, RELATION_ROLES, type TableChoice } from '../choice.ts';
import type { TableColumn } from '../columns.ts';
import { isImageColumn, loadsImage } from '../values/images.ts';
import { type ValueStyles, valueStylesOf } from '../values/styles.ts';
import type { Told } from '../values/told.ts';
import { attributeOf, type ColumnType, typesOf } from '../values/typed.ts';

/** Of these roles a table may have several columns; of any other, the first counts and the rest are attributes. */
const SEVERAL: ReadonlySet<ColumnRole> = new Set(['attribute', 'ignore', 'alias', 'speaker']);

/** A row that can be remarked on. */
export interface Telling {
  tell(code: string, severity: 'warning' | 'note', message: string): void;
}

interface AttributeColumn {
  readonly at: number;
  readonly name: string;
  readonly type: ColumnType;
  readonly list: boolean;
  readonly image: boolean;
}

/** Which column means what, as it is needed for each row: made once for a table out of its header and first rows. */
export class Plan {
  readonly choice: TableChoice;
  readonly columns: readonly TableColumn[];
  /** Columns of names, the first of which counts where it is filled. */
  readonly names: readonly number[];
  readonly aliases: readonly number[];
  readonly speakers: readonly number[];
  readonly ignored: readonly string[];
  /** How dates, numbers and places are written. */
  readonly values: ValueStyles;
  /** What is to be said of whole columns. */
  readonly told: readonly Told[];
  /** What rows of relations can say, so that nothing is looked for in each row that no column has. */
  readonly says: {
    readonly ends: boolean;
    readonly words: boolean;
    readonly when: boolean;
    readonly number: boolean;
    readonly evidence: boolean;
    readonly certainty: boolean;
    readonly directed: boolean;
  };
  readonly #places = new Map<ColumnRole, number>();
  readonly #attributes: readonly AttributeColumn[];

  constructor(choice: TableChoice, columns: readonly TableColumn[], firstRows: readonly Row[]) {
    this.choice = choice;
    this.columns = columns;
    const able = choice.rows === 'relations' ? RELATION_ROLES : ENTITY_ROLES;
    const roles = columns.map((_, i): ColumnRole => {
      const role = choice.roles[i] ?? 'attribute';
      if (role !== 'ignore' && !able.has(role)) return 'attribute';
      if (SEVERAL.has(role)) return role;
      if (this.#places.has(role)) return role === 'name' ? role : 'attribute';
      this.#places.set(role, i);
      return role;
    });
    this.says = {
      ends: this.has('source-name', 'source-kind', 'target-name', 'target-kind'),
      words: this.has('id', 'label', 'quote'),
      when: this.has('date', 'start', 'end'),
      number: this.has('number', 'unit'),
      evidence: this.has('evidence', 'evidence-url', 'evidence-date'),
      certainty: this.has('certainty'),
      directed: this.has('directed') || choice.directed === false,
    };
    const all = (wanted: ColumnRole): number[] => roles.flatMap((role, i) => (role === wanted ? [i] : []));
    this.names = all('name');
    this.aliases = all('alias');
    this.speakers = all('speaker');
    this.ignored = all('ignore').map((i) => columns[i]?.name ?? '');
    this.values = valueStylesOf(choice, {
      has: (...wanted) => this.has(...wanted),
      nameOf: (role) => this.nameOf(role),
      textsOf: (role) => {
        const i = this.at(role);
        return i < 0 ? [] : firstRows.map((row) => trimmed(row[i]));
      },
    });
    const kept = all('attribute').map((i) => [i, columns[i] ?? { name: '' }] as const);
    const types = typesOf(kept, firstRows, choice.decimals);
    this.#attributes = kept.map(([at, { name, list = false }]) => {
      return { at, name, type: types.get(at) ?? { name: 'text' }, list, image: isImageColumn(name) };
    });
    this.told = [...this.values.told, ...[...types.values()].flatMap(({ told }) => told ?? [])];
  }

  /** True when a column has one of the roles. */
  has(...roles: readonly ColumnRole[]): boolean {
    return roles.some((role) => this.#places.has(role));
  }

  /** The place of the column with a role; -1 where there is none. */
  at(role: ColumnRole): number {
    return this.#places.get(role) ?? -1;
  }

  /** What the column with a role is called. */
  nameOf(role: ColumnRole): string {
    return this.columns[this.at(role)]?.name ?? role;
  }

  /** What stands in the columns that are attributes, and in cells beyond the last column. */
  attributesOf(row: Row, telling: Telling): (readonly [string, AttributeValue])[] {
    const entries: (readonly [string, AttributeValue])[] = [];
    for (const { at, name, type, list, image } of this.#attributes) {
      const cell = row[at];
      if (cell === undefined || cell === '') continue;
      if (image && loadsImage(cell)) {
        telling.tell('image/dropped', 'note', `The image in “${name}” is not loaded, and was left out.`);
        continue;
      }
      const value = attributeOf(cell, type, list, () =>
        telling.tell(
          'cell/type',
          'note',
          `“${trimmed(cell).slice(0, 80)}” in “${name}” is no ${type.name}, as the other cells are; it stays text.`,
        ),
      );
      if (value !== undefined) entries.push([name, value]);
    }
    for (let i = this.columns.length; i < row.length; i += 1) {
      const cell = row[i];
      if (cell !== undefined && cell !== '') entries.push([`Column ${i + 1}`, cell]);
    }
    return entries;
  }
}
