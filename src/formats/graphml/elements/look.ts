import type { Draft } from '../../draft/draft.ts';
import type { Item } from '../parsing/item.ts';
import type { Value } from '../parsing/keys.ts';
import type { Graphics } from './graphics.ts';
import { asNumber, type Takes } from './roles.ts';

const ADDRESS = /^\s*(?:[a-z][a-z0-9+.-]*:|\/\/|\.{0,2}\/)|\.(?:png|jpe?g|gif|svg|webp|ico|bmp)\s*$/i;

/** Takes out what would be a picture somewhere else; pictures are never loaded. */
export function dropImages(
  fields: Map<string, Value>,
  roles: { means(name: string): string | undefined },
  item: Item,
  draft: Draft,
): void {
  const drop = (address: string): void =>
    draft.remark(
      'image/dropped',
      'warning',
      item.where,
      `The picture “${address.slice(0, 200)}” is left out; pictures out of files are not loaded.`,
    );
  for (const [name, value] of fields)
    if (typeof value === 'string' && roles.means(name) === 'image' && ADDRESS.test(value)) {
      fields.delete(name);
      drop(value);
    }
  for (const image of item.graphics?.images ?? []) drop(image);
}

const hex = (part: number): string =>
  Math.max(0, Math.min(255, Math.round(part)))
    .toString(16)
    .padStart(2, '0');

/** The colour that Gephi writes in three fields, as `#rrggbb`. */
export function colourOf(taking: Takes<'r' | 'g' | 'b'>): string | undefined {
  const [red, green, blue] = (['r', 'g', 'b'] as const).map((role) => {
    const found = taking.look(role);
    return found && asNumber(found.value);
  });
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  for (const role of ['r', 'g', 'b'] as const) taking.take(role, asNumber);
  return `#${hex(red)}${hex(green)}${hex(blue)}`;
}

/** Adds attributes that another tool draws by, unless the element has such fields of its own. */
export function addLook(
  fields: Map<string, Value>,
  graphics: Graphics | undefined,
  colour: string | undefined,
): void {
  const look = {
    colour: colour ?? graphics?.colour,
    shape: graphics?.shape,
    width: graphics?.width,
    height: graphics?.height,
  };
  for (const [name, value] of Object.entries(look))
    if (value !== undefined && !fields.has(name)) fields.set(name, value);
}

/** Says that of how yEd draws things only a part is kept. */
export function remarkStyle({ graphics, where }: Item, draft: Draft): void {
  if (graphics?.styled)
    draft.remark(
      'style/dropped',
      'note',
      where,
      'Lines, bends and fonts of yEd are left out; colour, shape and size are kept.',
    );
}
