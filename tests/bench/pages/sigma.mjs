import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { along, painted } from './clock.mjs';
import { offer, stage } from './page.mjs';

/*
 * sigma 3 with its own defaults: straight lines by family, discs by kind, labels thinned by its grid.
 */

/** @type {Sigma | undefined} */
let sigma;
const contexts = () =>
  [...stage.querySelectorAll('canvas')].flatMap((canvas) => canvas.getContext('webgl2') ?? []);

/** @param {import('./clock.mjs').At} at */
const move = ({ zoom, x, y }) =>
  sigma?.getCamera().setState({ x: 0.5 + x / zoom, y: 0.5 + y / zoom, ratio: 1 / zoom, angle: 0 });

offer({
  build({ entities, relations }) {
    const graph = new MultiDirectedGraph();
    for (const { id, ...rest } of entities) graph.addNode(id, rest);
    for (const { id, from, to, ...rest } of relations)
      graph.addDirectedEdgeWithKey(id, from, to, { ...rest, size: 0.5 });
    return graph;
  },
  mount: (graph) =>
    painted(() => {
      sigma = new Sigma(graph, stage);
    }, contexts),
  frames: (limits) => along(move, limits, contexts),
  settle: () => painted(() => move({ zoom: 1, x: 0, y: 0 }), contexts),
});
