import type { Draft } from '../../draft/draft.ts';
import { asNumber, type Fields } from '../../json/fields/fields.ts';
import { freeName } from '../../text.ts';
import type { Item } from '../parsing/item.ts';
import type { Value } from '../parsing/keys.ts';
import type { Graphics } from './graphics.ts';

type Entry = readonly [name: string, value: Value];

const hex = (part: number): string =>
  Math.max(0, Math.min(255, Math.round(part)))
    .toString(16)
    .padStart(2, '0');

/** Makes one attribute, `colour`, of the three fields in which Gephi writes it. */
export function joinColour(fields: Map<string, Value>): void {
  const parts = ['r', 'g', 'b'].map((name) => asNumber(fields.get(name)));
  const [red, green, blue] = parts;
  if (red === undefined || green === undefined || blue === undefined || fields.has('colour')) return;
  for (const name of ['r', 'g', 'b']) fields.delete(name);
  fields.set('colour', `#${hex(red)}${hex(green)}${hex(blue)}`);
}

/** How yEd draws something, as attributes. */
export function lookOf({ colour, shape, width, height }: Graphics): Entry[] {
  return Object.entries({ colour, shape, width, height }).flatMap(([name, value]): Entry[] =>
    value === undefined ? [] : [[name, value]],
  );
}

/** Says what of the drawing of something is not kept: pictures, which are never loaded, and styles. */
export function remarkDrawing({ graphics, where }: Item, draft: Draft): void {
  for (const image of graphics?.images ?? []) {
    const message = `The picture “${image.slice(0, 200)}” is left out; pictures out of files are not loaded.`;
    draft.remark('image/dropped', 'note', where, message);
  }
  if (graphics?.styled) {
    const message = 'Lines, bends and fonts of yEd are left out; colour, shape and size are kept.';
    draft.remark('style/dropped', 'note', where, message);
  }
}

/**
 * All that a file says of an element, under names that differ: first what the drawing shows under `label`, then the fields, then how
 * it is drawn. Of two with one name, the second gets another. What is taken out of it may be gone from the fields.
 */
export function entriesOf({ fields, graphics }: Item, label: string): Map<string, Value> {
  const [drawn, ...others] = graphics?.labels ?? [];
  if (drawn === undefined && !graphics) return fields;
  const entries = new Map<string, Value>(drawn === undefined ? [] : [[label, drawn]]);
  const more = others.map((text, i): Entry => [`label ${i + 2}`, text]);
  for (const [name, value] of [...fields, ...more, ...(graphics ? lookOf(graphics) : [])])
    entries.set(freeName(entries, name, 'field'), value);
  return entries;
}

/** The fields of `Fields` that Neo4j calls `labels`: `:Person:Actor`. With one label, the field is taken, since the kind says it all. */
export function labelsOf(fields: Fields): string | undefined {
  const found = fields.find(['labels'], (value) =>
    typeof value === 'string' && /^:[^:]/.test(value) ? value.slice(1).split(':') : undefined,
  );
  if (found?.value.length === 1) fields.drop(found.name);
  return found?.value[0];
}
