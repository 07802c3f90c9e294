import { useEffect, useRef } from 'react';
import { type Remark, remarksOn } from '../../../briefing/checks.ts';
import {
  changeStatement,
  moveStatement,
  removeStatement,
  toggleParagraph,
} from '../../../briefing/statements.ts';
import type { Scene, Statement } from '../../../dossier/types.ts';
import { useDossier } from '../../stage.ts';
import styles from './SceneEditor.module.css';
import { StatementEditor } from './StatementEditor.tsx';

interface StatementsProps {
  readonly scene: Scene;
  /** Changes of the same field in a row are one step of the history. */
  readonly onWrite: (statements: readonly Statement[], field?: string) => void;
}

/** Puts the cursor into the last statement when one has been added. */
function useFocusOnAdded(count: number) {
  const list = useRef<HTMLOListElement>(null);
  const before = useRef(count);
  useEffect(() => {
    const added = count === before.current + 1;
    before.current = count;
    if (!added) return;
    const field = list.current?.lastElementChild?.querySelector('textarea');
    if (field?.value === '') field.focus();
  }, [count]);
  return list;
}

/** The statements of a scene, each with its claims, in their order. */
export function Statements({ scene, onWrite }: StatementsProps) {
  const { statements } = scene;
  const remarks: readonly Remark[] = remarksOn(scene, useDossier());
  const list = useFocusOnAdded(statements.length);
  const rows = statements.map((statement, place) => ({ statement, place, key: String(place) }));
  return (
    <ol ref={list} className={styles.statements} aria-label="Statements">
      {rows.map(({ statement, place, key }) => (
        <StatementEditor
          key={key}
          scene={scene}
          statement={statement}
          place={place + 1}
          count={statements.length}
          remarks={remarks.filter((remark) => remark.statement === place)}
          onText={(text) => onWrite(changeStatement(statements, place, { text }), `statement ${place}`)}
          onClaims={(claims) => onWrite(changeStatement(statements, place, { claims }))}
          onParagraph={() => onWrite(toggleParagraph(statements, place))}
          onMove={(by) => onWrite(moveStatement(statements, place, by))}
          onRemove={() => onWrite(removeStatement(statements, place))}
        />
      ))}
    </ol>
  );
}
