import { attribution, type Citation, howSure } from '../../../briefing/citations.ts';
import { useDossier } from '../../stage.ts';
import type { Asked } from '../asked.ts';
import styles from './Narrative.module.css';

interface CitationMarkProps {
  readonly citation: Citation;
  readonly asked: Asked | undefined;
  readonly onAsk: (asked: Asked | undefined) => void;
}

/** The small figure behind a statement, which opens the evidence. */
export function CitationMark({ citation, asked, onAsk }: CitationMarkProps) {
  const dossier = useDossier();
  const { number, claim } = citation;
  const open = asked?.sort === 'citation' && asked.number === number;
  return (
    <sup className={styles.mark}>
      <button
        type="button"
        aria-expanded={open}
        aria-label={`Citation ${number}: ${attribution(claim, dossier)}, ${howSure(claim)}`}
        onClick={() => onAsk(open ? undefined : { sort: 'citation', ...citation })}
      >
        {number}
      </button>
    </sup>
  );
}
