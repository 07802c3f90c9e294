import type { RelationKey } from '../../dossier/relations.ts';
import type { EntityId, Vocabulary } from '../../dossier/types.ts';
import type { VisibleRelation } from '../../lens/visible.ts';
import type { Stroke } from '../strokes.ts';

/** A relation's look, before it has a way. */
export interface Strand {
  readonly visible: VisibleRelation;
  readonly stroke: Stroke;
}

/** One line among those between the same two entities. */
export interface Member {
  readonly key: RelationKey;
  readonly strand: Strand;
  /** How far it bends from the bundle's own bend, along the normal from `a` to `b`. */
  readonly offset: number;
}

/** All lines between two entities, whichever way they point. Their offsets are symmetric around 0. */
export interface Bundle {
  /** The end with the smaller id. The same as `b` for relations of an entity with itself. */
  readonly a: EntityId;
  readonly b: EntityId;
  readonly members: readonly Member[];
}

/** Distance of the control points of neighbouring lines; the lines themselves come to lie half as far apart. */
export const FAN_STEP = 36;

/** Two ids with a character between them that no id holds. */
const pairOf = (a: EntityId, b: EntityId): string => `${a}\u0000${b}`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Groups relations by their two ends. Within a bundle the order is fixed: family, type, key, as far as the vocabulary orders them. */
export function bundlesOf(strands: ReadonlyMap<RelationKey, Strand>, vocabulary: Vocabulary): Bundle[] {
  const familyRank = new Map(vocabulary.families.map((family, i) => [family.id, i]));
  const typeRank = new Map(vocabulary.relationTypes.map((type, i) => [type.id, i]));
  const groups = new Map<string, [RelationKey, Strand][]>();
  for (const [key, strand] of strands) {
    const { subject, object } = strand.visible.relation;
    const pair = subject < object ? pairOf(subject, object) : pairOf(object, subject);
    const group = groups.get(pair);
    if (group) group.push([key, strand]);
    else groups.set(pair, [[key, strand]]);
  }
  const rank = ([key, { visible, stroke }]: [RelationKey, Strand]): [number, number, string] => [
    familyRank.get(stroke.family) ?? familyRank.size,
    typeRank.get(visible.relation.type) ?? typeRank.size,
    key,
  ];
  return [...groups.values()].map((group) => {
    const ranked = group.map((entry) => ({ entry, rank: rank(entry) }));
    ranked.sort((x, y) => x.rank[0] - y.rank[0] || x.rank[1] - y.rank[1] || compare(x.rank[2], y.rank[2]));
    const [first] = group;
    const { subject, object } = first?.[1].visible.relation ?? { subject: '', object: '' };
    const [a, b] = subject < object ? [subject, object] : [object, subject];
    const members = ranked.map(({ entry: [key, strand] }, i) => ({
      key,
      strand,
      offset: (i - (group.length - 1) / 2) * FAN_STEP,
    }));
    return { a, b, members };
  });
}
