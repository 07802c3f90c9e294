import type { Dossier } from '../dossier/dossier.ts';
import type { Scene, Statement } from '../dossier/types.ts';
import { vocabularyIndex } from '../dossier/vocabulary.ts';

/** Something about a scene that its author should look at. */
export interface Remark {
  readonly code:
    | 'uncited'
    | 'missing-claim'
    | 'mixed-words'
    | 'missing-highlight'
    | 'missing-filter'
    | 'empty';
  /** In a sentence. */
  readonly message: string;
  /** Place of the statement that it is about, from 0; without it, the scene as a whole. */
  readonly statement?: number;
}

const LIKELIHOOD =
  /\b(almost certain(ly)?|nearly certain|(very |highly )?(un)?likely|(highly )?(im)?probabl[ey]|roughly even (chance|odds)|almost no chance|remote chance)\b/i;
const CONFIDENCE = /\b(low|moderate|high) confidence\b/i;

/** True when one sentence says both how likely something is and how confident its author is, which ICD 203 (2015, D.6.e.(2)) rules out. */
export function mixesLikelihoodAndConfidence(text: string): boolean {
  const sentences = text.split(/(?<=[.!?])\s+/);
  return sentences.some((sentence) => LIKELIHOOD.test(sentence) && CONFIDENCE.test(sentence));
}

function remarksOnStatement(
  { text, claims }: Statement,
  statement: number,
  dossier: Pick<Dossier, 'claims'>,
): Remark[] {
  const remarks: Remark[] = [];
  if (text.trim() === '') return [{ code: 'empty', message: 'A statement has no words.', statement }];
  if (claims.length === 0)
    remarks.push({ code: 'uncited', message: 'A statement cites nothing.', statement });
  for (const id of claims) {
    if (!dossier.claims.has(id))
      remarks.push({
        code: 'missing-claim',
        message: `A statement cites ${id}, a claim that is no longer there.`,
        statement,
      });
  }
  if (mixesLikelihoodAndConfidence(text)) {
    const message = 'A sentence mixes how likely something is with how confident one is: use two sentences.';
    remarks.push({ code: 'mixed-words', message, statement });
  }
  return remarks;
}

type Known = { has(id: string): boolean };

const missing = (ids: readonly string[], known: Known): number => ids.filter((id) => !known.has(id)).length;

function countOfMissing({ lens }: Scene, dossier: Dossier): number {
  const { kinds, types } = vocabularyIndex(dossier.header.vocabulary);
  return (
    missing(lens.hiddenTypes, types) +
    missing(lens.hiddenKinds, kinds) +
    missing(lens.hiddenSources, dossier.sources) +
    missing([...lens.hiddenSpeakers, ...lens.hiddenEntities], dossier.entities)
  );
}

/** What should be looked at before a scene is shown: its statements first, in their order. */
export function remarksOn(scene: Scene, dossier: Dossier): Remark[] {
  const remarks = scene.statements.flatMap((statement, i) => remarksOnStatement(statement, i, dossier));
  const { entities, relations } = scene.highlights;
  const highlights = missing(entities, dossier.entities) + missing(relations, dossier.relations);
  if (highlights > 0) {
    const message = `${highlights} of what the scene highlights ${highlights === 1 ? 'is' : 'are'} no longer there.`;
    remarks.push({ code: 'missing-highlight', message });
  }
  const filters = countOfMissing(scene, dossier);
  if (filters > 0) {
    const message = `${filters} of what the scene hides ${filters === 1 ? 'is' : 'are'} no longer there.`;
    remarks.push({ code: 'missing-filter', message });
  }
  return remarks;
}
