import cytoscape from 'cytoscape';
import { along, inFrame, painted } from './clock.mjs';
import { entitiesOf, relationsOf } from './graph.mjs';
import { asked, offer, stage } from './page.mjs';

/*
 * Cytoscape on canvas. `?rich` draws curves, arrows and the relations' names, else its defaults: straight lines and every
 * entity's name.
 */

/** @type {cytoscape.StylesheetJson} */
const PLAIN = [
  {
    selector: 'node',
    style: {
      label: 'data(label)',
      width: 'data(width)',
      height: 'data(width)',
      'background-color': 'data(color)',
    },
  },
  { selector: 'edge', style: { width: 0.5, 'line-color': 'data(color)' } },
  { selector: '.gone', style: { display: 'none' } },
];
/** @type {cytoscape.StylesheetJson} */
const RICH = [
  {
    selector: 'edge',
    style: {
      'curve-style': 'bezier',
      'target-arrow-shape': 'triangle',
      'target-arrow-color': 'data(color)',
      label: 'data(relation)',
      'font-size': 8,
    },
  },
];

/** Nothing is left out of a frame while the camera moves. */
const OPTIONS = {
  style: asked.has('rich') ? [...PLAIN, ...RICH] : PLAIN,
  layout: { name: 'preset' },
  minZoom: 1e-5,
  textureOnViewport: false,
  hideEdgesOnViewport: false,
  hideLabelsOnViewport: false,
};

/** @type {cytoscape.Core | undefined} */
let cy;
const home = { zoom: 1, x: 0, y: 0 };

/** @param {import('./clock.mjs').At} at */
const move = ({ zoom, x, y }) => {
  const [width, height] = [stage.clientWidth, stage.clientHeight];
  const pan = {
    x: width / 2 + (home.x - width / 2) * zoom - x * width,
    y: height / 2 + (home.y - height / 2) * zoom - y * height,
  };
  cy?.viewport({ zoom: home.zoom * zoom, pan });
};

/**
 * When what Cytoscape draws next is on the screen. Asked for within that drawing, the next frame begins before Cytoscape goes on to
 * refine what it has drawn, which it then need not be waited for.
 * @returns {Promise<number>}
 */
const shown = () =>
  new Promise((done) => cy?.one('render', () => void inFrame(() => performance.now()).then(done)));

offer({
  build: (file) => ({
    nodes: Array.from(entitiesOf(file), ({ id, x, y, attributes }) => ({
      data: Object.assign(attributes, { id, width: 2 * attributes.size }),
      position: { x, y },
    })),
    edges: Array.from(relationsOf(file), ({ id, from, to, attributes }) => ({
      data: Object.assign(attributes, { id, source: from, target: to }),
    })),
  }),
  async mount(elements) {
    const time = await painted(() => {
      cy = cytoscape({ ...OPTIONS, container: stage, elements });
      cy.fit(undefined, 30);
    }, shown);
    Object.assign(home, { zoom: cy?.zoom(), ...cy?.pan() });
    return time;
  },
  frames: (limits) => along(move, limits),
  settle: () => painted(() => move({ zoom: 1, x: 0, y: 0 }), shown),
  toggle: (type, visible) =>
    painted(() => cy?.batch(() => cy?.edges(`[relation = "${type}"]`).toggleClass('gone', !visible)), shown),
});
