import { useRef } from 'react';
import {
  type CitedStatement,
  citationsOf,
  citedStatements,
  paragraphsOf,
} from '../../../briefing/citations.ts';
import { leadingFamily } from '../../../briefing/family.ts';
import type { Scene } from '../../../dossier/types.ts';
import { visible } from '../../../kernel/visible.ts';
import { familyColour, textColour } from '../../../picture/theme.ts';
import { useTheme } from '../../parts/theme.ts';
import { useDossier } from '../../stage.ts';
import type { Asked } from '../asked.ts';
import { CitationMark } from './CitationMark.tsx';
import { Footnotes } from './Footnotes.tsx';
import styles from './Narrative.module.css';
import { useFitting } from './useFitting.ts';

interface NarrativeProps {
  readonly scene: Scene;
  /** Place of the scene, from 1. */
  readonly place: number;
  readonly asked: Asked | undefined;
  readonly onAsk: (asked: Asked | undefined) => void;
}

function Kicker({ scene, place }: Pick<NarrativeProps, 'scene' | 'place'>) {
  const theme = useTheme();
  const dossier = useDossier();
  if (!scene.kicker) return null;
  const family = leadingFamily(scene, dossier);
  const hue = family === undefined ? theme.accent : familyColour(dossier.header.vocabulary, family, theme);
  return (
    <p className={styles.kicker} style={{ color: textColour(hue, theme) }}>
      {place} · {visible(scene.kicker)}
    </p>
  );
}

interface ParagraphProps extends Pick<NarrativeProps, 'asked' | 'onAsk'> {
  readonly statements: readonly CitedStatement[];
}

function Paragraph({ statements, asked, onAsk }: ParagraphProps) {
  return (
    <p>
      {statements.map(({ statement, place, citations }) => (
        <span key={place}>
          {visible(statement.text.trimEnd())}
          {citations.map((citation) => (
            <CitationMark key={citation.number} citation={citation} asked={asked} onAsk={onAsk} />
          ))}{' '}
        </span>
      ))}
    </p>
  );
}

/** What the scene says: kicker, title, statements with their citations, and the sources at the foot. */
export function Narrative({ scene, place, asked, onAsk }: NarrativeProps) {
  const dossier = useDossier();
  const box = useRef<HTMLElement>(null);
  useFitting(box);
  const paragraphs = paragraphsOf(citedStatements(scene, dossier));
  return (
    <article
      ref={box}
      className={styles.narrative}
      data-asked={asked !== undefined || undefined}
      aria-labelledby="scene-title"
    >
      <Kicker scene={scene} place={place} />
      <h1 id="scene-title" className={styles.title}>
        {visible(scene.title)}
      </h1>
      <div className={styles.words}>
        {paragraphs.map((statements) => (
          <Paragraph key={statements[0]?.place} statements={statements} asked={asked} onAsk={onAsk} />
        ))}
      </div>
      {!asked && <Footnotes citations={citationsOf(scene, dossier)} onAsk={onAsk} />}
    </article>
  );
}
