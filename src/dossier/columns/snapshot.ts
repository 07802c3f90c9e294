import type { Dossier } from '../dossier.ts';
import { originsOf, voicesOf } from '../evidence/corroboration.ts';
import { CERTAINTIES, STANCES } from '../types.ts';
import { ListedNames, type Names } from './names.ts';

/** Rows of variable length: the items of row `i` are `items[offsets[i]]` up to `items[offsets[i + 1]]`. */
export interface Rows {
  readonly offsets: Uint32Array;
  readonly items: Uint32Array;
}

/**
 * A dossier's topology and filterable fields as columns. Entities, relations and claims are numbered in the dossier's order;
 * kinds, types, families, certainties and stances by their place in the vocabulary or the constant that lists them. The columns of
 * time are in `evidence/times.ts`.
 */
export interface Snapshot {
  readonly revision: number;
  readonly entityIds: readonly string[];
  readonly relationKeys: Names;
  readonly claimIds: Names;
  readonly sourceIds: readonly string[];
  readonly entityIndex: ReadonlyMap<string, number>;
  readonly kind: Uint16Array;
  readonly subject: Uint32Array;
  readonly object: Uint32Array;
  readonly type: Uint16Array;
  readonly family: Uint16Array;
  /** Independent origins of each relation. */
  readonly origins: Uint16Array;
  readonly relationClaims: Rows;
  readonly certainty: Uint8Array;
  readonly stance: Uint8Array;
  readonly source: Uint32Array;
  /** Who says it: the claim's speakers, or the entity of its source where the source speaks itself. */
  readonly voices: Rows;
  /** Relations that leave an entity, and those that arrive. */
  readonly outgoing: Rows;
  readonly incoming: Rows;
}

const indexOf = (ids: readonly string[]): Map<string, number> => new Map(ids.map((id, i) => [id, i]));

function rowsOf(lists: readonly (readonly number[])[]): Rows {
  const offsets = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => {
    offsets[i + 1] = (offsets[i] ?? 0) + list.length;
  });
  return { offsets, items: Uint32Array.from(lists.flat()) };
}

/** Adjacency by counting sort: two passes, no list for each entity. */
function adjacency(ends: Uint32Array, entities: number): Rows {
  const offsets = new Uint32Array(entities + 1);
  for (const end of ends) offsets[end + 1] = (offsets[end + 1] ?? 0) + 1;
  for (let i = 0; i < entities; i += 1) offsets[i + 1] = (offsets[i + 1] ?? 0) + (offsets[i] ?? 0);
  const next = offsets.slice();
  const items = new Uint32Array(ends.length);
  ends.forEach((end, relation) => {
    const place = next[end] ?? 0;
    items[place] = relation;
    next[end] = place + 1;
  });
  return { offsets, items };
}

function claimColumns(dossier: Dossier, sourceIndex: Map<string, number>, entityIndex: Map<string, number>) {
  const claims = [...dossier.claims.values()];
  return {
    claimIds: new ListedNames(claims.map((claim) => claim.id)),
    certainty: Uint8Array.from(claims, (claim) => CERTAINTIES.indexOf(claim.certainty)),
    stance: Uint8Array.from(claims, (claim) => STANCES.indexOf(claim.stance)),
    source: Uint32Array.from(claims, (claim) => sourceIndex.get(claim.source) ?? 0),
    voices: rowsOf(
      claims.map((claim) => voicesOf(claim, dossier.sources).flatMap((id) => entityIndex.get(id) ?? [])),
    ),
  };
}

function countOrigins(dossier: Dossier, ids: readonly string[]): number {
  const origins = new Set<string>();
  for (const id of ids) {
    const claim = dossier.claims.get(id);
    if (claim) for (const origin of originsOf(claim, dossier.sources)) origins.add(origin);
  }
  return origins.size;
}

function takeSnapshot(dossier: Dossier): Snapshot {
  const { vocabulary } = dossier.header;
  const entityIds = [...dossier.entities.keys()];
  const entityIndex = indexOf(entityIds);
  const sourceIds = [...dossier.sources.keys()];
  const kinds = indexOf(vocabulary.kinds.map((kind) => kind.id));
  const types = indexOf(vocabulary.relationTypes.map((type) => type.id));
  const families = indexOf(vocabulary.families.map((family) => family.id));
  const familyOfType = vocabulary.relationTypes.map((type) => families.get(type.family) ?? 0);
  const claims = claimColumns(dossier, indexOf(sourceIds), entityIndex);
  const relations = [...dossier.relations.values()];
  const subject = Uint32Array.from(relations, (r) => entityIndex.get(r.subject) ?? 0);
  const object = Uint32Array.from(relations, (r) => entityIndex.get(r.object) ?? 0);
  const type = Uint16Array.from(relations, (r) => types.get(r.type) ?? 0);
  return {
    revision: dossier.revision,
    entityIds,
    relationKeys: new ListedNames(relations.map((r) => r.key)),
    sourceIds,
    entityIndex,
    kind: Uint16Array.from(dossier.entities.values(), (entity) => kinds.get(entity.kind) ?? 0),
    subject,
    object,
    type,
    family: Uint16Array.from(type, (t) => familyOfType[t] ?? 0),
    origins: Uint16Array.from(relations, (r) => countOrigins(dossier, r.claims)),
    relationClaims: rowsOf(relations.map((r) => r.claims.map((id) => claims.claimIds.indexOf(id)))),
    outgoing: adjacency(subject, entityIds.length),
    incoming: adjacency(object, entityIds.length),
    ...claims,
  };
}

const snapshots = new WeakMap<object, Snapshot>();

/** The columns of a dossier; taken once, and kept while patches leave claims, entities, sources and vocabulary alone. */
export function snapshotOf(dossier: Dossier): Snapshot {
  const known = snapshots.get(dossier.relations);
  if (known && sameGround(known, dossier)) return known;
  const snapshot = takeSnapshot(dossier);
  snapshots.set(dossier.relations, snapshot);
  grounds.set(snapshot, [dossier.entities, dossier.sources, dossier.header.vocabulary]);
  return snapshot;
}

const grounds = new WeakMap<Snapshot, readonly [object, object, object]>();

function sameGround(snapshot: Snapshot, dossier: Dossier): boolean {
  const ground = grounds.get(snapshot);
  return (
    ground?.[0] === dossier.entities &&
    ground[1] === dossier.sources &&
    ground[2] === dossier.header.vocabulary
  );
}
