import cytoscape, { type Core, type ElementDefinition, type LayoutOptions } from 'cytoscape';
import fcose, { type FcoseLayoutOptions } from 'cytoscape-fcose';
import { withSeededChance } from '../chance.ts';
import { componentsOf } from '../components.ts';
import { type Block, inRows, pack } from '../pack.ts';
import type { Engine, Problem, Size, Spot } from '../problem.ts';

cytoscape.use(fcose);

/** Wanted length of a tie between the boxes at its ends, in picture units. */
const LENGTH = 70;
/** Air around single entities. */
const GAP = 14;
/** Above so many entities the finer qualities take too long. */
const FINE = 400;

function graphOf(members: readonly number[], { sizes, ties }: Problem): Core {
  const inside = new Set(members);
  const nodes = members.map((i): ElementDefinition => ({ data: { id: String(i), ...sizes[i] } }));
  const edges = ties
    .filter(({ from, to }) => inside.has(from) && inside.has(to))
    .map(({ from, to }): ElementDefinition => ({ data: { source: String(from), target: String(to) } }));
  // Sizes are read from the style, which a headless core keeps only when asked.
  return cytoscape({
    headless: true,
    styleEnabled: true,
    elements: [...nodes, ...edges],
    style: [
      { selector: 'node', style: { width: 'data(width)', height: 'data(height)', shape: 'rectangle' } },
    ],
  });
}

function optionsFor(members: readonly number[], { pins }: Problem): LayoutOptions {
  const pinned = members.flatMap((i) => (pins[i] ? [{ nodeId: String(i), position: { ...pins[i] } }] : []));
  return {
    name: 'fcose',
    quality: members.length > FINE ? 'default' : 'proof',
    randomize: true,
    animate: false,
    fit: false,
    packComponents: false,
    uniformNodeDimensions: false,
    nodeSeparation: 120,
    nodeRepulsion: () => 9000,
    idealEdgeLength: () => LENGTH,
    edgeElasticity: () => 0.4,
    gravity: 0.35,
    gravityRange: 2.4,
    numIter: 2500,
    ...(pinned.length > 0 && { fixedNodeConstraint: pinned }),
  } satisfies FcoseLayoutOptions as LayoutOptions;
}

/** Places one component with fcose (Balci and Dogrusoz, 'fCoSE: A Fast Compound Graph Layout Algorithm', 2022). */
function spread(members: readonly number[], problem: Problem): Spot[] {
  if (members.length === 1) return members.map((i) => ({ x: 0, y: 0, ...problem.pins[i] }));
  const cy = graphOf(members, problem);
  try {
    withSeededChance(problem.seed, () => cy.layout(optionsFor(members, problem)).run());
    return members.map((i) => ({ ...cy.getElementById(String(i)).position() }));
  } finally {
    cy.destroy();
  }
}

function blockOf(members: readonly number[], spots: readonly Spot[], sizes: readonly Size[]): Block {
  const reach = (way: 1 | -1, axis: 'x' | 'y', side: keyof Size): number[] =>
    members.map((i, at) => (spots[at]?.[axis] ?? 0) + (way * (sizes[i]?.[side] ?? 0)) / 2);
  const left = Math.min(...reach(-1, 'x', 'width'));
  const top = Math.min(...reach(-1, 'y', 'height'));
  return {
    left,
    top,
    width: Math.max(...reach(1, 'x', 'width')) - left,
    height: Math.max(...reach(1, 'y', 'height')) - top,
  };
}

/** Lays a component on its side where that fits the wanted shape better. */
function turned(spots: Spot[], block: Block, aspect: number): Spot[] {
  const misfit = (shape: number): number => Math.abs(Math.log(shape / aspect));
  const better = misfit(block.height / block.width) < misfit(block.width / block.height);
  return better ? spots.map(({ x, y }) => ({ x: y, y: -x })) : spots;
}

/** A set of entities that moves as one. */
interface Part {
  readonly members: readonly number[];
  readonly spots: readonly Spot[];
  readonly block: Block;
}

function partOf(members: readonly number[], problem: Problem, pinned: boolean): Part {
  const { sizes, aspect } = problem;
  const found = spread(members, problem);
  const spots = pinned ? found : turned(found, blockOf(members, found, sizes), aspect);
  return { members, spots, block: blockOf(members, spots, sizes) };
}

/** Entities without ties, together in rows. */
function singles(members: readonly number[], { sizes, aspect }: Problem): Part {
  const rows = inRows(
    members.map((i) => sizes[i] as Size),
    aspect,
    GAP,
  );
  const spots = rows.map(({ left, top, width, height }) => ({ x: left + width / 2, y: top + height / 2 }));
  return { members, spots, block: blockOf(members, spots, sizes) };
}

/** What is tied comes close together. Components are placed one by one, then fitted beside each other, around those with pins. */
export const force: Engine = (problem, report) => {
  const { sizes, ties, pins, aspect } = problem;
  const components = componentsOf(sizes.length, ties);
  const held = (members: readonly number[]): boolean => members.some((i) => pins[i] !== undefined);
  const [standing, moving]: [Part[], Part[]] = [[], []];
  let done = 0;
  for (const members of components.filter((set) => set.length > 1 || held(set))) {
    (held(members) ? standing : moving).push(partOf(members, problem, held(members)));
    done += members.length;
    report(done / sizes.length);
  }
  const alone = components.filter((set) => set.length === 1 && !held(set)).flat();
  if (alone.length > 0) moving.push(singles(alone, problem));
  const places = pack(
    moving.map((part) => part.block),
    aspect,
    standing.map((part) => part.block),
  );
  const spots: Spot[] = sizes.map(() => ({ x: 0, y: 0 }));
  const put = ({ members, spots: own, block }: Part, place: Block): void => {
    members.forEach((i, at) => {
      const { x, y } = own[at] as Spot;
      spots[i] = { x: x + place.left - block.left, y: y + place.top - block.top };
    });
  };
  for (const part of standing) put(part, part.block);
  moving.forEach((part, at) => {
    put(part, places[at] as Block);
  });
  return spots;
};
