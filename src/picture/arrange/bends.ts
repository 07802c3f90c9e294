import type { RelationKey } from '../../dossier/relations.ts';
import type { EntityId } from '../../dossier/types.ts';
import type { Outline } from '../geometry/outline.ts';
import { distance } from '../geometry/point.ts';
import type { Bundle, Member } from '../routes/bundles.ts';
import { lay } from '../routes/lay.ts';
import type { Route } from '../routes/route.ts';
import type { Field } from './field.ts';

/** A bundle with the bend and the routes that it has for now. */
export interface Laid {
  readonly bundle: Bundle;
  /** The keys of its lines. */
  readonly own: ReadonlySet<RelationKey>;
  bend: number;
  routes: ReadonlyMap<string, Route>;
}

/** How far control points may lie off the straight line, in picture units, best first. */
const BENDS = [0, 14, -14, 28, -28, 44, -44, 62, -62, 82, -82, 106, -106, 134, -134, 166, -166, 204, -204];

/** A curve never swings out by more than this share of its length, or it looks like a detour. */
const SWING = 0.62;

/** What is in the way costs; the price of a bend keeps lines straight where nothing is. */
const PRICE = { mark: 900, words: 320, shared: 5, bend: 60 } as const;

/** Points at either end of a line where it may run close to others: lines that leave the same mark start together. */
const FANNED = 4;

/** How many more curves may be tried: a bound on the time that does not depend on the machine. */
export interface Patience {
  left: number;
}

/** The routes of a bundle at a bend. */
export function routesAt(
  bundle: Bundle,
  bend: number,
  outlines: ReadonlyMap<EntityId, Outline>,
): Map<string, Route> {
  const routeOf = (member: Member): Route[] => {
    const { subject, object } = member.strand.visible.relation;
    const [from, to] = [outlines.get(subject), outlines.get(object)];
    return from && to ? [lay(member, bend, from, to, subject !== bundle.a)] : [];
  };
  return new Map(
    bundle.members.flatMap((member) => routeOf(member).map((route) => [member.key, route] as const)),
  );
}

/** What the routes of a bundle at a bend cost; Infinity as soon as that is more than `most`. */
function priceOf(
  { bundle, own }: Laid,
  routes: ReadonlyMap<string, Route>,
  bendPrice: number,
  field: Field,
  most: number,
): number {
  let price = bendPrice;
  const ends = [bundle.a, bundle.b];
  for (const { key, strand } of bundle.members) {
    const points = routes.get(key)?.points ?? [];
    price += field.marksCrossed(points, ends).length * PRICE.mark;
    if (price > most) return Infinity;
    price += field.wordsCrossed(points, strand.stroke.width / 2, own).length * PRICE.words;
    if (price > most) return Infinity;
    price += field.shared(points.slice(FANNED, -FANNED), own) * PRICE.shared;
  }
  return price;
}

/** Puts a bundle's lines on the field. */
export function place(laid: Laid, field: Field): void {
  for (const { key, strand } of laid.bundle.members) {
    const route = laid.routes.get(key);
    if (route) field.setWay(key, route.points, strand.stroke.width);
  }
}

/** Bends that may be tried for a bundle, and what they cost in themselves; none for the loops of one entity. */
function choicesOf({ bundle }: Laid, outlines: ReadonlyMap<EntityId, Outline>) {
  const [from, to] = [outlines.get(bundle.a), outlines.get(bundle.b)];
  const length = from && to && from !== to ? distance(from.at, to.at) || 1 : 1;
  return {
    bends: from === to ? [] : BENDS.filter((bend) => Math.abs(bend) <= length * SWING),
    bendPrice: (bend: number): number => (Math.abs(bend) / length) * PRICE.bend,
  };
}

/**
 * Gives a bundle the bend that is best for it together with what is written on its lines. `wordsPrice` says what that costs
 * as the lines then lie. Dearer than `rebend`, since every bend is laid out to be judged.
 */
export function rebendWithWords(
  laid: Laid,
  outlines: ReadonlyMap<EntityId, Outline>,
  field: Field,
  patience: Patience,
  wordsPrice: () => number,
): boolean {
  const { bends, bendPrice } = choicesOf(laid, outlines);
  const before = laid.bend;
  let best = { bend: laid.bend, routes: laid.routes, price: Infinity };
  for (const bend of [before, ...bends]) {
    if (patience.left <= 0) break;
    patience.left -= laid.bundle.members.length;
    laid.routes = routesAt(laid.bundle, bend, outlines);
    const price = priceOf(laid, laid.routes, bendPrice(bend), field, best.price);
    if (price >= best.price) continue;
    place(laid, field);
    const both = price + wordsPrice();
    if (both < best.price - 0.01) best = { bend, routes: laid.routes, price: both };
  }
  laid.bend = best.bend;
  laid.routes = best.routes;
  place(laid, field);
  return laid.bend !== before;
}

/** Gives a bundle the bend that leaves most in peace; true when that is another one than before. */
export function rebend(
  laid: Laid,
  outlines: ReadonlyMap<EntityId, Outline>,
  field: Field,
  patience: Patience,
): boolean {
  const { bends, bendPrice } = choicesOf(laid, outlines);
  if (bends.length === 0) return false;
  let best = {
    bend: laid.bend,
    routes: laid.routes,
    price: priceOf(laid, laid.routes, bendPrice(laid.bend), field, Infinity),
  };
  for (const bend of bends) {
    if (best.price <= bendPrice(bend)) break;
    if (bend === laid.bend) continue;
    if (patience.left <= 0) break;
    patience.left -= laid.bundle.members.length;
    const routes = routesAt(laid.bundle, bend, outlines);
    const price = priceOf(laid, routes, bendPrice(bend), field, best.price);
    if (price < best.price - 0.01) best = { bend, routes, price };
  }
  if (best.bend === laid.bend) return false;
  laid.bend = best.bend;
  laid.routes = best.routes;
  place(laid, field);
  return true;
}
