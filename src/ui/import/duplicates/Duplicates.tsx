import { useState } from 'react';
import type { Dossier } from '../../../dossier/dossier.ts';
import type { Decision, Decisions } from '../../../dossier/merge/decisions.ts';
import type { Suggestion } from '../../../state/import/duplicates.ts';
import { figure } from '../../parts/figure.ts';
import styles from './Duplicates.module.css';
import { Pair } from './Pair.tsx';

interface Props {
  readonly pairs: readonly Suggestion[];
  /** Where the two entities of each pair are found. */
  readonly sides: readonly [open: Dossier, incoming: Dossier];
  readonly decisions: Decisions;
  readonly decide: (decisions: Decisions) => void;
  /** What to say when there is no pair. */
  readonly none: string;
}

/** So many pairs are shown at first, and more when asked for. */
const STEP = 50;

/** Pairs of entities that may be the same, each to be taken for one, kept apart, or left for later. */
export function Duplicates({ pairs, sides, decisions, decide, none }: Props) {
  const [shown, setShown] = useState(STEP);
  if (pairs.length === 0) return <p>{none}</p>;
  const set = (some: readonly Suggestion[], decision: Decision): void =>
    decide(new Map([...decisions, ...some.map(({ id }) => [id, decision] as const)]));
  return (
    <section aria-label="Possible duplicates">
      <div className={styles.head}>
        <p>
          {pairs.length === 1 ? 'One pair' : `${figure(pairs.length)} pairs`} may be the same entity. What you
          leave stays apart, and is suggested again.
        </p>
        <button type="button" className="button" onClick={() => set(pairs, 'accepted')}>
          All are the same
        </button>
        <button type="button" className="button" onClick={() => set(pairs, 'left')}>
          Leave all
        </button>
      </div>
      <ul className={styles.pairs}>
        {pairs.slice(0, shown).map((pair) => (
          <Pair
            key={pair.id}
            pair={pair}
            sides={sides}
            decision={decisions.get(pair.id) ?? 'left'}
            decide={(decision) => set([pair], decision)}
          />
        ))}
      </ul>
      {pairs.length > shown && (
        <button type="button" className="button" onClick={() => setShown(shown + STEP)}>
          Show more
        </button>
      )}
    </section>
  );
}
