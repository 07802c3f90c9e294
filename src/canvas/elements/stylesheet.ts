import type { StylesheetJson } from 'cytoscape';
import { FADED } from '../../picture/export/drawing-shapes.ts';
import { FONTS, type Theme } from '../../picture/theme.ts';
import { DIMMED } from './line-look.ts';

/** Classes of elements; of `faint` and `dim`, an element has at most one. */
export const CLASSES = { chosen: 'chosen', faint: 'faint', dim: 'dim' } as const;

/** Words that would come out smaller than this, in CSS pixels, are left out. */
const SMALLEST_TEXT = 4.5;

/** Cytoscape knows no single quotes in font stacks. */
const FAMILY = FONTS.sans.replaceAll("'", '"');

const text = (theme: Theme) => ({
  label: 'data(look.label)',
  color: 'data(look.ink)',
  'font-family': FAMILY,
  'font-size': 'data(look.size)',
  'font-weight': 'data(look.weight)',
  'line-height': 1.22,
  'text-wrap': 'wrap',
  'text-max-width': '10000px',
  'text-justification': 'data(look.justify)',
  'text-margin-x': 'data(look.textX)',
  'text-margin-y': 'data(look.textY)',
  'text-outline-color': theme.canvas,
  'text-outline-width': 1.5,
  'text-events': 'yes',
  'min-zoomed-font-size': SMALLEST_TEXT,
  'z-index': 'data(look.z)',
  'overlay-opacity': 0,
  'underlay-color': theme.accent,
});

const marks = (theme: Theme) => ({
  ...text(theme),
  width: 'data(look.width)',
  height: 'data(look.height)',
  shape: 'data(look.shape)',
  'shape-polygon-points': 'data(look.corners)',
  'corner-radius': 'data(look.radius)',
  'background-opacity': 0,
  'border-width': 0,
  'background-image': 'data(look.image)',
  'background-width': 'data(look.imageWidth)',
  'background-height': 'data(look.imageHeight)',
  'background-clip': 'none',
  'background-image-containment': 'over',
  'bounds-expansion': 6,
  'text-halign': 'center',
  'text-valign': 'center',
});

const lines = (theme: Theme) => ({
  ...text(theme),
  // Words on a line interrupt it.
  'text-background-color': theme.canvas,
  'text-background-opacity': 1,
  'text-background-padding': '2px',
  'curve-style': 'data(look.curve)',
  'control-point-distances': 'data(look.bend)',
  'control-point-weights': 0.5,
  'edge-distances': 'node-position',
  'loop-direction': 'data(look.loop)',
  'loop-sweep': 'data(look.sweep)',
  'source-distance-from-node': 3,
  'target-distance-from-node': 3,
  width: 'data(look.width)',
  'line-color': 'data(look.colour)',
  'line-outline-width': 'data(look.outlineWidth)',
  'line-outline-color': 'data(look.outline)',
  'line-style': 'data(look.style)',
  'line-dash-pattern': 'data(look.dash)',
  'target-arrow-shape': 'data(look.arrow)',
  'target-arrow-color': 'data(look.arrowColour)',
  'arrow-scale': 'data(look.arrowScale)',
});

const faded = (name: 'faint' | 'dim', share: number) => [
  { selector: `node.${name}`, style: { opacity: share } },
  {
    selector: `edge.${name}`,
    style: {
      'line-color': `data(look.${name}Colour)`,
      'line-outline-color': `data(look.${name}Outline)`,
      'target-arrow-color': `data(look.${name}Arrow)`,
      color: `data(look.${name}Ink)`,
      'z-index': 0,
    },
  },
];

/** How elements of every kind are shown. What differs from one to another stands in its `look`. */
export function stylesheet(theme: Theme): StylesheetJson {
  const sheet = [
    {
      selector: 'core',
      style: {
        'selection-box-color': theme.accent,
        'selection-box-border-color': theme.accent,
        'selection-box-border-width': 1,
        'selection-box-opacity': 0.12,
        'active-bg-opacity': 0,
        'outside-texture-bg-opacity': 0,
      },
    },
    { selector: 'node', style: marks(theme) },
    { selector: 'edge', style: lines(theme) },
    ...faded('faint', FADED),
    ...faded('dim', DIMMED),
    {
      selector: `node.${CLASSES.chosen}`,
      style: { 'underlay-opacity': 0.22, 'underlay-padding': 6, 'underlay-shape': 'ellipse' },
    },
    {
      selector: `node.${CLASSES.chosen}[look.shape = "round-rectangle"]`,
      style: { 'underlay-shape': 'round-rectangle' },
    },
    {
      selector: `edge.${CLASSES.chosen}`,
      style: { 'underlay-opacity': 0.22, 'underlay-padding': 'data(look.underlay)' },
    },
  ];
  return sheet as unknown as StylesheetJson;
}
