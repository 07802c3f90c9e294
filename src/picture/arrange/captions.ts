import type { RelationKey } from '../../dossier/relations.ts';
import type { EntityId } from '../../dossier/types.ts';
import type { Label } from '../labels/label.ts';
import { lineSpots } from '../labels/line-spots.ts';
import type { Measure, Type } from '../labels/measure.ts';
import { type Block, blocksOf, namingSpots, type Spot, setBlock } from '../labels/spots.ts';
import type { Strand } from '../routes/bundles.ts';
import type { Route } from '../routes/route.ts';
import type { Theme } from '../theme.ts';
import type { Placed } from './drawn.ts';
import type { Field } from './field.ts';
import { bestSpot, type Trouble, troubleOf } from './words.ts';

/** Words that seek a place: an entity's name, the number of a relation, or its type. */
export interface Caption {
  readonly owner: EntityId | RelationKey;
  readonly type: Type;
  readonly colour: string;
  /** What may be hidden for want of room, and what else counts as no room: a name stands on a line rather than be missing. */
  readonly sort: 'name' | 'number' | 'words';
  readonly spots: () => readonly Spot[];
  chosen: { spot: Spot; trouble: Trouble } | undefined;
  hidden: boolean;
}

/** Type of names, of the names that matter most, and of what is written on lines. */
export const TYPES = {
  name: { size: 11.5, weight: 500 },
  prominent: { size: 11.5, weight: 600 },
  line: { size: 10.5, weight: 600 },
} as const;

/** How often a relation type may occur for its lines to be named: what is drawn all over is known from the legend. */
const RARE = 1;
/** Widest line of what is written on a line. */
const LINE_WIDTH = 110;

/** The captions of entities, the most prominent first: by look, then by how many lines meet there, then in the dossier's order. */
export function namesOf(
  places: ReadonlyMap<EntityId, Placed>,
  degrees: ReadonlyMap<EntityId, number>,
  theme: Theme,
  measure: Measure,
  thorough: boolean,
): Caption[] {
  const ranked = [...places.values()].sort(
    (a, b) =>
      Number(b.mark.prominent) - Number(a.mark.prominent) ||
      (degrees.get(b.entity.id) ?? 0) - (degrees.get(a.entity.id) ?? 0),
  );
  return ranked.map(({ entity, mark, at }) => {
    const type = mark.prominent ? TYPES.prominent : TYPES.name;
    const spots = namingSpots(mark, at, blocksOf(entity.name, type, measure, thorough));
    return {
      owner: entity.id,
      type,
      colour: theme.ink,
      sort: 'name',
      spots: () => spots,
      chosen: undefined,
      hidden: false,
    };
  });
}

/** Lines whose number stands on another already: a claim that says 'A gave T, T went to B' gives one number, to be written once, on the last of the lines that are not light. */
function repeatedNumbers(strands: ReadonlyMap<RelationKey, Strand>): Set<RelationKey> {
  const kept = new Map<string, readonly [RelationKey, number]>();
  const repeated = new Set<RelationKey>();
  for (const [key, { visible, stroke }] of strands) {
    if (!stroke.number) continue;
    const counted = visible.claims.filter((claim) => claim.quantity).map((claim) => claim.id);
    const name = `${stroke.number} ${counted.join(' ')}`;
    const [earlier, opacity] = kept.get(name) ?? [];
    const lighter = opacity !== undefined && stroke.opacity < opacity;
    if (lighter) repeated.add(key);
    else if (earlier !== undefined) repeated.add(earlier);
    if (!lighter) kept.set(name, [key, stroke.opacity]);
  }
  return repeated;
}

/** The captions of lines: numbers first, then the names of types that are rare enough to be worth the ink. */
export function notesOf(
  strands: ReadonlyMap<RelationKey, Strand>,
  routeOf: (key: RelationKey) => Route | undefined,
  measure: Measure,
): Caption[] {
  const uses = new Map<string, number>();
  for (const { visible } of strands.values())
    uses.set(visible.relation.type, (uses.get(visible.relation.type) ?? 0) + 1);
  const repeated = repeatedNumbers(strands);
  const captions = [...strands].flatMap(([key, { visible, stroke }]): Caption[] => {
    const rare = (uses.get(visible.relation.type) ?? 0) <= RARE && stroke.opacity === 1;
    const number = repeated.has(key) ? '' : stroke.number;
    const text = number || (rare ? stroke.words : '');
    if (!text) return [];
    const block: Block = setBlock(text, LINE_WIDTH, TYPES.line, measure);
    const sort = number ? 'number' : 'words';
    if (sort === 'words' && block.lines.length > 1) return [];
    const spots = (): Spot[] => {
      const route = routeOf(key);
      return route ? lineSpots(route, block).filter(({ onLine }) => onLine || sort === 'number') : [];
    };
    return [
      {
        owner: key,
        type: TYPES.line,
        colour: stroke.textColour,
        sort,
        spots,
        chosen: undefined,
        hidden: false,
      },
    ];
  });
  return captions.sort((a, b) => Number(a.sort === 'words') - Number(b.sort === 'words'));
}

/** Gives a caption the best place there is for now; true when that is another one than before. */
export function settle(caption: Caption, field: Field): boolean {
  const before = caption.chosen?.spot;
  const best = bestSpot(caption.spots(), caption.owner, field);
  caption.chosen = best;
  caption.hidden = best !== undefined && caption.sort === 'words' && troubled(best.trouble, caption);
  field.setWords(caption.owner, caption.hidden ? undefined : best?.spot.box);
  return before?.dx !== best?.spot.dx || before?.dy !== best?.spot.dy || before?.block !== best?.spot.block;
}

const troubled = ({ marks, words, lines }: Trouble, { sort }: Caption): boolean =>
  marks + words > 0 || (sort === 'words' && lines > 0);

/** True for a number that has no clean place yet. */
export const isTroubled = ({ sort, chosen }: Caption): boolean =>
  sort === 'number' &&
  chosen !== undefined &&
  chosen.trouble.marks + chosen.trouble.words + chosen.trouble.lines > 0;

/** What the best place for a caption costs as things stand. */
export const placePrice = (caption: Caption, field: Field): number =>
  bestSpot(caption.spots(), caption.owner, field)?.price ?? 0;

/** Leaves out what would still stand on a mark or on other words, the least important first. */
export function leaveOut(captions: readonly Caption[], field: Field): void {
  for (const caption of [...captions].reverse()) {
    if (caption.hidden || !caption.chosen) continue;
    if (!troubled(troubleOf(caption.chosen.spot.box, caption.owner, field), caption)) continue;
    caption.hidden = true;
    field.setWords(caption.owner, undefined);
  }
}

/** The caption as it is drawn; undefined when it never had a place to seek. */
export function labelOf({ chosen, type, colour, hidden }: Caption): Label | undefined {
  if (!chosen) return undefined;
  const { block, box, dx, dy, anchor, onLine = false } = chosen.spot;
  return { ...type, lines: block.lines, box, dx, dy, anchor, colour, hidden, onLine };
}
