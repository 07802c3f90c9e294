import type { Dossier } from '../../../dossier/dossier.ts';
import type { Claim, Source } from '../../../dossier/types.ts';
import { CLAIM_COLUMNS, SOURCE_COLUMNS } from '../../columns/claims.ts';
import { type Column, text } from '../../columns/column.ts';
import { type EntityRow, entityRows } from '../../columns/entities.ts';
import { type RelationRow, relationRows } from '../../columns/relations.ts';
import { VOCABULARY_COLUMNS, vocabularyRows } from '../../columns/vocabulary.ts';
import { ENTITY_TABLE, RELATION_TABLE } from '../../csv/columns.ts';
import { joined } from '../../text.ts';
import { SHEETS } from '../own.ts';
import type { Places } from './places.ts';
import type { CellLink, SheetCell } from './sheet.ts';

/** A table of a dossier on its way onto sheets. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Pick<Column<never>, 'id' | 'type'>[];
  /** Cells in the order of the columns, made as they are asked for; texts as they are. */
  readonly rows: Iterable<readonly SheetCell[]>;
}

interface Design<Row> {
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: Iterable<Row>;
  /** Where the cells of a column lead, by the column's id. */
  readonly links?: Readonly<Record<string, (row: Row) => CellLink | undefined>>;
}

function* cellsOf<Row>({ columns, rows, links = {} }: Design<Row>): Iterable<readonly SheetCell[]> {
  for (const row of rows) yield columns.map(({ id, of }) => ({ value: of(row), link: links[id]?.(row) }));
}

const table = <Row>(design: Design<Row>): Table => ({ ...design, rows: cellsOf(design) });

const toUrl = (url: string | undefined): CellLink | undefined => (url === undefined ? undefined : { url });

const wikidata = (id: string | undefined): CellLink | undefined =>
  id !== undefined && /^Q\d+$/.test(id) ? { url: `https://www.wikidata.org/wiki/${id}` } : undefined;

const entityTable = (dossier: Dossier): Design<EntityRow> => ({
  name: SHEETS.entities,
  columns: ENTITY_TABLE,
  rows: entityRows(dossier),
  links: {
    url: ({ entity }) => toUrl(entity.links?.url),
    wikidata: ({ entity }) => wikidata(entity.links?.wikidata),
  },
});

const relationTable = (dossier: Dossier, places: Places): Design<RelationRow> => ({
  name: SHEETS.relations,
  columns: RELATION_TABLE,
  rows: relationRows(dossier),
  links: {
    subject: ({ relation }) => places.entity(relation.subject),
    object: ({ relation }) => places.entity(relation.object),
    claims: ({ claims }) => places.claim(claims[0]?.id),
  },
});

/** Beside the ids, the names that they stand for, since a workbook is read by people; our reader goes by the ids. */
const claimTable = ({ entities, sources, claims }: Dossier, places: Places): Design<Claim> => ({
  name: SHEETS.claims,
  columns: CLAIM_COLUMNS.flatMap((column) => {
    if (column.id === 'source')
      return [column, text('source_title', ({ source }: Claim) => sources.get(source)?.title)];
    if (column.id !== 'speakers') return [column];
    const names = ({ speakers }: Claim) => speakers.map((id) => entities.get(id)?.name ?? id);
    return [column, text('speaker_names', (claim: Claim) => joined(names(claim)) || undefined)];
  }),
  rows: claims.values(),
  links: {
    relations: ({ asserts }) => places.relation(asserts[0]),
    source: ({ source }) => places.source(source),
    speakers: ({ speakers }) => places.entity(speakers[0]),
  },
});

const sourceTable = ({ sources }: Dossier, places: Places): Design<Source> => ({
  name: SHEETS.sources,
  columns: SOURCE_COLUMNS,
  rows: sources.values(),
  links: {
    publisher: ({ publisher }) => places.entity(publisher),
    entity: ({ entity }) => places.entity(entity),
    based_on: ({ basedOn }) => places.source(basedOn?.[0]),
    url: ({ url }) => toUrl(url),
    archived_url: ({ archivedUrl }) => toUrl(archivedUrl),
  },
});

/** All tables of a dossier. A cell with several ids leads to the first. */
export function tablesOf(dossier: Dossier, places: Places): Table[] {
  const { vocabulary } = dossier.header;
  return [
    table(entityTable(dossier)),
    table(relationTable(dossier, places)),
    table(claimTable(dossier, places)),
    table(sourceTable(dossier, places)),
    table({ name: SHEETS.vocabulary, columns: VOCABULARY_COLUMNS, rows: vocabularyRows(vocabulary) }),
  ];
}
