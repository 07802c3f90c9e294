import { originsOfAll } from '../../dossier/evidence/corroboration.ts';
import { comparedQuantities, sumOfAdditional } from '../../dossier/evidence/quantities.ts';
import { summarise } from '../../dossier/evidence/summary.ts';
import { claimsOf, type Relation } from '../../dossier/relations.ts';
import { vocabularyIndex } from '../../dossier/vocabulary.ts';
import { typeLabel } from '../../dossier/words.ts';
import { CERTAINTY_LABELS } from '../../lens/chips.ts';
import type { Visible } from '../../lens/visible.ts';
import { familyColour } from '../../picture/theme.ts';
import { EntityLink } from '../parts/entity/EntityLink.tsx';
import { useTheme } from '../parts/theme.ts';
import { useTied } from '../parts/useTied.ts';
import { More, useShown } from '../parts/widgets/More.tsx';
import { useWorkspace } from '../stage.ts';
import { ClaimStrip } from './claim/ClaimStrip.tsx';
import styles from './Evidence.module.css';
import { Figures } from './numbers/Figures.tsx';
import { NumberAxis } from './numbers/NumberAxis.tsx';

/** So many claims are listed at first. */
const FIRST = 40;

interface RelationEvidenceProps {
  readonly relation: Relation;
  readonly visible: Visible;
}

/** The evidence of one relation: a sentence, three figures, the numbers on one axis, and each claim. */
export function RelationEvidence({ relation, visible }: RelationEvidenceProps) {
  const { dossier } = visible;
  const theme = useTheme();
  const shown = visible.relations.get(relation.key)?.claims;
  const all = claimsOf(relation, dossier);
  const claims = shown ?? all;
  const wanted = useWorkspace((state) => state.claim);
  const [listed, more] = useShown(claims.length, FIRST);
  // A claim that is asked for is there, however far down.
  const reached = Math.max(listed, claims.findIndex(({ id }) => id === wanted) + 1);
  const hidden = all.length - claims.length;
  const evidence = summarise(relation, claims, dossier.sources);
  const type = vocabularyIndex(dossier.header.vocabulary).types.get(relation.type);
  const rows = comparedQuantities(claims, dossier.claims, useTied(claims));
  const sum = sumOfAdditional(rows, dossier.claims);
  const colour = familyColour(dossier.header.vocabulary, type?.family, theme);
  return (
    <article aria-label="Evidence of the selected relation">
      <h2 className={styles.title}>
        <EntityLink id={relation.subject} /> {typeLabel(relation.type, dossier)}{' '}
        <EntityLink id={relation.object} />
      </h2>
      <p className={styles.lead}>
        {CERTAINTY_LABELS[evidence.certainty]}
        {evidence.disputed ? ', and disputed' : ''}
      </p>
      <Figures
        figures={[
          ...(evidence.number ? [{ value: evidence.number, label: rows[0]?.quantity.unit ?? '' }] : []),
          { value: String(claims.length), label: claims.length === 1 ? 'claim' : 'claims' },
          {
            value: String(originsOfAll(claims, dossier.sources).size),
            label: evidence.origins === 1 ? 'origin' : 'independent origins',
          },
        ]}
      />
      {rows.length > 0 && <NumberAxis rows={rows} sum={sum} colour={colour} />}
      <h3 className={styles.heading}>Claims</h3>
      <ol className={styles.claims}>
        {claims.slice(0, reached).map((claim) => (
          <ClaimStrip key={claim.id} claim={claim} colour={colour} />
        ))}
      </ol>
      <More shown={reached} total={claims.length} noun="claims" onMore={more} />
      {hidden > 0 && (
        <p className={styles.remark}>
          {shown
            ? `${hidden} more ${hidden === 1 ? 'claim is' : 'claims are'} filtered away.`
            : 'The filters hide this relation.'}
        </p>
      )}
    </article>
  );
}
