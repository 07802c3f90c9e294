import type { ReactNode } from 'react';
import { howSure, placeInSource } from '../../../briefing/citations.ts';
import type { Dossier } from '../../../dossier/dossier.ts';
import { chainOf } from '../../../dossier/evidence/corroboration.ts';
import { dateInWords } from '../../../dossier/evidence/dates.ts';
import { comparedQuantities, numberInWords } from '../../../dossier/evidence/quantities.ts';
import type { Claim, Dated } from '../../../dossier/types.ts';
import { entityName, sourceTitle } from '../../../dossier/words.ts';
import { visible } from '../../../kernel/visible.ts';
import { EntityGlyph } from '../../parts/entity/EntityGlyph.tsx';
import { useTied } from '../../parts/useTied.ts';
import { useDossier } from '../../stage.ts';
import styles from './EvidenceSheet.module.css';

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.row}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function dated({ words, inferred, ...date }: Dated): string {
  const remarks = [inferred ? 'inferred' : '', words ? `in the source: ‘${words}’` : ''].filter(Boolean);
  const when = dateInWords(date);
  return visible(remarks.length > 0 ? `${when} (${remarks.join('; ')})` : when);
}

function Speakers({ claim }: { readonly claim: Claim }) {
  const dossier = useDossier();
  const speakers = claim.speakers.flatMap((id) => dossier.entities.get(id) ?? []);
  if (speakers.length === 0) return <>The source itself</>;
  return (
    <ul className={styles.speakers}>
      {speakers.map((entity) => (
        <li key={entity.id}>
          <EntityGlyph entity={entity} size={18} />
          {entityName(entity.id, dossier)}
        </li>
      ))}
    </ul>
  );
}

const TIES = { same: 'perhaps the same', additional: 'additional' } as const;

/** The numbers that sources set beside that of a claim, with how they belong together. */
function besides(claim: Claim, { claims }: Dossier, tied: readonly Claim[]): string[] {
  return comparedQuantities([claim], claims, tied).flatMap(({ quantity, comparison }) =>
    comparison === 'this'
      ? []
      : [visible(`${numberInWords(quantity)} ${quantity.unit}, ${TIES[comparison]}`)],
  );
}

function Numbers({ claim }: { readonly claim: Claim }) {
  const dossier = useDossier();
  const tied = useTied([claim]);
  if (!claim.quantity) return null;
  const others = besides(claim, dossier, tied);
  return (
    <>
      <Row name="Number">{visible(`${numberInWords(claim.quantity)} ${claim.quantity.unit}`)}</Row>
      {others.length > 0 && (
        <Row name="Beside it">
          {others.map((other) => (
            <p key={other}>{other}</p>
          ))}
        </Row>
      )}
    </>
  );
}

/** A claim in full: its words, who says so, when, how many, how sure, and where it can be read. */
export function ClaimCard({ claim }: { readonly claim: Claim }) {
  const dossier = useDossier();
  const [, ...earlier] = chainOf(claim, dossier.sources);
  return (
    <li className={styles.card}>
      <p className={styles.words}>{visible(claim.summary)}</p>
      {claim.quote && <blockquote className={styles.quote}>“{visible(claim.quote)}”</blockquote>}
      <dl className={styles.rows}>
        <Row name="Says so">
          <Speakers claim={claim} />
        </Row>
        <Row name="How sure">{howSure(claim)}</Row>
        <Numbers claim={claim} />
        {claim.when && <Row name="When">{dated(claim.when)}</Row>}
        {claim.said && <Row name="Said">{dated(claim.said)}</Row>}
        <Row name="Source">
          {sourceTitle(claim.source, dossier)}
          {claim.locator && <span className={styles.locator}> {visible(placeInSource(claim.locator))}</span>}
        </Row>
        {earlier.length > 0 && (
          <Row name="Repeats">{earlier.map(({ id }) => sourceTitle(id, dossier)).join(', ')}</Row>
        )}
      </dl>
    </li>
  );
}
