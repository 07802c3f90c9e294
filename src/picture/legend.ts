import type { Certainty } from '../dossier/types.ts';
import { vocabularyIndex } from '../dossier/vocabulary.ts';
import type { Drawing } from './drawing.ts';
import type { Mark } from './marks.ts';
import { DASHES, widthOf } from './strokes.ts';
import { familyColour } from './theme.ts';

/** A short piece of line that stands for lines in a legend. */
export interface LineSwatch {
  readonly type: 'line';
  readonly colour: string;
  readonly width: number;
  /** Width of the gap of a double line; 0 for a single one. */
  readonly gap: number;
  readonly dash: readonly number[];
}

/** A mark that stands for its kind. */
export interface MarkSwatch {
  readonly type: 'mark';
  readonly mark: Mark;
}

/** One line of a legend. */
export interface LegendItem {
  readonly id: string;
  readonly swatch: LineSwatch | MarkSwatch;
  readonly label: string;
}

/** What the drawing's marks mean: only of what is drawn. */
export interface Legend {
  readonly families: readonly LegendItem[];
  /** How sure, and on how many origins: only where lines differ in it. */
  readonly evidence: readonly LegendItem[];
  readonly kinds: readonly LegendItem[];
}

const SURE: readonly (readonly [id: string, of: readonly Certainty[], label: string])[] = [
  ['sure', ['confirmed', 'reported'], 'Confirmed or reported'],
  ['estimated', ['estimated'], 'Estimated'],
  ['possible', ['possible'], 'Possible'],
  ['stated', ['stated'], 'Said, not done'],
];

function families(drawing: Drawing): LegendItem[] {
  const { vocabulary } = drawing.visible.dossier.header;
  const drawn = new Set([...drawing.lines.values()].map(({ stroke }) => stroke.family));
  return vocabulary.families
    .filter(({ id }) => drawn.has(id))
    .map(({ id, label }) => {
      const colour = familyColour(vocabulary, id, drawing.theme);
      return { id: `family:${id}`, swatch: { type: 'line', colour, width: 2.25, gap: 0, dash: [] }, label };
    });
}

function evidence(drawing: Drawing): LegendItem[] {
  const lines = [...drawing.lines.values()];
  const certainties = new Set(lines.map(({ visible }) => visible.certainty));
  const colour = drawing.theme.dim;
  const sure = SURE.filter(([, of]) => of.some((certainty) => certainties.has(certainty)));
  const items = sure.map(([id, , label]): LegendItem => {
    const gap = id === 'stated' ? 1.75 : 0;
    const dash = id === 'estimated' || id === 'possible' ? DASHES[id] : [];
    const width = id === 'stated' ? 4 : widthOf(1);
    return { id: `certainty:${id}`, swatch: { type: 'line', colour, width, gap, dash }, label };
  });
  const several = lines.some(({ visible }) => visible.origins > 1);
  const thick: LegendItem = {
    id: 'origins',
    swatch: { type: 'line', colour, width: widthOf(3), gap: 0, dash: [] },
    label: 'Several origins',
  };
  return [...(items.length > 1 ? items : []), ...(several ? [thick] : [])];
}

function kinds(drawing: Drawing): LegendItem[] {
  const index = vocabularyIndex(drawing.visible.dossier.header.vocabulary);
  const found = new Map<string, LegendItem>();
  for (const { entity, mark } of drawing.marks.values()) {
    if (found.has(entity.kind)) continue;
    const label = index.kinds.get(entity.kind)?.label ?? entity.kind;
    const { badge: _badge, ...plain } = mark;
    found.set(entity.kind, { id: `kind:${entity.kind}`, swatch: { type: 'mark', mark: plain }, label });
  }
  const order = [...index.kinds.keys()];
  return [...found].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)).map(([, item]) => item);
}

/** The legend of a drawing; parts that would explain nothing are empty. */
export function legendOf(drawing: Drawing): Legend {
  return { families: families(drawing), evidence: evidence(drawing), kinds: kinds(drawing) };
}
