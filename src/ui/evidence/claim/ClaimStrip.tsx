import { useEffect, useRef } from 'react';
import { chainOf } from '../../../dossier/evidence/corroboration.ts';
import { dateInWords } from '../../../dossier/evidence/dates.ts';
import { numberInWords } from '../../../dossier/evidence/quantities.ts';
import type { Claim, Dated } from '../../../dossier/types.ts';
import { shortTitle, sourceTitle } from '../../../dossier/words.ts';
import { visible } from '../../../kernel/visible.ts';
import { CERTAINTY_LABELS } from '../../../lens/chips.ts';
import { EntityLink } from '../../parts/entity/EntityLink.tsx';
import { SpeakerGlyph } from '../../parts/entity/SpeakerGlyph.tsx';
import { useDossier, useWorkspace } from '../../stage.ts';
import styles from './ClaimStrip.module.css';
import { SourceLink } from './SourceLink.tsx';

const STANCES = {
  asserts: '',
  denies: 'denied',
  declines: 'declined to say',
  retracts: 'retracted',
} as const;

function Speakers({ claim }: { readonly claim: Claim }) {
  const dossier = useDossier();
  const speakers = claim.speakers.flatMap((id) => dossier.entities.get(id) ?? []);
  if (speakers.length === 0) return <SourceLink claim={claim} label={shortTitle(claim.source, dossier)} />;
  return (
    <>
      {speakers.map((entity) => (
        <span key={entity.id} className={styles.speaker}>
          <SpeakerGlyph entity={entity} />
          <EntityLink id={entity.id} />
        </span>
      ))}
    </>
  );
}

const dated = (date: Dated): string => visible(`${dateInWords(date)}${date.inferred ? ', inferred' : ''}`);

/** The words of the source for a date. */
const saidAs = ({ words }: Dated): string | undefined => words && `In the source: ‘${visible(words)}’`;

function When({ claim }: { readonly claim: Claim }) {
  if (!claim.when && !claim.said) return <span>undated</span>;
  return (
    <>
      {claim.when && <span title={saidAs(claim.when)}>{dated(claim.when)}</span>}
      {claim.said && <span title={saidAs(claim.said)}>said {dated(claim.said)}</span>}
    </>
  );
}

function HowMany({ claim }: { readonly claim: Claim }) {
  if (!claim.quantity) return null;
  return <span>{visible(`${numberInWords(claim.quantity)} ${claim.quantity.unit}`)}</span>;
}

/** One claim: who says it, in which words, when, how many, where it can be read. */
export function ClaimStrip({ claim, colour }: { readonly claim: Claim; readonly colour: string }) {
  const dossier = useDossier();
  const wanted = useWorkspace((state) => state.claim) === claim.id;
  const strip = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (wanted) strip.current?.scrollIntoView({ block: 'nearest' });
  }, [wanted]);
  const earlier = chainOf(claim, dossier.sources).slice(1);
  const stance = STANCES[claim.stance];
  return (
    <li
      ref={strip}
      className={styles.strip}
      style={{ borderColor: colour }}
      data-wanted={wanted || undefined}
    >
      <div className={styles.head}>
        <span className={styles.speakers}>
          <Speakers claim={claim} />
        </span>
        <span className={styles.sure}>{stance || CERTAINTY_LABELS[claim.certainty].toLowerCase()}</span>
      </div>
      <p className={styles.words}>{visible(claim.summary)}</p>
      {claim.quote && <blockquote className={styles.quote}>“{visible(claim.quote)}”</blockquote>}
      <p className={styles.meta}>
        <HowMany claim={claim} />
        <When claim={claim} />
        <SourceLink claim={claim} />
      </p>
      {earlier.length > 0 && (
        <p className={styles.chain}>
          repeats {earlier.map(({ id }) => sourceTitle(id, dossier)).join(', which repeats ')}
        </p>
      )}
    </li>
  );
}
