import { Suspense } from 'react';
import { lazily } from '../parts/widgets/lazily.tsx';
import { useDossier, useVisible, useWorkspace } from '../stage.ts';
import styles from './Evidence.module.css';
import { Overview } from './Overview.tsx';
import { SelectionList } from './SelectionList.tsx';

const EntityEvidence = lazily(() => import('./entity/EntityEvidence.tsx'), 'EntityEvidence');
const RelationEvidence = lazily(() => import('./RelationEvidence.tsx'), 'RelationEvidence');

/** What is known of the selection: of one relation, of one entity, of several, or of the dossier as a whole. */
export function EvidenceDrawer() {
  const dossier = useDossier();
  const visible = useVisible();
  const selection = useWorkspace((state) => state.selection);
  const entities = selection.entities.filter((id) => dossier.entities.has(id));
  const relations = selection.relations.filter((key) => dossier.relations.has(key));
  const entity = dossier.entities.get(entities[0] ?? '');
  const relation = dossier.relations.get(relations[0] ?? '');
  return (
    <div className={styles.drawer}>
      <Suspense>
        {entities.length + relations.length > 1 ? (
          <SelectionList entities={entities} relations={relations} />
        ) : relation ? (
          <RelationEvidence key={relation.key} relation={relation} visible={visible} />
        ) : entity ? (
          <EntityEvidence key={entity.id} entity={entity} visible={visible} />
        ) : (
          <Overview dossier={dossier} />
        )}
      </Suspense>
    </div>
  );
}
