import type { Web } from '../adjacency.ts';
import { coarsen, type Step } from './coarsen.ts';

/** A web with ever fewer places is not made coarser than about this. */
const FEW = 60;
/** A step that leaves more than this share of the places is not worth its level. */
const LEAST = 0.9;

/** The steps from a web to one of a few places, finest first; none for a web that is small already. */
export function stepsUp(web: Web): Step[] {
  const steps: Step[] = [];
  let finest = web;
  while (finest.count > FEW) {
    const step = coarsen(finest);
    if (step.web.count > finest.count * LEAST) break;
    steps.push(step);
    finest = step.web;
  }
  return steps;
}
