import { freeId } from '../../../kernel/ids.ts';
import { sameJson } from '../../../kernel/same-json.ts';
import type { Dossier } from '../../dossier.ts';
import type { EntityId } from '../../types.ts';
import { bare } from '../record/marks.ts';
import { stepsOf } from '../record/steps.ts';
import type { Joined } from './accepted.ts';
import { one } from './renaming.ts';

/** What becomes of the incoming entities. */
export interface EntityNames {
  /** The id under which each is added, before those accepted become one with others. */
  readonly added: ReadonlyMap<EntityId, EntityId>;
  /** The id that each has in the end. */
  readonly final: ReadonlyMap<EntityId, EntityId>;
  /** Those that are an open entity field for field, id included: they are not added at all. */
  readonly already: ReadonlySet<EntityId>;
  /** Those that were merged into their open entity before: they are added only where something new names them. */
  readonly known: ReadonlySet<EntityId>;
}

/** An id for each item that nothing else has: its own, or one that begins so. */
function freeNames(
  ids: Iterable<string>,
  open: { has(id: string): boolean },
  incoming: { has(id: string): boolean },
): Map<string, string> {
  const given = new Set<string>();
  const taken = { has: (id: string): boolean => open.has(id) || incoming.has(id) || given.has(id) };
  return new Map(
    [...ids].map((id) => {
      const name = open.has(id) ? freeId(id, taken) : id;
      given.add(name);
      return [id, name];
    }),
  );
}

/** Names for the incoming entities, with what accepted pairs join. */
export function entityNames(
  open: Dossier,
  incoming: Dossier,
  joined: readonly Joined[],
  kinds: ReadonlyMap<string, string>,
): EntityNames {
  const already = new Set<EntityId>();
  const known = new Set<EntityId>();
  const final = new Map<EntityId, EntityId>();
  for (const { open: ours, incoming: theirs } of joined) {
    const kept = ours[0] ?? '';
    const entities = ours.flatMap((id) => open.entities.get(id) ?? []);
    const recorded = entities.flatMap(stepsOf).flatMap(({ gone }) => gone.map(({ entity }) => bare(entity)));
    for (const id of theirs) {
      final.set(id, kept);
      const other = incoming.entities.get(id);
      if (!other) continue;
      const plain = bare({ ...other, kind: one(kinds, other.kind) });
      const merges = stepsOf(other).length > 0;
      const twin = open.entities.get(id);
      if (twin && ours.includes(id) && sameJson(bare(twin), plain) && (!merges || sameJson(twin, other)))
        already.add(id);
      else if (!merges && recorded.some((gone) => sameJson({ ...gone, id }, plain))) known.add(id);
    }
  }
  const added = freeNames(incoming.entities.keys(), open.entities, incoming.entities);
  for (const id of already) added.set(id, id);
  for (const [id, name] of added) if (!final.has(id)) final.set(id, name);
  return { added, final, already, known };
}
