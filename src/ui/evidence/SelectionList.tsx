import { select } from '../../commands/select/select.ts';
import type { RelationKey } from '../../dossier/relations.ts';
import type { EntityId } from '../../dossier/types.ts';
import { EntityGlyph } from '../parts/entity/EntityGlyph.tsx';
import { EntityLink } from '../parts/entity/EntityLink.tsx';
import { counted } from '../parts/figure.ts';
import { relationInWords } from '../parts/sentence.ts';
import { More, useShown } from '../parts/widgets/More.tsx';
import { useDispatch, useDossier } from '../stage.ts';
import styles from './Evidence.module.css';

/** So many are listed at first. */
const FIRST = 100;

/** Several things selected: what they are, and a way to each. */
export function SelectionList({
  entities,
  relations,
}: {
  readonly entities: readonly EntityId[];
  readonly relations: readonly RelationKey[];
}) {
  const dossier = useDossier();
  const dispatch = useDispatch();
  const [shownEntities, moreEntities] = useShown(entities.length, FIRST);
  const [shownRelations, moreRelations] = useShown(relations.length, FIRST);
  const listed = entities.slice(0, shownEntities).flatMap((id) => dossier.entities.get(id) ?? []);
  const lines = relations.slice(0, shownRelations).flatMap((key) => dossier.relations.get(key) ?? []);
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
        {listed.map((entity) => (
          <li key={entity.id}>
            <EntityLink id={entity.id} />
            <EntityGlyph entity={entity} size={16} />
          </li>
        ))}
        {lines.map((relation) => (
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
      <More shown={shownEntities} total={entities.length} noun="entities" onMore={moreEntities} />
      <More shown={shownRelations} total={relations.length} noun="relations" onMore={moreRelations} />
    </article>
  );
}
