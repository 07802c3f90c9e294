import { select } from '../../commands/select/select.ts';
import type { Relation } from '../../dossier/relations.ts';
import type { Entity } from '../../dossier/types.ts';
import { EntityGlyph } from '../parts/entity/EntityGlyph.tsx';
import { EntityLink } from '../parts/entity/EntityLink.tsx';
import { relationInWords } from '../parts/sentence.ts';
import { useDispatch, useDossier } from '../stage.ts';
import styles from './Evidence.module.css';

const MOST = 200;

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** Several things selected: what they are, and a way to each. */
export function SelectionList({
  entities,
  relations,
}: {
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
}) {
  const dossier = useDossier();
  const dispatch = useDispatch();
  return (
    <article aria-label="The selection">
      <h2 className={styles.title}>
        {[
          entities.length > 0 && counted(entities.length, 'entity', 'entities'),
          relations.length > 0 && counted(relations.length, 'relation', 'relations'),
        ]
          .filter(Boolean)
          .join(' and ')}{' '}
        selected
      </h2>
      <ul className={styles.lines}>
        {entities.slice(0, MOST).map((entity) => (
          <li key={entity.id}>
            <EntityLink id={entity.id} />
            <EntityGlyph entity={entity} size={16} />
          </li>
        ))}
        {relations.slice(0, MOST).map((relation) => (
          <li key={relation.key}>
            <button
              type="button"
              className="link"
              onClick={() => dispatch(select, { relations: [relation.key] })}
            >
              {relationInWords(relation, dossier)}
            </button>
          </li>
        ))}
      </ul>
    </article>
  );
}
