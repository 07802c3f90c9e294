/**
 * The seeded graphs that every bench row draws on: power-law degrees (a few hubs, many leaves) and planted communities, with
 * parallel relations and a few loops as real dossiers have them. The same arguments always give the same graph.
 */
import { chance } from './chance.mjs';

export { dossierFileOf } from './graph-file.mjs';

/** Entities, relations and planted communities of each size. */
export const SIZES = {
  S: { entities: 1_000, relations: 3_000, communities: 20 },
  M: { entities: 10_000, relations: 30_000, communities: 60 },
  L: { entities: 50_000, relations: 150_000, communities: 150 },
  XL: { entities: 200_000, relations: 600_000, communities: 300 },
};

/** How many relation types a planted graph uses. */
export const TYPES = 8;

/** Share of relations that stay inside a community; of entities that get a relation of their own; of relations that are loops. */
const INSIDE = 0.78;
const TIED = 0.99;
const LOOPS = 0.0005;
/** Weights follow a power law whose degrees have this exponent (Chung and Lu, PNAS 99, 2002). */
const EXPONENT = 2.4;

/**
 * Draws one of `members` from `from` up to `to` by weight, by bisection in the running sums.
 * @param {Uint32Array} members
 * @param {Float64Array} sums `sums[i]` is the weight of all members before `i`
 * @param {number} from
 * @param {number} to
 * @param {number} draw from 0 up to 1
 */
function drawn(members, sums, from, to, draw) {
  const start = sums[from] ?? 0;
  const aim = start + draw * ((sums[to] ?? 0) - start);
  let [low, high] = [from, to - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sums[middle] ?? 0) <= aim) low = middle;
    else high = middle - 1;
  }
  return members[low] ?? 0;
}

/**
 * Communities of unequal size, their members scattered over the numbering so that no order of storage helps anybody.
 * @param {number} entities
 * @param {number} communities
 * @param {() => number} next
 */
function planted(entities, communities, next) {
  const shares = Float64Array.from({ length: communities }, (_, i) => (i + 3) ** -0.6);
  const all = shares.reduce((sum, share) => sum + share, 0);
  const members = Uint32Array.from({ length: entities }, (_, i) => i);
  for (let i = entities - 1; i > 0; i -= 1) {
    const j = Math.floor(next() * (i + 1));
    [members[i], members[j]] = [members[j] ?? 0, members[i] ?? 0];
  }
  const starts = new Uint32Array(communities + 1);
  let reached = 0;
  for (let c = 0; c < communities; c += 1) {
    reached += (shares[c] ?? 0) / all;
    starts[c + 1] = c === communities - 1 ? entities : Math.round(reached * entities);
  }
  const community = new Uint32Array(entities);
  const sums = new Float64Array(entities + 1);
  for (let c = 0; c < communities; c += 1)
    for (let i = starts[c] ?? 0; i < (starts[c + 1] ?? 0); i += 1) {
      community[members[i] ?? 0] = c;
      const weight = (1 - next()) ** (-1 / (EXPONENT - 1));
      sums[i + 1] = (sums[i] ?? 0) + Math.min(weight, Math.sqrt(entities));
    }
  return { members, starts, community, sums };
}

/** @typedef {{entities: number, subject: Uint32Array, object: Uint32Array, type: Uint16Array, community: Uint32Array}} PlantedGraph */

/**
 * @param {{entities: number, relations: number, communities: number, seed: number}} what no triple occurs twice, so each
 *   relation is one of its own in a dossier too
 * @returns {PlantedGraph}
 */
export function plantedGraph({ entities, relations, communities, seed }) {
  const next = chance(seed);
  const { members, starts, community, sums } = planted(entities, communities, next);
  const subject = new Uint32Array(relations);
  const object = new Uint32Array(relations);
  const type = new Uint16Array(relations);
  const seen = new Set();
  const anywhere = () => drawn(members, sums, 0, entities, next());
  for (let r = 0; r < relations; ) {
    const from = r < entities * TIED ? (members[r] ?? 0) : anywhere();
    const home = community[from] ?? 0;
    const draw = next();
    const to =
      draw < LOOPS
        ? from
        : draw < INSIDE
          ? drawn(members, sums, starts[home] ?? 0, starts[home + 1] ?? 0, next())
          : anywhere();
    if (to === from && draw >= LOOPS) continue;
    // The frequent types are the low ones; each community leans to one of its own.
    const kind = next() < 0.4 ? home % TYPES : Math.floor(next() ** 2 * TYPES);
    const swap = next() < 0.5;
    const triple = ((swap ? to : from) * entities + (swap ? from : to)) * TYPES + kind;
    if (seen.has(triple)) continue;
    seen.add(triple);
    subject[r] = swap ? to : from;
    object[r] = swap ? from : to;
    type[r] = kind;
    r += 1;
  }
  return { entities, subject, object, type, community };
}
