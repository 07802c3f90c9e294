import { present } from '../../commands/briefing/present.ts';
import { CERTAINTIES } from '../../dossier/types.ts';
import { CERTAINTY_LABELS } from '../../lens/chips.ts';
import type { Visible } from '../../lens/visible.ts';
import { EntityLink } from '../parts/entity/EntityLink.tsx';
import { useDispatch } from '../stage.ts';
import styles from './Evidence.module.css';
import { Figures } from './numbers/Figures.tsx';

/** The dossier as a whole, for when nothing is selected. */
export function Overview({ visible: { dossier } }: { readonly visible: Visible }) {
  const dispatch = useDispatch();
  const claims = [...dossier.claims.values()];
  const briefing = [...dossier.briefings.values()].find(({ scenes }) => scenes.length > 0);
  return (
    <article aria-label="The dossier">
      <h2 className={styles.title}>{dossier.header.title}</h2>
      <Figures
        figures={[
          { value: dossier.entities.size.toLocaleString('en'), label: 'entities' },
          { value: dossier.relations.size.toLocaleString('en'), label: 'relations' },
          { value: dossier.claims.size.toLocaleString('en'), label: 'claims' },
        ]}
      />
      <p className={styles.remark}>
        Select a line to read who says so, when, and how sure; select an entity to see its ties.
      </p>
      {briefing && (
        <>
          <h3 className={styles.heading}>Briefing</h3>
          <p>{briefing.title}</p>
          <div className={styles.actions}>
            <button type="button" className="button" onClick={() => dispatch(present)}>
              Present {briefing.scenes.length} scenes
            </button>
          </div>
        </>
      )}
      {claims.length > 0 && <h3 className={styles.heading}>How sure the claims are</h3>}
      <ul className={styles.lines}>
        {(claims.length > 0 ? CERTAINTIES : []).map((certainty) => (
          <li key={certainty}>
            <span>{CERTAINTY_LABELS[certainty]}</span>
            <span className={styles.count}>
              {claims.filter((claim) => claim.certainty === certainty).length.toLocaleString('en')}
            </span>
          </li>
        ))}
      </ul>
      {dossier.sources.size > 0 && <h3 className={styles.heading}>Sources</h3>}
      <ul className={styles.lines}>
        {[...dossier.sources.values()].map((source) => (
          <li key={source.id}>
            {source.entity ? (
              <EntityLink id={source.entity} label={source.title} />
            ) : (
              <span>{source.title}</span>
            )}
            <span className={styles.count}>
              {claims.filter((claim) => claim.source === source.id).length || ''}
            </span>
          </li>
        ))}
      </ul>
    </article>
  );
}
