import type { Dossier } from '../dossier.ts';
import { NameNumbers } from '../packed/name-numbers.ts';
import { RelationMap } from '../packed/relations.ts';
import type { Relation, RelationKey } from '../relations.ts';
import type { ClaimColumns } from './build/claims.ts';
import { columnsOfClaims, kindsOf } from './build/collections.ts';
import { namesOf } from './build/layers.ts';
import { type Numbering, typeNumbers } from './build/numbering.ts';
import { countOrigins, type SourceColumns, sourceColumns, voicesOfClaims } from './build/origins.ts';
import { adjacency, groupByTriple, type RelationColumns } from './build/relations.ts';
import { listOf, type Names } from './names.ts';

/** Rows of variable length: the items of row `i` are `items[offsets[i]]` up to `items[offsets[i + 1]]`. */
export interface Rows {
  readonly offsets: Uint32Array;
  readonly items: Uint32Array;
}

/** The columns of a snapshot that are built rather than read: what can be handed from a worker to the page. */
export interface BuiltColumns extends ClaimColumns, RelationColumns {
  readonly kind: Uint16Array;
  readonly family: Uint16Array;
  /** Independent origins of each relation. */
  readonly origins: Uint16Array;
  /** Claims of each relation. */
  readonly weight: Uint32Array;
  /** Who says it: the claim's speakers, or the entity of its source where the source speaks itself. */
  readonly voices: Rows;
  /** Relations that leave an entity, and those that arrive. */
  readonly outgoing: Rows;
  readonly incoming: Rows;
}

/**
 * A dossier's topology and filterable fields as columns. Entities, relations and claims are numbered in the dossier's order;
 * kinds, types, families, certainties and stances by their place in the vocabulary or the constant that lists them. The columns of
 * time are in `evidence/times.ts`.
 */
export interface Snapshot extends BuiltColumns {
  readonly revision: number;
  readonly entityIds: readonly string[];
  readonly relationKeys: Names;
  readonly claimIds: Names;
  readonly sourceIds: readonly string[];
  readonly entityIndex: ReadonlyMap<string, number>;
}

type Ground = Pick<Dossier, 'revision' | 'header' | 'entities' | 'sources' | 'claims'>;

function weights({ offsets }: Rows): Uint32Array {
  const weight = new Uint32Array(offsets.length - 1);
  for (let r = 0; r < weight.length; r += 1) weight[r] = (offsets[r + 1] as number) - (offsets[r] as number);
  return weight;
}

function families(
  type: Uint16Array,
  { families, relationTypes }: Dossier['header']['vocabulary'],
): Uint16Array {
  const numbers = new Map(families.map(({ id }, i) => [id, i]));
  const ofType = Uint16Array.from(relationTypes, ({ family }) => numbers.get(family) ?? 0);
  const column = new Uint16Array(type.length);
  for (let r = 0; r < column.length; r += 1) column[r] = ofType[type[r] as number] ?? 0;
  return column;
}

/** What follows from the triples alone. */
type Ties = RelationColumns & Pick<BuiltColumns, 'weight' | 'outgoing' | 'incoming'>;

const ties = new WeakMap<ClaimColumns['asserted'], Ties>();

/** Takes just what follows from the triples, whatever else comes with it. */
function keepTies(asserted: ClaimColumns['asserted'], columns: Ties): Ties {
  const { subject, type, object, relationClaims, table, weight, outgoing, incoming } = columns;
  const kept = { subject, type, object, relationClaims, table, weight, outgoing, incoming };
  ties.set(asserted, kept);
  return kept;
}

function tiesOf({ asserted }: ClaimColumns, entities: number): Ties {
  const known = ties.get(asserted);
  if (known?.outgoing.offsets.length === entities + 1) return known;
  const relations: RelationColumns = known ?? groupByTriple(asserted);
  return keepTies(asserted, {
    ...relations,
    weight: weights(relations.relationClaims),
    outgoing: adjacency(relations.subject, entities),
    incoming: adjacency(relations.object, entities),
  });
}

const numberingOf = ({ entities, sources, header }: Ground): Numbering => ({
  entities: namesOf(entities),
  sources: namesOf(sources),
  vocabulary: header.vocabulary,
});

function build(ground: Ground, numbering: Numbering): BuiltColumns {
  const { vocabulary } = ground.header;
  const claims = columnsOfClaims(ground.claims, numbering);
  const sources: SourceColumns = sourceColumns(ground.sources, numbering.sources, numbering.entities);
  const relations = tiesOf(claims, numbering.entities.length);
  return {
    ...claims,
    ...relations,
    kind: kindsOf(ground.entities, vocabulary),
    family: families(relations.type, vocabulary),
    origins: countOrigins(claims, sources, relations.relationClaims),
    voices: voicesOfClaims(claims, sources),
  };
}

/** Columns with the names that their numbers stand for; what is a list or a map of names is made when first asked for. */
function assembled(ground: Ground, numbering: Numbering, columns: BuiltColumns): Taken {
  const { vocabulary } = ground.header;
  const relations = new RelationMap({
    columns,
    entities: numbering.entities,
    claims: namesOf(ground.claims),
    types: vocabulary.relationTypes.map(({ id }) => id),
    typeNumbers: typeNumbers(vocabulary),
  });
  const snapshot: Snapshot = {
    ...columns,
    revision: ground.revision,
    relationKeys: relations.keyNames,
    claimIds: namesOf(ground.claims),
    entityIndex: new NameNumbers(numbering.entities),
    get entityIds() {
      return listOf(numbering.entities);
    },
    get sourceIds() {
      return listOf(numbering.sources);
    },
  };
  return { ground: [ground.entities, ground.sources, vocabulary], columns, snapshot, relations };
}

interface Taken {
  readonly ground: readonly object[];
  readonly columns: BuiltColumns;
  readonly snapshot: Snapshot;
  readonly relations: ReadonlyMap<RelationKey, Relation>;
}

const taken = new WeakMap<Dossier['claims'], Taken>();

function takenOf(ground: Ground): Taken {
  const known = taken.get(ground.claims);
  const now = [ground.entities, ground.sources, ground.header.vocabulary];
  if (known?.ground.every((part, i) => part === now[i])) return known;
  const numbering = numberingOf(ground);
  const next = assembled(ground, numbering, build(ground, numbering));
  taken.set(ground.claims, next);
  return next;
}

/** The columns of a dossier; taken once, and kept while patches leave claims, entities, sources and vocabulary alone. */
export const snapshotOf = (ground: Ground): Snapshot => takenOf(ground).snapshot;

/** The relations of a dossier, read from its columns. */
export const relationsOf = (ground: Ground): ReadonlyMap<RelationKey, Relation> => takenOf(ground).relations;

/** The columns of a dossier without its names. */
export const columnsOf = (ground: Ground): BuiltColumns => takenOf(ground).columns;

/** Lets columns from elsewhere, such as a worker, stand for those of a dossier. */
export function keepColumns(ground: Ground, columns: BuiltColumns): void {
  const numbering = numberingOf(ground);
  taken.set(ground.claims, assembled(ground, numbering, columns));
  keepTies(columns.asserted, columns);
}
