import { asNumber } from '../../json/fields/fields.ts';

/*
 * What yEd and yFiles write inside of a `<data>`: shapes, labels, places, arrows. Names are local: `y:ShapeNode` is `ShapeNode`.
 * https://yed.yworks.com/support/manual, https://docs.yworks.com/yfiles-html/dguide/graphml
 */

/** Elements that say nothing but where labels stand and how things are grouped. */
const SILENT = new Set([
  'LabelModel',
  'SmartNodeLabelModel',
  'ModelParameter',
  'SmartNodeLabelModelParameter',
]);
/** Elements whose text is a label: yEd's, and that of yFiles for HTML. */
const LABELS = new Set(['NodeLabel', 'EdgeLabel', 'Label.Text', 'AttributeLabel', 'MethodLabel']);
/** Elements that name a picture. */
const IMAGES = new Set(['Image', 'ImageIcon', 'SVGContent', 'Resource', 'ImageNodeStyle']);
const STYLES = new Set(['BorderStyle', 'Path', 'BendStyle', 'DropShadow', 'LineStyle']);

/** How a node or an edge is drawn. Everything as the first realizer that counts has it. */
export class Graphics {
  readonly labels: string[] = [];
  /** The middle of the node, y downwards. */
  place: readonly [x: number, y: number] | undefined;
  width: number | undefined;
  height: number | undefined;
  colour: string | undefined;
  shape: string | undefined;
  /** What stands at the ends of an edge, such as `standard` or `none`. */
  arrows: { readonly source: string; readonly target: string } | undefined;
  /** True when something was drawn in a way that is not kept. */
  styled = false;
  /** What pictures were called. */
  readonly images: string[] = [];
  readonly #open: string[] = [];
  #label: string | undefined;
  #realizer = -1;
  #active = 0;

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    const parent = this.#open.at(-1);
    this.#open.push(name);
    if (name === 'Realizers') this.#active = asNumber(attributes.get('active')) ?? 0;
    if (parent === 'Realizers') this.#realizer += 1;
    if (this.#inactive) return;
    if (LABELS.has(name)) this.#label = '';
    else if (name === 'Label' && attributes.has('Text')) this.#named(attributes.get('Text'));
    else if (name === 'Geometry') this.#at(attributes, 'x', 'y', 'width', 'height');
    else if (name === 'RectD') this.#at(attributes, 'X', 'Y', 'Width', 'Height');
    else if (name === 'Fill') this.colour ??= attributes.get('color');
    else if (name === 'Shape') this.shape ??= attributes.get('type');
    else if (name === 'Arrows')
      this.arrows ??= {
        source: attributes.get('source') ?? 'none',
        target: attributes.get('target') ?? 'none',
      };
    else if (IMAGES.has(name)) this.#pictured(attributes);
    if (name === 'LineStyle') this.colour ??= attributes.get('color');
    if (STYLES.has(name)) this.styled = true;
  }

  text(text: string): void {
    const name = this.#open.at(-1);
    if (this.#label !== undefined && name !== undefined && !SILENT.has(name)) this.#label += text;
  }

  close(name: string): void {
    this.#open.pop();
    if (!LABELS.has(name) || this.#label === undefined) return;
    this.#named(this.#label);
    this.#label = undefined;
  }

  /** In a group, yEd writes what it looks like open and closed; one of them counts. */
  get #inactive(): boolean {
    return this.#realizer >= 0 && this.#realizer !== this.#active && this.#open.includes('Realizers');
  }

  #named(text: string | undefined): void {
    const label = text?.trim().replace(/\s+/g, ' ');
    if (label) this.labels.push(label);
  }

  #at(attributes: ReadonlyMap<string, string>, ...names: [string, string, string, string]): void {
    const [x, y, width = 0, height = 0] = names.map((name) => asNumber(attributes.get(name)));
    if (this.place || x === undefined || y === undefined) return;
    this.place = [x + width / 2, y + height / 2];
    if (width > 0) this.width = width;
    if (height > 0) this.height = height;
  }

  #pictured(attributes: ReadonlyMap<string, string>): void {
    const names = ['href', 'url', 'image', 'refid', 'src'];
    this.images.push(names.map((name) => attributes.get(name)).find(Boolean) ?? 'a picture');
  }
}
