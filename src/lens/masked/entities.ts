import { type Snapshot, snapshotOf } from '../../dossier/columns/snapshot.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { Entity, EntityId } from '../../dossier/types.ts';
import { present } from '../../kernel/invariant.ts';
import { MaskedMap } from './map.ts';

/** The entities that a mask leaves. */
export class MaskedEntities extends MaskedMap<Entity> {
  readonly #dossier: Dossier;
  readonly #snapshot: Snapshot;

  /** `mask` has one byte for each entity of the dossier's snapshot. */
  constructor(dossier: Dossier, mask: Uint8Array) {
    super(mask);
    this.#dossier = dossier;
    this.#snapshot = snapshotOf(dossier);
  }

  protected rowOf(id: EntityId): number | undefined {
    return this.#snapshot.entityIndex.get(id);
  }

  protected keyOf(row: number): EntityId {
    return this.#snapshot.entityIds[row] ?? '';
  }

  protected valueOf(row: number): Entity {
    const id = this.keyOf(row);
    return present(this.#dossier.entities.get(id), id);
  }
}
