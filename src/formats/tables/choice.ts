/** What a column of a table holds. */
export const COLUMN_ROLES = [
  'ignore',
  'id',
  'name',
  'alias',
  'kind',
  'country',
  'summary',
  'url',
  'wikidata',
  'source',
  'source-name',
  'source-kind',
  'target',
  'target-name',
  'target-kind',
  'type',
  'label',
  'directed',
  'date',
  'start',
  'end',
  'number',
  'unit',
  'evidence',
  'evidence-url',
  'evidence-date',
  'speaker',
  'certainty',
  'quote',
  'x',
  'y',
  'latitude',
  'longitude',
  'coordinates',
  'attribute',
] as const;

/**
 * The name of such a role. `source` and `target` are the ends of a relation, by id or name; `source-name` and `source-kind` describe
 * the first of them. `label` is the claim in words; `evidence` names the source of the claim; `directed` says so for each row;
 * `coordinates` are latitude and longitude in one.
 */
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** How one table is to be understood; what a person may change before it is read. */
export interface TableChoice {
  /** The part's name, for a sheet of a workbook followed by `#` and the sheet's name. */
  readonly table: string;
  /**
   * What its rows are: entities; relations, each with both ends; some the one and some the other; a matrix, in which each cell that is
   * neither empty nor 0 is a relation between its row and its column; or nothing to be read.
   */
  readonly rows: 'entities' | 'relations' | 'both' | 'matrix' | 'ignore';
  /** Between cells; not for workbooks. */
  readonly delimiter?: string;
  /** The row with which the table begins, counted from 1 with empty ones; rows above are left out. Not given: the first that holds something. */
  readonly begins?: number;
  /** True when the row with which it begins names the columns. */
  readonly header: boolean;
  /** True when the next row does so too: `Sender` over `Name` is `Sender Name`. */
  readonly twoRows?: boolean;
  /** True when the header has no name for the first column, so that each name belongs to the column after it, as in tables of R. */
  readonly shifted?: boolean;
  /** False when notes and totals below the table are read like its rows. */
  readonly notes?: boolean;
  /**
   * One role for each column. In a matrix, `source` holds the names of its rows (they are named like the columns where no column
   * does), each `target` is a column of ties, and the rest are attributes of what the row names.
   */
  readonly roles: readonly ColumnRole[];
  /** False when relations have no direction. */
  readonly directed?: boolean;
  /** The kind of its entities, where no column says it. */
  readonly kind?: string;
  /** What stands before decimals, where its cells do not show it. */
  readonly decimals?: '.' | ',';
  /** Which number of a date comes first, where its cells do not show it. */
  readonly days?: 'day-first' | 'month-first';
}

/** What a person has said so far of a table, or of each table where none is named; the rest is guessed. */
export type TableWish = Partial<TableChoice>;

/** A table as it would be read, with what is needed to show and change that. */
export interface ProposedTable {
  readonly choice: TableChoice;
  /** Names of the columns: the header's, or `Column 1`, `Column 2`… */
  readonly columns: readonly string[];
  /** The first rows after the header, cell by cell. */
  readonly sample: readonly (readonly string[])[];
  /** The row with which it begins, counted from 1; all that is above is left out. */
  readonly begins: number;
  /** The first rows that hold something, with their numbers: it may begin with any of them. */
  readonly first: readonly (readonly [number: number, text: string])[];
  /** True when all of its rows were seen. */
  readonly isWhole: boolean;
  /** What is left out above it, and below as far as that was seen: a text for each row. */
  readonly above: readonly string[];
  readonly below: readonly string[];
  /** What was recognised, such as 'Neo4j', 'Gephi', 'ICIJ Offshore Leaks', 'OpenSanctions', 'APOC'. */
  readonly known?: string;
}

/** What columns of relations can hold, besides attributes and what is ignored. */
export const RELATION_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  ...(['id', 'source', 'source-name', 'source-kind', 'target', 'target-name', 'target-kind'] as const),
  ...(['type', 'label', 'directed', 'date', 'start', 'end', 'number', 'unit'] as const),
  ...(['evidence', 'evidence-url', 'evidence-date', 'speaker', 'certainty', 'quote'] as const),
]);

/** The same of entities. */
export const ENTITY_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  ...([
    'id',
    'name',
    'alias',
    'kind',
    'country',
    'summary',
    'url',
    'wikidata',
    'date',
    'start',
    'end',
  ] as const),
  ...(['x', 'y', 'latitude', 'longitude', 'coordinates'] as const),
]);
