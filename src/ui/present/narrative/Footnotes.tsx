import { type Citation, type Footnote, footnotesOf } from '../../../briefing/citations.ts';
import { useDossier } from '../../stage.ts';
import type { Asked } from '../asked.ts';
import styles from './Narrative.module.css';

interface FootnotesProps {
  readonly citations: readonly Citation[];
  readonly onAsk: (asked: Asked) => void;
}

interface NoteProps extends Pick<FootnotesProps, 'onAsk'> {
  readonly note: Footnote;
}

/** One line: its numbers, each of which opens its evidence, and what they have in common. */
function Note({ note, onAsk }: NoteProps) {
  return (
    <li className={styles.note}>
      <span className={styles.numbers}>
        {note.citations.map((citation) => (
          <button
            key={citation.number}
            type="button"
            aria-label={`Source ${citation.number}: ${note.text}`}
            onClick={() => onAsk({ sort: 'citation', ...citation })}
          >
            {citation.number}
          </button>
        ))}
      </span>
      <span>{note.text}</span>
    </li>
  );
}

/** The sources of a scene by number, with how sure each is. */
export function Footnotes({ citations, onAsk }: FootnotesProps) {
  const dossier = useDossier();
  if (citations.length === 0) return null;
  return (
    <footer className={styles.foot}>
      <ol aria-label="Sources">
        {footnotesOf(citations, dossier).map((note) => (
          <Note key={note.text} note={note} onAsk={onAsk} />
        ))}
      </ol>
    </footer>
  );
}
