import type { Dossier } from '../../dossier/dossier.ts';
import { relationKey } from '../../dossier/relations.ts';
import type { Claim, Triple } from '../../dossier/types.ts';
import { sameJson } from '../../kernel/same-json.ts';
import { type Column, text, yesNo } from '../columns/column.ts';
import { ENTITY_COLUMNS, type EntityRow } from '../columns/entities.ts';
import { EVIDENCE_COLUMNS, LINE_COLUMNS, type RelationRow } from '../columns/relations.ts';
import { clean, jsonText } from '../text.ts';
import type { ClaimCopy, EvidenceCopy, FileCopy, NodeCopy } from './copy.ts';
import { entityFrom } from './entity.ts';
import { fieldsOf } from './fields.ts';
import { ownColumns } from './own-columns.ts';

const ordersOf = (dossier: Dossier): ReadonlyMap<string, number> =>
  new Map([...dossier.claims.keys()].map((id, i) => [id, i]));

function claimCopy({ asserts, ...claim }: Claim, order: number, key?: string): ClaimCopy {
  if (key === undefined) return { claim, order, of: 0 };
  if (asserts.length === 1) return { claim, order };
  const at = asserts.flatMap((triple, i) => (relationKey(triple) === key ? [i] : []));
  return { claim, order, at, of: asserts.length };
}

function fileCopyOf(dossier: Dossier): FileCopy {
  const { id, title, vocabulary } = dossier.header;
  const bare = [...dossier.claims.values()].flatMap((claim, order) =>
    claim.asserts.length === 0 ? [claimCopy(claim, order)] : [],
  );
  return { id, title, vocabulary, sources: [...dossier.sources.values()], claims: bare };
}

/** What a whole file says once, as JSON, for formats with a place for it: id, vocabulary, sources, claims without a relation. */
export const fileCopy = (dossier: Dossier): string => jsonText(fileCopyOf(dossier));

/** The copy of an entity where its other fields, made fit for the format, do not say the same. */
function entityCopy(columns: readonly Column<EntityRow>[], row: EntityRow): NodeCopy {
  const { entity } = row;
  const read = entityFrom(fieldsOf(columns, row), clean(entity.id), clean(entity.name));
  return sameJson(read, entity) ? {} : { entity };
}

/**
 * The fields of an entity in formats for other tools, besides its name and its place: those that people read, a column for each
 * attribute of the dossier's own, and `copy`, from which `Restorer` makes the entity again. `file: 'first'` puts what the whole file
 * says once into the copy of the first entity, for formats that have no better place.
 */
export function nodeColumns(
  dossier: Dossier,
  rows: readonly EntityRow[],
  { file }: { readonly file: 'apart' | 'first' },
): Column<EntityRow>[] {
  const columns = [...ENTITY_COLUMNS, ...ownColumns(rows)];
  const first = file === 'first' ? rows[0] : undefined;
  return [
    text('entity', ({ entity }) => entity.id),
    ...columns,
    yesNo('pinned', ({ position }) => position?.[2]),
    text('copy', (row) => {
      const copy = entityCopy(columns, row);
      return jsonText(row === first ? { ...copy, file: fileCopyOf(dossier) } : copy);
    }),
  ];
}

/** The fields of a relation in formats for other tools, besides its ends: those that people read, and `evidence`, from which `Restorer` makes its claims again. */
export function edgeColumns(dossier: Dossier): Column<RelationRow>[] {
  const orders = ordersOf(dossier);
  return [
    text('relation', ({ relation }) => relation.key),
    ...LINE_COLUMNS,
    ...EVIDENCE_COLUMNS,
    text('evidence', ({ relation, claims }) => {
      const triple: Triple = [relation.subject, relation.type, relation.object];
      const copies = claims.map((claim) => claimCopy(claim, orders.get(claim.id) ?? 0, relation.key));
      return jsonText({ triple, claims: copies } satisfies EvidenceCopy);
    }),
  ];
}
