import { select } from '../../../commands/select/select.ts';
import type { Entity } from '../../../dossier/types.ts';
import { entityName } from '../../../dossier/words.ts';
import type { Visible } from '../../../lens/visible.ts';
import { EntityLink } from '../../parts/entity/EntityLink.tsx';
import { figure } from '../../parts/figure.ts';
import { More, useShown } from '../../parts/widgets/More.tsx';
import { useDispatch } from '../../stage.ts';
import { groupsOf, lineOf, type TieGroup, type TieLine } from './groups.ts';
import styles from './RelationsByType.module.css';

/** So many lines of each group are listed at first: fewer where all together would be many. */
const FIRST = { few: 50, many: 12 } as const;
const MANY = 300;

interface OfEntity {
  readonly entity: Entity;
  readonly visible: Visible;
}

function Line({ line, label, visible }: { line: TieLine; label: string; visible: Visible }) {
  const dispatch = useDispatch();
  const { key, other, claims } = line;
  const counted = `${claims} ${claims === 1 ? 'claim' : 'claims'}`;
  return (
    <li className={styles.line} data-hidden={!line.visible || undefined}>
      <EntityLink id={other} />
      <button
        type="button"
        className={styles.evidence}
        aria-label={`Evidence: ${counted}, ${label} ${entityName(other, visible.dossier)}`}
        onClick={() => dispatch(select, { relations: [key] })}
      >
        {counted}
      </button>
    </li>
  );
}

function Group({ entity, visible, group, first }: OfEntity & { group: TieGroup; first: number }) {
  const { label, relations } = group;
  const [shown, more] = useShown(relations.length, first);
  return (
    <section aria-label={label}>
      <h3 className={styles.heading}>
        {label} <span className={styles.count}>{figure(relations.length)}</span>
      </h3>
      <ul>
        {relations.slice(0, shown).map((relation) => {
          const line = lineOf(visible.dossier, entity.id, relation, visible.masks.relation);
          return <Line key={line.key} line={line} label={label} visible={visible} />;
        })}
      </ul>
      <More shown={shown} total={relations.length} noun="relations" onMore={more} />
    </section>
  );
}

/** The relations of an entity, grouped by type and direction, each with a way to its evidence. */
export function RelationsByType({ entity, visible }: OfEntity) {
  const groups = groupsOf(entity.id, visible.dossier);
  if (groups.length === 0) return <p className={styles.none}>No relation is known.</p>;
  const all = groups.reduce((sum, { relations }) => sum + relations.length, 0);
  return (
    <div className={styles.groups}>
      {groups.map((group) => (
        <Group
          key={group.id}
          entity={entity}
          visible={visible}
          group={group}
          first={all > MANY ? FIRST.many : FIRST.few}
        />
      ))}
    </div>
  );
}
