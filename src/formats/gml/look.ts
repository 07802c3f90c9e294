import type { AttributeValue } from '../../dossier/types.ts';
import { asNumber, asText } from '../json/fields/fields.ts';
import type { FoundPlace } from '../json/fields/place.ts';
import { isObject, type JsonObject, own } from '../json/value.ts';
import { freeName } from '../text.ts';

/*
 * What yEd, Cytoscape and Gephi write into `graphics` and `LabelGraphics`: https://docs.yworks.com/yfiles/doc/developers-guide/gml.html.
 */

type Entries = Map<string, AttributeValue>;

/** What says how an edge ends, in any of the dialects. */
const ARROWS = ['arrow', 'targetArrow', 'sourceArrow', 'target_arrow', 'source_arrow'];
const LOOKS = [
  ['fill', 'colour'],
  ['type', 'shape'],
  ['w', 'width'],
  ['h', 'height'],
] as const;
/** What Gephi repeats of the size, and what is taken elsewhere. */
const SILENT = new Set(['x', 'y', 'z', 'd', 'text', ...LOOKS.map(([name]) => name), ...ARROWS]);
const PICTURES = ['image', 'icon', 'customimage'];

/** The objects in these keys, which are gone from the entries then. */
function takenObjects(entries: Entries, names: readonly string[]): JsonObject[] {
  return [...entries].flatMap(([key, value]) => {
    if (!names.includes(key.toLowerCase())) return [];
    const objects = Array.isArray(value) ? value.filter(isObject) : isObject(value) ? [value] : [];
    if (objects.length > 0) entries.delete(key);
    return objects;
  });
}

/** How an edge is drawn: where its arrows are. */
export type Arrows = 'forwards' | 'backwards' | 'both' | 'without';

/** How a node or an edge is drawn. */
export interface Look {
  readonly place: FoundPlace | null;
  /** Undefined where nothing says it. */
  readonly arrows: Arrows | undefined;
  /** True where there is anything about how it is drawn. */
  readonly drawn: boolean;
  /** True where something of it is not kept. */
  readonly styled: boolean;
  /** What pictures are called. */
  readonly pictures: readonly string[];
}

const isBare = (arrow: unknown): boolean =>
  arrow === undefined || arrow === 'none' || arrow === '' || arrow === 0;

function arrowsOf(graphics: JsonObject): Arrows | undefined {
  const names = ARROWS.filter((name) => own(graphics, name) !== undefined);
  if (names.length === 0) return undefined;
  const said = own(graphics, 'arrow');
  const atTarget =
    !isBare(own(graphics, 'targetArrow') ?? own(graphics, 'target_arrow')) ||
    said === 'last' ||
    said === 'both';
  const atSource =
    !isBare(own(graphics, 'sourceArrow') ?? own(graphics, 'source_arrow')) ||
    said === 'first' ||
    said === 'both';
  if (atSource && atTarget) return 'both';
  return atTarget ? 'forwards' : atSource ? 'backwards' : 'without';
}

function placeOf(graphics: JsonObject): FoundPlace | null {
  const [x, y] = [asNumber(own(graphics, 'x')), asNumber(own(graphics, 'y'))];
  return x === undefined || y === undefined ? null : { x, y };
}

/** Takes how an item is drawn out of its entries: colour, shape and size stay, as attributes; its label, where it has no other. */
export function takeLook(entries: Entries): Look {
  const graphics = takenObjects(entries, ['graphics']);
  const labels = takenObjects(entries, ['labelgraphics']);
  const [first = {}] = graphics;
  for (const [name, called] of LOOKS) {
    const value = own(first, name);
    if (typeof value === 'string' || typeof value === 'number')
      entries.set(freeName(entries, called, 'drawn'), value);
  }
  const z = own(first, 'z');
  if (typeof z === 'number' && z !== 0) entries.set(freeName(entries, 'z', 'drawn'), z);
  const [drawnLabel, ...more] = labels.flatMap((label) => asText(own(label, 'text')) ?? []);
  if (drawnLabel !== undefined && !asText(entries.get('label'))) entries.set('label', drawnLabel);
  more.forEach((text, i) => {
    entries.set(freeName(entries, `label ${i + 2}`, 'drawn'), text);
  });
  const pictures = graphics.flatMap((one) =>
    Object.keys(one)
      .filter((name) => PICTURES.includes(name.toLowerCase()))
      .map((name) => String(one[name])),
  );
  const known = (name: string): boolean => SILENT.has(name) || PICTURES.includes(name.toLowerCase());
  return {
    place: placeOf(first),
    arrows: arrowsOf(first),
    drawn: graphics.length > 0,
    styled: [...graphics, ...labels].some((one) => !Object.keys(one).every(known)),
    pictures,
  };
}
