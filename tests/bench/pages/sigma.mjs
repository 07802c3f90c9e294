import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { along, drawn, painted } from './clock.mjs';
import { entitiesOf, relationsOf } from './graph.mjs';
import { offer, stage } from './page.mjs';

/*
 * sigma 3 with its own defaults: straight lines by family, discs by kind, labels thinned by its grid.
 */

/** @type {Sigma | undefined} */
let sigma;
const contexts = () =>
  [...stage.querySelectorAll('canvas')].flatMap((canvas) => canvas.getContext('webgl2') ?? []);
const shown = () => drawn(contexts);

/** @param {import('./clock.mjs').At} at */
const move = ({ zoom, x, y }) =>
  sigma?.getCamera().setState({ x: 0.5 + x / zoom, y: 0.5 + y / zoom, ratio: 1 / zoom, angle: 0 });

offer({
  build(file) {
    const graph = new MultiDirectedGraph();
    for (const { id, x, y, attributes } of entitiesOf(file))
      graph.addNode(id, Object.assign(attributes, { x, y }));
    for (const { id, from, to, attributes } of relationsOf(file))
      graph.addDirectedEdgeWithKey(id, from, to, attributes);
    return graph;
  },
  mount: (graph) =>
    painted(() => {
      sigma = new Sigma(graph, stage);
    }, shown),
  frames: (limits) => along(move, limits, contexts),
  settle: () => painted(() => move({ zoom: 1, x: 0, y: 0 }), shown),
});
