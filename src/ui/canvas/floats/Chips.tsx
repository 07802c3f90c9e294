import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { contextOf } from '../../../commands/dispatch.ts';
import { layoutCommands } from '../../../commands/layout/layouts.ts';
import { resetLens } from '../../../commands/lens/reset.ts';
import { setLens } from '../../../commands/lens/set-lens.ts';
import { visible } from '../../../kernel/visible.ts';
import { type Chip, chipsOf } from '../../../lens/chips.ts';
import { useDispatch, useStage, useVisible } from '../../stage.ts';
import styles from './Chips.module.css';

/** So many are named at once: more would take a second row, and room from the picture. */
const FEW = 2;

/** Says that a number of all is there; 'all' where none is missing. */
function share(visible: number, all: number, noun: readonly [one: string, many: string]): string {
  const word = all === 1 ? noun[0] : noun[1];
  const total = all.toLocaleString('en');
  return visible === all ? `${total} ${word}` : `${visible.toLocaleString('en')} of ${total} ${word}`;
}

function FilterChip({ chip }: { readonly chip: Chip }) {
  const dispatch = useDispatch();
  return (
    <button
      type="button"
      className={styles.chip}
      onClick={() => dispatch(setLens, chip.cleared)}
      title="Show again"
    >
      <span className={styles.label}>{visible(chip.label)} hidden</span>
      <IconX size={12} aria-hidden="true" />
      <span className="visually-hidden">, show again</span>
    </button>
  );
}

/** What is filtered away, each a click from being back, how much is left, and how many entities of that have no place. */
export function Chips({ unplaced }: { readonly unplaced: number }) {
  const stage = useStage();
  const [all, setAll] = useState(false);
  const { dossier, lens, entities, relations } = useVisible();
  const chips = chipsOf(dossier, lens);
  const filtered = resetLens.when?.(contextOf(stage)) === true;
  const [arrange] = layoutCommands;
  return (
    <div
      className={styles.chips}
      data-all={all || undefined}
      role="group"
      aria-label="What the filters leave"
    >
      {(all ? chips : chips.slice(0, FEW)).map((chip) => (
        <FilterChip key={chip.id} chip={chip} />
      ))}
      {chips.length > FEW && (
        <button type="button" className={styles.chip} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Fewer' : `${chips.length - FEW} more hidden`}
        </button>
      )}
      <span className={styles.count}>
        {share(entities.size, dossier.entities.size, ['entity', 'entities'])},{' '}
        {share(relations.size, dossier.relations.size, ['relation', 'relations'])}
      </span>
      {unplaced > 0 && arrange && (
        <button type="button" className={styles.clear} onClick={() => stage.dispatch(arrange)}>
          {unplaced.toLocaleString('en')} not placed yet: arrange
        </button>
      )}
      {filtered && (
        <button type="button" className={styles.clear} onClick={() => stage.dispatch(resetLens)}>
          Reset filters
        </button>
      )}
    </div>
  );
}
