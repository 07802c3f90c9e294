import type { RelationKey } from '../../dossier/relations.ts';
import type { EntityId, Vocabulary } from '../../dossier/types.ts';
import { present } from '../../kernel/invariant.ts';
import type { Outline } from '../geometry/outline.ts';
import type { Measure } from '../labels/measure.ts';
import { bundlesOf, type Strand } from '../routes/bundles.ts';
import type { Route } from '../routes/route.ts';
import type { Theme } from '../theme.ts';
import { type Laid, type Patience, place, rebend, rebendWithWords, routesAt } from './bends.ts';
import {
  type Caption,
  isTroubled,
  labelOf,
  leaveOut,
  namesOf,
  notesOf,
  placePrice,
  settle,
} from './captions.ts';
import type { DrawnLine, DrawnMark, Placed } from './drawn.ts';
import { Field } from './field.ts';

/**
 * How much care there is time for. A picture that a person can read gets all of it; in a larger one lines still bend around marks
 * and words still look for a place apart from them; in the largest, lines run straight and words only keep clear of each other.
 * `length` is that of all lines together, in steps.
 */
const CARE = {
  full: { lines: 240, length: 12_000, patience: 4_000, rounds: 8 },
  some: { lines: 4_000, length: 40_000, patience: 1_500, rounds: 0 },
  little: { lines: Infinity, length: Infinity, patience: 0, rounds: 0 },
} as const;

/** How much care is taken; `full` gives way to less where there is too much for it. */
export type Care = keyof typeof CARE;

function careFor(laid: readonly Laid[], lines: number): Care {
  let length = 0;
  for (const { routes } of laid) for (const { points } of routes.values()) length += points.length;
  if (lines <= CARE.full.lines && length <= CARE.full.length) return 'full';
  return lines <= CARE.some.lines && length <= CARE.some.length ? 'some' : 'little';
}

function degreesOf(strands: ReadonlyMap<RelationKey, Strand>): Map<EntityId, number> {
  const degrees = new Map<EntityId, number>();
  for (const { visible } of strands.values()) {
    for (const end of [visible.relation.subject, visible.relation.object]) {
      degrees.set(end, (degrees.get(end) ?? 0) + 1);
    }
  }
  return degrees;
}

/** Bends lines and moves words in turn until nothing gets better. What changes is judged against all the rest as it then stands. */
function improve(
  laid: readonly Laid[],
  captions: readonly Caption[],
  outlines: ReadonlyMap<EntityId, Outline>,
  field: Field,
  patience: Patience,
  rounds: number,
): void {
  // Numbers that found no place by themselves; their lines are bent with an eye to them from then on.
  const together = new Map<Caption, Laid | undefined>();
  const bundleOf = ({ owner }: Caption): Laid | undefined => laid.find(({ own }) => own.has(owner));
  for (let round = 0; round < rounds; round += 1) {
    let changed = false;
    const alone = new Set(together.values());
    for (const one of laid) changed = (!alone.has(one) && rebend(one, outlines, field, patience)) || changed;
    for (const caption of captions) changed = settle(caption, field) || changed;
    for (const caption of captions) if (isTroubled(caption)) together.set(caption, bundleOf(caption));
    for (const [caption, bundle] of together) {
      const price = (): number => placePrice(caption, field);
      if (!bundle || !rebendWithWords(bundle, outlines, field, patience, price)) continue;
      settle(caption, field);
      changed = true;
    }
    if (!changed || patience.left <= 0) return;
  }
}

/**
 * Finds a way for every line and a place for all words. Deterministic: the same input gives the same picture. `wanted` says that
 * less care will do, where a picture is soon followed by another.
 */
export function arrange(
  places: ReadonlyMap<EntityId, Placed>,
  strands: ReadonlyMap<RelationKey, Strand>,
  vocabulary: Vocabulary,
  theme: Theme,
  measure: Measure,
  wanted?: Care,
): { marks: Map<EntityId, DrawnMark>; lines: Map<RelationKey, DrawnLine> } {
  const outlines = new Map<EntityId, Outline>();
  for (const [id, { mark, at }] of places) {
    outlines.set(id, { shape: mark.shape, at, width: mark.width, height: mark.height });
  }
  const laid: Laid[] = bundlesOf(strands, vocabulary).map((bundle) => ({
    bundle,
    own: new Set(bundle.members.map((member) => member.key)),
    bend: 0,
    routes: routesAt(bundle, 0, outlines),
  }));
  const bundleOf = new Map(laid.flatMap((one) => one.bundle.members.map(({ key }) => [key, one] as const)));
  const routeOf = (key: RelationKey): Route | undefined => bundleOf.get(key)?.routes.get(key);
  const care = wanted ?? careFor(laid, strands.size);
  const field = new Field(care === 'full');
  for (const [id, { mark, at }] of places) field.addMark(id, mark, at);
  if (care !== 'little') for (const one of laid) place(one, field);
  const names = namesOf(places, degreesOf(strands), theme, measure, care === 'full');
  const notes = notesOf(strands, routeOf, measure);
  const captions = [...names, ...notes];

  const patience: Patience = { left: CARE[care].patience };
  if (care !== 'little') for (const one of laid) rebend(one, outlines, field, patience);
  for (const caption of captions) settle(caption, field);
  improve(laid, captions, outlines, field, patience, CARE[care].rounds);
  leaveOut(captions, field);
  return collect(places, strands, routeOf, captions);
}

function collect(
  places: ReadonlyMap<EntityId, Placed>,
  strands: ReadonlyMap<RelationKey, Strand>,
  routeOf: (key: RelationKey) => Route | undefined,
  captions: readonly Caption[],
): { marks: Map<EntityId, DrawnMark>; lines: Map<RelationKey, DrawnLine> } {
  const labels = new Map(captions.map((caption) => [caption.owner, labelOf(caption)]));
  const marks = new Map<EntityId, DrawnMark>();
  for (const [id, placed] of places)
    marks.set(id, { ...placed, label: present(labels.get(id), `label of ${id}`) });
  const lines = new Map<RelationKey, DrawnLine>();
  // Lighter and thinner lines lie below.
  const order = [...strands].sort(
    ([, a], [, b]) => a.stroke.opacity - b.stroke.opacity || a.stroke.width - b.stroke.width,
  );
  for (const [key, strand] of order) {
    const label = labels.get(key);
    lines.set(key, { ...strand, route: present(routeOf(key), `route of ${key}`), ...(label && { label }) });
  }
  return { marks, lines };
}
