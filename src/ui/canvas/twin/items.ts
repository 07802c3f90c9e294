import type { OverviewContent } from '../../../canvas/overview/overview.ts';
import { snapshotOf } from '../../../dossier/columns/snapshot.ts';
import { tiesOf } from '../../../dossier/columns/ties.ts';
import type { Dossier } from '../../../dossier/dossier.ts';
import type { Entity } from '../../../dossier/types.ts';
import { entityName, kindNoun, typeLabel } from '../../../dossier/words.ts';
import { visible as readable } from '../../../kernel/visible.ts';
import { CERTAINTY_LABELS } from '../../../lens/chips.ts';
import type { VisibleRelation } from '../../../lens/visible.ts';
import type { Drawing } from '../../../picture/drawing.ts';

/** One line of the list that says what is drawn: an entity, or below it one of its relations. */
export interface TwinItem {
  /** An entity's id, or an entity's id and a relation's key. */
  readonly id: string;
  readonly entity: string;
  readonly relation?: string;
  readonly words: string;
}

/** An entity with the relations that are drawn at it. */
export interface TwinEntry extends TwinItem {
  readonly relations: readonly TwinItem[];
}

/** So many of the weightiest stand for a picture that is drawn as an overview only. */
const HUBS = 40;

const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** What is known about a relation: 'reported, 2 origins, 10,000–12,000'. */
function evidence({ certainty, origins, number, disputed }: VisibleRelation): string {
  const sure = CERTAINTY_LABELS[certainty].toLowerCase();
  return [sure, counted(origins, 'origin'), readable(number), disputed ? 'disputed' : '']
    .filter(Boolean)
    .join(', ');
}

/** 'North Korea, state. 9 relations.' */
const entityInWords = ({ id, kind }: Entity, dossier: Dossier, relations: number): string =>
  `${entityName(id, dossier)}, ${kindNoun(kind, dossier)}. ${counted(relations, 'relation')}.`;

function takeTwin(drawing: Drawing): TwinEntry[] {
  const { dossier } = drawing.visible;
  const relations = new Map<string, TwinItem[]>();
  const say = (entity: string, verb: string, other: string, visible: VisibleRelation): void => {
    const { key } = visible.relation;
    const item = {
      id: `${entity}\n${key}`,
      entity,
      relation: key,
      words: `${verb} ${entityName(other, dossier)} (${evidence(visible)})`,
    };
    const items = relations.get(entity);
    if (items) items.push(item);
    else relations.set(entity, [item]);
  };
  for (const { visible } of drawing.lines.values()) {
    const { subject, type, object } = visible.relation;
    say(subject, typeLabel(type, dossier), object, visible);
    if (object !== subject) say(object, typeLabel(type, dossier, 'inverse'), subject, visible);
  }
  return [...drawing.marks.values()].map(({ entity }) => {
    const own = relations.get(entity.id) ?? [];
    return {
      id: entity.id,
      entity: entity.id,
      words: entityInWords(entity, dossier, own.length),
      relations: own,
    };
  });
}

const known = new WeakMap<Drawing, readonly TwinEntry[]>();

/**
 * What is drawn, in sentences: 'North Korea, state. 9 relations.' and 'supplied Troops, autumn (reported, 1 origin)'. Made once for
 * a drawing.
 */
export function twinOf(drawing: Drawing): readonly TwinEntry[] {
  const entries = known.get(drawing) ?? takeTwin(drawing);
  known.set(drawing, entries);
  return entries;
}

/** The weightiest of those in a mask, the first first. */
function weightiest(weight: Uint32Array, mask: Uint8Array): number[] {
  const best: number[] = [];
  let least = -1;
  for (let e = 0; e < weight.length; e += 1) {
    const own = weight[e] as number;
    if (own <= least || !mask[e]) continue;
    const at = best.findIndex((other) => (weight[other] as number) < own);
    best.splice(at < 0 ? best.length : at, 0, e);
    best.length = Math.min(best.length, HUBS);
    if (best.length === HUBS) least = weight[best[HUBS - 1] as number] as number;
  }
  return best;
}

/** The weightiest entities of an overview, in sentences; selecting one draws it in full, with its relations. */
export function hubsOf({ visible, network, idOf }: OverviewContent): TwinEntry[] {
  const { dossier, masks } = visible;
  const snapshot = snapshotOf(dossier);
  return weightiest(network.weight, masks.entity).flatMap((e): TwinEntry[] => {
    const entity = dossier.entities.get(idOf(e));
    if (!entity) return [];
    const words = entityInWords(entity, dossier, tiesOf(snapshot, e).length);
    return [{ id: entity.id, entity: entity.id, words, relations: [] }];
  });
}
