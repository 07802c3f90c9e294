import { useMemo } from 'react';
import { canExportSelection, type Scope, STEPS, sizeOfScope } from '../../../state/export/scope.ts';
import { figure } from '../../parts/figure.ts';
import { useVisible, useWorkspace } from '../../stage.ts';
import styles from './Choices.module.css';
import type { Choices, Choose } from './choices.ts';
import { Segments } from './Segments.tsx';

const SCOPES: readonly { readonly kind: Scope['kind']; readonly label: string }[] = [
  { kind: 'visible', label: 'What is visible' },
  { kind: 'selection', label: 'The selection' },
  { kind: 'neighbours', label: 'The selection and its neighbours' },
];

const ALL_STEPS = Array.from({ length: STEPS.most - STEPS.least + 1 }, (_, i) => {
  const step = String(STEPS.least + i);
  return { value: step, label: step };
});

/** How much goes in, with the number of entities of each answer. */
export function ScopeChoice({ choices, choose }: { readonly choices: Choices; readonly choose: Choose }) {
  const visible = useVisible();
  const selection = useWorkspace((state) => state.selection);
  const possible = canExportSelection(visible, selection);
  const { steps } = choices;
  const sizes = useMemo(
    () => ({
      visible: visible.entities.size,
      selection: sizeOfScope(visible, selection, { kind: 'selection' }),
      neighbours: sizeOfScope(visible, selection, { kind: 'neighbours', steps }),
    }),
    [visible, selection, steps],
  );
  return (
    <fieldset className={styles.group}>
      <legend>What goes in</legend>
      {SCOPES.map(({ kind, label }) => {
        const off = kind !== 'visible' && possible !== true;
        return (
          <label key={kind} className={styles.row} data-off={off || undefined}>
            <input
              type="radio"
              name="export-scope"
              checked={choices.scope === kind}
              data-autofocus={choices.scope === kind || undefined}
              disabled={off}
              aria-label={label}
              aria-describedby={off ? 'export-scope-reason' : `export-scope-${kind}`}
              onChange={() => choose({ scope: kind })}
            />
            <span className={styles.label}>{label}</span>
            {!off && (
              <span id={`export-scope-${kind}`} className={styles.count}>
                {figure(sizes[kind])}
                <span className="visually-hidden"> {sizes[kind] === 1 ? 'entity' : 'entities'}</span>
              </span>
            )}
          </label>
        );
      })}
      {possible !== true && (
        <p id="export-scope-reason" className={styles.reason}>
          {possible}
        </p>
      )}
      {choices.scope === 'neighbours' && (
        <Segments
          label="Steps along visible relations"
          options={ALL_STEPS}
          value={String(steps)}
          choose={(value) => choose({ steps: Number(value) })}
        />
      )}
    </fieldset>
  );
}
