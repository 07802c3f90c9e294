import type { Dossier } from '../../../dossier/dossier.ts';
import type { Decision } from '../../../dossier/merge/decisions.ts';
import { vocabularyIndex } from '../../../dossier/vocabulary.ts';
import { entityName } from '../../../dossier/words.ts';
import { visible } from '../../../kernel/visible.ts';
import type { Suggestion } from '../../../state/import/duplicates.ts';
import { Segments } from '../../export/choose/Segments.tsx';
import styles from './Duplicates.module.css';

interface SideProps {
  readonly dossier: Dossier;
  readonly id: string;
}

function Side({ dossier, id }: SideProps) {
  const entity = dossier.entities.get(id);
  const kind = vocabularyIndex(dossier.header.vocabulary).kinds.get(entity?.kind ?? '')?.label;
  return (
    <div className={styles.side}>
      <span className={styles.name}>{entityName(id, dossier)}</span>
      <span className={styles.dim} title={visible(id)}>
        {visible([kind, entity?.country, entity?.summary].filter(Boolean).join(' · ') || id)}
      </span>
    </div>
  );
}

const DECISIONS = [
  { value: 'accepted', label: 'Same' },
  { value: 'rejected', label: 'Different' },
  { value: 'left', label: 'Leave' },
];

interface Props {
  readonly pair: Suggestion;
  readonly sides: readonly [open: Dossier, incoming: Dossier];
  readonly decision: Decision;
  readonly decide: (decision: Decision) => void;
}

/** Two entities that may be the same, and why. */
export function Pair({ pair, sides, decision, decide }: Props) {
  const [open, incoming] = sides;
  const name = entityName(pair.open, open);
  return (
    <li className={styles.pair} data-decision={decision}>
      <Side dossier={open} id={pair.open} />
      <Side dossier={incoming} id={pair.incoming} />
      <div className={styles.why}>{visible(pair.reasons.map(({ words }) => words).join('; '))}</div>
      <div className={styles.choice}>
        <Segments
          label={`${name}: same or different`}
          options={DECISIONS}
          value={decision}
          choose={(value) => decide(value as Decision)}
        />
      </div>
    </li>
  );
}
