import type { ColumnRole, TableChoice } from '../choice.ts';
import type { TableColumn } from '../columns.ts';

/** A header that some tool or publisher writes. */
export interface KnownTable {
  readonly known: string;
  readonly rows: 'entities' | 'relations';
  /** Roles by the header's words, folded. */
  readonly roles: ReadonlyMap<string, ColumnRole>;
  /** True when columns of other words are attributes, else their roles are guessed. */
  readonly complete?: true;
}

interface Dialect extends KnownTable {
  /** All of these words must be there. */
  readonly needs: readonly string[];
  /** True when no other words may be there. */
  readonly only?: readonly string[];
}

const roles = (entries: Readonly<Record<string, ColumnRole>>): ReadonlyMap<string, ColumnRole> =>
  new Map(Object.entries(entries));

const ICIJ = 'ICIJ Offshore Leaks';
const KUMU = ['label', 'type', 'description', 'tags', 'image', 'id'];

const DIALECTS: readonly Dialect[] = [
  {
    known: ICIJ,
    rows: 'relations',
    needs: ['nodeidstart', 'nodeidend', 'reltype'],
    complete: true,
    roles: roles({
      nodeidstart: 'source',
      nodeidend: 'target',
      reltype: 'type',
      link: 'label',
      startdate: 'start',
      enddate: 'end',
      sourceid: 'evidence',
    }),
  },
  {
    known: ICIJ,
    rows: 'entities',
    needs: ['nodeid', 'sourceid'],
    complete: true,
    roles: roles({ nodeid: 'id', name: 'name', address: 'name', countrycodes: 'country', nodetype: 'kind' }),
  },
  {
    known: 'OpenSanctions',
    rows: 'entities',
    needs: ['id', 'schema', 'name', 'aliases', 'dataset', 'firstseen', 'lastseen'],
    complete: true,
    roles: roles({ id: 'id', schema: 'kind', name: 'name', aliases: 'alias', countries: 'country' }),
  },
  {
    known: 'Gephi',
    rows: 'relations',
    needs: ['source', 'target', 'type', 'weight'],
    roles: roles({ source: 'source', target: 'target', weight: 'attribute', timeset: 'date' }),
  },
  {
    known: 'Gephi',
    rows: 'entities',
    needs: ['id', 'label', 'timeset'],
    roles: roles({ id: 'id', label: 'name', timeset: 'date' }),
  },
  {
    known: 'Kumu',
    rows: 'relations',
    needs: ['from', 'to', 'direction'],
    roles: roles({ from: 'source', to: 'target', direction: 'directed', label: 'label', type: 'type' }),
  },
  {
    known: 'Kumu',
    rows: 'entities',
    needs: ['label', 'type', 'description', 'tags'],
    only: KUMU,
    roles: roles({ label: 'name', type: 'kind', description: 'summary' }),
  },
];

/** The dialect of a header, given as folded words. */
export function knownOf(words: readonly string[]): KnownTable | undefined {
  const there = new Set(words);
  return DIALECTS.find(
    ({ needs, only }) =>
      needs.every((word) => there.has(word)) && (!only || words.every((word) => only.includes(word))),
  );
}

const NEO4J_ROLES: ReadonlyMap<string, ColumnRole> = new Map([
  ['ID', 'id'],
  ['START_ID', 'source'],
  ['END_ID', 'target'],
  ['TYPE', 'type'],
  ['LABEL', 'kind'],
  ['IGNORE', 'ignore'],
]);

/** What Neo4j's words after the colon mean; undefined for a property. */
export const neo4jRole = ({ neo4j }: TableColumn): ColumnRole | undefined =>
  neo4j === undefined ? undefined : NEO4J_ROLES.get(neo4j);

/** What the rows of a table for Neo4j are. */
export const neo4jRows = (columns: readonly TableColumn[]): TableChoice['rows'] =>
  columns.some(({ neo4j }) => neo4j === 'START_ID') ? 'relations' : 'entities';

/** Kinds that the names of ICIJ's files stand for, and common names of files with entities. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/nodes?-entit/i, 'entity'],
  [/(^|[^a-z])officers?([^a-z]|$)/i, 'officer'],
  [/(^|[^a-z])intermediar(y|ies)([^a-z]|$)/i, 'intermediary'],
  [/(^|[^a-z])address(es)?([^a-z]|$)/i, 'address'],
  [/nodes?-others?/i, 'other'],
  [/(^|[^a-z])(people|persons?)([^a-z]|$)/i, 'person'],
  [/(^|[^a-z])(company|companies)([^a-z]|$)/i, 'company'],
  [/(^|[^a-z])organi[sz]ations?([^a-z]|$)/i, 'organisation'],
  [/(^|[^a-z])airports?([^a-z]|$)/i, 'airport'],
  [/(^|[^a-z])countr(y|ies)([^a-z]|$)/i, 'country'],
  [/(^|[^a-z])(ports?|places?|cities|events?|ships?|vessels?|banks?)([^a-z]|$)/i, ''],
];

const SINGULAR: ReadonlyMap<string, string> = new Map([['cities', 'city']]);

/** The kind of entity that a table's name says it holds: `nodes-officers.csv` holds officers. */
export function kindByName(table: string): string | undefined {
  const name = table.replace(/^.*[/\\#]/, '').replace(/\.\w+$/, '');
  for (const [words, kind] of KINDS) {
    const match = words.exec(name);
    if (!match) continue;
    const word = (match[2] ?? '').toLowerCase();
    return kind || (SINGULAR.get(word) ?? word.replace(/s$/, ''));
  }
  return undefined;
}
