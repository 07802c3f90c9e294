import { memo } from 'react';
import { present } from '../../commands/briefing/present.ts';
import { snapshotOf } from '../../dossier/columns/snapshot.ts';
import { talliesOf } from '../../dossier/columns/tallies.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { CERTAINTIES } from '../../dossier/types.ts';
import { sourceTitle } from '../../dossier/words.ts';
import { visible } from '../../kernel/visible.ts';
import { CERTAINTY_LABELS } from '../../lens/chips.ts';
import { EntityLink } from '../parts/entity/EntityLink.tsx';
import { figure } from '../parts/figure.ts';
import { More, useShown } from '../parts/widgets/More.tsx';
import { useDispatch } from '../stage.ts';
import styles from './Evidence.module.css';
import { Figures } from './numbers/Figures.tsx';

/** So many sources are listed at first. */
const FIRST = 60;

/** The dossier as a whole, for when nothing is selected; no lens changes it. */
export const Overview = memo(function Overview({ dossier }: { readonly dossier: Dossier }) {
  const dispatch = useDispatch();
  const tallies = talliesOf(snapshotOf(dossier));
  const sources = [...dossier.sources.values()];
  const [shown, more] = useShown(sources.length, FIRST);
  const briefing = [...dossier.briefings.values()].find(({ scenes }) => scenes.length > 0);
  return (
    <article aria-label="The dossier">
      <h2 className={styles.title}>{visible(dossier.header.title)}</h2>
      <Figures
        figures={[
          { value: figure(dossier.entities.size), label: 'entities' },
          { value: figure(dossier.relations.size), label: 'relations' },
          { value: figure(dossier.claims.size), label: 'claims' },
        ]}
      />
      <p className={styles.remark}>
        Select a line to read who says so, when, and how sure; select an entity to see its ties.
      </p>
      {briefing && (
        <>
          <h3 className={styles.heading}>Briefing</h3>
          <p>{visible(briefing.title)}</p>
          <div className={styles.actions}>
            <button type="button" className="button" onClick={() => dispatch(present)}>
              Present {briefing.scenes.length} scenes
            </button>
          </div>
        </>
      )}
      {dossier.claims.size > 0 && <h3 className={styles.heading}>How sure the claims are</h3>}
      <ul className={styles.lines}>
        {(dossier.claims.size > 0 ? CERTAINTIES : []).map((certainty, i) => (
          <li key={certainty}>
            <span>{CERTAINTY_LABELS[certainty]}</span>
            <span className={styles.count}>{figure(tallies.certainty[i] ?? 0)}</span>
          </li>
        ))}
      </ul>
      {dossier.sources.size > 0 && <h3 className={styles.heading}>Sources</h3>}
      <ul className={styles.lines}>
        {sources.slice(0, shown).map((source, i) => (
          <li key={source.id}>
            {source.entity ? (
              <EntityLink id={source.entity} label={source.title} />
            ) : (
              <span>{sourceTitle(source.id, dossier)}</span>
            )}
            <span className={styles.count}>{tallies.source[i] ? figure(tallies.source[i]) : ''}</span>
          </li>
        ))}
      </ul>
      <More shown={shown} total={sources.length} noun="sources" onMore={more} />
    </article>
  );
});
