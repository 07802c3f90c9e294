import type { Web } from './adjacency.ts';
import { field, restingLaw, shapingLaw } from './forces/law.ts';
import { relieve } from './forces/relieve.ts';
import { calm, type Room } from './forces/room.ts';
import { settle } from './forces/settle.ts';
import { stepsUp } from './levels/levels.ts';
import { sketch } from './levels/sketch.ts';
import { type Places, unfold } from './levels/unfold.ts';
import { middleTie } from './scale.ts';

/** Rounds at the coarsest level, or if it is the only one; at any other at most; and at the finest of a web of `MANY` places or more. */
const COARSEST = 240;
const ONLY = 120;
const MOST = 80;
const FINEST = 12;
const MANY = 60_000;
/** A group unfolds to at most this share of the way to its neighbours, so that chains do not crumple. */
const FOLD = 0.35;
/** Rounds in which distances come nearer to steps, after the shaping; each goes by less of the way, down to about this share. */
const RELIEF = { rounds: 10, least: 0.2 } as const;
/** Rounds of the even law at the end, and how far a place may go in each: a share of the whole drawing, so of units by the root. */
const GATHER = { rounds: 10, stride: 0.008 } as const;
/** Levels with fewer places than this are done before anything is shown. */
const SHOWN = 220;
/** Places times rounds between two pictures, at least. */
const SLICE = 20_000;

/** A level and where its places are. */
interface Level extends Places {
  readonly web: Web;
  readonly rounds: number;
}

function levelsOf(web: Web, webs: readonly Web[], places: Places): Level[] {
  return webs.map((one, l) => {
    const { count } = one;
    const rounds = Math.min(MOST, Math.round(FINEST * Math.sqrt(Math.max(web.count, MANY) / count)));
    return {
      web: one,
      rounds: webs.length === 1 ? ONLY : l === webs.length - 1 ? COARSEST : rounds,
      ...(l === 0 ? places : { x: new Float64Array(count), y: new Float64Array(count) }),
    };
  });
}

/**
 * Draws one part that hangs together: makes it coarser level by level, draws the coarsest, and refines (multilevel force-directed
 * drawing: Walshaw, JGAA 7, 2003; Hachul and Jünger, Graph Drawing 2004; Hu, Mathematica Journal 10, 2005). Coarse levels have the
 * same energy as fine ones, of which they take away freedom: weights and charges add up, so sizes fit from level to level.
 * @param places where the part's places are written: complete at every yield
 * @returns yields the work done so far, as a share
 */
export function* descend(web: Web, places: Places, chance: () => number, room: Room): Generator<number> {
  const steps = stepsUp(web);
  const levels = levelsOf(web, [web, ...steps.map((step) => step.web)], places);
  const relief = shapingLaw(web).grip === 1 ? 0 : RELIEF.rounds;
  const last = relief + GATHER.rounds;
  const all = levels.reduce((sum, level) => sum + level.rounds * level.web.count, last * web.count);
  let [done, shown] = [0, 0];
  const unfoldTo = (from: number, to: number): void => {
    for (let l = from; l > to; l -= 1) {
      const [coarse, fine] = [levels[l] as Level, levels[l - 1] as Level];
      const mean = Math.sqrt(coarse.web.count / web.count);
      const fold = FOLD * Math.sqrt(Math.PI) * middleTie(coarse.web, coarse);
      const side = mean * Math.min(field(coarse.web, coarse).unit, fold || Infinity);
      unfold(steps[l - 1] as (typeof steps)[number], fine.web.masses, side, coarse, fine);
    }
  };
  const law = shapingLaw(web);
  const slice = Math.max(SLICE, web.count);
  function* run(l: number, rounds: number, move: (level: Level, share: number) => void): Generator<number> {
    const level = levels[l] as Level;
    calm(room);
    for (let round = 0; round < rounds; round += 1) {
      move(level, round / rounds);
      done += level.web.count;
      if (level.web.count < SHOWN || done - shown < slice) continue;
      unfoldTo(l, 0);
      shown = done;
      yield done / all;
    }
  }
  const top = levels[levels.length - 1] as Level;
  sketch(top.web, top, chance);
  for (let l = levels.length - 1; l >= 0; l -= 1) {
    yield* run(l, (levels[l] as Level).rounds, (level, share) =>
      settle(level.web, level, law, 10 * (1 - 0.9 * share), room),
    );
    if (l > 0) unfoldTo(l, l - 1);
    if (l > 0 && shown === 0 && (levels[l - 1] as Level).web.count >= SHOWN) {
      unfoldTo(l - 1, 0);
      shown = done;
      yield done / all;
    }
  }
  yield* run(0, relief, (_, share) => relieve(web, places, 1 - (1 - RELIEF.least) * share, chance, room));
  const resting = restingLaw(web, places);
  yield* run(0, GATHER.rounds, () =>
    settle(web, places, resting, GATHER.stride * Math.sqrt(web.count), room),
  );
}
