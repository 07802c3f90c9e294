import type { Vocabulary } from '../dossier/types.ts';
import { vocabularyIndex } from '../dossier/vocabulary.ts';
import type { VisibleRelation } from '../lens/visible.ts';
import { familyColour, type Theme, textColour } from './theme.ts';

/** How one relation is drawn, wherever it runs. */
export interface Stroke {
  readonly family: string;
  readonly colour: string;
  /** The same hue, dark (or light) enough to be read as words. */
  readonly textColour: string;
  /** Width of the whole line in picture units; of a double line, both lines and the gap between them. */
  readonly width: number;
  /** Width of the gap in the middle of a double line; 0 for a single one. */
  readonly gap: number;
  /** Lengths of dashes and gaps; empty for a solid line. */
  readonly dash: readonly number[];
  readonly arrow: boolean;
  /** 0 to 1. */
  readonly opacity: number;
  /** The number to write on the line; empty when there is none. */
  readonly number: string;
  /** The relation type's label, for where there is room. */
  readonly words: string;
}

/** Dashes of lines that are not sure. */
export const DASHES = { estimated: [9, 5], possible: [2, 4] } as const;

/** Width of a line that stands on `origins` independent origins. */
export function widthOf(origins: number): number {
  if (origins >= 3) return 3;
  return origins === 2 ? 2.25 : 1.5;
}

/** Families drawn lighter, since their lines are many and say who speaks rather than what happens. */
const isLight = (vocabulary: Vocabulary, family: string): boolean =>
  vocabularyIndex(vocabulary).families.get(family)?.hidden ?? false;

/** How a relation is drawn. */
export function strokeOf(visible: VisibleRelation, vocabulary: Vocabulary, theme: Theme): Stroke {
  const type = vocabularyIndex(vocabulary).types.get(visible.relation.type);
  const family = type?.family ?? '';
  const colour = familyColour(vocabulary, family, theme);
  const single = widthOf(visible.origins);
  const double = visible.certainty === 'stated';
  return {
    family,
    colour,
    textColour: textColour(colour, theme),
    width: double ? single * 1.5 + 1.75 : single,
    gap: double ? 1.75 : 0,
    dash:
      visible.certainty === 'estimated' || visible.certainty === 'possible' ? DASHES[visible.certainty] : [],
    arrow: type?.directed ?? true,
    opacity: isLight(vocabulary, family) ? 0.6 : 1,
    number: visible.number,
    words: type?.label ?? visible.relation.type,
  };
}
