import type { RelationKey } from '../../dossier/relations.ts';
import type { EntityId } from '../../dossier/types.ts';
import type { DrawnLine, DrawnMark } from './drawn.ts';
import { Field } from './field.ts';

/** Something in the way of something else. Owners are entity ids and relation keys. */
export interface Conflict {
  readonly sort: 'label-on-mark' | 'label-on-label' | 'label-on-line' | 'line-on-mark';
  readonly owner: EntityId | RelationKey;
  readonly other: EntityId | RelationKey;
}

/** Looks over a finished drawing for words that stand on something, and for lines that run through marks. */
export function conflictsOf(
  marks: ReadonlyMap<EntityId, DrawnMark>,
  lines: ReadonlyMap<RelationKey, DrawnLine>,
): Conflict[] {
  const field = new Field(false);
  for (const [id, { mark, at }] of marks) {
    field.addMark(id, mark, at);
  }
  for (const [key, { route, stroke }] of lines) field.setWay(key, route.points, stroke.width);
  const words = [...marks, ...lines].flatMap(([owner, { label }]) =>
    label && !label.hidden ? [{ owner, label }] : [],
  );
  for (const { owner, label } of words) field.setWords(owner, label.box);

  const conflicts: Conflict[] = [];
  const found = (sort: Conflict['sort'], owner: string, others: readonly string[]): void => {
    for (const other of others) conflicts.push({ sort, owner, other });
  };
  for (const { owner, label } of words) {
    found('label-on-mark', owner, field.marksUnder(label.box));
    found(
      'label-on-label',
      owner,
      field.wordsUnder(label.box, owner).filter((other) => owner < other),
    );
    found('label-on-line', owner, field.linesUnder(label.box, owner, Infinity));
  }
  for (const [key, { route, visible }] of lines) {
    found(
      'line-on-mark',
      key,
      field.marksCrossed(route.points, [visible.relation.subject, visible.relation.object]),
    );
  }
  return conflicts;
}
