import { select } from '../../../commands/select/select.ts';
import type { Relation } from '../../../dossier/relations.ts';
import type { Entity, EntityId } from '../../../dossier/types.ts';
import { vocabularyIndex } from '../../../dossier/vocabulary.ts';
import type { Visible } from '../../../lens/visible.ts';
import { EntityLink } from '../../parts/entity/EntityLink.tsx';
import { useDispatch } from '../../stage.ts';
import styles from './RelationsByType.module.css';

interface Group {
  readonly id: string;
  readonly label: string;
  readonly relations: readonly { readonly relation: Relation; readonly other: EntityId }[];
}

function groupsOf(entity: Entity, { dossier }: Visible): Group[] {
  const groups = new Map<string, Group & { relations: { relation: Relation; other: EntityId }[] }>();
  const { types } = vocabularyIndex(dossier.header.vocabulary);
  for (const relation of dossier.relations.values()) {
    const outward = relation.subject === entity.id;
    if (!outward && relation.object !== entity.id) continue;
    const type = types.get(relation.type);
    const id = `${relation.type} ${outward}`;
    const label = (outward ? type?.label : type?.inverse) ?? relation.type;
    const group = groups.get(id) ?? { id, label, relations: [] };
    group.relations.push({ relation, other: outward ? relation.object : relation.subject });
    groups.set(id, group);
  }
  const order = [...types.keys()];
  const place = ({ id }: Group): number => order.indexOf(id.slice(0, id.lastIndexOf(' ')));
  return [...groups.values()].sort((a, b) => place(a) - place(b));
}

/** The relations of an entity, grouped by type and direction, each with a way to its evidence. */
export function RelationsByType({ entity, visible }: { readonly entity: Entity; readonly visible: Visible }) {
  const dispatch = useDispatch();
  const groups = groupsOf(entity, visible);
  if (groups.length === 0) return <p className={styles.none}>No relation is known.</p>;
  return (
    <div className={styles.groups}>
      {groups.map((group) => (
        <section key={group.id} aria-label={group.label}>
          <h3 className={styles.heading}>
            {group.label} <span className={styles.count}>{group.relations.length}</span>
          </h3>
          <ul>
            {group.relations.map(({ relation, other }) => (
              <li
                key={relation.key}
                className={styles.line}
                data-hidden={!visible.relations.has(relation.key) || undefined}
              >
                <EntityLink id={other} />
                <button
                  type="button"
                  className={styles.evidence}
                  aria-label={`Evidence: ${relation.claims.length} ${relation.claims.length === 1 ? 'claim' : 'claims'}, ${group.label} ${visible.dossier.entities.get(other)?.name ?? other}`}
                  onClick={() => dispatch(select, { relations: [relation.key] })}
                >
                  {relation.claims.length} {relation.claims.length === 1 ? 'claim' : 'claims'}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
