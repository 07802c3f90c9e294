import type { Drawing } from '../../../picture/drawing.ts';
import { relationInWords } from '../../parts/sentence.ts';
import { useVisible, useWorkspace } from '../../stage.ts';
import { twinOf } from './items.ts';

/** Says politely what has been selected. */
export function Announcer({ drawing }: { readonly drawing: Drawing | undefined }) {
  const { dossier } = useVisible();
  const { entities, relations } = useWorkspace((state) => state.selection);
  const count = entities.length + relations.length;
  const words = (): string => {
    if (count === 0) return '';
    if (count > 1) return `${count} selected.`;
    const relation = relations[0] === undefined ? undefined : dossier.relations.get(relations[0]);
    if (relation) return `Selected: ${relationInWords(relation, dossier)}.`;
    const entry = drawing && twinOf(drawing).find(({ id }) => id === entities[0]);
    return entry ? `Selected: ${entry.words}` : '';
  };
  return (
    <p className="visually-hidden" role="status">
      {words()}
    </p>
  );
}
