import { Network } from 'vis-network/standalone';
import { along, painted } from './clock.mjs';
import { entitiesOf, relationsOf } from './graph.mjs';
import { offer, stage } from './page.mjs';

/*
 * vis-network without physics: straight lines, no arrows, discs with labels.
 */

const OPTIONS = {
  physics: false,
  layout: { improvedLayout: false },
  nodes: { font: { size: 12 } },
  edges: { smooth: false, width: 0.5 },
  interaction: { hideEdgesOnDrag: false, hideEdgesOnZoom: false },
};

/** @type {Network | undefined} */
let network;
/** @type {{scale: number, x: number, y: number}} */
const home = { scale: 1, x: 0, y: 0 };

/** @param {import('./clock.mjs').At} at */
const move = ({ zoom, x, y }) => {
  const scale = home.scale * zoom;
  network?.moveTo({
    scale,
    position: { x: home.x + (x * stage.clientWidth) / scale, y: home.y + (y * stage.clientHeight) / scale },
    animation: false,
  });
};

offer({
  build: (file) => ({
    nodes: Array.from(entitiesOf(file), ({ id, x, y, attributes }) =>
      Object.assign(attributes, { id, x, y, shape: 'dot' }),
    ),
    edges: Array.from(relationsOf(file), ({ id, from, to, attributes }) =>
      Object.assign(attributes, { id, from, to }),
    ),
  }),
  async mount(graph) {
    const time = await painted(() => {
      network = new Network(stage, graph, OPTIONS);
      network.fit({ animation: false });
    });
    if (!network) return time;
    const { x, y } = network.getViewPosition();
    Object.assign(home, { scale: network.getScale(), x, y });
    return time;
  },
  frames: (limits) => along(move, limits),
  settle: () => painted(() => move({ zoom: 1, x: 0, y: 0 })),
});
