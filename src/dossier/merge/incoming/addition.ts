import type { Dossier } from '../../dossier.ts';
import type { Edit, Patch } from '../../patch.ts';
import type { Entity, EntityId, Position } from '../../types.ts';
import type { Joined } from './accepted.ts';
import { briefingEdits, briefingNames } from './briefings.ts';
import { claimEdits, claimNames } from './claims.ts';
import { distinctRenamed, entityRenamed } from './entity.ts';
import { namedBy } from './named.ts';
import { type EntityNames, entityNames } from './names.ts';
import { type Shift, shiftBeside, shifted } from './places.ts';
import type { Renaming } from './renaming.ts';
import { sourceEdits, sourceNames } from './sources.ts';
import { unitedVocabulary } from './vocabulary.ts';

type Edits = Required<Omit<Patch, 'header'>>;

/** What of an incoming dossier is added to the open one, before what was accepted becomes one. */
export interface Addition {
  readonly header: Patch['header'];
  readonly edits: Edits;
  /** The open entity that each open one becomes which does not stay. */
  readonly keptOf: ReadonlyMap<EntityId, EntityId>;
  /** The id that each incoming entity has in the end. */
  readonly final: ReadonlyMap<EntityId, EntityId>;
  /** The groups of entities that have to become one: the first is kept. */
  readonly groups: readonly (readonly EntityId[])[];
}

/** The incoming places that come into the picture, or all where none does. */
function newPlaces(incoming: Dossier, joined: ReadonlySet<EntityId>): Position[] {
  const all = [...incoming.positions].filter(([id]) => incoming.entities.has(id));
  const fresh = all.filter(([id]) => !joined.has(id));
  return (fresh.length > 0 ? fresh : all).map(([, place]) => place);
}

function entityEdits(
  incoming: Dossier,
  names: EntityNames,
  renaming: Renaming,
  dropped: (id: EntityId) => boolean,
): Map<EntityId, Edit<Entity>> {
  const edits = new Map<EntityId, Edit<Entity>>();
  for (const entity of incoming.entities.values()) {
    if (dropped(entity.id)) continue;
    const next = distinctRenamed(entityRenamed(entity, renaming), names.final);
    edits.set(next.id, [undefined, next]);
  }
  return edits;
}

function placeEdits(
  open: Dossier,
  incoming: Dossier,
  entities: ReadonlyMap<EntityId, unknown>,
  { added }: EntityNames,
  shift: Shift,
): Map<EntityId, Edit<Position>> {
  const edits = new Map<EntityId, Edit<Position>>();
  for (const [id, place] of incoming.positions) {
    const name = added.get(id);
    if (name !== undefined && entities.has(name))
      edits.set(name, [open.positions.get(name), shifted(place, shift)]);
  }
  return edits;
}

/** What of an incoming dossier is added to the open one, when accepted pairs join these. */
export function additionOf(open: Dossier, incoming: Dossier, joined: readonly Joined[]): Addition {
  const terms = unitedVocabulary(open.header.vocabulary, incoming.header.vocabulary);
  const names = entityNames(open, incoming, joined, terms.kinds);
  const keptOf = new Map(
    joined.flatMap(({ open: [kept = '', ...others] }) => others.map((id) => [id, kept] as const)),
  );
  const none = new Map<string, string>();
  const empty: Renaming = { ...terms, entities: names.final, sources: none, claims: none, briefings: none };
  const sources = sourceNames(open, incoming, empty, keptOf);
  const claims = claimNames(open, incoming, { ...empty, sources }, keptOf);
  const final: Renaming = { ...empty, sources, claims };
  const briefings = briefingNames(open, incoming, final, keptOf);
  const added: Renaming = { ...final, entities: names.added, briefings };

  const theirs = new Set(joined.flatMap(({ incoming: ids }) => ids));
  const shift = shiftBeside(open.positions.values(), newPlaces(incoming, theirs));
  const elsewhere = [...incoming.positions].filter(([id]) => theirs.has(id));
  const rest = {
    sources: sourceEdits(open, incoming, { added, final, keptOf }),
    claims: claimEdits(open, incoming, added),
    briefings: briefingEdits(open, incoming, added, { shift, elsewhere }),
  };
  const named = names.known.size > 0 ? namedBy(rest) : new Set<string>();
  const dropped = (id: EntityId): boolean =>
    names.already.has(id) || (names.known.has(id) && !named.has(names.added.get(id) ?? id));
  const entities = entityEdits(incoming, names, added, dropped);
  const positions = placeEdits(open, incoming, entities, names, shift);
  const groups = joined.map(({ open: ours, incoming: ids }) => [
    ...ours,
    ...ids.filter((id) => !dropped(id)).map((id) => names.added.get(id) ?? id),
  ]);
  const { header } = open;
  const { vocabulary } = terms;
  return {
    header: vocabulary === header.vocabulary ? undefined : [header, { ...header, vocabulary }],
    edits: { entities, positions, ...rest },
    keptOf,
    final: names.final,
    groups: groups.filter(({ length }) => length > 1),
  };
}
