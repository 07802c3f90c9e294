import { snapshotOf } from '../dossier/columns/snapshot.ts';
import type { Certainty, Entity } from '../dossier/types.ts';
import { vocabularyIndex } from '../dossier/vocabulary.ts';
import { visible as readable } from '../kernel/visible.ts';
import type { Masks } from '../lens/masks.ts';
import type { Visible } from '../lens/visible.ts';
import type { Drawing } from './drawing.ts';
import { type Mark, markOf } from './marks.ts';
import type { CommunityTints } from './overview/marks/communities.ts';
import { DASHES, widthOf } from './strokes.ts';
import { communityColours, familyColour } from './theme.ts';

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

/** One line of a legend, about dots of an overview in one hue or several. */
export interface DotsItem {
  readonly id: string;
  readonly colours: readonly string[];
  readonly label: string;
}

/** What the drawing's marks mean: only of what is drawn. */
export interface Legend {
  readonly families: readonly LegendItem[];
  /** How sure, and on how many origins: only where lines differ in it. */
  readonly evidence: readonly LegendItem[];
  readonly kinds: readonly LegendItem[];
  /** Only where an overview's marks have the hues of communities. */
  readonly communities: readonly DotsItem[];
}

const SURE: readonly (readonly [id: string, of: readonly Certainty[], label: string])[] = [
  ['sure', ['confirmed', 'reported'], 'Confirmed or reported'],
  ['estimated', ['estimated'], 'Estimated'],
  ['possible', ['possible'], 'Possible'],
  ['stated', ['stated'], 'Said, not done'],
];

function familyItems({ visible, theme }: Drawing, drawn: ReadonlySet<string>): LegendItem[] {
  const { vocabulary } = visible.dossier.header;
  return vocabulary.families
    .filter(({ id }) => drawn.has(id))
    .map(({ id, label }) => {
      const colour = familyColour(vocabulary, id, theme);
      return {
        id: `family:${id}`,
        swatch: { type: 'line', colour, width: 2.25, gap: 0, dash: [] },
        label: readable(label),
      };
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

function kindItems({ visible }: Drawing, marks: ReadonlyMap<string, Mark>): LegendItem[] {
  const { kinds } = vocabularyIndex(visible.dossier.header.vocabulary);
  const order = [...kinds.keys()];
  return [...marks]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([kind, { badge: _badge, ...plain }]) => {
      const label = readable(kinds.get(kind)?.label ?? kind);
      return { id: `kind:${kind}`, swatch: { type: 'mark', mark: plain }, label };
    });
}

/** What an overview shows besides a drawing, in the same hues; or its marks in those of communities. */
export interface Below {
  readonly visible: Visible;
  readonly communities?: CommunityTints | undefined;
}

function communityItems({ theme }: Drawing, { coloured, others }: CommunityTints): DotsItem[] {
  const colours = communityColours(theme);
  const label = `Communities, by who is tied to whom${coloured > colours.length ? ' (hues repeat)' : ''}`;
  const large: DotsItem = { id: 'communities', colours: colours.slice(0, coloured), label };
  const small: DotsItem = { id: 'communities:others', colours: [theme.dim], label: 'Smaller communities' };
  return [...(coloured > 0 ? [large] : []), ...(others ? [small] : [])];
}

interface Hues {
  readonly families: ReadonlySet<string>;
  readonly samples: ReadonlyMap<string, Entity>;
}

const known = new WeakMap<Masks, Hues>();

/** Which families and kinds are visible, each kind with an entity of it; read from columns, so that a large dossier is not. */
function visibleHues({ dossier, masks }: Visible): Hues {
  const before = known.get(masks);
  if (before) return before;
  const { family, kind, entityIds } = snapshotOf(dossier);
  const { vocabulary } = dossier.header;
  const families = new Set<string>();
  const samples = new Map<string, Entity>();
  const seen = {
    family: new Uint8Array(vocabulary.families.length),
    kind: new Uint8Array(vocabulary.kinds.length),
  };
  for (let r = 0; r < family.length; r += 1) if (masks.relation[r]) seen.family[family[r] as number] = 1;
  for (let e = 0; e < kind.length; e += 1) {
    if (!masks.entity[e] || seen.kind[kind[e] as number]) continue;
    seen.kind[kind[e] as number] = 1;
    const entity = dossier.entities.get(entityIds[e] ?? '');
    if (entity) samples.set(entity.kind, entity);
  }
  for (const [i, { id }] of vocabulary.families.entries()) if (seen.family[i]) families.add(id);
  known.set(masks, { families, samples });
  return { families, samples };
}

/**
 * The legend of a drawing; parts that would explain nothing are empty. Families and kinds of `below` are explained too; where
 * communities give its marks their hues, those are, in place of kinds that only it shows.
 */
export function legendOf(drawing: Drawing, below?: Below): Legend {
  const families = new Set([...drawing.lines.values()].map(({ stroke }) => stroke.family));
  const marks = new Map([...drawing.marks.values()].map(({ entity, mark }) => [entity.kind, mark]));
  if (below) {
    const hues = visibleHues(below.visible);
    for (const family of hues.families) families.add(family);
    const { vocabulary } = below.visible.dossier.header;
    for (const [kind, entity] of below.communities ? [] : hues.samples)
      if (!marks.has(kind)) marks.set(kind, markOf(entity, vocabulary, drawing.theme));
  }
  return {
    families: familyItems(drawing, families),
    evidence: evidence(drawing),
    kinds: kindItems(drawing, marks),
    communities: below?.communities ? communityItems(drawing, below.communities) : [],
  };
}
