import { select } from '../../../commands/select/select.ts';
import type { EntityId } from '../../../dossier/types.ts';
import { visible } from '../../../kernel/visible.ts';
import { useDispatch, useDossier } from '../../stage.ts';
import styles from './EntityLink.module.css';

/** The name of an entity, which selects it. */
export function EntityLink({ id, label }: { readonly id: EntityId; readonly label?: string }) {
  const entity = useDossier().entities.get(id);
  const dispatch = useDispatch();
  if (!entity) return <span>{visible(label ?? id)}</span>;
  return (
    <button type="button" className={styles.link} onClick={() => dispatch(select, { entities: [id] })}>
      {visible(label ?? entity.name)}
    </button>
  );
}
