import { IconPlus } from '@tabler/icons-react';
import { useId } from 'react';
import { remarksOn } from '../../../briefing/checks.ts';
import type { SceneWords } from '../../../briefing/edit.ts';
import { addStatement } from '../../../briefing/statements.ts';
import { writeScene } from '../../../commands/briefing/edit.ts';
import type { Scene } from '../../../dossier/types.ts';
import { visible } from '../../../kernel/visible.ts';
import { useDispatch, useDossier } from '../../stage.ts';
import styles from './SceneEditor.module.css';
import { Statements } from './Statements.tsx';

interface WordsProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly className?: string | undefined;
  readonly onWrite: (text: string) => void;
}

/** A field that grows with its words. */
function Words({ label, value, hint, className, onWrite }: WordsProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={1}
        className={className}
        placeholder={hint}
        value={value}
        onChange={(event) => onWrite(event.currentTarget.value)}
      />
    </div>
  );
}

/** Remarks about the scene as a whole; those about a statement stand with it. */
function SceneRemarks({ scene }: { readonly scene: Scene }) {
  const remarks = remarksOn(scene, useDossier()).filter(({ statement }) => statement === undefined);
  return (
    <>
      {remarks.map(({ code, message }) => (
        <p key={code} className={styles.remark}>
          {visible(message)}
        </p>
      ))}
    </>
  );
}

interface SceneEditorProps {
  /** Id of the briefing. */
  readonly briefing: string;
  readonly scene: Scene;
  /** Place of the scene, from 1. */
  readonly place: number;
}

/** The words of one scene. Every change is in the dossier at once, and can be undone. */
export function SceneEditor({ briefing, scene, place }: SceneEditorProps) {
  const dispatch = useDispatch();
  const write = (words: SceneWords, field?: string): void =>
    dispatch(writeScene, { briefing, scene: scene.id, words, ...(field !== undefined && { field }) });
  return (
    <section className={styles.editor} aria-label={`Words of scene ${place}`}>
      <Words
        label="Above the title"
        hint="A word or two"
        value={scene.kicker ?? ''}
        onWrite={(kicker) => write({ kicker }, 'kicker')}
      />
      <Words
        label="Title"
        className={styles.title}
        value={scene.title}
        onWrite={(title) => write({ title }, 'title')}
      />
      <h3 className={styles.heading}>Statements</h3>
      <Statements scene={scene} onWrite={(statements, field) => write({ statements }, field)} />
      <button
        type="button"
        className={styles.add}
        onClick={() => write({ statements: addStatement(scene.statements, scene.statements.length) })}
      >
        <IconPlus size={14} aria-hidden="true" />
        Add a statement
      </button>
      <Words
        label="Notes, for the speaker only"
        value={scene.notes ?? ''}
        onWrite={(notes) => write({ notes }, 'notes')}
      />
      <SceneRemarks scene={scene} />
    </section>
  );
}
